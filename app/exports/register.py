"""Supplies in the form of an arms transfer register: one line an item, CSV.

The columns are those that registers share, each figure with whether it is an estimate; a cell is
empty where the articles do not say. Beside them stands what a register must be checked by: the
engagement, its status and date, and its sources.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from app.exports.csv import csv_lines
from app.exports.tables import listed
from cypher import whole
from cypher.model import DateBasis, Kind, Role, Status
from cypher.store import GraphStore

Record = Mapping[str, Any]
Row = dict[str, Any]

COLUMNS: Final = (
    *("supplier", "recipient", "designation", "description", "category"),
    *("number_ordered", "number_ordered_estimated", "number_delivered"),
    *("number_delivered_estimated", "year_of_order", "year_of_order_estimated"),
    *("years_of_delivery", "years_of_delivery_estimated", "condition", "comments"),
    *("engagement", "status", "date", "outlets", "sources"),
)
DELIVERED: Final = frozenset({Status.OCCURRED, Status.ONGOING})
OPEN: Final = frozenset({Status.PLANNED, Status.NEGOTIATING})
NUMBERS: Final[Mapping[str, int]] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


def lines(store: GraphStore) -> Iterator[str]:
    """The header and a line for each item of each supply."""
    supplies = (each for each in whole.all_engagements(store) if each["kind"] == Kind.SUPPLIED)
    return csv_lines(COLUMNS, (row for each in supplies for row in rows(each)))


def rows(record: Record) -> Iterator[Row]:
    """A row for each item; one with an empty designation where the articles name none."""
    items = _in_role(record, Role.ITEM)
    for item in items or [{}]:
        yield _row(record, item, alone=len(items) < 2)


def number(quantity: str | None) -> tuple[int | None, bool]:
    """How many the quantity says, and whether it is an estimate: `about 20` is (20, True)."""
    words = (quantity or "").casefold().split()
    digits = _DIGITS.findall(quantity or "")
    if len(digits) == 1 and not re.search(r"\d\.\d|[%$€£]", quantity or ""):
        return int(digits[0].replace(",", "")), not words[0].replace(",", "").isdigit()
    figures = [NUMBERS[word] for word in words if word in NUMBERS]
    if not digits and len(figures) == 1:
        return figures[0], words[0] not in NUMBERS
    return None, False


def _row(record: Record, item: Record, *, alone: bool) -> Row:
    status = Status(record["status"])
    return {
        "supplier": listed(each["name"] for each in _in_role(record, Role.SUPPLIER)),
        "recipient": listed(each["name"] for each in _in_role(record, Role.RECIPIENT)),
        "designation": item.get("name"),
        "description": _description(item),
        **_numbers(record, status, alone=alone),
        **_years(record, status),
        "comments": _comments(record, alone=alone),
        "engagement": record["id"],
        "status": status,
        "date": (record["date"] or {}).get("edtf"),
        "outlets": record["outlets"],
        "sources": listed(e["url"] or e["article"] for e in record["evidence"]),
    }


def _in_role(record: Record, role: Role) -> list[Record]:
    return [each for each in record["participants"] if each["role"] == role]


def _description(item: Record) -> str | None:
    """What the sentence adds to the designation: `attack helicopters`."""
    surface, name = item.get("surface") or "", item.get("name") or ""
    more = re.sub(rf"{re.escape(name)}(?:'?s\b)?", "", surface) if name else ""
    return more.strip(" -,") or None


def _numbers(record: Record, status: Status, *, alone: bool) -> Row:
    found, estimated = number(record["quantity"]) if alone else (None, False)
    if found is None:
        return {}
    ordered = {"number_ordered": found, "number_ordered_estimated": estimated}
    delivered = {"number_delivered": found, "number_delivered_estimated": estimated}
    return (ordered if _ordered(record) else {}) | (delivered if status in DELIVERED else {})


def _years(record: Record, status: Status) -> Row:
    """The year in which the supply was first told to be planned, an estimate of the order's; and
    the delivery's. The date of a plan itself may be of either.
    """
    told = _ordered(record)
    ordered = {"year_of_order": told[:4], "year_of_order_estimated": True} if told else {}
    date = record["date"]
    if date is None or status not in DELIVERED:
        return ordered
    years = dict.fromkeys((date["from"][:4], date["to"][:4]))
    estimated = date["basis"] == DateBasis.PUBLISHED
    return ordered | {
        "years_of_delivery": "-".join(years),
        "years_of_delivery_estimated": estimated,
    }


def _ordered(record: Record) -> str:
    """The day on which it was first told to be planned; nothing of what was denied."""
    if record["status"] == Status.DENIED:
        return ""
    steps = (step.split() for step in record["history"])
    return min((day for day, status, *_ in steps if status in OPEN), default="")


def _comments(record: Record, *, alone: bool) -> str:
    told = record["quantity"]
    said: Iterable[str] = (f"{told} in all",) if told and not alone else ()
    if told and alone and number(told)[0] is None:
        said = (f"“{told}”",)
    return listed([*said, *record["conflicts"]])
