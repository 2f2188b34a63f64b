"""Articles scored: engagements, their slots, roles and people, with a note on whatever is wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cypher.model import Kind
from ingest.evaluation.alignment import Alignment, Bench, FalseAlarm, Fault, align
from ingest.evaluation.comparison import extras_of, nearest_alarms, slots_of
from ingest.evaluation.export import Line, read_export
from ingest.evaluation.gold import Gold
from ingest.evaluation.notes import Note, fault_notes
from ingest.evaluation.people import score_people
from ingest.evaluation.tally import Hits, Slots, Tally, by_kind, total


@dataclass(frozen=True, slots=True)
class Verdict:
    """An engagement given that counts: how sure the reader was, and whether it was right."""

    kind: Kind
    confidence: float | None
    right: bool


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article's counts, faults and verdicts."""

    key: str
    tally: Tally
    notes: tuple[Note, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def right(self) -> bool:
        """Nothing missed, nothing false, every status right."""
        return self.tally.right == 1


@dataclass(frozen=True, slots=True)
class CorpusScore:
    """A corpus article by article; `unused` counts lines that could not be scored, by reason."""

    name: str
    articles: tuple[ArticleScore, ...]
    unused: Mapping[str, int] = field(default_factory=dict)

    @property
    def tally(self) -> Tally:
        """The sum over its articles."""
        return total(article.tally for article in self.articles)


def score_corpus(gold: Gold, exported: Iterable[Line], texts: Path | None = None) -> CorpusScore:
    """Score exported lines (engagements and entities) against a gold.

    `texts` is the folder of the articles: needed for traps that are a stretch of a page, and for
    the sentences of what was missed. An article that nothing was given for is scored all the same.
    """
    given = read_export(exported, gold.keys())
    scores = []
    for key, article in gold.articles.items():
        bench = Bench(article, given.engagements.get(key, ()), _text(texts, key))
        people = None if given.people is None else given.people.get(key, ())
        scores.append(score_article(bench, people))
    return CorpusScore(gold.name, tuple(scores), given.unused)


def score_article(bench: Bench, people: Sequence[str] | None = None) -> ArticleScore:
    """Score one article; `people` None leaves its people out of the score."""
    alignment = align(bench)
    slots = {j: slots_of(bench.entries[j], bench.given[i]) for j, i in alignment.found.items()}
    named, person_notes = score_people(bench.article, people)
    tally = Tally(
        articles=1,
        right=int(_is_right(alignment, slots.values())),
        kinds=by_kind(_hits(bench, alignment)),
        never=_count(alignment.alarms, Fault.NEVER),
        twice=_count(alignment.alarms, Fault.TWICE),
        ignored=len(alignment.ignored),
        with_extra=sum(bool(extra) for extra in extras_of(bench, alignment).values()),
        roles=_roles(bench, alignment),
        slots=sum(slots.values(), Slots()),
        people=named,
    )
    notes = (*fault_notes(bench, alignment), *person_notes)
    return ArticleScore(bench.article.key, tally, notes, _verdicts(bench, alignment))


def _is_right(alignment: Alignment, slots: Iterable[Slots]) -> bool:
    if alignment.alarms or alignment.missed:
        return False
    return all(slot.status_right for slot in slots)


def _hits(bench: Bench, alignment: Alignment) -> Iterator[tuple[Kind, Hits]]:
    for j in bench.core:
        yield bench.entries[j].kind, Hits(asked=1, found=int(j in alignment.found))
    for i in alignment.hits:
        yield bench.given[i].kind, Hits(given=1)
    for alarm in alignment.alarms:
        yield bench.given[alarm.given].kind, Hits(false=1)


def _count(alarms: Iterable[FalseAlarm], fault: Fault) -> int:
    return sum(alarm.fault is fault for alarm in alarms)


def _roles(bench: Bench, alignment: Alignment) -> Hits:
    """Fillers found; of what was missed, those that the nearest false alarm has right."""
    nearest = nearest_alarms(bench, alignment)
    found = sum(len(bench.entries[j].fillers) for j in alignment.found)
    partly = {j: bench.filled(bench.entries[j].fillers, bench.given[i]) for j, i in nearest.items()}
    asked = found + sum(len(bench.entries[j].fillers) for j in alignment.missed)
    alarmed = sum(len(bench.given[alarm.given].parts) for alarm in alignment.alarms)
    extra = sum(len(parts) for parts in extras_of(bench, alignment).values())
    right = found + sum(partly.values())
    return Hits(asked=asked, found=right, given=right, false=extra + alarmed - sum(partly.values()))


def _verdicts(bench: Bench, alignment: Alignment) -> tuple[Verdict, ...]:
    false = (alarm.given for alarm in alignment.alarms)
    marks = dict.fromkeys(alignment.hits, True) | dict.fromkeys(false, False)
    rows = ((bench.given[i], right) for i, right in sorted(marks.items()))
    return tuple(Verdict(given.kind, given.confidence, right) for given, right in rows)


def _text(folder: Path | None, key: str) -> str | None:
    path = folder / key if folder else None
    return path.read_text(encoding="utf-8") if path and path.exists() else None
