"""Rules for dates that are counted from the anchor day."""

import re
from datetime import date, timedelta

from cypher.model import DateBasis
from ingest.extractors.default.dates.span import Context, DateSpan, day, days, interval, month
from ingest.extractors.default.dates.tense import Tense, tense
from ingest.extractors.default.dates.words import (
    COUNT,
    DASH,
    MONTH,
    WEEKDAY,
    count_value,
    month_number,
    weekday_number,
)

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_TIME = r"(?:morning|afternoon|evening|night|noon|midday)"
_TODAY = re.compile(rf"(?P<near>today|tonight|yesterday|tomorrow)\b(?:\s+{_TIME}\b)?")
_PART_OF_TODAY = re.compile(rf"(?P<which>this|last)\s+{_TIME}\b")
_PERIOD = re.compile(
    r"(?:(?P<part>earlier|later)\s+)?(?P<which>this|last|next|past|current|coming)\s+"
    r"(?P<unit>week|month|quarter|year)(?P<end>end)?\b"
)
_ROLLING = re.compile(r"\b(?:over|in|during|within|for) the $")
_STRETCH = re.compile(
    rf"(?P<which>last|past|next|coming)\s+(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s\b"
)
_THAT_MONTH = re.compile(rf"(?P<which>this|last|next)\s+(?P<month>{MONTH})(?!\s+\d)")
_AGO = re.compile(
    rf"(?:\b(?P<vague>about|around|nearly|almost|some|over|than|roughly|least|every|few|many|several|half)\s+)?"
    rf"\b(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+$"
)
_WEEKDAY = re.compile(
    rf"(?P<first>{WEEKDAY})\b(?:\s*(?:,|{DASH}|/|\b(?:and|or|to|through|until)\b)\s*(?P<more>{WEEKDAY})\b)?"
    rf"(?:\s+{_TIME}\b)?(?:\s+(?:of\s+)?(?P<week>this|last|next)\s+week\b)?"
)
_WEEKDAY_LEAD = re.compile(
    r"\b(?:(?:this\s+)?(?P<which>last|next|this|coming|past|previous)\s+)?(?:(?:late|early)\s+(?:on\s+)?)?$"
)
_WEEKEND_LEAD = re.compile(
    r"\b(?P<which>(?:over|at|during|on|through) the|this past|this coming|this|last|next|past|"
    r"previous|the coming|coming)\s+(?P<more>past\s+|last\s+|coming\s+)?$"
)
_NO_TODAY = re.compile(r"\b(?:usa|russia|india|malaysia|business|psychology)\s$")


def today(ctx: Context, at: int) -> DateSpan | None:
    """ "today", "yesterday evening", "tomorrow"."""
    match = _TODAY.match(ctx.low, at)
    if not match or not ctx.anchor:
        return None
    if ctx.text[at].isupper() and _NO_TODAY.search(ctx.before(at, 12)):
        return None
    when = ctx.anchor + timedelta(_NEAR[match["near"]])
    return _relative(match.start(), match.end(), day(when))


def _relative(start: int, end: int, edtf: str, *, weekday: bool = False) -> DateSpan:
    return DateSpan(start, end, edtf, DateBasis.RELATIVE, weekday=weekday)


def period(ctx: Context, at: int) -> DateSpan | None:
    """ "this morning", "earlier this month", "last year", "past two weeks", "last October"."""
    if ctx.anchor is None:
        return None
    match = _PART_OF_TODAY.match(ctx.low, at)
    if match:
        when = ctx.anchor - timedelta(match["which"] == "last")
        return _relative(at, match.end(), day(when))
    return (
        _whole_period(ctx, ctx.anchor, at)
        or _stretch(ctx, ctx.anchor, at)
        or _that_month(ctx, ctx.anchor, at)
    )


def _whole_period(ctx: Context, anchor: date, at: int) -> DateSpan | None:
    match = _PERIOD.match(ctx.low, at)
    if not match or match["end"] or _is_title(ctx, match):
        return None
    step, unit = _STEP[match["which"]], match["unit"]
    if match["which"] == "past" or (
        match["which"] == "last" and _ROLLING.search(ctx.before(at, 12))
    ):
        return _relative(at, match.end(), rolling(anchor, unit))
    if step == 0 and (unit == "week" or (unit, match["part"]) == ("month", "earlier")):
        return _so_far(ctx, anchor, match)
    return _relative(at, match.end(), unit_of(anchor, unit, step))


def _is_title(ctx: Context, match: re.Match[str]) -> bool:
    """ "This Week" is a programme."""
    return ctx.text[match.start("unit")].isupper()


def _so_far(ctx: Context, anchor: date, match: re.Match[str]) -> DateSpan:
    """This week, or earlier this month: up to the anchor, unless the clause goes beyond it."""
    start, end = match.span()
    whole = unit_of(anchor, match["unit"], 0)
    open_end = (Tense.FUTURE, Tense.PRESENT)
    forward = match["part"] == "later" or (
        match["part"] is None and tense(ctx, start, end) in open_end
    )
    first = monday(anchor) if match["unit"] == "week" else anchor.replace(day=1)
    return _relative(start, end, whole if forward else days(first, anchor))


def unit_of(anchor: date, unit: str, step: int) -> str:
    """EDTF of the day, week, quarter, month or year `step` units from the anchor's own."""
    if unit == "day":
        return day(anchor + timedelta(step))
    if unit == "week":
        first = monday(anchor) + timedelta(weeks=step)
        return days(first, first + timedelta(6))
    if unit == "month":
        return month(anchor.year, anchor.month + step)
    if unit == "quarter":
        first_month = (anchor.month - 1) // 3 * 3 + 1 + 3 * step
        return interval(month(anchor.year, first_month), month(anchor.year, first_month + 2))
    return f"{anchor.year + step:04d}"


def rolling(anchor: date, unit: str) -> str:
    """EDTF of "the past week" (seven days to the anchor), month, quarter or year (of months)."""
    if unit == "week":
        return days(anchor - timedelta(7), anchor)
    back = {"month": 1, "quarter": 3, "year": 12}[unit]
    return interval(month(anchor.year, anchor.month - back), month(anchor.year, anchor.month))


def monday(anchor: date) -> date:
    """The Monday of the anchor's week."""
    return anchor - timedelta(anchor.weekday())


def _stretch(ctx: Context, anchor: date, at: int) -> DateSpan | None:
    match = _STRETCH.match(ctx.low, at)
    if not match:
        return None
    reach = _STEP[match["which"]] * count_value(match["count"])
    if abs(reach) > 60:
        return None
    unit = match["unit"]
    if unit in ("day", "week"):
        far, near = anchor + timedelta(reach * (7 if unit == "week" else 1)), anchor
        return _relative(at, match.end(), days(min(far, near), max(far, near)))
    ends = sorted((unit_of(anchor, unit, reach), unit_of(anchor, unit, 0)))
    return _relative(at, match.end(), interval(*ends))


def _that_month(ctx: Context, anchor: date, at: int) -> DateSpan | None:
    match = _THAT_MONTH.match(ctx.low, at)
    if not match or not ctx.text[match.start("month")].isupper():
        return None
    number, step = month_number(match["month"]), _STEP[match["which"]]
    year = anchor.year
    if step < 0 and number >= anchor.month:
        year -= 1
    if step > 0 and number <= anchor.month:
        year += 1
    return _relative(at, match.end(), month(year, number))


def ago(ctx: Context, at: int, floor: int) -> DateSpan | None:
    """ "two days ago", "three weeks ago", "a year ago"; `at` is where "ago" stands.

    The unit gives the precision: weeks ago is that week, years ago that year. What
    is "about", "nearly" or "more than" so long ago gives nothing.
    """
    if ctx.anchor is None:
        return None
    start = max(floor, at - 40)
    match = _AGO.search(ctx.low[start:at])
    if not match or match["vague"]:
        return None
    count = count_value(match["count"])
    if (match["unit"] == "year" and count > 200) or count > 400:
        return None
    edtf = unit_of(ctx.anchor, match["unit"], -count)
    return _relative(start + match.start("count"), at + 3, edtf)


def weekday(ctx: Context, at: int, floor: int) -> DateSpan | None:
    """ "on Friday", "last Friday", "next Monday", "Friday and Saturday", "Friday of last week"."""
    match = _WEEKDAY.match(ctx.low, at)
    if not match or ctx.anchor is None or not ctx.text[at].isupper():
        return None
    lead = _WEEKDAY_LEAD.search(ctx.low[max(floor, at - 24) : at])
    which = lead["which"] if lead else None
    start = at - (len(lead[0]) if lead else 0)
    first = weekday_number(match["first"])
    last = weekday_number(match["more"]) if match["more"] else first
    when = _count_days(ctx, ctx.anchor, match, which, last)
    begin = when - timedelta((last - first) % 7)
    return _relative(start, match.end(), days(begin, when), weekday=True)


def _count_days(
    ctx: Context, anchor: date, match: re.Match[str], which: str | None, last: int
) -> date:
    if match["week"]:
        return monday(anchor) + timedelta(7 * _STEP[match["week"]] + last)
    if which == "this":
        return monday(anchor) + timedelta(last)
    back, ahead = (anchor.weekday() - last) % 7, (last - anchor.weekday()) % 7
    if which in ("last", "past", "previous"):
        return anchor - timedelta(back or 7)
    if which in ("next", "coming"):
        return anchor + timedelta(ahead or 7)
    when = tense(ctx, *match.span())
    forward = when is Tense.FUTURE or (when is Tense.PRESENT and back > 1)
    return anchor + timedelta(ahead) if forward else anchor - timedelta(back)


def weekend(ctx: Context, at: int, floor: int) -> DateSpan | None:
    """ "over the weekend", "last weekend": Saturday and Sunday; if past, not after the anchor."""
    lead = _WEEKEND_LEAD.search(ctx.low[max(floor, at - 30) : at])
    if not lead or ctx.anchor is None:
        return None
    start, end = at - len(lead[0]), at + len("weekend")
    saturday = _saturday(ctx, ctx.anchor, lead[0], start, end)
    sunday = saturday + timedelta(1)
    if saturday <= ctx.anchor < sunday and tense(ctx, start, end) is not Tense.FUTURE:
        sunday = ctx.anchor
    return _relative(start, end, days(saturday, sunday))


def _saturday(ctx: Context, anchor: date, lead: str, start: int, end: int) -> date:
    own = monday(anchor) + timedelta(5)
    if "next" in lead:
        return own + timedelta(7 if anchor >= own else 0)
    if "coming" in lead:
        return own
    if any(word in lead for word in ("last", "past", "previous")):
        return own - timedelta(7)
    when = tense(ctx, start, end)
    if anchor >= own or when is Tense.FUTURE or ("this" in lead and when is not Tense.PAST):
        return own
    return own - timedelta(7)
