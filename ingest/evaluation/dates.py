"""Dates as spans of days: EDTF level 1, ISO dates, and how well two of them agree."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_QUALIFIERS = re.compile(r"[~?%]")
_POINT = re.compile(r"(\d{3}[\dX]|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?")
_DECEMBER = 12


class Fit(StrEnum):
    """How well a value given answers the one asked for."""

    EXACT = "exact"
    COMPATIBLE = "compatible"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The days a date may mean, both ends included."""

    first: date
    last: date


def span_of(value: object) -> Span | None:
    """The span of an EDTF or ISO string, a date, `{edtf}` or `{from, to}`; None without one.

    An open end counts as the other end; an unknown season counts as its year.
    """
    if isinstance(value, Mapping):
        return span_of(_text_of(value))
    if not value:
        return None
    first, _, last = str(value).partition("/")
    a, b = _point(first), _point(last)
    if a and b:
        return Span(a.first, b.last)
    return a or b


def date_fit(asked: Iterable[Span | None], given: Span | None) -> Fit | None:
    """The best fit of the date given with any of those asked for; None where none is given."""
    if given is None:
        return None
    spans = tuple(asked)
    if given in spans:
        return Fit.EXACT
    overlaps = any(s and s.first <= given.last and given.first <= s.last for s in spans)
    return Fit.COMPATIBLE if overlaps else Fit.WRONG


def date_text(value: object) -> str:
    """A date as a line for a person shows it; '' where there is none."""
    return str(_text_of(value) if isinstance(value, Mapping) else value or "")


def _text_of(fields: Mapping[str, object]) -> str | None:
    if edtf := fields.get("edtf"):
        return str(edtf)
    first, last = fields.get("from"), fields.get("to")
    return f"{first or last}/{last or first}" if first or last else None


def _point(text: str) -> Span | None:
    """One end of an interval: a day, a month, a year, a decade or a century."""
    match = _POINT.fullmatch(_QUALIFIERS.sub("", text.strip()))
    if not match:
        return None
    low, high = (int(match[1].replace("X", digit)) for digit in "09")
    month, day = _number(match[2]), _number(match[3])
    if month and month > _DECEMBER:
        month = None
    return _span(max(low, 1), high, month, day)


def _span(low: int, high: int, month: int | None, day: int | None) -> Span | None:
    try:
        first = date(low, month or 1, day or 1)
        last = date(high, month or _DECEMBER, day) if day else _month_end(high, month or _DECEMBER)
    except ValueError:
        return None
    return Span(first, last)


def _month_end(year: int, month: int) -> date:
    return date(year + month // _DECEMBER, month % _DECEMBER + 1, 1) - timedelta(days=1)


def _number(digits: str | None) -> int | None:
    return None if digits in (None, "XX") else int(digits)
