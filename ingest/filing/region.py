"""The part of the graph that a change can reach, and nothing beyond it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from ingest.likeness import Likeness


class _Named(Protocol):
    @property
    def id(self) -> str: ...


V = TypeVar("V", bound=_Named)


@dataclass(frozen=True, slots=True)
class Ground(Generic[V]):
    """How items of one sort are filed, found, compared and tied by judgements.

    `under` and `by_id` read the graph; `partners` gives, for ids, the ids judged the same.
    """

    alike: Likeness[V]
    under: Callable[[set[str]], Iterable[V]]
    by_id: Callable[[set[str]], Iterable[V]]
    partners: Callable[[set[str]], Mapping[str, set[str]]]


@dataclass(slots=True)
class _Walk(Generic[V]):
    """A walk over links, from what changed to all that hangs together with it."""

    ground: Ground[V]
    changed: frozenset[str]
    reached: list[V] = field(default_factory=list)
    waiting: dict[str, V] = field(default_factory=dict)
    filed: dict[str, list[V]] = field(default_factory=lambda: defaultdict(list))
    asked: set[str] = field(default_factory=set)

    def meet(self, items: Iterable[V]) -> None:
        """Items that may hang together with what was reached."""
        for item in items:
            if item.id not in self.changed and item.id not in self.waiting:
                self.waiting[item.id] = item
                for heading in self.ground.alike.files(item):
                    self.filed[heading].append(item)

    def ask(self, frontier: list[V]) -> None:
        wanted = {
            heading for item in frontier for heading in self.ground.alike.looks(item)
        } - self.asked
        if wanted:
            self.asked |= wanted
            self.meet(self.ground.under(wanted))

    def neighbours(self, item: V) -> list[V]:
        near = {
            other.id: other
            for heading in self.ground.alike.looks(item)
            for other in self.filed.get(heading, ())
        }
        compare = self.ground.alike.compare
        return [near[id_] for id_ in sorted(near) if compare(item, near[id_]).linked]

    def judged(self, frontier: list[V]) -> list[V]:
        ids = {item.id for item in frontier}
        tied = {other for others in self.ground.partners(ids).values() for other in others}
        self.meet(self.ground.by_id(tied - self.changed - self.waiting.keys()))
        return [self.waiting[id_] for id_ in sorted(tied & self.waiting.keys())]


def hanging_together(ground: Ground[V], seeds: list[V]) -> list[V]:
    """The unchanged items that hang together, by links or judgements, with any of the seeds.

    The seeds are the changed items as they were and as they will be; they are not given back.
    """
    walk = _Walk(ground, frozenset(seed.id for seed in seeds))
    inside: set[str] = set()
    frontier = seeds
    while frontier:
        walk.ask(frontier)
        found = {item.id: item for item in walk.judged(frontier)}
        for item in frontier:
            found.update({other.id: other for other in walk.neighbours(item)})
        frontier = [found[id_] for id_ in sorted(found.keys() - inside)]
        inside |= found.keys()
        walk.reached.extend(frontier)
    return walk.reached
