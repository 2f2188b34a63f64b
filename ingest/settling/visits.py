"""Which meetings were part of a visit: the visitor's own, in those days, in that country.

Told of pairs of claims, so that it needs no more of the graph than what is filed under the visitor
and the month.
"""

from cypher.model import EntityKind, Kind, Role, Status
from ingest.naming import country_of, kind_of
from ingest.settling.telling import Telling, lands

_VOID = frozenset({Status.DENIED, Status.CANCELLED})


def files(telling: Telling) -> frozenset[str]:
    """The headings a visit or a meeting is filed under; none for what has no day."""
    return _headings(telling, {Kind.VISITED: "visit", Kind.MET: "talk"})


def looks(telling: Telling) -> frozenset[str]:
    """The headings under which a visit finds its meetings, and a meeting its visit."""
    return _headings(telling, {Kind.VISITED: "talk", Kind.MET: "visit"})


def _headings(telling: Telling, words: dict[Kind, str]) -> frozenset[str]:
    word = words.get(telling.kind)
    if word is None or telling.date is None or not _able(telling):
        return frozenset()
    months = {telling.date.from_[:7], telling.date.to[:7]}
    return frozenset(f"{word}:{who}|{month}" for who in _travellers(telling) for month in months)


def _able(telling: Telling) -> bool:
    return telling.precise and telling.status not in _VOID and telling.mode is None


def _travellers(telling: Telling) -> frozenset[str]:
    role = Role.VISITOR if telling.kind is Kind.VISITED else Role.PARTICIPANT
    return frozenset(who for who in telling.who(role) if kind_of(who) is EntityKind.PERSON)


def during(meeting: Telling, visit: Telling) -> bool:
    """Whether the meeting was part of the visit, as these two claims have it."""
    if (meeting.kind, visit.kind) != (Kind.MET, Kind.VISITED):
        return False
    if not (_able(meeting) and _able(visit) and _travellers(meeting) & _travellers(visit)):
        return False
    assert meeting.date
    assert visit.date
    inside = visit.date.from_ <= meeting.date.from_ and meeting.date.to <= visit.date.to
    return inside and _there(meeting, visit)


def _there(meeting: Telling, visit: Telling) -> bool:
    """In the visited country; where no place is given, with somebody of that country."""
    visited = lands(visit.who(Role.DESTINATION))
    if meeting.place:
        return meeting.land in visited or meeting.at in visit.who(Role.DESTINATION)
    hosts = meeting.who(Role.PARTICIPANT) - _travellers(visit)
    return any(country_of(host) in visited for host in hosts)
