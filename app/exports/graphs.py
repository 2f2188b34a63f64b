"""The graph as nodes and edges: what GraphML and GEXF write, each in its own way.

Two pictures: `engagements`, where each engagement is a node that its parties' edges lead to, and
nothing is lost; and `shortcuts`, where parties are joined by what they did together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.exports import tables
from app.headlines import headline
from cypher import answers, whole
from cypher.store import GraphStore

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """A point of the picture."""

    id: str
    label: str
    values: Values


@dataclass(frozen=True, slots=True)
class Edge:
    """A line of the picture."""

    id: str
    start: str
    end: str
    label: str
    values: Values


@dataclass(frozen=True, slots=True)
class Picture:
    """The types of its nodes' and edges' values, and where to read them from.

    `nodes` and `edges` may be read one after the other, each from its beginning.
    """

    node_types: Mapping[str, str]
    edge_types: Mapping[str, str]
    nodes: Callable[[GraphStore], Iterator[Node]]
    edges: Callable[[GraphStore], Iterator[Edge]]


def _parties(store: GraphStore) -> Iterator[Node]:
    return map(_party, whole.all_entities(store))


def _party(record: Mapping[str, Any]) -> Node:
    return Node(record["id"], record["name"], {"what": "party", **tables.flat_party(record)})


def _engagements(store: GraphStore) -> Iterator[Node]:
    yield from _parties(store)
    yield from map(_engagement, whole.all_engagements(store))


def _engagement(record: Mapping[str, Any]) -> Node:
    values = {"what": "engagement", **tables.flat_engagement(record)}
    return Node(record["id"], headline(record), values)


def _parts(store: GraphStore) -> Iterator[Edge]:
    return _parts_of(whole.all_engagements(store))


def _parts_of(records: Iterable[Mapping[str, Any]]) -> Iterator[Edge]:
    for record in records:
        for each in record["participants"]:
            values = {name: each[name] for name in tables.PART}
            id_ = f"{record['id']}|{each['role']}|{each['id']}"
            yield Edge(id_, each["id"], record["id"], each["role"], values)


def of(ids: Sequence[str]) -> Picture:
    """The engagements of those ids with their parties: few enough to be held."""
    return Picture(
        ENGAGEMENTS.node_types,
        ENGAGEMENTS.edge_types,
        lambda store: _drawn(store, answers.engagements(store, ids)),
        lambda store: _parts_of(answers.engagements(store, ids)),
    )


def _drawn(store: GraphStore, records: Sequence[Mapping[str, Any]]) -> Iterator[Node]:
    parties = sorted({each["id"] for record in records for each in record["participants"]})
    yield from map(_party, answers.entities(store, parties))
    yield from map(_engagement, records)


def _shortcuts(store: GraphStore) -> Iterator[Edge]:
    for record in whole.all_shortcuts(store):
        id_ = "|".join(record[key] for key in ("start", "type", "end", "engagement"))
        values = tables.flat_shortcut(record)
        yield Edge(id_, record["start"], record["end"], record["type"], values)


ENGAGEMENTS: Final = Picture(
    {"what": tables.TEXT, **tables.PARTY, **tables.ENGAGEMENT}, tables.PART, _engagements, _parts
)
SHORTCUTS: Final = Picture(
    {"what": tables.TEXT, **tables.PARTY}, tables.SHORTCUT, _parties, _shortcuts
)
