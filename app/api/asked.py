"""What a request asks of a list beside its question: which page, which columns, in which order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Query as UrlParameter

from app.cells import cell
from cypher.errors import BadArgument
from cypher.store import Row

FIELDS = "Only these columns, in this order: names with commas between."
SORT = "Columns to sort all rows by, with commas between; a minus before one turns it round."


def fields_of(columns: Sequence[str]) -> Any:
    """The parameter that chooses among these columns, with an example."""
    some = ",".join(reversed(columns[:2]))
    return Annotated[str | None, UrlParameter(description=FIELDS, max_length=500, examples=[some])]


def sort_of(columns: Sequence[str]) -> Any:
    """The parameter that sorts by these columns, with an example."""
    some = f"-{columns[0]},{columns[1]}"
    return Annotated[str | None, UrlParameter(description=SORT, max_length=500, examples=[some])]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's own parameters, and how its rows are wanted."""

    given: Mapping[str, str]
    cursor: str | None = None
    fields: tuple[str, ...] = ()
    sort: tuple[str, ...] = ()


def read(parameters: Iterable[tuple[str, str]]) -> Asked:
    """The parameters of a URL; of one that stands twice the last counts."""
    given = dict(parameters)
    cursor, fields, sort = (given.pop(name, "") for name in ("cursor", "fields", "sort"))
    return Asked(given, cursor or None, names(fields), names(sort))


def names(text: str) -> tuple[str, ...]:
    """`date, -status` -> (date, -status)."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def check(asked: Asked, columns: Sequence[str]) -> None:
    """BadArgument for a column that the answer has not."""
    for what, wanted in (("fields", asked.fields), ("sort", asked.sort)):
        for each in wanted:
            name = each.removeprefix("-") if what == "sort" else each
            if name not in columns:
                raise BadArgument(
                    f"{what}: there is no column “{name}”; there are {', '.join(columns)}"
                )


def in_order(rows: Sequence[Row], sort: Sequence[str]) -> list[Row]:
    """Sorted by the last name first, so that the first counts most; empty values come last."""
    found = list(rows)
    for name in reversed(sort):
        column = name.removeprefix("-")
        empty = [row for row in found if row[column] is None]
        full = [row for row in found if row[column] is not None]
        full.sort(key=lambda row: _rank(row[column]), reverse=name != column)
        found = full + empty
    return found


def _rank(value: object) -> tuple[int, float, str]:
    """Numbers by size, before everything else by its text."""
    if isinstance(value, int | float):
        return 0, float(value), ""
    return 1, 0.0, cell(value).casefold()
