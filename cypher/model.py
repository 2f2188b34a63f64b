"""What the graph may hold. Frozen; no I/O; nothing third-party.

Evidence is what the articles say; knowledge is computed from it and can be thrown away.
Dates are EDTF level 1 strings; `from_`/`to` are their ISO bounds, so that a window is a comparison.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an engagement is."""

    MET = "met"
    VISITED = "visited"
    SUPPLIED = "supplied"
    AGREED = "agreed"
    EXERCISED = "exercised"


class Status(StrEnum):
    """What is asserted of an engagement."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    NEGOTIATING = "negotiating"
    DENIED = "denied"
    CANCELLED = "cancelled"


class EntityKind(StrEnum):
    """What a party is. A `post` is an office whose holder the text does not name."""

    PERSON = "person"
    INSTITUTION = "institution"
    COUNTRY = "country"
    HARDWARE = "hardware"
    PLACE = "place"
    POST = "post"


class Role(StrEnum):
    """How a party takes part; which kind has which role stands in ontology.toml."""

    PARTICIPANT = "participant"
    VISITOR = "visitor"
    DESTINATION = "destination"
    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    ITEM = "item"
    PARTY = "party"


class DateBasis(StrEnum):
    """How a date was had."""

    STATED = "stated"
    RELATIVE = "relative"
    DATELINE = "dateline"
    PUBLISHED = "published"


class Mode(StrEnum):
    """How a meeting was held; None in a claim means in person or not said."""

    PHONE = "phone"
    VIDEO = "video"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class EventDate:
    """An EDTF level 1 date (`2018-08`, `2018-08-06/2018-08-07`), its ISO bounds and how it was
    had.
    """

    edtf: str
    from_: str
    to: str
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """One text as read. `id` is a hash of its normalised text; `name` the file's name or the URL.

    `day` is the ISO day it speaks on: of publication, else of the latest thing it reports.
    `sketch` are MinHash values of its words, to know a near-copy by.
    """

    id: str
    name: str
    url: str
    title: str
    outlet: str
    published: str | None
    text: str
    day: str | None = None
    sketch: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AliasNode:
    """One spelling of one party: `sahir-mirza.pk`. `country` is ISO 3166-1 alpha-2, upper case."""

    id: str
    name: str
    kind: EntityKind
    country: str | None


@dataclass(frozen=True, slots=True)
class RoleEdge:
    """A claim's party: article text[start:end] is `surface`; `post` and `rank` as the text gives
    them.
    """

    role: Role
    alias: str
    surface: str
    start: int
    end: int
    post: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimNode:
    """One engagement as one article puts it; article text[start:end] is `quote`.

    `at` is the alias of `place`, where the text names it.
    """

    id: str
    article: str
    kind: Kind
    status: Status
    roles: tuple[RoleEdge, ...]
    quote: str
    start: int
    end: int
    date: EventDate | None = None
    place: str | None = None
    mode: Mode | None = None
    quantity: str | None = None
    subject: str | None = None
    frame: str = ""
    extractor: str = "default"
    confidence: float = 1.0
    at: str | None = None


@dataclass(frozen=True, slots=True)
class MentionEdge:
    """An article names a party: text[start:end] is `surface`. One edge an alias, its first mention.

    `name` is the article's fullest writing of it, `posts` every post it gives the party.
    """

    alias: str
    surface: str
    start: int
    end: int
    post: str | None = None
    rank: str | None = None
    name: str = ""
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that one article adds to the graph."""

    article: ArticleNode
    aliases: tuple[AliasNode, ...]
    claims: tuple[ClaimNode, ...]
    mentions: tuple[MentionEdge, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityNode:
    """One party in the world; `aliases` are the ids of the spellings that refer to it."""

    id: str
    kind: EntityKind
    name: str
    country: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TookPart:
    """An entity's part in an engagement."""

    entity: str
    role: Role
    post: str | None = None


@dataclass(frozen=True, slots=True)
class EngagementNode:
    """One event in the world, with the claims that support it. `at` is its place's entity."""

    id: str
    kind: Kind
    status: Status
    parts: tuple[TookPart, ...]
    claims: tuple[str, ...]
    articles: int
    outlets: int
    date: EventDate | None = None
    place: str | None = None
    mode: Mode | None = None
    confidence: float = 1.0
    conflicts: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    quantity: str | None = None
    at: str | None = None
