"""Medians and percentiles of a call."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True)
class Times:
    """Milliseconds of many calls, sorted."""

    all: tuple[float, ...]

    def at(self, share: float) -> float:
        """The percentile."""
        return self.all[min(int(len(self.all) * share), len(self.all) - 1)]

    @property
    def median(self) -> float:
        return self.at(0.5)


def in_turns(calls: Sequence[Callable[[int], object]], number: int, *, first: int) -> list[Times]:
    """As `timed`, of several calls one after the other, so that a busy moment meets all of them."""
    found: list[list[float]] = [[] for _ in calls]
    for i in range(first + number):
        for call, spent in zip(calls, found, strict=True):
            begin = perf_counter()
            call(i)
            spent.append((perf_counter() - begin) * 1000)
    return [Times(tuple(sorted(spent[first:]))) for spent in found]


def timed(call: Callable[[int], object], number: int, *, first: int = 3) -> Times:
    """`call(i)` for each i; the first few calls warm up and are not counted."""
    found = []
    for i in range(first + number):
        begin = perf_counter()
        call(i)
        found.append((perf_counter() - begin) * 1000)
    return Times(tuple(sorted(found[first:])))
