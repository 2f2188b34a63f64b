"""Rows as CSV (RFC 4180): a header line, CRLF, values as a person reads them."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.cells import cell

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One line a row.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    yield line(columns)
    for row in rows:
        yield line([safe(row.get(column)) for column in columns])


def line(values: Sequence[str]) -> str:
    """The values, quoted where needed."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow(values)
    return buffer.getvalue()


def safe(value: object) -> str:
    """The cell's text; numbers keep their sign."""
    text = cell(value)
    guarded = isinstance(value, str) and text.startswith(FORMULA)
    return "'" + text if guarded else text
