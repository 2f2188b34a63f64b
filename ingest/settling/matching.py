"""Two claims: the same event, perhaps, or never. A table of features that explain themselves.

Wrong joins hurt more than missed ones: two events of the same pair on different days are two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import token_set_ratio

from cypher.model import DateBasis, Kind, Mode, Role, Status
from cypher.names import fold
from ingest.likeness import NEVER, Verdict
from ingest.settling import parties
from ingest.settling.quantities import figure
from ingest.settling.telling import Telling
from ingest.spans import days_between, precision

THRESHOLD = 0.7
# Days between two articles that may still report one undated event.
NEWS = 3
# Days by which an announced event may slip.
SLIP = 28
_AHEAD = frozenset({Status.PLANNED, Status.NEGOTIATING})
_LOOSE = frozenset({DateBasis.RELATIVE, DateBasis.DATELINE, DateBasis.PUBLISHED})


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that speaks for or against, as a weight and in words."""

    weight: float
    words: str


@lru_cache(maxsize=65536)
def compare(a: Telling, b: Telling) -> Verdict:
    """Two claims, in either order."""
    first, second = (a, b) if a.id <= b.id else (b, a)
    if _never(first, second):
        return NEVER
    fit = parties.fit(first, second)
    when = _when(first, second)
    if fit is None or when is None:
        return NEVER
    table = [_who(first, fit), when, *_rest(first, second)]
    score = round(min(1.0, sum(feature.weight for feature in table)), 3)
    reasons = tuple(f"{each.words} ({each.weight:+.2f})" for each in table if each.weight)
    return Verdict(score, reasons, linked=score >= THRESHOLD)


def _never(a: Telling, b: Telling) -> bool:
    """What one article tells twice its reader has joined already."""
    return a.kind is not b.kind or a.source.id == b.source.id or _ways(a, b)


def _ways(a: Telling, b: Telling) -> bool:
    return a.mode is not None and b.mode is not None and a.mode is not b.mode


def _who(a: Telling, fit: str) -> Feature:
    if fit == parties.PART:
        return Feature(0.35, fit)
    if a.kind in (Kind.MET, Kind.AGREED) and a.countries_only:
        return Feature(0.25, "same countries")
    if a.kind is Kind.SUPPLIED and a.who(Role.ITEM):
        return Feature(0.6, "same parties and item")
    return Feature(0.55 if a.kind is Kind.EXERCISED else 0.5, fit)


def _when(a: Telling, b: Telling) -> Feature | None:
    """What the dates say; None where they contradict each other."""
    if a.date is None or b.date is None:
        return _undated(a, b)
    apart = _gap(a, b)
    if a.precise and b.precise:
        return Feature(0.4, "same date") if apart <= 0 else _near(a, b, apart)
    if apart > 0:
        return None
    if a.date.edtf == b.date.edtf:
        return _same_span(a)
    return _within(a, b)


def _gap(a: Telling, b: Telling) -> int:
    """Days between two dates; 0 or less where they overlap."""
    assert a.date
    assert b.date
    return max(days_between(a.date.to, b.date.from_), days_between(b.date.to, a.date.from_))


def _near(a: Telling, b: Telling, apart: int) -> Feature | None:
    """Precise dates that differ: a day lost in telling, or an event that slipped."""
    loose = {a.date and a.date.basis, b.date and b.date.basis} & _LOOSE
    if apart == 1 and loose and (a.status in _AHEAD) == (b.status in _AHEAD) and _one_news(a, b):
        return Feature(0.25, "a day apart, and not stated outright")
    if a.kind is Kind.VISITED and apart <= SLIP and _slipped(a, b):
        return Feature(0.2, f"announced for {apart} days apart")
    return None


def _slipped(a: Telling, b: Telling) -> bool:
    """The one was announced, then the other reported; no articles of the same days."""
    early, late = sorted((a, b), key=lambda telling: telling.source.day or "")
    ahead = early.status in (*_AHEAD, Status.CANCELLED) and bool(early.source.day)
    return ahead and late.status is not Status.CANCELLED and not _overlapping_news(early, late)


def _overlapping_news(early: Telling, late: Telling) -> bool:
    return (early.source.day or "") >= (late.source.day or "")


def _same_span(a: Telling) -> Feature:
    assert a.date
    if precision(a.date.edtf) in ("month", "interval"):
        return Feature(0.3, "same month or span")
    return Feature(0.15, "same year")


def _within(a: Telling, b: Telling) -> Feature:
    """A vague date that holds the other."""
    assert a.date
    assert b.date
    wide = max(days_between(date.from_, date.to) for date in (a.date, b.date))
    return Feature(0.2, "date within the other's") if wide < 32 else Feature(0.15, "same year")


def _undated(a: Telling, b: Telling) -> Feature | None:
    if a.quote and a.quote == b.quote and _one_news(a, b):
        return Feature(0.4, "same sentence")
    dated = a if a.date else b
    if dated.date is None:
        return _both_undated(a, b)
    other = b if dated is a else a
    if other.source.day is None:
        return Feature(0.0, "date not known")
    before = days_between(dated.date.from_, other.source.day)
    after = days_between(dated.date.to, other.source.day)
    if before < -14 or after > 14:
        return None
    if dated.precise and before >= -1 and after <= NEWS and _named(a, b):
        return Feature(0.2, "reported in those days")
    return Feature(0.0, "date not known")


def _both_undated(a: Telling, b: Telling) -> Feature | None:
    if a.source.day and b.source.day and abs(days_between(a.source.day, b.source.day)) > 14:
        return None
    if _one_news(a, b) and _named(a, b):
        return Feature(0.2, "reported in the same days")
    return Feature(0.0, "dates not known")


def _one_news(a: Telling, b: Telling) -> bool:
    first, second = a.source.day, b.source.day
    return bool(first and second) and abs(days_between(first or "", second or "")) <= NEWS


def _named(a: Telling, b: Telling) -> bool:
    """Named closely enough that one news of them is likely one event."""
    if a.kind is Kind.SUPPLIED:
        return bool(a.who(Role.ITEM)) and a.quantity == b.quantity
    return min(a.persons, b.persons) >= (1 if a.kind is Kind.VISITED else 2)


def _rest(a: Telling, b: Telling) -> Iterator[Feature]:
    yield from _where(a, b)
    if (a.mode or b.mode) in (Mode.PHONE, Mode.VIDEO) and a.mode is not b.mode:
        yield Feature(-0.15, "one by telephone or video")
    if a.quantity and b.quantity:
        same = figure(a.quantity) == figure(b.quantity)
        yield Feature(0.1 if same else -0.1, "same number" if same else "another number")
    if a.subject and b.subject and a.kind in (Kind.AGREED, Kind.EXERCISED):
        yield _about(a.subject, b.subject)
    if (a.status in _AHEAD) != (b.status in _AHEAD):
        yield Feature(-0.02, "planned in the one, done in the other")


def _about(a: str, b: str) -> Feature:
    if token_set_ratio(fold(a), fold(b)) >= 70:
        return Feature(0.15, "same subject")
    return Feature(-0.25, "another subject")


def _where(a: Telling, b: Telling) -> Iterator[Feature]:
    if not a.place or not b.place:
        return
    if fold(a.place) == fold(b.place) or (a.at and a.at == b.at):
        yield Feature(0.15, "same place")
    elif a.land and b.land:
        same = a.land == b.land
        yield Feature(0.0 if same else -0.25, "another country" if not same else "same country")
    else:
        yield Feature(-0.05, "another place")
