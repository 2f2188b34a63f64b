"""How two parties are connected: paths of engagements, with filters, both engines alike.

A hop joins two parties by the edges that an engagement is drawn as (a meeting of more than twelve
is drawn as none). The databases' own path functions filter too late, or differently; here each
frontier is one statement that filters before anything is followed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from cypher.errors import BadArgument, TooLarge
from cypher.exploring import Explored
from cypher.lookup import EntityRef
from cypher.model import EntityKind
from cypher.relaxing import looser
from cypher.routes import Route, Wanted, cheapest, freely, routes
from cypher.store import GraphStore
from cypher.ties import By, PathFilters, Tie, Ties, arrival, cost, in_order, pair, ties_of

__all__ = ["By", "Hop", "Path", "PathAnswer", "PathFilters", "find_paths"]

MOST_PATHS = 10
MOST_HOPS = 10
USUAL_HOPS = 6


@dataclass(frozen=True, slots=True)
class Hop:
    """From one party to the next, with the ids of the engagements that join them, newest first."""

    start: str
    end: str
    engagements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """The parties from end to end, and the hops between them.

    `strength` is beside the best path's, which has 1; None where paths were not sought by it.
    """

    parties: tuple[EntityRef, ...]
    hops: tuple[Hop, ...]
    strength: float | None = None

    @property
    def engagements(self) -> tuple[str, ...]:
        """Every engagement along the way, each once."""
        return tuple(dict.fromkeys(each for hop in self.hops for each in hop.engagements))


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """Up to k paths, best first.

    Where there are fewer than asked for, `reason` says why; where there is none, `instead` may
    hold the path that there would be without one of the filters.
    """

    paths: tuple[Path, ...]
    reason: str = ""
    instead: Path | None = None


_Found = tuple[Route, float | None]


@dataclass(frozen=True, slots=True)
class _Search:
    """One question to one graph, as it is asked again with other filters."""

    store: GraphStore
    ends: tuple[EntityRef, EntityRef]
    filters: PathFilters
    hops: int
    by: By = By.HOPS

    @property
    def ids(self) -> tuple[str, str]:
        return self.ends[0].id, self.ends[1].id


def find_paths(  # noqa: PLR0913 - what is asked, and how far to look
    store: GraphStore,
    a: EntityRef,
    b: EntityRef,
    *,
    filters: PathFilters | None = None,
    k: int = 3,
    max_hops: int = USUAL_HOPS,
    by: By = By.HOPS,
) -> PathAnswer:
    """The k best paths without a loop; among equals, in the order of the ids along them.

    BadArgument; TooLarge when so many parties lie between that none was found in time.
    """
    search = _Search(store, (a, b), filters or PathFilters(), max_hops, by)
    _check(search, k)
    if a.id == b.id:
        return PathAnswer((), f"{a.name} is both ends of the path.")
    found, cut = _first(search, k)
    return (
        PathAnswer(tuple(found), _fewer(len(found), k, max_hops, cut)) if found else _none(search)
    )


def _check(search: _Search, k: int) -> None:
    filters = search.filters
    if not 1 <= k <= MOST_PATHS:
        raise BadArgument(f"k: {k} paths cannot be had; 1 to {MOST_PATHS} can")
    if not 1 <= search.hops <= MOST_HOPS:
        raise BadArgument(f"max_hops: {search.hops} is not between 1 and {MOST_HOPS}")
    if set(search.ids) & set(filters.avoid):
        raise BadArgument("avoid: names an end of the path")
    if set(filters.through) & set(filters.avoid):
        raise BadArgument("avoid: names a party that the path must go through")


def _first(search: _Search, k: int) -> tuple[list[Path], str]:
    """Up to k paths, and what cut the search short, if anything did."""
    detailed = search.filters.in_order or search.by is not By.HOPS
    ties = ties_of(search.store, search.filters, search.ids, detailed=detailed)
    found: list[_Found] = []
    cut = ""
    try:
        for each in islice(_walks(search, ties, detailed=detailed), k):
            found.append(each)  # noqa: PERF402 - what was found stays when the search is cut short
    except TooLarge as error:
        if not found:
            raise
        cut = error.detail
    return (_paths(search, ties, found) if found else []), cut


def _walks(search: _Search, ties: Ties, *, detailed: bool) -> Iterator[_Found]:
    """Routes, best first, with what they cost where that is asked."""
    filters, by = search.filters, search.by

    def advance(day: str, here: str, there: str) -> str | None:
        return arrival(ties.between(here, there), day, maybe=filters.maybe)

    step = advance if filters.in_order else freely
    wanted = Wanted(search.ids, search.hops, filters.through, step)
    fetch = ties.near_with_ties if detailed else ties.near
    explored = Explored(fetch, search.ids, web=ties.web, avoid=filters.avoid)
    if by is By.HOPS:
        return ((route, None) for route in routes(explored, wanted))
    return cheapest(explored, wanted, lambda x, y: cost(ties.between(x, y), by))


def _paths(search: _Search, ties: Ties, found: Sequence[_Found]) -> list[Path]:
    names = _names(search.store, sorted({each for route, _ in found for each in route}))
    pairs = {pair(*each) for route, _ in found for each in pairwise(route)}
    joined = _engagements(search.store, ties, pairs)
    best = found[0][1]
    return [
        Path(
            tuple(names[each] for each in route),
            tuple(_hops(search.filters, route, joined)),
            best / price if best and price else None,
        )
        for route, price in found
    ]


def _hops(
    filters: PathFilters, route: Route, joined: Mapping[tuple[str, str], Sequence[Tie]]
) -> Iterator[Hop]:
    chain = [joined[pair(x, y)] for x, y in pairwise(route)]
    kept = in_order(chain, maybe=filters.maybe) if filters.in_order else chain
    for (x, y), ties in zip(pairwise(route), kept, strict=True):
        yield Hop(x, y, tuple(dict.fromkeys(tie.engagement for tie in ties)))


def _names(store: GraphStore, ids: Sequence[str]) -> dict[str, EntityRef]:
    rows = store.read(store.statement("entity_names"), ids=list(ids))
    return {
        row["id"]: EntityRef(row["id"], row["name"], EntityKind(row["kind"]), row["country"])
        for row in rows
    }


def _engagements(
    store: GraphStore, ties: Ties, pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], list[Tie]]:
    bound = {name: value for name, value in ties.bound.items() if name not in ("persons", "ends")}
    asked = [list(ties.fewest_first(*each)) for each in sorted(pairs)]
    joined: dict[tuple[str, str], list[Tie]] = {}
    for row in store.read(store.statement("path_engagements"), pairs=asked, **bound):
        tie = Tie(row["engagement"], row["outlets"], row["first"], row["last"])
        joined.setdefault(pair(row["one"], row["other"]), []).append(tie)
    return joined


def _fewer(found: int, k: int, max_hops: int, cut: str) -> str:
    if found == k:
        return ""
    if cut:
        return f"No further search: {cut}."
    return f"There are no more of at most {_hops_of(max_hops)}."


def _hops_of(number: int) -> str:
    return "1 hop" if number == 1 else f"{number} hops"


def _none(search: _Search) -> PathAnswer:
    """Why there is none, and the nearest answer that there is."""
    a, b = search.ends
    reason = f"No path of at most {_hops_of(search.hops)} joins {a.name} and {b.name}"
    for without, filters, hops in looser(search.filters, search.hops, USUAL_HOPS):
        try:
            found, _ = _first(replace(search, filters=filters, hops=hops), 1)
        except TooLarge:
            continue
        if found:
            shown = " – ".join(each.name for each in found[0].parties)
            said = f"{reason} with these filters; {without} there is {shown}."
            return PathAnswer((), said, found[0])
    return PathAnswer((), f"{reason}, whatever the filters.")
