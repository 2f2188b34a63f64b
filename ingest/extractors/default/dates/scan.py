"""One pass over a text: where a date may begin, which rules read it, what stands before it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from cypher.model import DateBasis
from ingest.extractors.default.dates import parts, relative, stated
from ingest.extractors.default.dates.cues import cue_before
from ingest.extractors.default.dates.span import Context, DateSpan, bounds, day, interval
from ingest.extractors.default.dates.words import (
    COUNT,
    DASH,
    MONTH,
    SHORT_WEEKDAY,
    WEEKDAY,
    count_value,
    weekday_number,
)

Rule = Callable[[Context, int], DateSpan | None]
_STARTER = re.compile(
    rf"\b(?:(?P<number>\d)|(?P<month>{MONTH})|(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY})"
    r"|(?P<near>today|tonight|yesterday|tomorrow)|(?P<period>this|last|next|past|coming|current|earlier|later)"
    r"|(?P<part>early|late|mid|beginning|start|middle|end|close|first|second|third|fourth|final|latter|opening|"
    r"[1-4](?:st|nd|rd|th)|[hq][1-4])"
    r"|(?P<season>spring|summer|autumn|fall|winter)|(?P<feast>new year|christmas|boxing|valentine)"
    r"|(?P<ago>ago)|(?P<weekend>weekend)|(?P<days>days?)|(?P<now>now))\b)"
)
_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_NUMBER = re.compile(r"\d[\d.,/:]*\w*")
_RULES: dict[str, tuple[Rule, ...]] = {
    "number": (stated.numeric, stated.day_first, parts.part, stated.years),
    "month": (stated.month_first, stated.months),
    "near": (relative.today,),
    "period": (parts.part, relative.period, parts.season),
    "part": (parts.part,),
    "season": (parts.season,),
    "feast": (parts.feast,),
}
_DATED_WEEKDAY = re.compile(
    rf"(?:{WEEKDAY}|{SHORT_WEEKDAY})(?:,?\s*\(?|\s+(?:on\s+)?)(?:the\s+)?(?=\d|{MONTH}\s+(?:the\s+)?\d)"
)
_LEAP_YEAR = 2000  # has every day of every month
_JOIN = re.compile(
    rf"\s*(?:{DASH}|\b(?P<word>to|through|until|till|thru|and)\b)\s*(?:the\s+|in\s+|on\s+|by\s+)?"
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")
_MOVED = re.compile(
    r"\b(?:postpone|delay|move|resched|shift|push|brought|bring|change)\w*\b[^.;]*$"
)
_FROM_NOW = re.compile(r"now\s+(?:and|until|to|through|till)\s+(?:the\s+)?")
_OTHER_DAY = re.compile(
    rf"(?:(?P<count>the|{COUNT})\s+days?\s+(?P<way>before|earlier|prior|later|after)(?=\s*(?:[.,;:!?)]|$))"
    r"|(?:the|that)\s+(?P<which>same|next|following|previous)\s+day)\b"
)


def find_dates(text: str, anchor: date | None, year: int | None = None) -> tuple[DateSpan, ...]:
    """All dates of a text, in order and disjoint.

    `anchor` is the day the text was published or is dated; without it, what is told from it
    ("last year", "on Friday", "4 October") is left out. `year` is that of the paragraph's head, for
    dates that leave theirs out. Nothing is more precise than the text.
    """
    ctx = Context(text, text.translate(_LETTERS), anchor, year)
    found: list[DateSpan] = []
    floor, at = 0, 0
    while match := _STARTER.search(ctx.low, at):
        span = _read(ctx, match, floor, found)
        if span:
            found.append(replace(span, cue=span.cue or cue_before(ctx, span.start)))
            floor = at = span.end
        else:
            at = _skip(ctx, match)
    return tuple(found)


def _skip(ctx: Context, match: re.Match[str]) -> int:
    """Where to look on after a start that led to nothing: never within a number."""
    number = _NUMBER.match(ctx.low, match.start()) if match.lastgroup == "number" else None
    return number.end() if number else match.end()


def _read(ctx: Context, match: re.Match[str], floor: int, found: list[DateSpan]) -> DateSpan | None:
    at, kind = match.start(), match.lastgroup
    if kind == "days":
        return _other_day(ctx, at, floor, found)
    if kind == "now":
        return _from_now(ctx, at)
    if kind == "ago":
        return relative.ago(ctx, at, floor)
    if kind == "weekend":
        return relative.weekend(ctx, at, floor)
    span = _one(ctx, match, floor)
    return _joined(ctx, match, floor, span) if span else _lent_year(ctx, match, floor)


def _lent_year(ctx: Context, match: re.Match[str], floor: int) -> DateSpan | None:
    """A date that neither names its year nor has an anchor, but a neighbour with a year."""
    if ctx.anchor or match.lastgroup not in ("number", "month"):
        return None
    probe = _one(replace(ctx, year=_LEAP_YEAR), match, floor)
    span = _joined(ctx, match, floor, probe) if probe else None
    return None if span is probe else span


def _one(ctx: Context, match: re.Match[str], floor: int) -> DateSpan | None:
    """The date at a start, by itself."""
    at, kind = match.start(), match.lastgroup or ""
    if kind == "weekday":
        return _dated_weekday(ctx, at) or relative.weekday(ctx, at, floor)
    return next((span for rule in _RULES.get(kind, ()) if (span := rule(ctx, at))), None)


def _dated_weekday(ctx: Context, at: int) -> DateSpan | None:
    """ "Friday, October 4": the day of the month rules; the weekday picks a year left out."""
    lead = _DATED_WEEKDAY.match(ctx.low, at)
    span = lead and (stated.day_first(ctx, lead.end()) or stated.month_first(ctx, lead.end()))
    if not span or not ctx.text[at].isupper():
        return None
    if not span.explicit_year and len(span.edtf) == 10:
        span = replace(span, edtf=_year_of_weekday(span.edtf, ctx.low[at : at + 3]))
    bracket = "(" in ctx.text[at : span.start] and ctx.text.startswith(")", span.end)
    return replace(span, start=at, end=span.end + bracket)


def _year_of_weekday(edtf: str, name: str) -> str:
    wanted = weekday_number(name)
    year = int(edtf[:4])
    fitting = (f"{near:04d}{edtf[4:]}" for near in (year, year - 1, year + 1))
    return next((text for text in fitting if _weekday_of(text) == wanted), edtf)


def _weekday_of(edtf: str) -> int | None:
    try:
        return date.fromisoformat(edtf).weekday()
    except ValueError:
        return None


def _joined(ctx: Context, match: re.Match[str], floor: int, span: DateSpan) -> DateSpan:
    """The date with what follows after "to", "and" or a dash: an interval, or the same year."""
    join = _JOIN.match(ctx.low, span.end)
    start = _STARTER.match(ctx.low, join.end()) if join else None
    other = _one(ctx, start, join.end()) if start and join else None
    if not other or not join:
        return span
    if _lends(other) and not span.explicit_year and span.basis is DateBasis.STATED:
        span = _one(replace(ctx, year=int(other.edtf[:4])), match, floor) or span
        span = _one_year_back(ctx, match, floor, span, other)
    return _interval(span, other) if _makes_interval(ctx, join, span, other) else span


def _lends(span: DateSpan) -> bool:
    return span.explicit_year and "X" not in span.edtf


def _one_year_back(
    ctx: Context, match: re.Match[str], floor: int, span: DateSpan, other: DateSpan
) -> DateSpan:
    """ "28 December to 3 January 2021" begins in the year before."""
    if bounds(span.edtf)[0] <= bounds(other.edtf)[1]:
        return span
    return _one(replace(ctx, year=int(other.edtf[:4]) - 1), match, floor) or span


def _makes_interval(ctx: Context, join: re.Match[str], span: DateSpan, other: DateSpan) -> bool:
    before = ctx.before(span.start, 80)
    if join["word"] == "and" and not _BETWEEN.search(before):
        return False
    if len(span.edtf) == len("2018") and not other.explicit_year:
        return False  # "2018 – In October": a paragraph's head
    if "X" in span.edtf + other.edtf or _MOVED.search(before):
        return False
    return bounds(span.edtf)[0] < bounds(other.edtf)[1]


def _interval(span: DateSpan, other: DateSpan) -> DateSpan:
    first, last = span.edtf.split("/")[0], other.edtf.split("/")[-1]
    basis = span.basis if span.basis is other.basis else DateBasis.RELATIVE
    return DateSpan(
        span.start,
        other.end,
        interval(first, last),
        basis,
        explicit_year=span.explicit_year or other.explicit_year,
        weekday=span.weekday or other.weekday,
    )


def _from_now(ctx: Context, at: int) -> DateSpan | None:
    """ "between now and mid-January": from the anchor on, so what follows lies ahead."""
    lead = _FROM_NOW.match(ctx.low, at)
    start = _STARTER.match(ctx.low, lead.end()) if lead else None
    if not start or ctx.anchor is None:
        return None
    here = DateSpan(at, at, day(ctx.anchor), DateBasis.RELATIVE)
    for ahead in (ctx, replace(ctx, year=ctx.anchor.year + 1)):
        other = _one(ahead, start, at)
        if other and "X" not in other.edtf and ctx.anchor < bounds(other.edtf)[1]:
            return _interval(here, other)
    return None


def _other_day(ctx: Context, at: int, floor: int, found: list[DateSpan]) -> DateSpan | None:
    """ "the same day", "a day earlier", "two days later": counted from the last day told before."""
    told = next((span for span in reversed(found) if len(span.edtf) == 10), None)
    start = max(floor, at - 20)
    match = _last_over(_OTHER_DAY, ctx.low, start, at)
    if not told or not match:
        return None
    when = date.fromisoformat(told.edtf) + timedelta(_days_off(match))
    cue = "same" if match["which"] == "same" else None
    return DateSpan(match.start(), match.end(), day(when), DateBasis.RELATIVE, cue=cue)


def _last_over(pattern: re.Pattern[str], low: str, start: int, at: int) -> re.Match[str] | None:
    """The match that begins in `low[start:at]` and goes beyond `at`."""
    return next(
        (
            match
            for match in pattern.finditer(low, start, at + 20)
            if match.start() < at < match.end()
        ),
        None,
    )


def _days_off(match: re.Match[str]) -> int:
    if match["which"]:
        return {"same": 0, "next": 1, "following": 1, "previous": -1}[match["which"]]
    count = 1 if match["count"] == "the" else count_value(match["count"])
    return count if match["way"] in ("later", "after") else -count
