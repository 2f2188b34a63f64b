"""Items that are the same thing, by scored links, under constraints. Pure and order-free.

Both the spellings of a party and the claims of an engagement are joined here. The outcome depends
on the items, links and judgements alone: everything is sorted by score and id.
A component of the link graph is clustered without a look at any other, so work stays local.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

# Between two homes a loose item goes to the better one only if it is better by this much.
MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Link:
    """Two items that may be the same, with a score (0 to 1) and what speaks for it."""

    a: str
    b: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be clustered.

    `levels`: how specific each item is, greater first; a less specific item joins a more specific
    cluster only where that choice is plain. `together` and `apart` are judgements: they win over
    scores and over `forbidden`, and of the two, `apart` wins.
    """

    levels: Mapping[str, tuple[int, ...]]
    links: Sequence[Link]
    forbidden: Callable[[str, str], bool]
    together: Iterable[tuple[str, str]] = ()
    apart: frozenset[frozenset[str]] = frozenset()


@dataclass(slots=True)
class _Forest:
    """The clusters so far: item -> cluster name -> members."""

    problem: Problem
    home: dict[str, str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)
    units: dict[str, frozenset[str]] = field(default_factory=dict)

    def open(self, item: str) -> None:
        self.home[item] = item
        self.members[item] = {item}

    def judged_apart(self, a: str, b: str) -> bool:
        apart = self.problem.apart
        return bool(apart) and any(
            frozenset((x, y)) in apart for x in self.members[a] for y in self.members[b]
        )

    def at_odds(self, a: str, b: str) -> bool:
        if self.judged_apart(a, b):
            return True
        if not self.units:
            forbidden = self.problem.forbidden
            return any(forbidden(x, y) for x in self.members[a] for y in self.members[b])
        return any(self._excluded(x, y) for x in self._units(a) for y in self._units(b))

    def _units(self, name: str) -> set[frozenset[str]]:
        return {self.units.get(item, frozenset({item})) for item in self.members[name]}

    def _excluded(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """What people have judged to be one is forbidden only where all of it is."""
        return all(self.problem.forbidden(x, y) for x in a for y in b)

    def join(self, a: str, b: str) -> None:
        keep, gone = sorted((a, b))
        moved = self.members.pop(gone)
        self.members[keep] |= moved
        self.home.update(dict.fromkeys(moved, keep))


def cluster(problem: Problem) -> list[frozenset[str]]:
    """The clusters, sorted by their smallest member; every item stands in exactly one."""
    forest = _Forest(problem)
    for item in sorted(problem.levels):
        forest.open(item)
    _obey(forest)
    around = _neighbours(problem)
    for level in sorted(set(problem.levels.values()), reverse=True):
        items = [item for item in sorted(problem.levels) if problem.levels[item] == level]
        _join_equals(forest, level)
        _attach(forest, level, items, around)
    return sorted((frozenset(found) for found in forest.members.values()), key=min)


def _obey(forest: _Forest) -> None:
    for a, b in sorted(tuple(sorted(pair)) for pair in forest.problem.together):
        if a in forest.home and b in forest.home:
            first, second = forest.home[a], forest.home[b]
            if first != second and not forest.judged_apart(first, second):
                forest.join(first, second)
    for group in forest.members.values():
        if len(group) > 1:
            forest.units.update(dict.fromkeys(group, frozenset(group)))


def _neighbours(problem: Problem) -> Mapping[str, list[Link]]:
    around: dict[str, list[Link]] = defaultdict(list)
    for link in problem.links:
        around[link.a].append(link)
        around[link.b].append(link)
    return around


def _join_equals(forest: _Forest, level: tuple[int, ...]) -> None:
    """Joins items of one level with each other, the best links first."""
    levels = forest.problem.levels
    equal = [
        link for link in forest.problem.links if levels[link.a] == level and levels[link.b] == level
    ]
    for link in sorted(equal, key=_by_score):
        first, second = forest.home[link.a], forest.home[link.b]
        if first != second and not forest.at_odds(first, second):
            forest.join(first, second)


def _by_score(link: Link) -> tuple[float, str, str]:
    return -link.score, min(link.a, link.b), max(link.a, link.b)


def _attach(
    forest: _Forest,
    level: tuple[int, ...],
    items: Iterable[str],
    around: Mapping[str, list[Link]],
) -> None:
    """Joins this level's clusters to the more specific one each fits best, if that is plain."""
    wishes = []
    for name in sorted({forest.home[item] for item in items}):
        wish = _wish(forest, name, level, around)
        if wish:
            wishes.append((-wish[0], name, wish[1]))
    for _, name, target in sorted(wishes):
        first, second = forest.home[name], forest.home[target]
        if first != second and not forest.at_odds(first, second):
            forest.join(first, second)


def _wish(
    forest: _Forest, name: str, level: tuple[int, ...], around: Mapping[str, list[Link]]
) -> tuple[float, str] | None:
    """Score and name of the one home that is clearly the best, if there is one."""
    offers: dict[str, float] = {}
    for item in sorted(forest.members[name]):
        for link in around.get(item, ()):
            other = link.b if link.a == item else link.a
            home = forest.home[other]
            if home != name and forest.problem.levels[other] > level:
                offers[home] = max(offers.get(home, 0.0), link.score)
    open_ = sorted(
        ((score, home) for home, score in offers.items() if not forest.at_odds(name, home)),
        key=lambda offer: (-offer[0], offer[1]),
    )
    if not open_ or (len(open_) > 1 and round(open_[0][0] - open_[1][0], 6) < MARGIN):
        return None
    return open_[0]
