"""The values of the date grammar, and how EDTF is written."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from cypher.errors import BadDate
from cypher.model import DateBasis

_POINT = re.compile(r"(\d{3})([\dX])(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as a text tells it, at `text[start:end]`.

    `edtf` is EDTF level 1: a day, month, year, decade (`199X`) or an interval of them. `cue` is
    the word before that limits it: since, until, by, before, after, from, during; `same` for "the
    same day". `basis` is relative where the anchor day was needed for more than a year left out.
    `explicit_year` says that the year stands in the text, `weekday` that the day was counted from
    a weekday's name.
    """

    start: int
    end: int
    edtf: str
    basis: DateBasis
    cue: str | None = None
    explicit_year: bool = False
    weekday: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at: the text, the same in lower case (offsets kept), the anchor day.

    `year` is given to dates that leave theirs out, where a neighbour names it ("30 August to
    2 September 2021").
    """

    text: str
    low: str
    anchor: date | None
    year: int | None = None

    def before(self, start: int, reach: int) -> str:
        """At most `reach` characters that end at `start`, lower case."""
        return self.low[max(0, start - reach) : start]


def day(when: date) -> str:
    """EDTF of a day."""
    return when.isoformat()


def month(year: int, number: int) -> str:
    """EDTF of a month; a number beyond 1..12 runs on into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04d}-{number:02d}"


def interval(first: str, last: str) -> str:
    """EDTF of an interval; a single value where both ends are the same."""
    return first if first == last else f"{first}/{last}"


def days(first: date, last: date) -> str:
    """EDTF of an interval of days."""
    return interval(first.isoformat(), last.isoformat())


def valid(year: int, number: int, day_of_month: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    try:
        return date(year, number, day_of_month)
    except ValueError:
        return None


def bounds(edtf: str) -> tuple[date, date]:
    """First and last day of what `find_dates` writes. Raises BadDate for anything else."""
    first, _, last = edtf.partition("/")
    return _ends(first)[0], _ends(last or first)[1]


def _ends(point: str) -> tuple[date, date]:
    match = _POINT.fullmatch(point)
    if not match:
        raise BadDate(f"Not a date the reader writes: {point!r}")
    stem, last, number, day_of_month = match.groups()
    if last == "X":
        return date(int(f"{stem}0"), 1, 1), date(int(f"{stem}9"), 12, 31)
    year = int(stem + last)
    if day_of_month:
        only = date(year, int(number), int(day_of_month))
        return only, only
    if number:
        return date(year, int(number), 1), month_end(year, int(number))
    return date(year, 1, 1), date(year, 12, 31)


def month_end(year: int, number: int) -> date:
    """The last day of a month."""
    return date(year, number, monthrange(year, number)[1])
