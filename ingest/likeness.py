"""Which items may be the same: how they are filed, who looks where, and what comparing gives.

The same for the spellings of a party and the claims of an engagement; only what they are compared
by differs. Pure.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.clusters import Link

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing two items gave: a score and its reasons.

    `linked`: good enough to join. `forbidden`: never the same, whatever else joins them.
    """

    score: float = 0.0
    reasons: tuple[str, ...] = ()
    linked: bool = False
    forbidden: bool = False


NEVER = Verdict(forbidden=True)


@dataclass(frozen=True, slots=True)
class Likeness(Generic[V]):
    """How items of one sort are filed under headings, looked for, and compared.

    Looking is mutual: of two that meet, either finds the other.
    """

    files: Callable[[V], frozenset[str]]
    looks: Callable[[V], frozenset[str]]
    compare: Callable[[V, V], Verdict]

    def meeting(self, known: Mapping[str, V]) -> list[tuple[str, str]]:
        """Pairs of ids that meet under a heading, sorted."""
        filed: dict[str, list[str]] = defaultdict(list)
        for id_, item in known.items():
            for heading in self.files(item):
                filed[heading].append(id_)
        found = {
            (min(id_, other), max(id_, other))
            for id_, item in known.items()
            for heading in self.looks(item)
            for other in filed.get(heading, ())
            if other != id_
        }
        return sorted(found)

    def links(self, known: Mapping[str, V]) -> list[Link]:
        """A link for every two items that are likely the same."""
        verdicts = ((a, b, self.compare(known[a], known[b])) for a, b in self.meeting(known))
        return [
            Link(a, b, verdict.score, verdict.reasons)
            for a, b, verdict in verdicts
            if verdict.linked
        ]

    def near_misses(
        self, known: Mapping[str, V], least: float
    ) -> Iterator[tuple[str, str, Verdict]]:
        """Pairs that a person might look at: alike to at least `least`, yet perhaps not joined."""
        for a, b in self.meeting(known):
            verdict = self.compare(known[a], known[b])
            if not verdict.forbidden and verdict.score >= least:
                yield a, b, verdict
