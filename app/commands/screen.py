"""What a command prints: a table for people, JSON for programs. Errors go elsewhere."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.cells import cell

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_WITHOUT_TERMINAL = 120
WIDEST = 20  # letters of a column, so that the source has room


def show_json(value: object) -> None:
    """One JSON document, indented."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def show_lines(values: Iterable[object]) -> None:
    """One JSON document a line."""
    for value in values:
        sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")


def say(text: str = "") -> None:
    """One line of plain text on standard output."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(text + "\n")


def console() -> "Console":
    """A console as wide as the terminal, or wide enough for a log."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else WIDTH_WITHOUT_TERMINAL
    return Console(width=width, highlight=False)


@contextmanager
def counting(*, quiet: bool) -> Iterator[Callable[[str, int], None]]:
    """Something to tell of every page of rows; a moving line on a terminal, else nothing."""
    if quiet or not sys.stderr.isatty():
        yield lambda what, rows: None
        return
    from rich.console import Console

    total = 0
    with Console(stderr=True).status("") as status:

        def tell(what: str, rows: int) -> None:
            nonlocal total
            total += rows
            status.update(f"{total:,} rows, {what}")

        yield tell


def show_table(
    title: str, columns: Sequence[str], rows: Sequence[Mapping[str, object]], *, empty: str
) -> None:
    """Rows under their column names; `empty` is the sentence that stands where there are none."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        widest = None if column == "source" else WIDEST
        table.add_column(column.replace("_", " "), overflow="fold", max_width=widest)
    for row in rows:
        table.add_row(*(Text(cell(row.get(column))) for column in columns))
    screen = console()
    screen.print(table)
    if not rows:
        screen.print(Text(empty))
