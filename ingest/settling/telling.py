"""One claim as settling sees it: parties already identified, dates as bounds."""

from dataclasses import dataclass, field

from cypher.model import EntityKind, EventDate, Kind, Mode, Role, Status
from ingest.naming import country_of, kind_of
from ingest.spans import days_between, precision

# A stated span of at most so many days is taken as one event's, not as "some time within".
SHORT = 10


@dataclass(frozen=True, slots=True)
class Party:
    """An entity in a role of a claim, with the post the text gives it."""

    role: Role
    entity: str
    post: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What settling needs to know of an article."""

    id: str
    day: str | None = None
    outlet: str = ""
    sketch: tuple[int, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim with the entities its aliases refer to.

    `at` is the place's entity, `land` the country it lies in, `quote` a hash of the sentence,
    `filled` says whom a described office was taken to mean: `army-chief.pk-post=qamar-bajwa.pk`.
    """

    id: str
    source: Source
    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    date: EventDate | None = None
    place: str | None = None
    at: str | None = None
    land: str | None = None
    mode: Mode | None = None
    quantity: str | None = None
    subject: str | None = None
    confidence: float = 1.0
    quote: str = ""
    filled: tuple[str, ...] = ()

    def who(self, role: Role) -> frozenset[str]:
        """The entities in a role."""
        return frozenset(party.entity for party in self.parties if party.role is role)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that are filled."""
        return frozenset(party.role for party in self.parties)

    @property
    def countries_only(self) -> bool:
        """Whether no party is named more closely than by its country."""
        return all(kind_of(party.entity) is EntityKind.COUNTRY for party in self.parties)

    @property
    def persons(self) -> int:
        """How many persons take part."""
        return sum(kind_of(party.entity) is EntityKind.PERSON for party in self.parties)

    @property
    def precise(self) -> bool:
        """Whether the date says the day, or a few days."""
        if self.date is None:
            return False
        if precision(self.date.edtf) == "day":
            return True
        short = days_between(self.date.from_, self.date.to) <= SHORT
        return short and precision(self.date.edtf) == "interval"


def lands(entities: frozenset[str]) -> frozenset[str]:
    """The countries that destinations are or lie in; a place of no known country is its own."""
    return frozenset(country_of(entity) or entity for entity in entities)


def places_in(entities: frozenset[str]) -> frozenset[str]:
    """The destinations that are places within a country."""
    return frozenset(entity for entity in entities if kind_of(entity) is EntityKind.PLACE)
