"""Days as page heads write them. For dates in running text the extractor has its own grammar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?)"
_ELSEWHERE = timedelta(days=1)
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<y>(?:19|20)\d\d)[-/.](?P<n>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)",
        rf"\b(?P<m>{MONTH})\s*{_DAY},?\s+{_YEAR}\b",
        rf"\b{_DAY}[ -](?:of )?(?P<m>{MONTH}),?[ -]{_YEAR}\b",
        r"\b(?P<d>\d{1,2})(?P<sep>[./])(?P<n>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)\b",
    )
)
_BARE = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (rf"\b(?P<m>{MONTH})\s*{_DAY}\b", rf"\b{_DAY}[ -](?P<m>{MONTH})")
)


@dataclass(frozen=True, slots=True)
class Found:
    """A day in a text and where it stands."""

    day: date
    start: int
    end: int


def find_day(text: str) -> Found | None:
    """The first full date of a text, or None. `04/10/2024` could be two days and is none."""
    return min(_days(text), key=lambda found: found.start, default=None)


def find_day_of_year(text: str, published: date | None) -> Found | None:
    """As `find_day`, and "Oct 4" as the last such day up to publication, where that is known."""
    if full := find_day(text):
        return full
    for form in _BARE:
        if published and (match := form.search(text)):
            day = _last(match, published)
            return Found(day, match.start(), match.end()) if day else None
    return None


def without_days(text: str) -> str:
    """The text with every date, with or without a year, and every weekday cut out."""
    for form in (*_FORMS, *_BARE):
        text = form.sub(" ", text)
    return re.sub(rf"\b{WEEKDAY}", " ", text, flags=re.IGNORECASE)


def _days(text: str) -> Iterator[Found]:
    for form in _FORMS:
        match = form.search(text)
        if match and (day := _day(match, int(match["y"]))):
            yield Found(day, match.start(), match.end())


def _last(match: re.Match[str], published: date) -> date | None:
    """The last such day; one on which it was already the next day elsewhere counts as well."""
    days = (_day(match, published.year + ahead) for ahead in (1, 0, -1))
    return next((day for day in days if day and day <= published + _ELSEWHERE), None)


def _day(match: re.Match[str], year: int) -> date | None:
    day, month = int(match["d"]), _month(match)
    if match.groupdict().get("sep") == "/":
        if day <= 12 and month <= 12 and day != month:
            return None
        day, month = max(day, month), min(day, month)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(match: re.Match[str]) -> int:
    if name := match.groupdict().get("m"):
        return _NAMES.index(name[:3].lower()) + 1
    return int(match["n"])
