"""Lines that date a page: "Published: 2019-11-25", "October 4, 2024, 14:30, Moscow"."""

import re

from ingest.readers.days import MONTH, WEEKDAY, Found, find_day
from ingest.readers.page import HeadLine
from ingest.readers.words import alternatives, words

_LONGEST = 140
_LABEL = re.compile(
    r"(?:(?:first |last |date )?(?:published|posted|updated|modified|created)(?: (?:on|at|date))?"
    r"|(?:publication )?date|announcement|for immediate release|dated)\b\s*[:,|-]?\s*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)", re.IGNORECASE)
_ZONE = re.compile(
    r"\s*(?:\b[ap]\.?m\b\.?|\b(?:GMT|UTC|IST|PKT|PST|EST|EDT|ET|MSK|CET|BST|Z)\b(?:\s*[+-]\d[\d:]*)?)",
    re.IGNORECASE,
)
# A time in the ISO manner glued to its day: 2024-10-04T14:30:00+05:00.
_ISO_TIME = re.compile(r"T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?")
_WEEKDAY = re.compile(rf"^{WEEKDAY},?\s*", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:[A-Z][\w.'’-]*|of|the|and|de|la|al-\w+)"
    r"(?:,? +(?:[A-Z][\w.'’-]*|of|the|and|on))*(?:, [A-Z][\w.'’ -]*)*"
)
_BY = re.compile(r"\b(?:by|in|for)\b|\|", re.IGNORECASE)
_DATED_START = re.compile(rf"\s*(?:{WEEKDAY},?\s*)?(?:\d|{MONTH})", re.IGNORECASE)
_SEPARATORS = " \t,;/|·•–—-:"


def parse_head_line(line: str) -> HeadLine | None:
    """What a line says of the page's day and place, or None where it is not such a line.

    An exact "Month D, YYYY, HH:MM, Place" without words like "published" is how official pages date
    the event itself: `event` is true where the time of day or a place follows the day.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return None
    label = _LABEL.match(line)
    rest = line[label.end() :] if label else line
    found = find_day(rest)
    if not found or not (label or _DATED_START.match(rest)):
        return None
    return _head(rest, found, label[0] if label else "")


def _head(rest: str, found: Found, label: str) -> HeadLine | None:
    before = _WEEKDAY.sub("", rest[: found.start].strip(_SEPARATORS))
    tail = _ISO_TIME.sub(" ", rest[found.end :])
    clock, zone = _CLOCK.search(tail), _ZONE.search(tail)
    left = _ZONE.sub(" ", _CLOCK.sub(" ", tail)).strip(_SEPARATORS)
    if before.strip(_SEPARATORS) or not _is_rest(left):
        return None
    place = _place(tail, left) if not label else None
    plain = not label and not zone and "|" not in tail and not find_day(left)
    event = plain and bool(place or clock)
    return HeadLine(found.day, place, event, bool(_UPDATED.search(label)))


def _is_rest(left: str) -> bool:
    """What may follow the day: nothing, a place, an outlet, a name, a second date."""
    words_left = left.split()
    if len(words_left) > 9 or left.endswith((".", "?", "!")):
        return False
    return not words_left or bool(_BY.search(left) or find_day(left) or _PLACE.fullmatch(left))


def _place(tail: str, left: str) -> str | None:
    if not left or "|" in tail or not _PLACE.fullmatch(left) or _ends_in_agency(left):
        return None
    return left


def _ends_in_agency(left: str) -> bool:
    known = alternatives(words().agencies | words().desks)
    return bool(re.search(rf"\b(?:{known}|times|post|tribune|press|service)$", left, re.IGNORECASE))
