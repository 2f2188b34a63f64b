"""A folder of CSV for `neo4j-admin database import full`: the way into Neo4j for a large graph.

One file a label and a type, with typed headers, and `import.args`, the words for the command. Not
the schema: `entente migrate` makes that in the graph that came of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Final

from cypher.errors import BadArgument, StoreBusy
from cypher.layers import BOOKKEEPING, LAYERS, EdgeRow, NodeRow, Props, edge_pages, ends, node_pages
from cypher.layers import types as edge_types
from cypher.store import GraphStore

ARGUMENTS: Final = "import.args"
# Between the members of a list: a character that no text of ours has.
_BETWEEN: Final = "\x1f"
_OPTIONS: Final = ("--multiline-fields=true", "--array-delimiter=U+001F")
_TYPES: Final[Mapping[type, str]] = {bool: "boolean", int: "long", float: "double", str: "string"}
_WIDER: Final = ("long", "double", "string")

Columns = dict[str, str]


def write_folder(store: GraphStore, folder: Path) -> list[Path]:
    """Write the files into a new or empty folder; which they are, `import.args` the last.

    BadArgument where the folder can't be written or holds something; StoreBusy where the graph was
    written to meanwhile.
    """
    before = store.revision()
    files = [*_nodes(store, _ready(folder)), *_relationships(store, folder)]
    if store.revision() != before:
        raise StoreBusy("the graph was written to while it was exported; export it again")
    options = [*_OPTIONS, *(_option(path) for path in files)]
    arguments = folder / ARGUMENTS
    arguments.write_text("".join(f"{option}\n" for option in options), encoding="utf-8")
    return [*files, arguments]


def _ready(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise BadArgument(f"--output: {folder} holds something; name a new folder")
    except OSError as error:
        raise BadArgument(f"--output: {folder}: {error.strerror}") from error
    return folder


def _option(path: Path) -> str:
    if path.stem in edge_types():
        return f"--relationships={path.stem}={path.name}"
    return f"--nodes={path.name}"


def _nodes(store: GraphStore, folder: Path) -> Iterator[Path]:
    for label in (*LAYERS, *BOOKKEEPING, "Graph"):
        columns = _columns(row.props for page in node_pages(store, label) for row in page)
        if columns:
            columns.pop("id")
            header = [f"id:ID({label})", *_headers(columns), ":LABEL"]
            rows = (_node(row, columns) for page in node_pages(store, label) for row in page)
            yield _file(folder / f"{label}.csv", chain([header], rows))


def _relationships(store: GraphStore, folder: Path) -> Iterator[Path]:
    for type_ in edge_types():
        columns = _columns(row.props for page in edge_pages(store, type_) for row in page)
        if columns:
            start, end = ends(type_)
            header = [f":START_ID({start})", f":END_ID({end})", *_headers(columns)]
            rows = (_edge(row, columns) for page in edge_pages(store, type_) for row in page)
            yield _file(folder / f"{type_}.csv", chain([header], rows))


def _node(row: NodeRow, columns: Columns) -> list[str]:
    return [_cell(row.props["id"]), *_cells(row.props, columns), _cell(list(row.labels))]


def _edge(row: EdgeRow, columns: Columns) -> list[str]:
    return [_cell(row.start), _cell(row.end), *_cells(row.props, columns)]


def _columns(every: Iterable[Props]) -> Columns:
    """The type of each property, as the header has it: the widest that any row needs."""
    found: Columns = {}
    for props in every:
        for name, value in props.items():
            type_ = _type(value)
            found[name] = _wider(found.get(name, type_), type_)
    return dict(sorted(found.items()))


def _type(value: Any) -> str:
    if isinstance(value, list):
        return f"{_type(value[0])}[]" if value else "[]"
    return _TYPES[type(value)]


def _wider(a: str, b: str) -> str:
    if a == b or b == "[]":
        return a
    if a == "[]":
        return b
    array = "[]" if a.endswith("[]") else ""
    kinds = {a.removesuffix("[]"), b.removesuffix("[]")}
    return max(kinds, key=lambda kind: _WIDER.index(kind)) + array


def _headers(columns: Columns) -> list[str]:
    return [f"{name}:{'string[]' if type_ == '[]' else type_}" for name, type_ in columns.items()]


def _cells(props: Props, columns: Columns) -> list[str]:
    return [_cell(props.get(name)) for name in columns]


def _cell(value: Any) -> str:
    """Nothing for what is not there; whatever is there in quotes, so that "" is a text."""
    if value is None:
        return ""
    text = _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
    return '"' + text.replace('"', '""') + '"'


def _file(path: Path, rows: Iterable[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(",".join(row) + "\n" for row in rows)
    return path
