"""The graph as networkx sees it: parties, joined where an engagement passes the filters.

A projection is bounded: above `MOST_TIES` it is refused, with what would make it smaller.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import networkx as nx

from cypher.errors import TooLarge
from cypher.model import Kind, Status
from cypher.store import GraphStore, Row

# Engagements between two parties. At the bound no analysis takes more than 6 s of one core.
MOST_TIES: Final = 50_000
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
    """The projection of that scope; TooLarge."""
    rows = store.read(store.statement("analysis_ties"), **_bound(scope))
    if len(rows) > MOST_TIES:
        raise TooLarge(
            f"more than {MOST_TIES} ties between parties pass these filters; narrow them down by"
            " date, kind, outlets or to persons"
        )
    return built(rows)


def _bound(scope: Scope) -> Mapping[str, object]:
    return {
        "kinds": [scope.kind] if scope.kind else [],
        "statuses": [scope.status] if scope.status else list(USUAL),
        "since": scope.since,
        "until": scope.until,
        "maybe": scope.maybe,
        "outlets": scope.outlets,
        "persons": scope.persons,
        "most": MOST_TIES + 1,
    }


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
