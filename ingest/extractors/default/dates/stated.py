"""Rules for dates that name a month, a day of a month, or a year."""

import re
from datetime import date
from functools import lru_cache

from cypher.model import DateBasis
from ingest.extractors.default.dates.span import (
    Context,
    DateSpan,
    day,
    days,
    interval,
    month,
    valid,
)
from ingest.extractors.default.dates.tense import Tense, tense
from ingest.extractors.default.dates.words import (
    DASH,
    DAY,
    DOUBTFUL_MONTHS,
    MONTH,
    REFERENCE,
    YEAR,
    month_number,
    numbers,
)

# Days: news that leaves the year out seldom looks further, back or ahead.
_FAR_BACK = 300
_FAR_AHEAD = 270
_TIME_ZONES = 3  # days that an event may seem to lie after its article
_DAYS = (
    rf"{DAY}(?:,\s*{DAY})*"
    rf"(?:,?\s*(?:{DASH}|\b(?:to|through|until|till|and|or)\b|&)\s*(?:the\s+)?{DAY})?"
)
_YEAR_TAIL = rf"(?:(?:,\s*|\s+)(?:of\s+|in\s+)?(?:(?P<year>{YEAR})|(?P<ref>{REFERENCE}\s+year)\b))?"

_ISO = re.compile(r"(\d{4})([-/])(\d\d)\2(\d\d)(?!\d)")
_NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/])")
_DAY_FIRST = re.compile(rf"(?P<days>{_DAYS})\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR_TAIL}")
_MONTH_FIRST = re.compile(rf"(?P<month>{MONTH})\s+(?:the\s+)?(?P<days>{_DAYS}){_YEAR_TAIL}")
_NAMED_AFTER = re.compile(
    r"(?:\s+\d{1,2})?\s+(?:Movement|Brigades?|Alliance|Front|Square|Street|Avenue|Bridge|Airport|Stadium|Prize)\b"
)
_MONTHS = re.compile(
    rf"(?P<month>{MONTH})(?:\s*(?:{DASH}|\b(?:and|or|to)\b|/)\s*(?P<last>{MONTH})(?!\s*\d{{1,2}}\b(?!\d)))?{_YEAR_TAIL}"
)
_YEARS = re.compile(rf"((?:1[6-9]|20)\d\d)\s?{DASH}\s?(\d{{4}}|\d\d)(?![\w%]|[.,]\d|{DASH}\d)")
_DECADE = re.compile(r"((?:1[6-9]|20)\d)0(?:'|’)?s\b")
_YEAR = re.compile(YEAR)

_MONTH_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|before|after|during|from|of|last|next|this|early|late|mid-?|to|between|"
    r"and|for|through|around|the|a|an|its|their|as of|every)[\s-]+$"
)
_WEAK_LEADS = ("to", "and", "for", "by", "from")
_CAPITAL_NEXT = re.compile(r"\s+[A-Z]")
_MAY_LEAD = re.compile(
    r"\b(?:in|since|until|till|before|during|of|last|next|this|early|late|mid-?|the|a|as of)[\s-]+$"
)
_NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£¥₹#@+/.]|\w-|\d,|\b(?:resolutions?|no\.?|nos\.?|number|order|decree|directive|flight|room|page|"
    r"pages|pp?\.|section|articles?|paragraph|chapter|unit|nearly|almost|approximately|some|than|least|"
    r"about|estimated|type|route|highway|vision|agenda|horizon|rs\.?|usd|eur|project|mil|mi|battalion|"
    r"regiment|brigade|division|area|block|hull|asteroid|channel)\s*)$"
)
_NO_YEAR_AFTER = re.compile(
    r"\s*(?:%|percent|per cent|"
    r"(?:km|kms|kilomet\w+|met(?:er|re)s?|miles?|feet|tons?|tonnes|"
    r"troops|soldiers|people|persons|personnel|men|women|members|million|billion|trillion|dollars|"
    r"euros|rubles|roubles|rupees|pounds|barrels|hours|hrs|gmt|utc|local time|hectares|"
    r"square|cubic|kg|mw|megawatts|acres|nautical|strong|rounds|"
    r"\w+ (?:troops|soldiers|people|personnel))\b)"
)
# "UMEX 2018", "MAKS-2017": the year is part of a fair's name.
_FAIR_BEFORE = re.compile(r"\b[A-Z]{4,}[- ]$")
_YEAR_LEAD = re.compile(
    r"(?:^|[(\[,;:—–]|'s|’s|\b(?:in|since|until|till|by|before|after|from|to|of|the|a|an|its|his|her|their|"
    r"this|that|for|during|through|early|late|mid-?|and|or|between|circa|year|around|another))\s*$"
)
_PLURAL_NEXT = re.compile(r"\s+[a-z]+s\b")


def numeric(ctx: Context, at: int) -> DateSpan | None:
    """ "2024-10-04", "23/10/2024", "04.10.2024"; not "04/10/2024", which may be April."""
    match = _ISO.match(ctx.low, at)
    if match:
        return _one_day(match, valid(int(match[1]), int(match[3]), int(match[4])))
    match = _NUMERIC.match(ctx.low, at)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "/" and first <= 12 and second <= 12 and first != second:
        return None
    if match[2] == "/" and second > 12:
        first, second = second, first
    return _one_day(match, valid(year, second, first))


def _one_day(match: re.Match[str], when: date | None) -> DateSpan | None:
    if when is None:
        return None
    return DateSpan(match.start(), match.end(), day(when), DateBasis.STATED, explicit_year=True)


def day_first(ctx: Context, at: int) -> DateSpan | None:
    """ "4 October 2024", "the 4th of October", "6-7 August", "6, 7 and 8 August"."""
    match = _DAY_FIRST.match(ctx.low, at)
    return _days_of_month(ctx, match) if match and _capital(ctx, match) else None


def month_first(ctx: Context, at: int) -> DateSpan | None:
    """ "October 4, 2024", "Oct. 4", "August 6 and 7"."""
    match = _MONTH_FIRST.match(ctx.low, at)
    if not match or not _capital(ctx, match) or _NAMED_AFTER.match(ctx.text, match.end()):
        return None
    return _days_of_month(ctx, match)


def _capital(ctx: Context, match: re.Match[str]) -> bool:
    return ctx.text[match.start("month")].isupper()


def _days_of_month(ctx: Context, match: re.Match[str]) -> DateSpan | None:
    number, wanted = month_number(match["month"]), numbers(match["days"])
    year = said_year(ctx, match) or guess_year(ctx, match.start(), match.end(), number, wanted[-1])
    if year is None:
        return None
    first, last = valid(year, number, min(wanted)), valid(year, number, max(wanted))
    if first is None or last is None:
        return None
    return DateSpan(
        match.start(),
        match.end(),
        days(first, last),
        DateBasis.STATED,
        explicit_year=bool(match["year"]),
    )


def said_year(ctx: Context, match: re.Match[str]) -> int | None:
    """The year that a pattern's tail gives, in figures or as "last year", or the neighbour's."""
    if match["year"]:
        return int(match["year"])
    if match["ref"] and ctx.anchor:
        return ctx.anchor.year + {"l": -1, "t": 0, "n": 1}[match["ref"][0]]
    return ctx.year


def guess_year(
    ctx: Context, start: int, end: int, number: int, day_of_month: int | None = None
) -> int | None:
    """The year of a month, or of a day, that leaves it out: the nearest the tense allows."""
    if ctx.anchor is None:
        return None
    return _nearest_year(ctx.anchor, tense(ctx, start, end), number, day_of_month)


@lru_cache(maxsize=1024)
def _nearest_year(anchor: date, when: Tense, number: int, day_of_month: int | None) -> int:
    here, there = (anchor.month, anchor.day), (number, day_of_month or anchor.day)
    if day_of_month is None and number == anchor.month:
        return anchor.year
    past = anchor.year if there <= here else anchor.year - 1
    back = (anchor.year - past) * 365 + (here[0] - there[0]) * 30 + here[1] - there[1]
    if 365 - back <= _TIME_ZONES:
        return past + 1
    if when is Tense.FUTURE:
        return past if back == 0 or 365 - back > _FAR_AHEAD else past + 1
    return past + 1 if when is not Tense.PAST and back > _FAR_BACK else past


def months(ctx: Context, at: int) -> DateSpan | None:
    """ "October 2024", "October of last year", "March and April 2020", "in October"."""
    match = _MONTHS.match(ctx.low, at)
    if not match or not _capital(ctx, match) or _NAMED_AFTER.match(ctx.text, match.end()):
        return None
    number = month_number(match["month"])
    if not (match["year"] or match["ref"] or match["last"]) and not _names_month(
        ctx, match, number
    ):
        return None
    last = month_number(match["last"]) if match["last"] else number
    year = said_year(ctx, match) or guess_year(ctx, match.start(), match.end(), last)
    if year is None:
        return None
    first = month(year - (number > last), number)
    return DateSpan(
        match.start(),
        match.end(),
        interval(first, month(year, last)),
        DateBasis.STATED,
        explicit_year=bool(match["year"]),
    )


def _names_month(ctx: Context, match: re.Match[str], number: int) -> bool:
    """Whether a month's name that stands alone is a month, not a person or a walk."""
    if number == 5:
        return bool(_MAY_LEAD.search(ctx.before(match.start(), 12)))
    if number in DOUBTFUL_MONTHS or (len(match["month"].rstrip(".")) < 5 and number != 7):
        lead = _MONTH_LEAD.search(ctx.before(match.start(), 12))
        if not lead:
            return False
        weak = lead[0].split()[0] in _WEAK_LEADS
        return not (weak and _CAPITAL_NEXT.match(ctx.text, match.end()))
    return True


def years(ctx: Context, at: int) -> DateSpan | None:
    """ "2017-2018", "2017-18", "the 1990s", "2017"."""
    match = _DECADE.match(ctx.low, at)
    if match:
        return _stated(match, f"{match[1]}X")
    return _year_range(ctx, at) or _year(ctx, at)


def _year_range(ctx: Context, at: int) -> DateSpan | None:
    match = _YEARS.match(ctx.low, at)
    if not match:
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    return _stated(match, f"{first}/{last}") if first < last < first + 60 else None


def _year(ctx: Context, at: int) -> DateSpan | None:
    match = _YEAR.match(ctx.low, at)
    if not match or _NO_YEAR_AFTER.match(ctx.low, match.end()):
        return None
    before = ctx.before(at, 16)
    if _NO_YEAR_BEFORE.search(before) or _FAIR_BEFORE.search(ctx.text[max(0, at - 16) : at]):
        return None
    if not _YEAR_LEAD.search(before) and _PLURAL_NEXT.match(ctx.text, match.end()):
        return None
    return _stated(match, match[0])


def _stated(match: re.Match[str], edtf: str) -> DateSpan:
    return DateSpan(match.start(), match.end(), edtf, DateBasis.STATED, explicit_year=True)
