"""Drafts put together by hand: parties in roles at a real trigger."""

from cypher.model import EntityKind, Role, Status
from ingest.article import BlockKind
from ingest.extraction import Party, When
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.drafts import Draft, Part

STATE, MAN, OFFICE, TOWN, GEAR = (
    EntityKind.COUNTRY,
    EntityKind.PERSON,
    EntityKind.POST,
    EntityKind.PLACE,
    EntityKind.HARDWARE,
)


def party(role: Role, name: str, kind: EntityKind, country: str | None) -> tuple[Role, Party]:
    return role, Party(kind, name, country)


def drafted(
    candidate: Candidate,
    *parties: tuple[Role, Party],
    confidence: float = 0.8,
    status: Status = Status.OCCURRED,
    when: When | None = None,
    place: str | None = None,
) -> Draft:
    """A draft at that trigger; who fills its roles is given, whatever the sentence says."""
    filler = candidate.fillers[0]
    parts = [Part(role, given, filler, 0.9) for role, given in parties]
    telling = (confidence, BlockKind.BODY, candidate.lemma)
    return Draft(candidate, parts, confidence, confidence, status, when, place, [telling])
