"""The first and the last day that a written date can mean, for windows of questions."""

import re
from calendar import monthrange
from datetime import date

from cypher.errors import BadDate

# Parameters whose date closes a window; every other date opens one.
BOUNDS = frozenset({"until", "to"})
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def earliest(text: str) -> str:
    """ISO day: `2018` is 2018-01-01; BadDate if it is no year, month or day."""
    year, month, day = _parts(text)
    return _day(text, year, month or 1, day or 1)


def latest(text: str) -> str:
    """ISO day: `2018-02` is 2018-02-28; BadDate if it is no year, month or day."""
    year, month, day = _parts(text)
    return _day(text, year, month or 12, day or _last(text, year, month or 12))


def _parts(text: str) -> tuple[int, int | None, int | None]:
    found = _ISO.fullmatch(text)
    if found is None:
        raise _bad(text)
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _last(text: str, year: int, month: int) -> int:
    if not (1 <= month <= 12 and year):
        raise _bad(text)
    return monthrange(year, month)[1]


def _day(text: str, year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise _bad(text) from error


def _bad(text: str) -> BadDate:
    return BadDate(f"“{text}” is no date; write 2018, 2018-08 or 2018-08-06")
