"""A whole graph from one engine to another, and held against it afterwards.

What is read by pages is written by pages, so the size of the graph does not matter. A copy that
breaks off is gone on with: what is there already is not written again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from cypher.errors import Conflict, MigrationError, NotFound, StoreBusy
from cypher.layers import BOOKKEEPING, LAYERS, EdgeRow, NodeRow, Tally, ends, pages, tally, worded
from cypher.store import GraphStore

# Rows in one statement; larger batches gain nothing and hold memory.
_BATCH = 5000
Page: TypeAlias = Sequence[NodeRow] | Sequence[EdgeRow]
Tell = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds: nodes and relationships, and the revision both graphs now have."""

    nodes: int
    relationships: int
    revision: int


def copy(source: GraphStore, target: GraphStore, tell: Tell = lambda what, rows: None) -> Copied:
    """Bring all of the source into the target, migrated and empty; `tell` hears of every page.

    The target is then equal to the source, down to its revision and its log. NotFound where there
    is nothing to copy, MigrationError where its schema is not this program's; Conflict where the
    target holds anything but the beginning of this same copy; StoreBusy where the source was
    written to meanwhile, or the two differ in the end.
    """
    begun = _ready(source)
    begun_before = _claim(target, source.engine.place)
    held = Tally()
    for page in pages(source):
        for row in page:
            held.add(row)
        _write(target, _missing(target, page) if begun_before else page)
        tell(_name(page[0]), len(page))
    _compare(source, begun, held, target)
    _mark(target, {**begun, "revision": begun["revision"] - 1})
    nodes = sum(held.counts.get(each, 0) for each in (*LAYERS, *BOOKKEEPING))
    return Copied(nodes, sum(held.counts.values()) - nodes, begun["revision"])


def _ready(source: GraphStore) -> dict[str, Any]:
    """Where the source stands."""
    if waiting := source.migrate(dry_run=True):
        raise MigrationError(
            f"{source.engine.place} lacks {', '.join(waiting)}; `entente migrate` it first"
        )
    if not _look(source)["filled"]:
        raise NotFound(f"{source.engine.place} holds nothing to copy")
    return _opening(source)


def _opening(store: GraphStore) -> dict[str, Any]:
    return dict(_look(store)["props"])


def _look(store: GraphStore) -> dict[str, Any]:
    return store.read(store.statement("copy_opening"))[0]


def _claim(target: GraphStore, source: str) -> bool:
    """Take the empty target for this copy; whether a part of it may be there already."""
    row = _look(target)
    if row["copying"] not in (None, source) or (row["filled"] and row["copying"] is None):
        raise Conflict(f"{target.engine.place} holds a graph already; copy into an empty one")
    _mark(target, {"id": "graph", "copying": source, "revision": 0})
    return bool(row["filled"])


def _mark(target: GraphStore, props: dict[str, Any]) -> None:
    _run(target, target.statement("copy_mark"), props=props)


def _write(target: GraphStore, page: Page) -> None:
    for text, rows in _batches(target, page):
        for start in range(0, len(rows), _BATCH):
            _run(target, text, rows=rows[start : start + _BATCH])


def _missing(target: GraphStore, page: Page) -> Page:
    """The rows of the page that are not there yet."""
    first = page[0]
    statement = "copied_nodes" if isinstance(first, NodeRow) else "copied_edges"
    name = first.labels[0] if isinstance(first, NodeRow) else first.type
    text = worded(target.statement(statement), (("NAME", name),))
    known = {row["key"] for row in target.read(text, keys=[_key(row) for row in page])}
    return [row for row in page if _key(row) not in known]  # type: ignore[return-value]


def _key(row: NodeRow | EdgeRow) -> str:
    return str(row.props["id" if isinstance(row, NodeRow) else "key"])


def _run(target: GraphStore, text: str, **given: object) -> None:
    target.write(lambda transaction: transaction.run(text, **given))


def _batches(target: GraphStore, page: Page) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Statements with their rows; one for each combination of labels, or for the type."""
    kinds: dict[str, list[dict[str, Any]]] = {}
    for row in page:
        if isinstance(row, NodeRow):
            kinds.setdefault(":".join(row.labels), []).append(dict(row.props))
        else:
            key, props = row.props["key"], dict(row.props)
            values = {"start": row.start, "end": row.end, "key": key, "props": props}
            kinds.setdefault(row.type, []).append(values)
    for kind, rows in sorted(kinds.items()):
        if isinstance(page[0], NodeRow):
            yield worded(target.statement("desk_create_node"), (("LABELS", kind),)), rows
        else:
            words = (("FROM", ends(kind)[0]), ("TO", ends(kind)[1]), ("TYPE", kind))
            yield worded(target.statement("desk_create_edge"), words), rows


def _name(row: NodeRow | EdgeRow) -> str:
    return row.labels[0] if isinstance(row, NodeRow) else row.type


def _compare(source: GraphStore, begun: dict[str, Any], held: Tally, target: GraphStore) -> None:
    if _opening(source) != begun:
        raise StoreBusy(f"{source.engine.place} was written to meanwhile; copy it again")
    differing = held.differing(tally(target))
    if differing:
        raise StoreBusy(f"{target.engine.place} differs in {', '.join(differing)}; copy it again")
