"""What an extractor finds in one document, before anybody is identified. Frozen; no I/O."""

from dataclasses import dataclass

from cypher.model import DateBasis, EntityKind, Kind, Mode, Role, Status


@dataclass(frozen=True, slots=True)
class Party:
    """A party as the article tells it: longest name it gives, without title and rank.

    `country` is ISO 3166-1 alpha-2 upper case. For a `post` the name reads "Defence Minister of
    Pakistan" and `post` is "Defence Minister"; for hardware it is the designator ("Mi-35").
    """

    kind: EntityKind
    name: str
    country: str | None = None
    post: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a document names a party: `text[start:end] == surface`."""

    party: Party
    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Filling:
    """A mention in a role of a claim."""

    role: Role
    mention: Mention
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF level 1 date and how it was had."""

    edtf: str
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Claim:
    """One engagement as one sentence puts it; `text[start:end]` is that sentence.

    `trigger` is the (start, end) of the word that tells it; `reasons` say in words why it was
    read so (frame, status, date, place), for `entente read`.
    """

    kind: Kind
    status: Status
    fillings: tuple[Filling, ...]
    start: int
    end: int
    trigger: tuple[int, int]
    when: When | None = None
    place: str | None = None
    mode: Mode | None = None
    quantity: str | None = None
    subject: str | None = None
    frame: str = ""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All an extractor found: accepted claims, refused ones worth a look, and who is named."""

    extractor: str
    claims: tuple[Claim, ...]
    maybe: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
