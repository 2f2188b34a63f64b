"""Simple routes between two points of a graph that is fetched as the search needs it.

Knows nothing of databases or of what the points are: `fetch` gives the neighbours of many points
at once. Both ends grow towards each other, the one with the smaller frontier first.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cypher.errors import TooLarge

Fetch = Callable[[Sequence[str]], Mapping[str, Iterable[str]]]
Route = tuple[str, ...]

MOST_POINTS = 50_000  # whose neighbours one search may fetch
MOST_STEPS = 300_000  # one search may try; about half a second
_FAR = 1 << 30


class Explored:
    """The part of the graph that was fetched, with every edge in both directions."""

    def __init__(self, fetch: Fetch, start: str, end: str) -> None:
        self._fetch = fetch
        self._fetched: set[str] = set()
        self._near: dict[str, set[str]] = {start: set(), end: set()}
        self._sides = (_Side(start), _Side(end))
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

    def step(self) -> None:
        """Count one step of a walk; TooLarge beyond what an answer may cost."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooLarge(f"more than {MOST_STEPS} steps; ask for fewer hops, or filter")

    def _grow(self, side: "_Side") -> None:
        self._expand(side.frontier)
        side.frontier = {near for each in side.frontier for near in self.near(each)} - side.seen
        side.seen |= side.frontier
        side.depth += 1

    def _expand(self, points: Iterable[str]) -> None:
        new = sorted(set(points) - self._fetched)
        if len(self._fetched) + len(new) > MOST_POINTS:
            raise TooLarge(
                f"more than {MOST_POINTS} parties lie within reach; filter, or ask for fewer hops"
            )
        self._fetched.update(new)
        for point, neighbours in self._fetch(new).items() if new else ():
            for near in neighbours:
                self._near.setdefault(point, set()).add(near)
                self._near.setdefault(near, set()).add(point)


@dataclass(slots=True)
class _Side:
    """What was seen from one end; `depth` frontiers of it were fetched."""

    start: str
    depth: int = 0
    frontier: set[str] = field(init=False)
    seen: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.frontier, self.seen = {self.start}, {self.start}


@dataclass(frozen=True, slots=True)
class _Aim:
    """What a walk is to do: its length, its goal, and how far everything is from that."""

    length: int
    goal: str
    far: Mapping[str, int]
    stops: Mapping[str, Mapping[str, int]]  # distances to each point it must pass

    def reachable(self, point: str, left: int, walked: Route) -> bool:
        """Whether a walk could go on from the point and still do all it must."""
        if point == self.goal:
            return left == 0
        return (
            all(
                far.get(point, _FAR) + self.far.get(stop, _FAR) <= left
                for stop, far in self.stops.items()
                if stop not in walked
            )
            and self.far.get(point, _FAR) <= left
        )


def routes(
    explored: Explored, start: str, end: str, through: Iterable[str], max_hops: int
) -> Iterator[Route]:
    """Routes without a loop that pass every point of `through`.

    In order of length, then of the ids along them. TooLarge once the search has cost too much.
    """
    stops = frozenset(through) - {start, end}
    for length in range(1, max_hops + 1):
        explored.reach(length)
        far = explored.distances(end, length)
        if far.get(start, _FAR) <= length:
            aim = _Aim(length, end, far, {s: explored.distances(s, length) for s in stops})
            yield from _walk(explored, aim, (start,))


def _walk(explored: Explored, aim: _Aim, walked: Route) -> Iterator[Route]:
    left = aim.length - len(walked)
    if left < 0:
        if walked[-1] == aim.goal and aim.stops.keys() <= set(walked):
            yield walked
        return
    for near in sorted(explored.near(walked[-1])):
        if near not in walked and aim.reachable(near, left, walked):
            explored.step()
            yield from _walk(explored, aim, (*walked, near))
