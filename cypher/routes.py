"""Simple routes between two points of a graph that is fetched as the search needs it.

A walk may carry a state along (the day it has come to, for one) and `advance` says what it is
after one more step, or None where the step cannot be taken.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from cypher.exploring import Explored

Advance = Callable[[str, str, str], str | None]
Cost = Callable[[str, str], float]
Route = tuple[str, ...]

_FAR = 1 << 30


@dataclass(frozen=True, slots=True)
class _Aim:
    """What a walk is to do: its length, its goal, and how far everything is from that."""

    length: int
    goal: str
    far: Mapping[str, int]
    stops: Mapping[str, Mapping[str, int]]  # distances to each point it must pass

    def onward(self, near: set[str], left: int, walked: Route) -> list[str]:
        """Where a walk could go on to and still do all it must, in order of ids."""
        points = (self.far.keys() & near) - set(walked)
        return sorted(point for point in points if self._reachable(point, left, walked))

    def done(self, walked: Route) -> bool:
        """Whether the walk is a route that was asked for."""
        return walked[-1] == self.goal and self.stops.keys() <= set(walked)

    def _reachable(self, point: str, left: int, walked: Route) -> bool:
        return self.far[point] <= left and all(
            far.get(point, _FAR) + self.far.get(stop, _FAR) <= left
            for stop, far in self.stops.items()
            if stop not in walked
        )


def freely(state: str, _here: str, _there: str) -> str:
    """Every step can be taken."""
    return state


@dataclass(frozen=True, slots=True)
class Wanted:
    """Routes without a loop between the ends, of at most so many hops, that pass every point of
    `through`.
    """

    ends: tuple[str, str]
    max_hops: int
    through: tuple[str, ...] = ()
    advance: Advance = freely


def routes(explored: Explored, wanted: Wanted) -> Iterator[Route]:
    """The routes, shortest first.

    In order of length, then of the ids along them. TooLarge once the search has cost too much.
    """
    start, _ = wanted.ends
    for length in range(1, wanted.max_hops + 1):
        explored.reach(length)
        if explored.met():
            aim = _aim(explored, wanted, length)
            if aim.far.get(start, _FAR) <= length:
                yield from _walk(explored, aim, (start,), "", wanted.advance)


def _aim(explored: Explored, wanted: Wanted, length: int) -> _Aim:
    stops = sorted(set(wanted.through) - set(wanted.ends))
    far = {stop: explored.distances(stop, length) for stop in stops}
    return _Aim(length, wanted.ends[1], explored.to_end(length), far)


def _walk(
    explored: Explored, aim: _Aim, walked: Route, state: str, advance: Advance
) -> Iterator[Route]:
    left = aim.length - len(walked)
    for near in aim.onward(explored.near(walked[-1]), left, walked):
        explored.step()
        after = advance(state, walked[-1], near)
        if after is None:
            continue
        longer = (*walked, near)
        if near != aim.goal:
            yield from _walk(explored, aim, longer, after, advance)
        elif left == 0 and aim.done(longer):
            yield longer


def cheapest(explored: Explored, wanted: Wanted, cost: Cost) -> Iterator[tuple[Route, float]]:
    """The same routes with what they cost, in order of that, then of the ids along them.

    Best first: what a walk has cost and the least that the rest can cost. As that is never too
    much, a route that comes up is cheaper than all that come after it.
    """
    explored.reach(wanted.max_hops)
    if not explored.met():
        return
    aim = _aim(explored, wanted, wanted.max_hops)
    least = _least_costs(explored, aim, cost)
    heap: list[_Guess] = [(0.0, wanted.ends[:1], 0.0, "")]
    while heap:
        _, walked, spent, state = heapq.heappop(heap)
        if walked[-1] == aim.goal:
            if aim.done(walked):
                yield walked, spent
            continue
        for near in aim.onward(explored.near(walked[-1]), aim.length - len(walked), walked):
            explored.step()
            after = wanted.advance(state, walked[-1], near)
            if after is not None and near in least:
                paid = spent + cost(walked[-1], near)
                heapq.heappush(heap, _guess(walked, near, paid, least, after))


# What a walk will cost at least, where it has been, what it has cost, its state.
_Guess = tuple[float, Route, float, str]


def _guess(
    walked: Route, near: str, spent: float, least: Mapping[str, float], state: str
) -> _Guess:
    """Rounded: equal sums that were added in another order must be equal."""
    return round(spent + least[near], 9), (*walked, near), spent, state


def _least_costs(explored: Explored, aim: _Aim, cost: Cost) -> dict[str, float]:
    """The least that each point's way to the goal can cost, however long it is."""
    found: dict[str, float] = {}
    heap = [(0.0, aim.goal)]
    while heap:
        sum_, point = heapq.heappop(heap)
        if point in found:
            continue
        found[point] = sum_
        for near in (aim.far.keys() & explored.near(point)) - found.keys():
            heapq.heappush(heap, (sum_ + cost(near, point), near))
    return found
