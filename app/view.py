"""Rows as a person reads them: which columns are shown, what leads where, and the source in one
cell.

Terminal and page agree because both ask here. The machine forms (JSON, CSV) show every column as
it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.cells import cell
from cypher.catalogue import Query

Row = Mapping[str, Any]
SOURCE = "source"
# Shown inside the source, or as links, not as columns of their own.
FOLDED_KINDS = frozenset({"entity", "article", "url", "sentence", "engagement", "ids"})
FOLDED_NAMES = frozenset({"outlet", "articles"})
OF_ONE = frozenset({"date", "status", "place"})
USUAL = {"status": "occurred", "articles": 1}


@dataclass(frozen=True, slots=True)
class View:
    """What is shown of an answer: its visible columns; `sourced` if every row has a source."""

    columns: tuple[str, ...]
    kinds: Mapping[str, str]
    sourced: bool

    def id_column(self, column: str) -> str | None:
        """The column with the id of the party that this column names, if there is one."""
        return next((c for c in (f"{column}_id", "id") if self.kinds.get(c) == "entity"), None)

    def column_of_kind(self, kind: str) -> str | None:
        """The first column of that kind."""
        return next((name for name, each in self.kinds.items() if each == kind), None)


def view(kinds: Mapping[str, str], rows: Sequence[Row]) -> View:
    """The columns worth showing: not those that are folded away, and none that says nothing in
    any row.
    """
    sourced = "sentence" in kinds.values()
    shown = (c for c, kind in kinds.items() if kind not in FOLDED_KINDS and c not in FOLDED_NAMES)
    return View(tuple(c for c in shown if not rows or tells(c, rows)), kinds, sourced)


def brief(query: Query) -> Query:
    """The query without the columns that tell of one engagement only, of many behind a row."""
    kept = {c: kind for c, kind in query.columns.items() if c not in OF_ONE}
    return replace(query, columns=kept)


def tells(column: str, rows: Sequence[Row]) -> bool:
    """Whether any row has something in that column that goes without saying nowhere."""
    usual = USUAL.get(column)
    return any(row.get(column) not in (None, "", [], usual) for row in rows)


def source(row: Row, kinds: Mapping[str, str]) -> dict[str, Any]:
    """Outlet, article, sentence and engagement of a row; `more` says how many articles more there
    are.
    """
    found = {kind: row.get(name) for name, kind in kinds.items() if kind in FOLDED_KINDS}
    more = max(int(row.get("articles") or 1) - 1, 0)
    return {**found, "outlet": row.get("outlet"), "more": more}


def source_text(row: Row, kinds: Mapping[str, str]) -> str:
    """`Outlet: “The sentence, shortened …” (+2)`."""
    parts = source(row, kinds)
    more = f" (+{parts['more']})" if parts["more"] else ""
    return cell(parts) + more if parts["sentence"] else ""
