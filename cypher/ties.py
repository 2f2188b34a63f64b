"""What joins two parties: fetched from the graph a frontier at a time, remembered while it stands.

Here is also what makes a tie strong, and what makes a chain of ties follow in time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cypher.exploring import Web
from cypher.model import Kind, Status

if TYPE_CHECKING:
    from cypher.store import GraphStore

HALF_LIFE = 5.0  # years in which an engagement comes to count half as much; our own choice
_EPOCH = date(2000, 1, 1)
_MOST = 1_000_000  # neighbours that are remembered for one set of filters
_USUAL = 500  # neighbours of a party of whom that is not known
_WEIGHT = 10_000  # what that is in a memory of 100,000 rows

Pair = tuple[str, str]


class By(StrEnum):
    """What the best path has: the fewest hops, or the strongest ties.

    A tie is as strong as the engagements behind it taken together: each counts for its
    independent outlets, or the less the longer ago it was, or both.
    """

    HOPS = "hops"
    OUTLETS = "outlets"
    RECENCY = "recency"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class PathFilters:
    """What a hop may rest on; empty means anything. `avoid` and `through` hold entity ids.

    `since` and `until` are ISO days; `maybe` lets a date count that only may fall between them.
    `persons_only` is about the parties between the two ends. `in_order` wants each hop's
    engagement on the day of the one before or later; `maybe` says if a date that only may be so
    counts.
    """

    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = (Status.OCCURRED, Status.ONGOING)
    since: str = ""
    until: str = ""
    maybe: bool = True
    min_outlets: int = 0
    avoid: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    persons_only: bool = False
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """One engagement that joins two parties; without days where it has no date."""

    engagement: str
    outlets: int
    first: str | None
    last: str | None

    def counts(self, by: By) -> float:
        """How much it adds to the strength of the two parties' tie."""
        outlets = self.outlets if by is not By.RECENCY else 1
        return max(outlets, 1) * (self.fade() if by is not By.OUTLETS else 1.0)

    def fade(self) -> float:
        """1 for an engagement of 2000, twice that five years later; without a date as in 2000.

        Where the clock starts makes no path better than another.
        """
        if not self.last:
            return 1.0
        years = (date.fromisoformat(self.last) - _EPOCH).days / 365.25
        return float(2.0 ** (years / HALF_LIFE))


class Ties:
    """The ties that pass the filters: whom they join, and where that is asked, by what.

    Whom to avoid is not for the ties to say: they serve searches with and without.
    """

    def __init__(self, store: "GraphStore", bound: Mapping[str, object]) -> None:
        self._store, self.bound = store, bound
        self._between: dict[Pair, list[Tie]] = {}
        self.web = Web()

    def near(self, ids: Sequence[str]) -> Mapping[str, Iterable[str]]:
        """Whom each of them is joined to."""
        rows = self._store.read(self._store.statement("path_frontier"), ids=ids, **self.bound)
        return {row["start"]: row["near"] for row in rows}

    def near_with_ties(self, ids: Sequence[str]) -> Mapping[str, Iterable[str]]:
        """As `near`; from then on `between` knows by which engagements."""
        rows = self._store.read(self._store.statement("path_ties"), ids=ids, **self.bound)
        found: dict[Pair, list[Tie]] = {}
        for row in rows:
            tie = Tie(row["engagement"], row["outlets"], row["first"], row["last"])
            found.setdefault((row["start"], row["near"]), []).append(tie)
        near: dict[str, list[str]] = {}
        for (start, other), ties in found.items():
            self._between[pair(start, other)] = ties
            near.setdefault(start, []).append(other)
        return near

    def between(self, one: str, other: str) -> Sequence[Tie]:
        """The engagements that join two parties whose ties were fetched."""
        return self._between.get(pair(one, other), ())

    def fewest_first(self, one: str, other: str) -> Pair:
        """The two, first the one that is known to have few ties: to be looked at from there."""
        return min((one, other), (other, one), key=lambda each: self._ties_of(each[0]))

    def _ties_of(self, party: str) -> int:
        known = party in self.web.fetched
        return len(self.web.near[party]) if known and party in self.web.near else _USUAL


def ties_of(store: "GraphStore", filters: PathFilters, ends: Pair, *, detailed: bool) -> Ties:
    """Those that were fetched for an earlier search, while the graph stands and they are few."""
    bound = _bound(filters, ends)
    key = ("ties", repr(bound), detailed)
    found = store.memory.recall(key, lambda: Ties(store, bound), lambda _: _WEIGHT)
    if found.web.size > _MOST:
        store.memory.drop(key)
    return found


def _bound(filters: PathFilters, ends: Pair) -> dict[str, object]:
    """The filters as parameters of a statement."""
    return {
        "kinds": list(filters.kinds),
        "statuses": list(filters.statuses),
        "since": filters.since,
        "until": filters.until,
        "maybe": filters.maybe,
        "outlets": filters.min_outlets,
        "persons": filters.persons_only,
        "ends": list(ends) if filters.persons_only else [],
    }


def pair(one: str, other: str) -> Pair:
    """The two in the order of their ids."""
    return (one, other) if one < other else (other, one)


def cost(ties: Iterable[Tie], by: By) -> float:
    """What a hop over these ties costs: the less, the stronger they are together."""
    return 1 / sum(tie.counts(by) for tie in ties)


def arrival(ties: Iterable[Tie], day: str, *, maybe: bool) -> str | None:
    """The earliest day on which one of the ties can be over for one who comes on that day."""
    spans = _spans(ties)
    if maybe:
        return min((max(day, first) for first, last in spans if last >= day), default=None)
    return min((last for first, last in spans if first >= day), default=None)


def departure(ties: Iterable[Tie], day: str, *, maybe: bool) -> str | None:
    """The latest day on which one of the ties can begin for one who must be gone on that day."""
    spans = _spans(ties)
    if maybe:
        return max((min(day, last) for first, last in spans if first <= day), default=None)
    return max((first for first, last in spans if last <= day), default=None)


def in_order(chain: Sequence[Sequence[Tie]], *, maybe: bool) -> list[list[Tie]]:
    """Of each hop of a chain, the ties that fit between those before and after them."""
    came, leave = [""], ["~"]  # before and after every day
    for ties in chain:
        came.append(arrival(ties, came[-1], maybe=maybe) or came[-1])
    for ties in reversed(chain):
        leave.append(departure(ties, leave[-1], maybe=maybe) or leave[-1])
    leave.reverse()
    return [
        [tie for tie in ties if _fits(tie, before, after, maybe=maybe)]
        for ties, before, after in zip(chain, came, leave[1:], strict=False)
    ]


def _fits(tie: Tie, before: str, after: str, *, maybe: bool) -> bool:
    for first, last in _spans([tie]):
        if maybe:
            return max(first, before) <= min(last, after)
        return before <= first and last <= after
    return False


def _spans(ties: Iterable[Tie]) -> Iterator[Pair]:
    return ((tie.first, tie.last) for tie in ties if tie.first and tie.last)
