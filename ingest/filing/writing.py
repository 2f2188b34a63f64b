"""A plan -> statements in one transaction. The only place where the desk writes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TypeVar

from cypher.layers import ends, worded
from cypher.model import EntityKind
from cypher.ontology import label
from cypher.store import GraphStore, Transaction
from ingest.filing.planner import Plan
from ingest.filing.rows import Edge, Node

# Rows in one statement; larger batches gain nothing and hold memory.
BATCH = 5000

T = TypeVar("T")


class Writer:
    """Writes plans through an open transaction."""

    def __init__(self, store: GraphStore, transaction: Transaction) -> None:
        self._store, self._transaction = store, transaction

    def write(self, made: Plan) -> None:
        """What goes, then what changes, then what comes; a country only if nobody needs it."""
        rows = made.rows
        self._delete_edges(rows.gone_edges)
        self._delete_nodes([node for node in rows.gone_nodes if not _country(node)])
        self._change_nodes(rows.changed_nodes)
        self._nodes("desk_create_node", [node for node in rows.new_nodes if not _country(node)])
        self._nodes("desk_ensure_node", [node for node in rows.new_nodes if _country(node)])
        self._create_edges(rows.new_edges)
        self._change_edges(rows.changed_edges)
        self._unused([node for node in rows.gone_nodes if _country(node)])
        self._run("desk_delete_cards", ids=[card.id for card in made.gone_cards])
        self._run(
            "desk_create_cards",
            rows=[
                {"id": card.id, "heading": card.heading, "item": card.item}
                for card in made.new_cards
            ],
        )
        self._run("desk_delete_node", {"LABELS": "Judgement"}, ids=[j.id for j in made.unrule])
        self.keep("Judgement", [asdict(judgement) for judgement in made.rule])

    def keep(self, label_: str, rows: list[dict[str, object]]) -> None:
        """Bookkeeping nodes: judgements, changes."""
        self._run("desk_create_bookkeeping", {"LABEL": label_}, rows=rows)

    def _run(
        self, statement: str, words: Mapping[str, str] | None = None, /, **given: Sequence[object]
    ) -> None:
        """One statement, in batches of its first parameter; none if that is empty."""
        name, values = next(iter(given.items()))
        text = worded(self._store.statement(statement), tuple((words or {}).items()))
        for start in range(0, len(values), BATCH):
            part = list(values[start : start + BATCH])
            self._transaction.run(text, **{**given, name: part})

    def _nodes(self, statement: str, nodes: Iterable[Node]) -> None:
        for labels, group in _grouped(nodes, lambda node: ":".join(node.labels)):
            self._run(statement, {"LABELS": labels}, rows=[dict(node.props) for node in group])

    def _change_nodes(self, nodes: Iterable[Node]) -> None:
        for label_, group in _grouped(nodes, lambda node: node.labels[0]):
            rows = [dict(node.props) for node in group]
            self._run("desk_change_node", {"LABEL": label_}, rows=rows)

    def _delete_nodes(self, nodes: Iterable[Node]) -> None:
        for label_, group in _grouped(nodes, lambda node: node.labels[0]):
            self._run("desk_delete_node", {"LABELS": label_}, ids=[node.id for node in group])

    def _unused(self, nodes: Sequence[Node]) -> None:
        self._run("desk_delete_unused", {"LABELS": "Entity"}, ids=[node.id for node in nodes])

    def _create_edges(self, edges: Iterable[Edge]) -> None:
        for type_, group in _grouped(edges, lambda edge: edge.type):
            start, end = ends(type_)
            rows = [
                {"start": edge.start, "end": edge.end, "key": edge.key, "props": dict(edge.props)}
                for edge in group
            ]
            words = {"FROM": start, "TO": end, "TYPE": type_}
            self._run("desk_create_edge", words, rows=rows)

    def _change_edges(self, edges: Iterable[Edge]) -> None:
        for type_, group in _grouped(edges, lambda edge: edge.type):
            more = {edge.key: {**edge.props, "key": edge.key} for edge in group}
            text = worded(self._store.statement("desk_change_edge"), (("TYPE", type_),))
            self._transaction.run(text, keys=sorted(more), props=more)

    def _delete_edges(self, edges: Iterable[Edge]) -> None:
        for type_, group in _grouped(edges, lambda edge: edge.type):
            self._run("desk_delete_edge", {"TYPE": type_}, keys=[edge.key for edge in group])


def _country(node: Node) -> bool:
    return label(EntityKind.COUNTRY) in node.labels


def _grouped(things: Iterable[T], by: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    found: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        found[by(thing)].append(thing)
    return sorted(found.items())
