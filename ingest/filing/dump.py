"""The whole graph as rows, to be compared with what the evidence says it should be."""

from collections.abc import Iterator, Mapping
from typing import Any

from cypher.model import EntityKind, Kind
from cypher.ontology import label, ontology
from cypher.store import GraphStore
from ingest.filing.cards import Card
from ingest.filing.rows import Edge, Node, Rows
from ingest.filing.writing import ENDS, worded

_NODES = ("Article", "Claim", "Alias", "Entity", "Engagement")


def whole(store: GraphStore) -> tuple[Rows, set[Card]]:
    """Every node and relationship of the layers, and every filing card."""
    rows = Rows()
    for label_ in _NODES:
        rows.add(*_nodes(store, label_))
    for type_ in (*ENDS, *ontology().shortcut_types):
        rows.add(*_edges(store, type_))
    cards = store.read(worded(store.statement("desk_dump_nodes"), (("LABELS", "Card"),)))
    return rows, {Card(row["props"]["heading"], row["props"]["item"]) for row in cards}


def _nodes(store: GraphStore, label_: str) -> Iterator[Node]:
    text = worded(store.statement("desk_dump_nodes"), (("LABELS", label_),))
    for row in store.read(text):
        yield Node(_labels(label_, row["props"]), row["props"]["id"], row["props"])


def _labels(label_: str, props: Mapping[str, Any]) -> tuple[str, ...]:
    if label_ == "Entity":
        return label_, label(EntityKind(props["kind"]))
    if label_ == "Engagement":
        return label_, label(Kind(props["kind"]))
    return (label_,)


def _edges(store: GraphStore, type_: str) -> Iterator[Edge]:
    start, end = ENDS.get(type_, ("Entity", "Entity"))
    words = (("FROM", start), ("TO", end), ("TYPE", type_))
    for row in store.read(worded(store.statement("desk_dump_edges"), words)):
        props = dict(row["props"])
        key = props.pop("key")
        extra = key.removeprefix(f"{row['start']}|{type_}|{row['end']}|")
        yield Edge(type_, row["start"], row["end"], props, extra)
