"""A stored claim as settling sees it: its spellings turned into entities."""

from collections.abc import Mapping

from cypher.countries import by_capital, by_name
from cypher.names import fold
from ingest.filing.records import ClaimRecord
from ingest.naming import country_of, digest
from ingest.settling.telling import Party, Telling

# A shorter sentence may well be written twice of two events.
_TELLING_LENGTH = 60


NOBODY: Mapping[str, str] = {}


def telling(
    record: ClaimRecord, entities: Mapping[str, str], filled: Mapping[str, str] = NOBODY
) -> Telling:
    """The claim with the entities its aliases refer to; an alias not given refers to itself.

    `filled`: spellings that describe an office -> who held it.
    """
    claim = record.claim
    at = entities.get(claim.at, claim.at) if claim.at else None
    return Telling(
        id=claim.id,
        source=record.source,
        kind=claim.kind,
        status=claim.status,
        parties=_parties(record, {**entities, **filled}),
        date=claim.date,
        place=claim.place,
        at=at,
        land=(country_of(at) if at else None) or _land(claim.place),
        mode=claim.mode,
        quantity=claim.quantity,
        subject=claim.subject,
        confidence=claim.confidence,
        quote=_heard(claim.quote),
        filled=tuple(f"{alias}={entity}" for alias, entity in sorted(filled.items())),
    )


def _parties(record: ClaimRecord, entities: Mapping[str, str]) -> tuple[Party, ...]:
    found = {
        (role.role, entities.get(role.alias, role.alias), role.post or "")
        for role in record.claim.roles
    }
    return tuple(Party(role, entity, post or None) for role, entity, post in sorted(found))


def _land(place: str | None) -> str | None:
    known = by_name(place) or by_capital(place) if place else None
    return known.iso2 if known else None


def _heard(quote: str) -> str:
    plain = fold(quote)
    return digest(plain) if len(plain) >= _TELLING_LENGTH else ""
