"""The graph as it is kept, layer by layer: every node and relationship, a page at a time.

For what must see all of it as it stands: copying, loading into another database, comparing. The
pages of one label come in the order of ids; no answer is larger than a page and what hangs on it.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from cypher.model import EntityKind, Kind
from cypher.ontology import label, ontology
from cypher.schema import ENGAGEMENT, ENTITY, EVIDENCE, ties
from cypher.store import GraphStore

Props = Mapping[str, Any]

LAYERS = (*EVIDENCE, ENTITY, ENGAGEMENT)
BOOKKEEPING = ("Judgement", "Change", "Card")
PAGE = 1000


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node: its labels, the general one first, and its properties with its id."""

    labels: tuple[str, ...]
    props: Props


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A relationship: its type, the ids of its ends, its properties with its key."""

    type: str
    start: str
    end: str
    props: Props


def types() -> tuple[str, ...]:
    """Every type of relationship."""
    return tuple(_ends())


def ends(type_: str) -> tuple[str, str]:
    """The general labels at the start and the end of a relationship of the type."""
    return _ends()[type_]


@lru_cache(maxsize=1)
def _ends() -> Mapping[str, tuple[str, str]]:
    return {tie.type: (_general(tie.starts), _general(tie.ends)) for tie in ties()}


def _general(specific: tuple[str, ...]) -> str:
    """The one label by which nodes of any of the labels are found."""
    if specific[0] in ontology().entities.values():
        return ENTITY
    kinds = {each.label for each in ontology().engagements.values()}
    return ENGAGEMENT if specific[0] in kinds else specific[0]


def labels(general: str, props: Props) -> tuple[str, ...]:
    """All labels of a node of the general label, in one order."""
    if general == ENTITY:
        return general, label(EntityKind(props["kind"]))
    if general == ENGAGEMENT:
        return general, label(Kind(props["kind"]))
    return (general,)


def node_pages(store: GraphStore, general: str) -> Iterator[list[NodeRow]]:
    """All nodes of a label."""
    text = worded(store.statement("layer_nodes"), (("LABEL", general),))
    for after, last in bounds(store, general):
        rows = store.read(text, after=after, last=last)
        yield [NodeRow(labels(general, row["props"]), row["props"]) for row in rows]


def edge_pages(store: GraphStore, type_: str) -> Iterator[list[EdgeRow]]:
    """All relationships of a type; a page is what leaves some of its starts."""
    start, end = ends(type_)
    words = (("FROM", start), ("TO", end), ("TYPE", type_))
    edges = worded(store.statement("layer_edges"), words)
    for ids in id_pages(store, start):
        rows = store.read(edges, ids=ids)
        if rows:
            yield [EdgeRow(type_, row["start"], row["end"], row["props"]) for row in rows]


def id_pages(store: GraphStore, general: str, size: int | None = None) -> Iterator[list[str]]:
    """The ids of all nodes of a label, in their order."""
    text = worded(store.statement("layer_ids"), (("LABEL", general),))
    for after, last in bounds(store, general, size):
        yield [row["id"] for row in store.read(text, after=after, last=last)]


def bounds(store: GraphStore, general: str, size: int | None = None) -> Iterator[tuple[str, str]]:
    """After which id each page of a label's nodes begins, and with which id it ends.

    Asked for by itself, because ArcadeDB sorts all that follows an id before it takes a page of it
    (22 s of a million) and takes one in the order of the index at once where nothing is sorted.
    """
    text, after = worded(store.statement("layer_ahead"), (("LABEL", general),)), ""
    while rows := store.read(text, after=after, limit=size or PAGE):
        last = max(row["id"] for row in rows)
        yield after, last
        after = last


@dataclass(slots=True)
class Tally:
    """How many of each label and type there are, and a sum over all they hold.

    The sum is of hashes, so that the order in which an engine gives things does not matter.
    """

    counts: dict[str, int] = field(default_factory=dict)
    sums: dict[str, int] = field(default_factory=dict)

    def add(self, row: NodeRow | EdgeRow) -> None:
        """Count one in."""
        node = isinstance(row, NodeRow)
        name = row.labels[0] if isinstance(row, NodeRow) else row.type
        held = [row.labels] if isinstance(row, NodeRow) else [row.start, row.end]
        text = json.dumps([node, name, *held, dict(row.props)], sort_keys=True)
        number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
        self.counts[name] = self.counts.get(name, 0) + 1
        self.sums[name] = (self.sums.get(name, 0) + number) % (1 << 256)

    def differing(self, other: "Tally") -> list[str]:
        """The labels and types of which the two do not hold the same."""
        names = sorted(self.sums.keys() | other.sums.keys())
        return [name for name in names if self.sums.get(name) != other.sums.get(name)]


def pages(store: GraphStore) -> Iterator[list[NodeRow] | list[EdgeRow]]:
    """The whole graph: first all nodes, then all relationships."""
    for general in (*LAYERS, *BOOKKEEPING):
        yield from node_pages(store, general)
    for type_ in types():
        yield from edge_pages(store, type_)


def tally(store: GraphStore) -> Tally:
    """The tally of the whole graph."""
    found = Tally()
    for page in pages(store):
        for row in page:
            found.add(row)
    return found


@lru_cache(maxsize=256)
def worded(text: str, words: tuple[tuple[str, str], ...]) -> str:
    """The statement with its placeholders filled: labels and types of ours, nobody else's words."""
    allowed = _allowed()
    for placeholder, word in words:
        if not set(word.split(":")) <= allowed:
            raise ValueError(f"{word!r} is no label or type of the graph")
        text = re.sub(rf"\b{placeholder}\b", word, text)
    return text


@lru_cache(maxsize=1)
def _allowed() -> frozenset[str]:
    kinds = ontology()
    specific = {each.label for each in kinds.engagements.values()} | {*kinds.entities.values()}
    return frozenset({*LAYERS, *BOOKKEEPING, "Graph", *specific, *types()})
