"""Events of one article that are the same event, told again: joined into one.

Told again means: same kind, parties that do not contradict each other, no contradiction in date or
place. A telling of countries joins the telling of their leaders.
"""

from collections.abc import Sequence

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import BlockKind
from ingest.extraction import When
from ingest.extractors.default.drafts import Draft, Part
from ingest.extractors.default.frames import SYMMETRIC

_NOT_DONE = frozenset({Status.CANCELLED, Status.DENIED})
_STATES = frozenset({EntityKind.COUNTRY, EntityKind.INSTITUTION, EntityKind.POST})
# What hardware is called before it is listed.
_WHOLES = frozenset(
    "assistance aid package support equipment weapons arms capabilities materiel".split()
)
_MOST_JOINED = 8  # a joined list of parties longer than this is two events


def join(events: Sequence[Draft]) -> list[Draft]:
    """One draft for each event; surest first, those of the body before those of the headline."""
    joined: list[Draft] = []
    for event in sorted(events, key=_rank):
        same = next((e for e in joined if _is_same(e, event)), None)
        if same is None:
            joined.append(event)
        else:
            _absorb(same, event)
    return joined


def _rank(event: Draft) -> tuple[bool, float, int]:
    sentence = event.candidate.parsed.sentence
    return (sentence.kind is not BlockKind.BODY, -event.confidence, sentence.index)


def _is_same(a: Draft, b: Draft) -> bool:
    if a.candidate is b.candidate:
        return False  # told apart already, by place or destination
    if a.kind is not b.kind or _dates_differ(a, b) or _status_differs(a, b):
        return False
    if a.kind in SYMMETRIC:
        return _same_table(a, b)
    if a.kind is Kind.VISITED:
        return _same_visit(a, b)
    return _same_supply(a, b)


def _dates_differ(a: Draft, b: Draft) -> bool:
    x, y = a.when, b.when
    if x is None or y is None or _is_weak(x) or _is_weak(y):
        return False
    return not _overlap(x.edtf, y.edtf)


def _is_weak(when: When) -> bool:
    return when.basis in (DateBasis.PUBLISHED, DateBasis.DATELINE)


def _overlap(x: str, y: str) -> bool:
    """Whether two EDTF dates may be the same day: by their written prefixes."""
    a0, _, a1 = x.partition("/")
    b0, _, b1 = y.partition("/")
    return _not_after(a0, b1 or b0) and _not_after(b0, a1 or a0)


def _not_after(x: str, y: str) -> bool:
    size = min(len(x), len(y))
    return x[:size] <= y[:size]


def _status_differs(a: Draft, b: Draft) -> bool:
    """What is cancelled is not what took place; a plan beside a past event needs its own date."""
    pair = {a.status, b.status}
    if pair == {Status.PLANNED, Status.CANCELLED}:
        return False  # what was planned was called off
    if len(pair & _NOT_DONE) == 1 and len(pair) == 2:
        return True
    both_body = all(_kind(e) is BlockKind.BODY for e in (a, b))
    far = abs(_index(a) - _index(b)) > 0
    if pair != {Status.PLANNED, Status.OCCURRED} or not both_body or not far:
        return False
    return a.kind is Kind.SUPPLIED or _is_dated_before(*sorted((a, b), key=lambda e: e.status))


def _is_dated_before(done: Draft, planned: Draft) -> bool:
    """ "will meet … They last met in November 2017": what has a day behind it is not to come."""
    return planned.when is None and done.when is not None and not _is_weak(done.when)


def _kind(event: Draft) -> BlockKind:
    return event.candidate.parsed.sentence.kind


def _index(event: Draft) -> int:
    return event.candidate.parsed.sentence.index


def _same_table(a: Draft, b: Draft) -> bool:
    x, y = a.keys(), b.keys()
    if _places_differ(a, b):
        return False
    if x <= y or y <= x:
        return True
    if a.candidate.parsed is b.candidate.parsed and _near(a, b) and x & y:
        return True
    if len(x & y) >= 2:
        return True
    return _proxies(a, b) or _proxies(b, a)


def _near(a: Draft, b: Draft) -> bool:
    return abs(a.candidate.token.i - b.candidate.token.i) <= 6


def _places_differ(a: Draft, b: Draft) -> bool:
    if a.candidate.parsed is b.candidate.parsed or not a.place or not b.place:
        return False
    body = all(_kind(e) is BlockKind.BODY for e in (a, b))
    stated = all(e.when is not None and not _is_weak(e.when) for e in (a, b))
    return body and a.place != b.place and a.kind is Kind.MET and not stated


def _proxies(a: Draft, b: Draft) -> bool:
    """All parties of `a` are states or offices, and they are the states of the parties of `b`."""
    if not all(p.party.kind in _STATES for p in a.parts):
        return False
    x = {p.party.country for p in a.parts}
    y = {p.party.country for p in b.parts}
    if None in x or len(x) < 2:
        return False
    return x == y - {None} or (None in y and len(y - {None}) >= 1 and y - {None} < x)


def _same_visit(a: Draft, b: Draft) -> bool:
    there = {p.party.country or p.party.name for p in a.of(Role.DESTINATION)}
    here = {p.party.country or p.party.name for p in b.of(Role.DESTINATION)}
    if not there & here:
        return False
    x, y = a.keys(Role.VISITOR), b.keys(Role.VISITOR)
    if x & y:
        return True
    return _is_state_of(a.of(Role.VISITOR), b) or _is_state_of(b.of(Role.VISITOR), a)


def _is_state_of(visitors: Sequence[Part], other: Draft) -> bool:
    own = {p.party.country for p in other.of(Role.VISITOR)}
    return all(p.party.kind in _STATES and p.party.country in own for p in visitors)


def _same_supply(a: Draft, b: Draft) -> bool:
    for role in (Role.SUPPLIER, Role.RECIPIENT):
        x = {p.party.country or p.party.name for p in a.of(role)}
        y = {p.party.country or p.party.name for p in b.of(role)}
        if not x & y:
            return False
    lists = _listed(a), _listed(b)
    if all(lists):
        return not lists[0].isdisjoint(lists[1])
    items, others = a.keys(Role.ITEM), b.keys(Role.ITEM)
    same_sentence = a.candidate.parsed is b.candidate.parsed
    if _spells_out(a, b) or _spells_out(b, a):
        return True
    if items and others and not items & others and not _contained(items, others):
        return same_sentence and a.status is b.status
    return a.status is b.status or same_sentence or not items or not others


def _spells_out(a: Draft, b: Draft) -> bool:
    """ "The package includes:" and a list: what was told of as a whole before."""
    named = [p.party.name for p in b.of(Role.ITEM)]
    whole = named and all(_WHOLES & set(name.lower().split()) for name in named)
    return bool(a.candidate.listed and whole) and not b.candidate.listed


def _listed(event: Draft) -> set[int]:
    """The mentions that lists below it have brought."""
    return {id(p.filler.mention) for p in event.parts if p.filler.origin == "listed"}


def _contained(items: set[tuple[str, str]], others: set[tuple[str, str]]) -> bool:
    """ "helicopters" beside "attack helicopters"."""
    return any(x in y or y in x for _, x in items for _, y in others)


def _absorb(held: Draft, event: Draft) -> None:
    """The surer telling stays; the other one adds what it lacks."""
    held.tellings += event.tellings
    if event.when and (held.when is None or (_is_weak(held.when) and not _is_weak(event.when))):
        held.when = event.when
    held.place = held.place or event.place
    if {held.status, event.status} == {Status.PLANNED, Status.CANCELLED}:
        held.status = Status.CANCELLED
    same_sentence = held.candidate.parsed is event.candidate.parsed
    known = held.keys()
    fresh = [p for p in event.parts if p.key not in known]
    if held.kind in SYMMETRIC:
        if same_sentence and known & event.keys() and len(known) + len(fresh) <= _MOST_JOINED:
            held.parts += fresh
    elif held.kind is Kind.SUPPLIED:
        held.parts += [p for p in fresh if p.role is Role.ITEM]
    if event.confidence > held.confidence:
        held.confidence = event.confidence
