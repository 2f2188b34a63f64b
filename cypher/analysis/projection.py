"""The graph as networkx sees it: parties, joined where an engagement passes the filters.

A projection is bounded: above `MOST_TIES` it is refused, with what would make it smaller.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import networkx as nx

from cypher.errors import TooLarge
from cypher.layers import worded
from cypher.model import EntityKind, Kind, Role, Status
from cypher.ontology import label, ontology
from cypher.schema import ENGAGEMENT
from cypher.store import GraphStore, Row

# Engagements between two parties. At the bound no analysis takes more than 6 s of one core.
MOST_TIES: Final = 50_000
_PAGE: Final = 1000  # engagements whose parties one statement reads
USUAL: Final = (Status.OCCURRED, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which engagements count. `since` and `until` are ISO days; empty means anything."""

    kind: Kind | None = None
    status: Status | None = None
    since: str = ""
    until: str = ""
    maybe: bool = True
    outlets: int = 0
    persons: bool = False


@dataclass(frozen=True, slots=True)
class Projection:
    """Parties as whole numbers, in the order of their ids, so that results never differ.

    `numbers` is the inverse of `ids`. An edge has `weight`, its number of engagements, and
    `engagements`, their ids, newest first.
    """

    graph: "nx.Graph[int]"
    ids: Sequence[str]
    numbers: Mapping[str, int]
    countries: Sequence[str | None]
    ties: int

    def engagements(self, edges: Iterable[tuple[int, int]]) -> list[str]:
        """Of each edge its newest first, then of each its second newest …, each id once."""
        lists = [self.graph.edges[edge]["engagements"] for edge in edges]
        longest = max(map(len, lists), default=0)
        return list(
            dict.fromkeys(e[turn] for turn in range(longest) for e in lists if turn < len(e))
        )


def project(store: GraphStore, scope: Scope) -> Projection:
    """The projection of that scope; TooLarge.

    Asked of the engagements, not of the shortcuts: those are indexed by day and by kind.
    """
    events = store.read(_text(store, scope), **_bound(scope))
    ties: list[Row] = []
    for start in range(0, len(events), _PAGE):
        _check(max(len(events), len(ties)))
        ties += _ties(store, scope, events[start : start + _PAGE])
    _check(len(ties))
    return built(ties)


def _check(number: int) -> None:
    if number > MOST_TIES:
        raise TooLarge(
            f"more than {MOST_TIES} ties between parties pass these filters; narrow them down by"
            " date, kind, outlets or to persons"
        )


def _text(store: GraphStore, scope: Scope) -> str:
    name = "analysis_window" if scope.since or scope.until else "analysis_engagements"
    return worded(
        store.statement(name), (("LABEL", label(scope.kind) if scope.kind else ENGAGEMENT),)
    )


def _bound(scope: Scope) -> dict[str, object]:
    bound: dict[str, object] = {
        "statuses": [scope.status] if scope.status else list(USUAL),
        "outlets": scope.outlets,
        "most": MOST_TIES + 1,
    }
    if not (scope.since or scope.until):
        return bound
    since, until = scope.since, scope.until or "9999"
    if scope.maybe:  # some day of it may lie in the window
        days = {"first": "", "latestFirst": until, "earliestLast": since, "last": "9999"}
    else:
        days = {"first": since, "latestFirst": "9999", "earliestLast": "", "last": until}
    return bound | days


def _ties(store: GraphStore, scope: Scope, events: Sequence[Row]) -> Iterator[Row]:
    """Two parties of an engagement for each shortcut that it is drawn as."""
    parts: dict[str, list[Row]] = {}
    ids = [event["id"] for event in events]
    for row in store.read(store.statement("analysis_parts"), ids=ids):
        parts.setdefault(row["engagement"], []).append(row)
    for event in events:
        yield from _couples(scope, event, parts.get(event["id"], []))


def _couples(scope: Scope, event: Row, parts: Sequence[Row]) -> Iterator[Row]:
    who = {part["id"]: part for part in parts}
    drawn = ontology().engagements[Kind(event["kind"])].shortcut
    for one, other in drawn.couples((Role(part["role"]), part["id"]) for part in parts):
        if {who[one]["kind"], who[other]["kind"]} <= _allowed(scope):
            yield {
                "one": one,
                "other": other,
                "one_country": who[one]["country"],
                "other_country": who[other]["country"],
                "engagement": event["id"],
                "last": event["last"],
            }


def _allowed(scope: Scope) -> frozenset[EntityKind]:
    """A place is no party."""
    return frozenset({EntityKind.PERSON} if scope.persons else {*EntityKind} - {EntityKind.PLACE})


def built(rows: Sequence[Row]) -> Projection:
    """The projection of {one, other, one_country, other_country, engagement, last} rows."""
    countries = {row[end]: row[f"{end}_country"] for row in rows for end in ("one", "other")}
    ids = sorted(countries)
    numbers = {id_: n for n, id_ in enumerate(ids)}
    joined: dict[tuple[int, int], set[tuple[str, str]]] = {}
    for row in rows:
        a, b = sorted((numbers[row["one"]], numbers[row["other"]]))
        joined.setdefault((a, b), set()).add((row["last"], row["engagement"]))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ids)))
    for (a, b), found in sorted(joined.items()):
        newest = [engagement for _, engagement in sorted(found, reverse=True)]
        graph.add_edge(a, b, weight=len(newest), engagements=tuple(newest))
    return Projection(graph, ids, numbers, [countries[id_] for id_ in ids], len(rows))
