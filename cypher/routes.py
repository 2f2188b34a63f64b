"""Simple routes between two points of a graph that is fetched as the search needs it.

Knows nothing of databases or of what the points are: `fetch` gives the neighbours of many points
at once. Both ends grow towards each other, the one with the smaller frontier first.

A walk may carry a state along (the day it has come to, for one) and `advance` says what it is
after one more step, or None where the step cannot be taken.
"""

import heapq
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cypher.errors import TooLarge

Fetch = Callable[[Sequence[str]], Mapping[str, Iterable[str]]]
Advance = Callable[[str, str, str], str | None]
Cost = Callable[[str, str], float]
Route = tuple[str, ...]

MOST_POINTS = 50_000  # whose neighbours one search may fetch
MOST_STEPS = 300_000  # one search may try; about half a second
SECONDS = 20.0  # one search may take
CHUNK = 500  # points whose neighbours are fetched at once
_FAR = 1 << 30


class Explored:
    """The part of the graph that was fetched, with every edge in both directions."""

    def __init__(self, fetch: Fetch, start: str, end: str) -> None:
        self._fetch = fetch
        self._fetched: set[str] = set()
        self._near: dict[str, set[str]] = {start: set(), end: set()}
        self._sides = (_Side(start), _Side(end))
        self._deadline = time.monotonic() + SECONDS
        self.steps = 0

    def reach(self, length: int) -> None:
        """Fetch until every edge of every route of that length is known.

        The i-th edge of such a route is known once its near point is within what was fetched
        around one end; the depths around both ends must therefore add up to the length.
        """
        while sum(side.depth for side in self._sides) < length:
            growing = [side for side in self._sides if side.frontier]
            if len(growing) < len(self._sides):
                return  # one end's whole component is known
            self._grow(min(growing, key=lambda side: len(side.frontier)))

    def met(self) -> bool:
        """Whether the ends' surroundings touch; if not, no route is as short as was reached."""
        ours, theirs = (side.far.keys() for side in self._sides)
        return not ours.isdisjoint(theirs)

    def near(self, point: str) -> set[str]:
        """The neighbours of a point as far as they are known."""
        return self._near.get(point, set())

    def distances(self, goal: str, most: int) -> dict[str, int]:
        """Hops to the goal from every known point within `most` of it."""
        far, frontier = {goal: 0}, {goal}
        for step in range(1, most + 1):
            frontier = {near for each in frontier for near in self.near(each)} - far.keys()
            far.update(dict.fromkeys(frontier, step))
        return far

    def to_end(self, most: int) -> dict[str, int]:
        """Hops to the end from every point that a route of `most` hops may pass."""
        start, end = self._sides
        far = {point: hops for point, hops in end.far.items() if start.least(point) + hops <= most}
        frontier = {point for point, hops in far.items() if hops == end.depth}
        for step in range(end.depth + 1, most + 1):
            found = {near for each in frontier for near in self.near(each)} - far.keys()
            frontier = {point for point in found if start.least(point) + step <= most}
            far.update(dict.fromkeys(frontier, step))
        return far

    def step(self) -> None:
        """Count one step of a walk; TooLarge beyond what an answer may cost."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooLarge(f"more than {MOST_STEPS} steps; ask for fewer hops, or filter")

    def _grow(self, side: "_Side") -> None:
        self._expand(side.frontier)
        found = {near for each in side.frontier for near in self.near(each)}
        side.take(found - side.far.keys())

    def _expand(self, points: Iterable[str]) -> None:
        new = sorted(set(points) - self._fetched)
        if len(self._fetched) + len(new) > MOST_POINTS:
            raise TooLarge(
                f"more than {MOST_POINTS} parties lie within reach; filter, or ask for fewer hops"
            )
        self._fetched.update(new)
        for begin in range(0, len(new), CHUNK):
            self._check_time()
            self._join(self._fetch(new[begin : begin + CHUNK]))

    def _join(self, found: Mapping[str, Iterable[str]]) -> None:
        for point, neighbours in found.items():
            self._near.setdefault(point, set()).update(neighbours)
            for near in neighbours:
                self._near.setdefault(near, set()).add(point)

    def _check_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise TooLarge(f"no answer within {SECONDS:.0f} s; filter, or ask for fewer hops")


class _Side:
    """What was seen from one end, by hops; `depth` frontiers of it were fetched."""

    def __init__(self, start: str) -> None:
        self.depth = 0
        self.frontier = {start}
        self.far = {start: 0}

    def take(self, frontier: set[str]) -> None:
        """One hop further."""
        self.depth += 1
        self.frontier = frontier
        self.far.update(dict.fromkeys(frontier, self.depth))

    def least(self, point: str) -> int:
        """Hops from here to the point, or one more than was looked."""
        return self.far.get(point, self.depth + 1)


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
