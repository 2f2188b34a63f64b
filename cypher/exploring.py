"""The surroundings of two points, fetched as a search needs them.

Knows nothing of databases or of what the points are: `fetch` gives the neighbours of many points
at once. Both ends grow towards each other, the one with the smaller frontier first.
"""

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from cypher.errors import TooLarge

Fetch = Callable[[Sequence[str]], Mapping[str, Iterable[str]]]

MOST_POINTS = 50_000  # whose neighbours one search may need
MOST_STEPS = 300_000  # one search may try; about half a second
SECONDS = 20.0  # one search may take
CHUNK = 500  # points whose neighbours are fetched at once


class Web:
    """What was fetched of a graph, with every edge in both directions. May serve many searches."""

    def __init__(self) -> None:
        self.near: dict[str, set[str]] = {}
        self.fetched: set[str] = set()
        self.size = 0

    def join(self, points: Iterable[str], found: Mapping[str, Iterable[str]]) -> None:
        """Take in the neighbours of points; those that have none are known to have none."""
        for point, neighbours in found.items():
            there = self.near.setdefault(point, set())
            there.update(neighbours)
            self.size += len(there)
            for near in neighbours:
                self.near.setdefault(near, set()).add(point)
        self.fetched.update(points)

    def around(self, points: Iterable[str], among: set[str] | None = None) -> set[str]:
        """The neighbours of any of the points, as far as they are known; only some of them."""
        every = (self.near[point] for point in points if point in self.near)
        return set().union(*(every if among is None else (near & among for near in every)))

    def touch(self, points: Iterable[str], others: set[str]) -> bool:
        """Whether an edge is known between the ones and the others."""
        return any(not others.isdisjoint(self.near.get(point, ())) for point in points)


class Explored:
    """The surroundings of two ends in a web, which is fetched as they grow. Not `avoid`."""

    def __init__(
        self,
        fetch: Fetch,
        ends: tuple[str, str],
        *,
        web: Web | None = None,
        avoid: Iterable[str] = (),
    ) -> None:
        self._fetch, self._web, self._avoid = fetch, web or Web(), set(avoid)
        self._start, self._end = (_Side(each) for each in ends)
        self._sides = (self._start, self._end)
        self._deadline = time.monotonic() + SECONDS
        self._points = self.steps = 0

    def reach(self, length: int) -> None:
        """Fetch until every edge of every route of that length is known.

        The i-th edge of such a route is known once its near point is within what was fetched
        around one end; the depths around both ends must therefore add up to the length.
        """
        while sum(side.depth for side in self._sides) < length:
            for side in self._sides:
                self._settle(side)
            if not all(side.frontier for side in self._sides):
                return  # one end's whole component is known
            side = min(self._sides, key=lambda each: len(each.frontier))
            self._expand(side.frontier)
            side.depth += 1

    def met(self) -> bool:
        """Whether the ends' surroundings touch; if not, no route is as short as was reached."""
        start, end = self._sides
        if not start.seen.isdisjoint(end.seen):
            return True
        return any(
            side.waiting and self._web.touch(side.frontier, other.seen)
            for side, other in ((start, end), (end, start))
        )

    def near(self, point: str) -> set[str]:
        """The neighbours of a point as far as they are known."""
        return self._web.near.get(point, set())

    def distances(self, goal: str, most: int) -> dict[str, int]:
        """Hops to the goal from every known point within `most` of it."""
        far, frontier = {goal: 0}, {goal}
        for step in range(1, most + 1):
            frontier = self._web.around(frontier) - far.keys() - self._avoid
            far.update(dict.fromkeys(frontier, step))
        return far

    def to_end(self, most: int) -> dict[str, int]:
        """Hops to the end from every point that a route of `most` hops may pass."""
        far: dict[str, int] = {}
        frontier: set[str] = set()
        for step in range(most + 1):
            allowed = self._start.within(most - step)
            if step < len(self._end.levels):
                level = self._end.levels[step]
                found = level if allowed is None else level & allowed
            else:
                found = self._web.around(frontier, allowed) - self._avoid
            frontier = found - far.keys()
            far.update(dict.fromkeys(frontier, step))
        return far

    def step(self) -> None:
        """Count one step of a walk; TooLarge beyond what an answer may cost."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooLarge(f"more than {MOST_STEPS} steps; ask for fewer hops, or filter")

    def _settle(self, side: "_Side") -> None:
        """Find the frontier that is waiting for it: only now is it needed."""
        if side.waiting:
            side.take(self._web.around(side.frontier) - side.seen - self._avoid)

    def _expand(self, points: Collection[str]) -> None:
        self._points += len(points)
        if self._points > MOST_POINTS:
            raise TooLarge(
                f"more than {MOST_POINTS} parties lie within reach; filter, or ask for fewer hops"
            )
        new = sorted(set(points) - self._web.fetched)
        for begin in range(0, len(new), CHUNK):
            self._check_time()
            some = new[begin : begin + CHUNK]
            self._web.join(some, self._fetch(some))

    def _check_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise TooLarge(f"no answer within {SECONDS:.0f} s; filter, or ask for fewer hops")


class _Side:
    """What was seen from one end, by hops. `depth` frontiers were fetched; the last one's
    neighbours are found when they are needed.
    """

    def __init__(self, start: str) -> None:
        self.depth = 0
        self.levels = [{start}]
        self.seen = {start}

    @property
    def frontier(self) -> set[str]:
        """The farthest points."""
        return self.levels[-1]

    @property
    def waiting(self) -> bool:
        """Whether the frontier was fetched and what is beyond it not yet found."""
        return self.depth == len(self.levels)

    def take(self, frontier: set[str]) -> None:
        """One hop further."""
        self.levels.append(frontier)
        self.seen |= frontier

    def within(self, hops: int) -> set[str] | None:
        """The points that may be so near; None: any, as beyond what was seen all may."""
        if hops >= len(self.levels):
            return None
        if hops == len(self.levels) - 1:
            return self.seen
        return set().union(*self.levels[: hops + 1])
