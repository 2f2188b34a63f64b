"""EDTF dates as ISO bounds and as a precision: a window is then a comparison of strings."""

import math
import re
from datetime import date
from functools import lru_cache
from time import struct_time

from edtf import EDTFParseException, parse_edtf

from cypher.errors import BadDate

FIRST, LAST = "0001-01-01", "9999-12-31"
_PLAIN = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?$")
_SEASON = re.compile(r"\d{4}-2[1-4]")


@lru_cache(maxsize=8192)
def bounds(edtf: str) -> tuple[str, str]:
    """First and last ISO day an EDTF level 1 date can mean; an open end is 0001 or 9999.

    Raises BadDate where it is no such date, or ends before it begins.
    """
    try:
        parsed = parse_edtf(edtf)
        low, high = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, AttributeError, ValueError, TypeError) as error:
        raise BadDate(f"{edtf!r} is no EDTF date") from error
    if low > high:
        raise BadDate(f"{edtf!r} ends before it begins")
    return low, high


def _day(moment: struct_time | float) -> str:
    if isinstance(moment, float):
        return LAST if moment == math.inf else FIRST
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday).isoformat()


@lru_cache(maxsize=8192)
def precision(edtf: str) -> str:
    """`day`, `interval`, `month`, `season`, `year` or `decade`, by the form of the date."""
    if "/" in edtf:
        return "interval"
    if _SEASON.match(edtf):
        return "season"
    if not _PLAIN.match(edtf):
        return "decade" if "X" in edtf.upper().split("-")[0] else "interval"
    return ("year", "month", "day")[edtf.count("-")]


def days_between(first: str, second: str) -> int:
    """Days from the one ISO day to the other; negative where the second is earlier."""
    return _ordinal(second) - _ordinal(first)


@lru_cache(maxsize=8192)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
