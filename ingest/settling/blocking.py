"""Under which headings a claim is filed, and under which its likes are looked for.

A heading is a kind, two of its parties and a time: what Russia and Pakistan did in one month is a
short list, however long the list of all they did.
"""

from collections.abc import Iterator
from itertools import combinations

from cypher.model import Kind, Role
from ingest.settling.telling import Telling, lands
from ingest.spans import FIRST, LAST

# Months a claim without a precise date is filed under, at most; wider ones go by the year.
_SPAN = 4


def files(telling: Telling) -> frozenset[str]:
    """The headings a claim is filed under."""
    times = frozenset(_own_times(telling))
    return frozenset(f"{pair}|{time}" for pair in pairs(telling) for time in times) | _said(telling)


def looks(telling: Telling) -> frozenset[str]:
    """The headings its likes are filed under; looking is mutual."""
    times = frozenset(_their_times(telling))
    return frozenset(f"{pair}|{time}" for pair in pairs(telling) for time in times) | _said(telling)


def _said(telling: Telling) -> frozenset[str]:
    heard = telling.quote and not telling.date
    return frozenset({f"said:{telling.quote}"}) if heard else frozenset()


def pairs(telling: Telling) -> frozenset[str]:
    """The pairs of parties a claim is found by, whichever of them another claim leaves out."""
    kind = telling.kind
    if kind is Kind.VISITED:
        couples = _between(telling.who(Role.VISITOR), lands(telling.who(Role.DESTINATION)))
    elif kind is Kind.SUPPLIED:
        couples = _between(telling.who(Role.SUPPLIER), telling.who(Role.RECIPIENT))
    else:
        role = Role.PARTICIPANT if kind is Kind.MET else Role.PARTY
        couples = combinations(sorted(telling.who(role)), 2)
    return frozenset(f"{kind}:{a}+{b}" for a, b in couples)


def _between(first: frozenset[str], second: frozenset[str]) -> Iterator[tuple[str, str]]:
    return ((a, b) for a in sorted(first) for b in sorted(second))


def _own_times(telling: Telling) -> Iterator[str]:
    if telling.date is None:
        if telling.source.day:
            yield f"told {telling.source.day[:7]}"
        return
    months = _months(telling.date.from_, telling.date.to)
    if telling.precise:
        yield from (f"on {month}" for month in months)
        yield from {f"in {month[:4]}" for month in months}
    else:
        yield from (f"some time {year}" for year in _years(telling))


def _their_times(telling: Telling) -> Iterator[str]:
    """A precise claim looks among the precise of its month and the next, and among the vague."""
    if telling.date is None:
        yield from _news_times(telling)
        return
    years = list(_years(telling))
    yield from (f"some time {year}" for year in years)
    if not telling.precise:
        yield from (f"in {year}" for year in years)
        return
    around = _around(_months(telling.date.from_, telling.date.to))
    yield from (f"on {month}" for month in around)
    yield from (f"told {month}" for month in around)


def _news_times(telling: Telling) -> Iterator[str]:
    if telling.source.day:
        for month in _around([telling.source.day[:7]]):
            yield f"told {month}"
            yield f"on {month}"


def _years(telling: Telling) -> Iterator[int]:
    """The years a date touches; open ends and centuries are cut to what news speaks of."""
    assert telling.date
    first, last = telling.date.from_, telling.date.to
    low, high = int(first[:4]), int(last[:4])
    if first == FIRST:
        low = high - 1
    if last == LAST:
        high = low + 1
    yield from range(low, min(high, low + 9) + 1)


def _months(first: str, last: str) -> list[str]:
    """`2018-08` …, at most _SPAN of them."""
    found = [first[:7]]
    while found[-1] < last[:7] and len(found) < _SPAN:
        found.append(_step(found[-1], 1))
    return found


def _around(months: list[str]) -> list[str]:
    return [_step(months[0], -1), *months, _step(months[-1], 1)]


def _step(month: str, by: int) -> str:
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 + by
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
