"""How two parties are connected: paths of engagements, with filters, both engines alike.

A hop joins two parties by the edges that an engagement is drawn as (a meeting of more than twelve
is drawn as none). The databases' own path functions filter too late, or differently; here each
frontier is one statement that filters before anything is followed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cypher.errors import BadArgument, TooLarge
from cypher.lookup import EntityRef
from cypher.model import EntityKind, Kind, Status
from cypher.routes import Explored, Route, routes
from cypher.store import GraphStore

MOST_PATHS = 10
MOST_HOPS = 10


@dataclass(frozen=True, slots=True)
class PathFilters:
    """What a hop may rest on; empty means anything. `avoid` and `through` hold entity ids.

    `since` and `until` are ISO days; `maybe` lets a date count that only may fall between them.
    `persons_only` is about the parties between the two ends.
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


@dataclass(frozen=True, slots=True)
class Hop:
    """From one party to the next, with the ids of the engagements that join them, newest first."""

    start: str
    end: str
    engagements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """The parties from end to end, and the hops between them."""

    parties: tuple[EntityRef, ...]
    hops: tuple[Hop, ...]

    @property
    def engagements(self) -> tuple[str, ...]:
        """Every engagement along the way, each once."""
        return tuple(dict.fromkeys(each for hop in self.hops for each in hop.engagements))


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """Up to k paths, shortest first.

    Where there are fewer than asked for, `reason` says why; where there is none, `instead` may
    hold the path that there would be without one of the filters.
    """

    paths: tuple[Path, ...]
    reason: str = ""
    instead: Path | None = None


def find_paths(  # noqa: PLR0913 - what is asked, and how far to look
    store: GraphStore,
    a: EntityRef,
    b: EntityRef,
    *,
    filters: PathFilters | None = None,
    k: int = 3,
    max_hops: int = 6,
) -> PathAnswer:
    """The k shortest paths without a loop; among equals, in the order of the ids along them.

    BadArgument; TooLarge when so many parties lie between that none was found in time.
    """
    wanted = filters or PathFilters()
    _check(wanted, a, b, k, max_hops)
    if a.id == b.id:
        return PathAnswer((), f"{a.name} is both ends of the path.")
    found, cut = _first(store, wanted, (a.id, b.id), k, max_hops)
    if found:
        return PathAnswer(_paths(store, wanted, found), _fewer(len(found), k, max_hops, cut))
    return _none(store, wanted, (a, b), max_hops)


def _check(filters: PathFilters, a: EntityRef, b: EntityRef, k: int, max_hops: int) -> None:
    if not 1 <= k <= MOST_PATHS:
        raise BadArgument(f"k: {k} paths cannot be had; 1 to {MOST_PATHS} can")
    if not 1 <= max_hops <= MOST_HOPS:
        raise BadArgument(f"max_hops: {max_hops} is not between 1 and {MOST_HOPS}")
    if {a.id, b.id} & set(filters.avoid):
        raise BadArgument("avoid: names an end of the path")
    if set(filters.through) & set(filters.avoid):
        raise BadArgument("avoid: names a party that the path must go through")


def _first(
    store: GraphStore, filters: PathFilters, ends: tuple[str, str], k: int, max_hops: int
) -> tuple[list[Route], str]:
    """Up to k routes, and what cut the search short, if anything did."""
    text, bound = store.statement("path_frontier"), _bound(filters)

    def fetch(ids: Sequence[str]) -> Mapping[str, Iterable[str]]:
        rows = store.read(text, ids=list(ids), ends=list(ends), **bound)
        return {row["start"]: row["near"] for row in rows}

    found: list[Route] = []
    walk = routes(Explored(fetch, *ends), *ends, filters.through, max_hops)
    try:
        for route in walk:
            found.append(route)
            if len(found) == k:
                break
    except TooLarge as error:
        if not found:
            raise
        return found, error.detail
    return found, ""


def _bound(filters: PathFilters) -> dict[str, object]:
    return {
        "kinds": list(filters.kinds),
        "statuses": list(filters.statuses),
        "since": filters.since,
        "until": filters.until,
        "maybe": filters.maybe,
        "outlets": filters.min_outlets,
        "avoid": list(filters.avoid),
        "persons": filters.persons_only,
    }


def _paths(store: GraphStore, filters: PathFilters, found: Sequence[Route]) -> tuple[Path, ...]:
    names = _names(store, sorted({each for route in found for each in route}))
    pairs = sorted({tuple(sorted(pair)) for route in found for pair in pairwise(route)})
    joined = _engagements(store, filters, pairs)
    return tuple(
        Path(
            tuple(names[each] for each in route),
            tuple(Hop(x, y, joined[min(x, y), max(x, y)]) for x, y in pairwise(route)),
        )
        for route in found
    )


def _names(store: GraphStore, ids: Sequence[str]) -> dict[str, EntityRef]:
    rows = store.read(store.statement("entity_names"), ids=list(ids))
    return {
        row["id"]: EntityRef(row["id"], row["name"], EntityKind(row["kind"]), row["country"])
        for row in rows
    }


def _engagements(
    store: GraphStore, filters: PathFilters, pairs: Sequence[Sequence[str]]
) -> dict[tuple[str, str], tuple[str, ...]]:
    bound = _bound(filters)
    del bound["avoid"], bound["persons"]
    rows = store.read(
        store.statement("path_engagements"), pairs=[list(pair) for pair in pairs], **bound
    )
    joined: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        joined.setdefault((row["one"], row["other"]), []).append(row["engagement"])
    return {pair: tuple(dict.fromkeys(ids)) for pair, ids in joined.items()}


def _fewer(found: int, k: int, max_hops: int, cut: str) -> str:
    if found == k:
        return ""
    return f"No further search: {cut}." if cut else f"There are no more of at most {max_hops} hops."


def _none(
    store: GraphStore, filters: PathFilters, ends: tuple[EntityRef, EntityRef], max_hops: int
) -> PathAnswer:
    a, b = ends
    reason = f"No path of at most {max_hops} hops joins {a.name} and {b.name}"
    for without, looser in _looser(filters):
        try:
            found, _ = _first(store, looser, (a.id, b.id), 1, max_hops)
        except TooLarge:
            continue
        if found:
            path = _paths(store, looser, found)[0]
            shown = " – ".join(each.name for each in path.parties)
            return PathAnswer((), f"{reason} with these filters; {without} there is {shown}.", path)
    return PathAnswer((), f"{reason}, whatever the filters.")


def _looser(filters: PathFilters) -> Iterator[tuple[str, PathFilters]]:
    """Each filter taken away by itself, then all of them."""
    nothing = PathFilters(statuses=())
    if filters.min_outlets > 1:
        yield "with one outlet", replace(filters, min_outlets=1)
    if filters.since or filters.until:
        yield "at any time", replace(filters, since="", until="")
    if filters.kinds:
        yield "of any kind", replace(filters, kinds=())
    if filters.through:
        yield "through anybody", replace(filters, through=())
    if filters.avoid:
        yield "avoiding nobody", replace(filters, avoid=())
    if filters.persons_only:
        yield "not through people only", replace(filters, persons_only=False)
    if filters.statuses:
        yield "of any status", replace(filters, statuses=())
    if filters != nothing:
        yield "without any filter", nothing
