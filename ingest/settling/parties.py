"""Whether two claims can speak of the same parties, and how well they fit."""

from cypher.model import Kind, Role
from ingest.settling.telling import Telling, lands, places_in

SAME, PART = "same parties", "the one names fewer parties"


def fit(a: Telling, b: Telling) -> str | None:
    """SAME, PART, or None where the parties contradict each other."""
    if a.kind is Kind.VISITED:
        return _visits(a, b)
    if a.kind is Kind.SUPPLIED:
        return _supplies(a, b)
    role = Role.PARTICIPANT if a.kind is Kind.MET else Role.PARTY
    return _sets(a.who(role), b.who(role), least=2)


def _sets(a: frozenset[str], b: frozenset[str], *, least: int) -> str | None:
    if a == b:
        return SAME
    if (a <= b or b <= a) and min(len(a), len(b)) >= least:
        return PART
    return None


def _visits(a: Telling, b: Telling) -> str | None:
    visitors = _sets(a.who(Role.VISITOR), b.who(Role.VISITOR), least=1)
    if visitors is None or not _one_way(a.who(Role.DESTINATION), b.who(Role.DESTINATION)):
        return None
    return visitors


def _one_way(a: frozenset[str], b: frozenset[str]) -> bool:
    """One destination is, or lies in, the other."""
    first, second = places_in(a), places_in(b)
    if first and second and not (first <= second or second <= first):
        return False
    return lands(a) <= lands(b) or lands(b) <= lands(a)


def _supplies(a: Telling, b: Telling) -> str | None:
    if a.who(Role.SUPPLIER) != b.who(Role.SUPPLIER) or a.who(Role.RECIPIENT) != b.who(
        Role.RECIPIENT
    ):
        return None
    return _sets(a.who(Role.ITEM), b.who(Role.ITEM), least=0)
