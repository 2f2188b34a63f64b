"""The graph, or a part of it, as plain rows; and the difference between two states of a part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

Value = str | int | float | list[str] | list[int]
Props = Mapping[str, Value]
_NOTHING: tuple[object, ...] = (None, (), [])


@dataclass(frozen=True, slots=True)
class Node:
    """A node by its own id; absent properties are not in `props`."""

    labels: tuple[str, ...]
    id: str
    props: Props

    @property
    def key(self) -> str:
        """Unique: a spelling and the entity shown by it have one id."""
        return f"{self.labels[0]}|{self.id}"


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship by its key, which is made of its type, its ends and what else tells it."""

    type: str
    start: str
    end: str
    props: Props
    extra: str = ""

    @property
    def key(self) -> str:
        """Unique among the relationships of its type."""
        return f"{self.start}|{self.type}|{self.end}|{self.extra}"


@dataclass(slots=True)
class Rows:
    """Nodes and edges, each by its key."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def add(self, *things: Node | Edge) -> None:
        """Put in; what is there already under that key is replaced."""
        for thing in things:
            if isinstance(thing, Node):
                self.nodes[thing.key] = thing
            else:
                self.edges[thing.key] = thing

    def update(self, other: "Rows") -> None:
        """Put in all of another."""
        self.nodes.update(other.nodes)
        self.edges.update(other.edges)


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one state into another, each part sorted by key."""

    new_nodes: tuple[Node, ...] = ()
    changed_nodes: tuple[Node, ...] = ()
    gone_nodes: tuple[Node, ...] = ()
    new_edges: tuple[Edge, ...] = ()
    changed_edges: tuple[Edge, ...] = ()
    gone_edges: tuple[Edge, ...] = ()

    def lines(self) -> list[str]:
        """One line a difference, for a person: `+ Person …`, `~ MET …`, `- Meeting …`."""
        signed = (
            ("+", self.new_nodes, self.new_edges),
            ("~", self.changed_nodes, self.changed_edges),
            ("-", self.gone_nodes, self.gone_edges),
        )
        return [line for sign, nodes, edges in signed for line in _lines(sign, nodes, edges)]


def _lines(sign: str, nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> list[str]:
    named = [f"{sign} {node.labels[-1]} {node.id}" for node in nodes]
    return named + [f"{sign} {edge.type} {edge.key}" for edge in edges]


def props(**given: object) -> Props:
    """Properties without those that say nothing; tuples become lists, enums plain text.

    An empty list is left out as None is: a database's own import has no form for it.
    """
    return {name: plain(value) for name, value in given.items() if value not in _NOTHING}


def taken(thing: object, *names: str) -> Mapping[str, object]:
    """The named attributes of a record, to be given to `props` as they are called."""
    return {name: getattr(thing, name) for name in names}


def plain(value: object) -> Value:
    """A value as the graph keeps it."""
    if isinstance(value, tuple | list):
        whole = [each for each in value if isinstance(each, int)]
        return whole if len(whole) == len(value) > 0 else [str(each) for each in value]
    if isinstance(value, int | float):
        return value
    return str(value)


def difference(old: Rows, new: Rows) -> Difference:
    """What must be written to make `old` into `new`."""
    return Difference(*_compare(old.nodes, new.nodes), *_compare(old.edges, new.edges))


T = TypeVar("T", Node, Edge)


def _compare(
    old: Mapping[str, T], new: Mapping[str, T]
) -> tuple[tuple[T, ...], tuple[T, ...], tuple[T, ...]]:
    fresh = tuple(new[key] for key in sorted(new.keys() - old.keys()))
    changed = tuple(new[key] for key in sorted(new.keys() & old.keys()) if new[key] != old[key])
    return fresh, changed, tuple(old[key] for key in sorted(old.keys() - new.keys()))
