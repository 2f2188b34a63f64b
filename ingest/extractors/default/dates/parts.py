"""Rules for parts of a month or a year, seasons and feasts."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from cypher.model import DateBasis
from ingest.extractors.default.dates.relative import period, unit_of
from ingest.extractors.default.dates.span import (
    Context,
    DateSpan,
    day,
    days,
    interval,
    month,
    month_end,
    valid,
)
from ingest.extractors.default.dates.stated import guess_year, months, years
from ingest.extractors.default.dates.words import COUNT, DASH, YEAR, count_value

_PART = re.compile(
    r"(?:(?P<edge>early[\s-]+to[\s-]+mid|mid[\s-]+to[\s-]+late|early|late|mid|"
    rf"(?:beginning|start|middle|end|close)(?=\s+of\b|{DASH}))(?:\s*{DASH}\s*|\s+(?:(?:of|in)\s+)?)"
    r"|(?P<rank>first|second|third|fourth|last|final|1st|2nd|3rd|4th|latter|opening)\s+"
    rf"(?:(?P<count>{COUNT})\s+)?(?P<piece>half|quarter|weeks?|months?)\s+(?:of|in)\s+"
    r"|(?P<code>[hq][1-4])(?:\s+of)?\s+"
    r"|(?P<whole>earlier|later)\s+in\s+)(?P<the>the\s+)?"
)
_THE = re.compile(r"(?P<unit>week|month|year)\b(?!\s+(?:19|20)\d\d)")
_DAY_WORD = re.compile(r"day\b")
_EDGES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late"}
_RANKS = {
    "first": 1,
    "opening": 1,
    "second": 2,
    "latter": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_DAYS_OF_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "early to mid": (1, 20),
    "mid to late": (11, 31),
}
_MONTHS_OF_YEAR = {
    "early": (1, 3),
    "mid": (5, 8),
    "late": (10, 12),
    "early to mid": (1, 8),
    "mid to late": (5, 12),
}
_SEASON = re.compile(
    rf"(?:(?P<which>last|this|next)\s+)?(?P<season>spring|summer|autumn|fall|winter)"
    rf"(?:(?:\s+of|,)?\s+(?P<year>{YEAR}|\d{{4}})(?:\s?[{DASH[1:-1]}/]\s?(?P<to>\d{{4}}|\d\d)\b)?"
    r"|(?:\s+of)?\s+(?P<ref>this|last|next)\s+year)?\b"
)
_SEASON_LEAD = re.compile(
    r"\b(?:in|since|until|by|this|that|before|during) (?:the )?(?:(?:early|late) )?$"
)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_FEAST = re.compile(
    r"(?P<feast>new year['’]s (?:day|eve)|christmas (?:day|eve)|boxing day|valentine['’]s day)"
    rf"\b(?:,?\s+(?P<year>{YEAR}))?"
)
_FEASTS = {
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "valentines day": (2, 14),
}


def part(ctx: Context, at: int) -> DateSpan | None:
    """ "late October 2024", "mid-2018", "the first half of 2016", "end of the year", "Q1 2020"."""
    match = _PART.match(ctx.low, at)
    whole = _whole(ctx, match) if match else None
    if not match or not whole:
        return None
    edtf = _cut(match, whole.edtf, ctx)
    if edtf is None:
        return None
    return DateSpan(at, whole.end, edtf, whole.basis, explicit_year=whole.explicit_year)


def _whole(ctx: Context, match: re.Match[str]) -> DateSpan | None:
    """The month, year or week that a part is taken of."""
    at = match.end()
    if match["the"] and (match["edge"] or match["piece"] or match["whole"]):
        own = _own(ctx, match, at)
        if own:
            return own
    rules: tuple[Callable[[Context, int], DateSpan | None], ...] = (months, years, period)
    return next((span for rule in rules if (span := rule(ctx, at))), None)


def _own(ctx: Context, match: re.Match[str], at: int) -> DateSpan | None:
    """ "(the end of) the year": the anchor's own; "(earlier in) the day": the anchor."""
    if ctx.anchor is None:
        return None
    if match["whole"] and (found := _DAY_WORD.match(ctx.low, at)):
        return DateSpan(at, found.end(), day(ctx.anchor), DateBasis.RELATIVE)
    found = _THE.match(ctx.text, at)  # "the Year of" something is a name
    if not found:
        return None
    return DateSpan(at, found.end(), unit_of(ctx.anchor, found["unit"], 0), DateBasis.RELATIVE)


def _cut(match: re.Match[str], edtf: str, ctx: Context) -> str | None:
    """The part of a year or a month; the whole where the text cannot mean less."""
    if "/" in edtf or "X" in edtf or match["whole"]:
        return edtf
    if match["edge"] and (match["edge"] in ("end", "close")) and _deadline(ctx, match.start()):
        return edtf
    if match["edge"]:
        name = re.sub(r"[\s-]+", " ", match["edge"])
        return _edge(edtf, _EDGES.get(name, name))
    return _piece(match, edtf)


def _deadline(ctx: Context, start: int) -> bool:
    return bool(re.search(r"\b(?:by|until|before|till) (?:the )?$", ctx.before(start, 12)))


def _edge(edtf: str, edge: str) -> str | None:
    if len(edtf) == 4:
        first, last = _MONTHS_OF_YEAR[edge]
        return interval(month(int(edtf), first), month(int(edtf), last))
    return _days_of(edtf, *_DAYS_OF_MONTH[edge]) if len(edtf) == 7 else None


def _days_of(edtf: str, first: int, last: int) -> str:
    year, number = int(edtf[:4]), int(edtf[5:7])
    end = month_end(year, number)
    return days(date(year, number, first), min(end, end.replace(day=min(last, end.day))))


def _piece(match: re.Match[str], edtf: str) -> str | None:
    """A half, quarter, or the first so many months of a year; a half or a week of a month."""
    code = match["code"]
    piece = {"h": "half", "q": "quarter"}[code[0]] if code else match["piece"].rstrip("s")
    count = count_value(match["count"]) if match["count"] else 1
    rank = int(code[1]) if code else _rank(match["rank"], piece, count)
    if len(edtf) == 4:
        return _piece_of_year(int(edtf), piece, rank, count)
    return _piece_of_month(edtf, piece, rank) if len(edtf) == 7 and count == 1 else None


def _rank(word: str, piece: str, count: int) -> int:
    last = {"half": 2, "quarter": 4, "month": 12 // count}.get(piece, 5)
    return _RANKS.get(word, last)


def _piece_of_year(year: int, piece: str, rank: int, count: int) -> str | None:
    size = {"half": 6, "quarter": 3, "month": count}.get(piece)
    if size is None or rank * size > 12 or size > 12:
        return None
    return interval(month(year, (rank - 1) * size + 1), month(year, rank * size))


def _piece_of_month(edtf: str, piece: str, rank: int) -> str | None:
    if piece == "half" and rank <= 2:
        return _days_of(edtf, *((1, 15), (16, 31))[rank - 1])
    if piece != "week":
        return None
    if rank > 4:
        end = month_end(int(edtf[:4]), int(edtf[5:7]))
        return days(end - timedelta(6), end)
    return _days_of(edtf, 7 * rank - 6, 7 * rank)


def season(ctx: Context, at: int) -> DateSpan | None:
    """ "summer 2019", "last spring", "the winter of 2019-20": months of the north.

    A winter of one year is no more than that year: it may lie at either end.
    """
    match = _SEASON.match(ctx.low, at)
    if not match:
        return None
    dated = match["year"] or match["ref"] or match["which"]
    if not dated and not _alone(ctx, match):
        return None
    name = match["season"]
    year = _season_year(ctx, match)
    if year is None:
        return None
    basis = DateBasis.STATED if match["year"] else DateBasis.RELATIVE
    edtf = _winter(match, year) if name == "winter" else _three_months(year, _SEASONS[name])
    return DateSpan(at, match.end(), edtf, basis, explicit_year=bool(match["year"]))


def _alone(ctx: Context, match: re.Match[str]) -> bool:
    follows = ctx.low[match.end() : match.end() + 4]
    return bool(_SEASON_LEAD.search(ctx.before(match.start(), 24))) and not follows.startswith(
        " of "
    )


def _season_year(ctx: Context, match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    if ctx.anchor is None:
        return None
    if match["ref"]:
        return ctx.anchor.year + {"l": -1, "t": 0, "n": 1}[match["ref"][0]]
    begins = _SEASONS.get(match["season"], 12)
    if match["which"] == "last":
        return ctx.anchor.year - (begins + 2 >= ctx.anchor.month)
    if match["which"] == "next":
        return ctx.anchor.year + (begins <= ctx.anchor.month)
    if match["which"] == "this":
        return ctx.anchor.year
    return guess_year(ctx, match.start(), match.end(), begins)


def _three_months(year: int, first: int) -> str:
    return interval(month(year, first), month(year, first + 2))


def _winter(match: re.Match[str], year: int) -> str:
    return interval(month(year, 12), month(year, 14)) if match["to"] else f"{year:04d}"


def feast(ctx: Context, at: int) -> DateSpan | None:
    """ "New Year's Day", "Christmas Eve 2019"."""
    match = _FEAST.match(ctx.low, at)
    if not match:
        return None
    number, day_of_month = _FEASTS[match["feast"].replace("'", "").replace("’", "")]
    year = (
        int(match["year"])
        if match["year"]
        else guess_year(ctx, at, match.end(), number, day_of_month)
    )
    when = valid(year, number, day_of_month) if year else None
    if when is None:
        return None
    return DateSpan(at, match.end(), day(when), DateBasis.STATED, explicit_year=bool(match["year"]))
