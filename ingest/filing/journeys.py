"""Meetings tied to the visits they were part of."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from ingest.filing.rows import Edge
from ingest.settling import visits
from ingest.settling.telling import Telling

# A claim and the engagement that it supports.
Supporting: TypeAlias = tuple[Telling, str]


def journey_edges(inside: list[Supporting], around: list[Supporting]) -> Iterator[Edge]:
    """A tie for every meeting of a visit of which one at least is inside; some come twice."""
    filed: dict[str, list[Supporting]] = defaultdict(list)
    for one in (*inside, *around):
        for heading in visits.files(one[0]):
            filed[heading].append(one)
    for one in inside:
        for heading in visits.looks(one[0]):
            for other in filed[heading]:
                yield from _tie(one, other)
                yield from _tie(other, one)


def _tie(meeting: Supporting, visit: Supporting) -> Iterator[Edge]:
    if visits.during(meeting[0], visit[0]):
        yield Edge("DURING", meeting[1], visit[1], {})
