"""What one event of an article lends to another: the visit's place and days to its meetings.

"X visited Paris on March 3–4. He met Y and signed Z." tells day and place once, for all three.
"""

from collections.abc import Sequence
from itertools import pairwise

from cypher.model import EntityKind, Kind, Role, Status
from ingest.extractors.default.drafts import Draft
from ingest.extractors.default.gazetteer import gazetteer
from ingest.extractors.default.when import is_of_the_past

_WITHIN_VISIT = frozenset({Kind.MET, Kind.AGREED})
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_BESIDE = 2  # sentences between a visit and what took place on it, in whatever order
_AFTER = 6  # sentences after which a visit is no longer the frame of what is told


def inherit(events: Sequence[Draft], dateline: str | None = None) -> None:
    """Fill in, in place, what meetings and agreements lack and a visit of their party has.

    `dateline` is the place in the article's head, from where it may tell of a visit elsewhere.
    """
    visits = [e for e in events if e.kind is Kind.VISITED]
    _same_day(events)
    head = gazetteer().get(dateline or "")
    for event in events:
        if event.place and event.place == dateline and head is not None:
            abroad = next((v for v in visits if _leads_away(v, event, head.country)), None)
            event.place = (abroad and _town(abroad)) or event.place
        if event.kind not in _WITHIN_VISIT or (event.when and event.place):
            continue
        if event.status is not Status.OCCURRED and event.status is not Status.PLANNED:
            continue
        visit = next((v for v in visits if _frames(v, event)), None)
        if visit is not None:
            event.place = event.place or _town(visit)
            event.when = event.when or visit.when


def _same_day(events: Sequence[Draft]) -> None:
    """ "X received Y on Monday. He also met Z": told on of the same person, undated."""
    told = sorted((e for e in events if e.kind in _WITHIN_VISIT), key=_index)
    for before, event in pairwise(told):
        if event.when is None and _goes_on(before, event):
            event.when = before.when


def _goes_on(before: Draft, event: Draft) -> bool:
    people = {p.party.name for p in before.parts if p.party.kind is EntityKind.PERSON}
    done = before.status is Status.OCCURRED and event.status is Status.OCCURRED
    dated = before.when is not None and len(before.when.edtf) == len("2024-06-03")
    near = 0 < _index(event) - _index(before) <= _BESIDE
    shared = _takes_part(people, event)
    return done and dated and near and shared and not is_of_the_past(event.candidate)


def _leads_away(visit: Draft, event: Draft, home: str | None) -> bool:
    """A visit abroad of the event's party, told beside it by his own country's press."""
    there = {p.party.country for p in visit.of(Role.DESTINATION)}
    own = {p.party.name for p in visit.of(Role.VISITOR) if p.party.country == home}
    near = abs(_index(event) - _index(visit)) <= _BESIDE
    return near and _same_mood(visit, event) and home not in there and _takes_part(own, event)


def _same_mood(visit: Draft, event: Draft) -> bool:
    return (visit.status in _DONE) == (event.status in _DONE)


def _takes_part(names: set[str], event: Draft) -> bool:
    return not names.isdisjoint(p.party.name for p in event.parts)


def _frames(visit: Draft, event: Draft) -> bool:
    gap = _index(event) - _index(visit)
    guests = {p.party.name for p in visit.of(Role.VISITOR)}
    return _same_mood(visit, event) and 0 <= gap <= _AFTER and _takes_part(guests, event)


def _index(event: Draft) -> int:
    return event.candidate.parsed.sentence.index


def _town(visit: Draft) -> str | None:
    towns = [p.party.name for p in visit.of(Role.DESTINATION) if p.party.kind is EntityKind.PLACE]
    states = [p.party.name for p in visit.of(Role.DESTINATION)]
    return next(iter([*towns, *states]), None)
