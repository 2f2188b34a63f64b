"""What was found and what was missed, compared with what was given for it."""

from collections.abc import Iterator, Sequence

from ingest.evaluation.alignment import Alignment, Bench
from ingest.evaluation.dates import Fit, date_fit
from ingest.evaluation.export import Given
from ingest.evaluation.gold import Entry
from ingest.evaluation.matching import assign_roles, fills, places_fit
from ingest.evaluation.pairing import heaviest_pairs
from ingest.evaluation.tally import Slots


def slots_of(entry: Entry, given: Given) -> Slots:
    """Status, date and place of one entry found."""
    day = date_fit(entry.dates, given.span) if entry.dates else None
    places = [places_fit(place, given.place) for place in entry.places]
    return Slots(
        status=1,
        status_right=int(given.status in entry.statuses),
        status_first=int(given.status == entry.statuses[0]),
        dates=int(bool(entry.dates)),
        date_exact=int(day is Fit.EXACT),
        date_compatible=int(day in (Fit.EXACT, Fit.COMPATIBLE)),
        date_wrong=int(day is Fit.WRONG),
        date_unasked=int(not entry.dates and given.span is not None),
        places=int(bool(places)),
        place_exact=int(Fit.EXACT in places),
        place_compatible=int(any(places)),
    )


def entries_of(alignment: Alignment) -> dict[int, list[int]]:
    """Given -> the core entries it stands for."""
    entries: dict[int, list[int]] = {}
    for j, i in alignment.found.items():
        entries.setdefault(i, []).append(j)
    return entries


def extras_of(bench: Bench, alignment: Alignment) -> dict[int, list[str]]:
    """Given -> its participants whom no entry it stands for knows."""
    return {
        i: list(_unmatched_parts(bench, bench.given[i], [bench.entries[j] for j in entries]))
        for i, entries in entries_of(alignment).items()
    }


def nearest_alarms(bench: Bench, alignment: Alignment) -> dict[int, int]:
    """Entry missed -> the false alarm of its kind that shares most of its parties."""
    alarms = [alarm.given for alarm in alignment.alarms]
    weights = [[_shared(bench, i, j) for j in alignment.missed] for i in alarms]
    pairs = heaviest_pairs(weights, len(alignment.missed))
    return {alignment.missed[column]: alarms[row] for row, column in pairs}


def _shared(bench: Bench, i: int, j: int) -> int:
    given, entry = bench.given[i], bench.entries[j]
    return bench.filled(entry.fillers, given) if given.kind is entry.kind else 0


def _unmatched_parts(bench: Bench, given: Given, entries: Sequence[Entry]) -> Iterator[str]:
    asked = [filler for entry in entries for filler in entry.fillers]
    welcome = asked + [filler for entry in entries for filler in entry.also]
    used = set(assign_roles(asked, given.parts, bench.article).values())
    for index, part in enumerate(given.parts):
        if index not in used and not any(fills(f, part, bench.article) for f in welcome):
            yield str(part)
