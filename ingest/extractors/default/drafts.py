"""A draft: an event as one trigger tells it, with its parties, before and after joining."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeGuard

from cypher.model import DateBasis, Kind, Role, Status
from ingest.article import BlockKind
from ingest.extraction import Party, When
from ingest.extractors.default.candidates import Candidate, Filler


@dataclass(slots=True)
class Part:
    """A party in a role, with the filler that names it."""

    role: Role
    party: Party
    filler: Filler
    confidence: float

    @property
    def key(self) -> tuple[str, str]:
        """What makes two parts the same: role and name."""
        return self.role.value, self.party.name


@dataclass(slots=True)
class Draft:
    """An event as one trigger tells it, before joining.

    `trigger` is the probability that its trigger tells of one; `tellings` are, for each trigger
    that was joined, its confidence, the kind of its block and its lemma.
    """

    candidate: Candidate
    parts: list[Part]
    confidence: float
    trigger: float
    status: Status = Status.OCCURRED
    when: When | None = None
    place: str | None = None
    tellings: list[tuple[float, BlockKind, str]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.candidate.kind

    @property
    def actors(self) -> list[Part]:
        """Its parties, items left out."""
        return [p for p in self.parts if p.role is not Role.ITEM]

    def keys(self, role: Role | None = None) -> set[tuple[str, str]]:
        """Role and name of its parties."""
        return {p.key for p in self.parts if role is None or p.role is role}

    def of(self, role: Role) -> list[Part]:
        """Its parties in a role."""
        return [p for p in self.parts if p.role is role]


def only_state(parts: Iterable[Part]) -> str | None:
    """The state that all of them are of, if there is one."""
    homes = {p.party.country for p in parts}
    return homes.pop() if len(homes) == 1 else None


def is_stated(when: When | None) -> TypeGuard[When]:
    """A date that the text tells, not one had from the page's head alone."""
    return when is not None and when.basis not in (DateBasis.PUBLISHED, DateBasis.DATELINE)
