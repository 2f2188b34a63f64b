"""What one event of an article lends to another: the visit's place and days to its meetings.

"X visited Paris on March 3–4. He met Y and signed Z." tells day and place once, for all three.
"""

from collections.abc import Sequence

from cypher.model import EntityKind, Kind, Role, Status
from ingest.extractors.default.drafts import Draft

_WITHIN_VISIT = frozenset({Kind.MET, Kind.AGREED})
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_AFTER = 6  # sentences after which a visit is no longer the frame of what is told


def inherit(events: Sequence[Draft]) -> None:
    """Fill in, in place, what meetings and agreements lack and a visit of their party has."""
    visits = [e for e in events if e.kind is Kind.VISITED]
    for event in events:
        if event.kind not in _WITHIN_VISIT or (event.when and event.place):
            continue
        if event.status is not Status.OCCURRED and event.status is not Status.PLANNED:
            continue
        visit = next((v for v in visits if _frames(v, event)), None)
        if visit is not None:
            event.place = event.place or _town(visit)
            event.when = event.when or visit.when


def _frames(visit: Draft, event: Draft) -> bool:
    gap = _index(event) - _index(visit)
    same_mood = (visit.status in _DONE) == (event.status in _DONE)
    guests = {p.party.name for p in visit.of(Role.VISITOR)}
    return same_mood and 0 <= gap <= _AFTER and bool(guests & {p.party.name for p in event.parts})


def _index(event: Draft) -> int:
    return event.candidate.parsed.sentence.index


def _town(visit: Draft) -> str | None:
    towns = [p.party.name for p in visit.of(Role.DESTINATION) if p.party.kind is EntityKind.PLACE]
    states = [p.party.name for p in visit.of(Role.DESTINATION)]
    return next(iter([*towns, *states]), None)
