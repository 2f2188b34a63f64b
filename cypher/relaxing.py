"""What to leave out of a question that has no answer, the least loss first."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from cypher.ties import PathFilters

NOTHING = PathFilters(statuses=())
Looser = tuple[str, PathFilters, int]


def looser(filters: PathFilters, hops: int, usual: int) -> Iterator[Looser]:
    """What is left out, in words, with the filters and the most hops that remain.

    Each filter taken back by itself; then all of them; then the hops, where they were few.
    """
    for without, remaining in _each(filters):
        yield without, remaining, hops
    if filters != NOTHING:
        yield "without any filter", NOTHING, hops
    if hops < usual:
        yield "over more hops", filters, usual
        yield "over more hops and without any filter", NOTHING, usual


def _each(filters: PathFilters) -> Iterator[tuple[str, PathFilters]]:
    for fewer in range(filters.min_outlets - 1, 0, -1):
        yield f"with {_outlets(fewer)}", replace(filters, min_outlets=fewer)
    for without, take_back in _ONE_BY_ONE:
        remaining = take_back(filters)
        if remaining != filters:
            yield without, remaining


def _certain(filters: PathFilters) -> PathFilters:
    dated = filters.since or filters.until or filters.in_order
    return replace(filters, maybe=True) if dated else filters


_ONE_BY_ONE: tuple[tuple[str, Callable[[PathFilters], PathFilters]], ...] = (
    ("with dates that only may fit", _certain),
    ("in any order of time", lambda filters: replace(filters, in_order=False)),
    ("at any time", lambda filters: replace(filters, since="", until="")),
    ("of any kind", lambda filters: replace(filters, kinds=())),
    ("through anybody", lambda filters: replace(filters, through=())),
    ("avoiding nobody", lambda filters: replace(filters, avoid=())),
    ("not through people only", lambda filters: replace(filters, persons_only=False)),
    ("of any status", lambda filters: replace(filters, statuses=())),
)


def _outlets(number: int) -> str:
    return "one outlet" if number == 1 else f"{number} outlets"
