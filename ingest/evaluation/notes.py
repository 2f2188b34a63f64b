"""What is wrong, put so that a person can look it up."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ingest.evaluation.alignment import Alignment, Bench
from ingest.evaluation.comparison import entries_of, extras_of, nearest_alarms, slots_of
from ingest.evaluation.export import Given
from ingest.evaluation.gold import Entry
from ingest.evaluation.quotes import likely_sentence


class Matter(StrEnum):
    """What a note is about."""

    MISS = "miss"
    FALSE = "false"
    TWICE = "twice"
    NEVER = "never"
    SLOT = "slot"
    PERSON_MISSED = "person missed"
    PERSON_STRANGE = "person not in the gold"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that is wrong: what, a remark, and the sentence it stands in."""

    matter: Matter
    what: str
    remark: str = ""
    sentence: str = ""


def fault_notes(bench: Bench, alignment: Alignment) -> Iterator[Note]:
    """Slots first, then what was missed, then what is false."""
    yield from _slot_notes(bench, alignment)
    yield from _miss_notes(bench, alignment)
    for alarm in alignment.alarms:
        given = bench.given[alarm.given]
        yield Note(Matter(alarm.fault), str(given), alarm.why, given.sentence)


def _slot_notes(bench: Bench, alignment: Alignment) -> Iterator[Note]:
    strangers = extras_of(bench, alignment)
    for i, entries in entries_of(alignment).items():
        for j in entries:
            entry, given = bench.entries[j], bench.given[i]
            extra = [f"extra {part}" for part in strangers.pop(i, ())]
            if remarks := [*_slot_faults(entry, given), *extra]:
                yield Note(Matter.SLOT, str(entry), "; ".join(remarks), given.sentence)


def _miss_notes(bench: Bench, alignment: Alignment) -> Iterator[Note]:
    nearest = nearest_alarms(bench, alignment)
    for j in alignment.missed:
        entry = bench.entries[j]
        remark = f"nearest: {bench.given[nearest[j]]}" if j in nearest else ""
        sentence = likely_sentence(entry, bench.article, bench.text or "")
        yield Note(Matter.MISS, str(entry), remark, sentence)


def _slot_faults(entry: Entry, given: Given) -> Iterator[str]:
    slots = slots_of(entry, given)
    if not slots.status_right:
        yield f"status {given.status}"
    if slots.dates and not slots.date_exact:
        yield f"date {given.date_text or 'none'}" + (
            " (compatible)" if slots.date_compatible else ""
        )
    if slots.places and not slots.place_exact:
        yield f"place {given.place or 'none'}" + (" (compatible)" if slots.place_compatible else "")
