"""Which engagement given stands for which one asked for, and what is left on both sides.

An entry is found when the kind agrees and every party it requires is matched by a participant of
its own. Pairs are one to one, the best in all slots together first. A trap (`never`) with a status
beats any match; one without a status names only what nothing better matches.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from ingest.evaluation.dates import Fit, date_fit
from ingest.evaluation.export import Given, Quote
from ingest.evaluation.gold import Entry, Filler, GoldArticle, Never
from ingest.evaluation.matching import assign_roles, places_fit
from ingest.evaluation.pairing import heaviest_pairs

_CORE, _OPTIONAL = 100_000, 100
_STATUS, _EXTRA, _BASE = 4000, 10, 100
_DATE = {Fit.EXACT: 900, Fit.COMPATIBLE: 600, Fit.WRONG: -300, None: 0}
_PLACE = {Fit.EXACT: 90, Fit.COMPATIBLE: 50, None: 0}
_HEAD_OF_QUOTE, _SENTENCE_HEAD = 10, 60


class Fault(StrEnum):
    """Why an engagement given is false."""

    NEVER = "never"
    TWICE = "twice"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """An engagement given that the gold does not bear; `why` is the trap's or the entry's text."""

    given: int
    fault: Fault
    why: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Indices into what was given and into the gold's entries.

    `found`: core entry -> given, the merged ones included. `hits`: given that stand for a core
    entry. `ignored`: given that count neither way.
    """

    found: Mapping[int, int]
    missed: tuple[int, ...]
    hits: frozenset[int]
    alarms: tuple[FalseAlarm, ...]
    ignored: tuple[int, ...]


@dataclass(frozen=True)
class Bench:
    """One article on the bench: its gold, what was given for it, and its text where it is had."""

    article: GoldArticle
    given: Sequence[Given]
    text: str | None = None
    _fitting: dict[tuple[int, int], bool] = field(default_factory=dict)

    def fits(self, given: int, entry: int) -> bool:
        """The engagement given has all that the entry requires."""
        if (given, entry) not in self._fitting:
            self._fitting[given, entry] = self._has_all(self.given[given], self.entries[entry])
        return self._fitting[given, entry]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The gold's entries."""
        return self.article.entries

    @cached_property
    def core(self) -> tuple[int, ...]:
        """The entries that count."""
        return tuple(j for j, entry in enumerate(self.entries) if not entry.optional)

    def filled(self, fillers: Sequence[Filler], given: Given) -> int:
        """How many of the fillers have a participant of their own."""
        return len(assign_roles(fillers, given.parts, self.article))

    def _has_all(self, given: Given, entry: Entry) -> bool:
        if given.kind is not entry.kind:
            return False
        if self.filled(entry.fillers, given) < len(entry.fillers):
            return False
        return not entry.dated or date_fit(entry.dates, given.span) in (Fit.EXACT, Fit.COMPATIBLE)


def align(bench: Bench) -> Alignment:
    """Pair what was given with the gold and name the rest."""
    trapped = _trapped(bench)
    pairs = _pairs(bench, [i for i in range(len(bench.given)) if i not in trapped])
    found = _found(bench, pairs)
    paired = {i: bench.entries[j] for i, j in pairs}
    loose = [i for i in range(len(bench.given)) if i not in paired]
    verdicts = {i: _verdict(bench, i, trapped.get(i)) for i in loose}
    ignored = [i for i, entry in paired.items() if entry.optional]
    return Alignment(
        found=found,
        missed=tuple(j for j in bench.core if j not in found),
        hits=frozenset(paired) - frozenset(ignored),
        alarms=tuple(verdict for verdict in verdicts.values() if verdict),
        ignored=(*ignored, *(i for i, verdict in verdicts.items() if verdict is None)),
    )


def nearest(bench: Bench, given: int) -> int | None:
    """The entry, core or optional, that an engagement given fits best; None if it fits none."""
    weights = [_weight(bench, given, j) for j in range(len(bench.entries))]
    best = max(range(len(weights)), key=weights.__getitem__, default=None)
    return best if best is not None and weights[best] > 0 else None


def _pairs(bench: Bench, live: Sequence[int]) -> list[tuple[int, int]]:
    columns = range(len(bench.entries))
    weights = [[_weight(bench, i, j) for j in columns] for i in live]
    return [(live[row], j) for row, j in heaviest_pairs(weights, len(columns))]


def _weight(bench: Bench, i: int, j: int) -> int:
    """How well the two go together in all slots; 0 where they do not."""
    if not bench.fits(i, j):
        return 0
    given, entry = bench.given[i], bench.entries[j]
    extra = len(given.parts) - len(entry.fillers) - bench.filled(entry.also, given)
    day = _DATE[date_fit(entry.dates, given.span)] if entry.dates else 0
    place = max((_PLACE[places_fit(p, given.place)] for p in entry.places), default=0)
    status = _STATUS if given.status in entry.statuses else 0
    rank = _OPTIONAL if entry.optional else _CORE
    return rank + status + day + place - _EXTRA * max(extra, 0) + _BASE


def _found(bench: Bench, pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Core entry -> given; what was told in one breath may be given as one."""
    direct = {j: i for i, j in pairs}
    found = {}
    for j in bench.core:
        given = direct[j] if j in direct else _merged(bench, j, pairs)
        if given is not None:
            found[j] = given
    return found


def _merged(bench: Bench, j: int, pairs: Sequence[tuple[int, int]]) -> int | None:
    group = bench.entries[j].group
    if not group:
        return None
    mates = (i for i, k in pairs if bench.entries[k].group == group)
    return next((i for i in mates if bench.fits(i, j)), None)


def _verdict(bench: Bench, i: int, trap: Never | None) -> FalseAlarm | None:
    """Why an unpaired engagement is false; None where it counts neither way."""
    if trap:
        return FalseAlarm(i, Fault.NEVER, trap.why)
    near = [entry for j, entry in enumerate(bench.entries) if bench.fits(i, j)]
    if any(entry.many for entry in near):
        return None
    if stretch := _stretch(bench, bench.given[i]):
        return FalseAlarm(i, Fault.NEVER, stretch.why)
    if bench.article.open:
        return None
    return FalseAlarm(i, Fault.TWICE, str(near[0])) if near else FalseAlarm(i, Fault.FALSE)


def _trapped(bench: Bench) -> dict[int, Never]:
    """What falls into a trap; of several traps the last one speaks."""
    traps = [never for never in bench.article.nevers if never.from_line is None]
    return {
        i: never
        for i, given in enumerate(bench.given)
        for never in traps
        if _bites(never, given, bench) and not _excused(never, i, bench)
    }


def _bites(never: Never, given: Given, bench: Bench) -> bool:
    if never.kind not in (None, given.kind) or never.status not in (None, given.status):
        return False
    return bench.filled(never.fillers, given) == len(never.fillers)


def _excused(never: Never, i: int, bench: Bench) -> bool:
    fitting = (entry for j, entry in enumerate(bench.entries) if bench.fits(i, j))
    return any(_outweighs(entry, never, bench.given[i]) for entry in fitting)


def _outweighs(entry: Entry, never: Never, given: Given) -> bool:
    if never.status is not None:
        return given.status in entry.statuses
    return not entry.optional or all(_covers(entry, filler) for filler in never.fillers)


def _covers(entry: Entry, trap: Filler) -> bool:
    mine = (filler for filler in (*entry.fillers, *entry.also) if filler.role == trap.role)
    return len(trap.choices) == 1 and any(trap.choices[0] in filler.choices for filler in mine)


def _stretch(bench: Bench, given: Given) -> Never | None:
    traps = (never for never in bench.article.nevers if never.from_line is not None)
    fitting = (never for never in traps if never.kind in (None, given.kind))
    return next((never for never in fitting if _lies_in(never, given, bench.text)), None)


def _lies_in(never: Never, given: Given, text: str | None) -> bool:
    """All the evidence stands between the trap's two lines."""
    if text is None or never.from_line is None or not given.quotes:
        return False
    start = text.find(never.from_line)
    end = text.find(never.to_line, start) if never.to_line else len(text)
    return start >= 0 and all(start <= _offset(quote, text) < end for quote in given.quotes)


def _offset(quote: Quote, text: str) -> int:
    """Where a quote stands: at its offset if the text agrees, else where it is found, else -1."""
    start, head = quote.start, quote.sentence[:_HEAD_OF_QUOTE]
    if start is not None and (not head or text[start : start + _HEAD_OF_QUOTE] == head):
        return start
    return text.find(quote.sentence[:_SENTENCE_HEAD]) if quote.sentence else -1
