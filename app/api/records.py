"""The records of the API as pydantic models: what OpenAPI promises of each."""

from pydantic import BaseModel, Field


class Participant(BaseModel):
    """A party of an engagement, with its post at the time."""

    role: str
    id: str
    name: str
    type: str
    post: str | None
    country: str | None = Field(description="ISO 3166-1 alpha-2.")
    aliases: list[str] = Field(description="Every name that the party has in the evidence.")
    surface: str | None = Field(description="What the surest sentence calls it.")


class DateRecord(BaseModel):
    """A date no more precise than the texts."""

    edtf: str = Field(examples=["2018-08", "2018-08-06/2018-08-07"])
    from_: str | None = Field(alias="from")
    to: str | None
    precision: str | None
    basis: str | None = Field(description="stated, relative, dateline or published.")


class Codes(BaseModel):
    """Event codes, derived from kind, status and mode."""

    plover: str
    cameo: str


class EvidenceRecord(BaseModel):
    """A sentence that says so: `article text[start:end]`."""

    article: str = Field(description="The file's name, or the URL.")
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    sentence: str
    start: int
    end: int
    status: str
    date: str | None
    confidence: float


class EngagementRecord(BaseModel):
    """One event in the world; also a line of the JSON Lines export."""

    id: str
    kind: str
    status: str
    participants: list[Participant]
    date: DateRecord | None
    place: str | None
    mode: str | None
    quantity: str | None
    confidence: float
    codes: Codes
    articles: list[str] = Field(description="Names of those that tell of it.")
    outlets: int
    conflicts: list[str] = Field(description="What the articles disagree on.")
    history: list[str] = Field(description="How the status changed.")
    evidence: list[EvidenceRecord]


class EntityLine(BaseModel):
    """A party as search gives it."""

    id: str
    name: str
    kind: str
    country: str | None


class ArticleHead(BaseModel):
    """What an article is known by."""

    id: str
    name: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None


class ArticleRecord(ArticleHead):
    """An article with its text."""

    text: str


class NewArticle(BaseModel):
    """An article to read: its text, or the URL of its page."""

    text: str | None = Field(default=None, max_length=1_000_000, examples=["General A met B …"])
    url: str | None = Field(default=None, max_length=2_000)
    name: str | None = Field(default=None, max_length=300, description="A name for a pasted text.")


class Received(BaseModel):
    """What became of an article."""

    outcome: str = Field(description="read, already read or replaced.")
    article: str
    claims: int


class MarkedParty(BaseModel):
    """A word of a sentence and who it is."""

    role: str
    surface: str
    start: int
    end: int
    id: str | None
    name: str | None


class ReadingLine(BaseModel):
    """One claim of an article with its marked words."""

    engagement: str | None
    kind: str
    status: str
    date: str | None
    sentence: str
    start: int
    end: int
    confidence: float
    frame: str | None
    place: str | None
    date_basis: str | None
    parties: list[MarkedParty]


class ArticleOfClaim(ArticleHead):
    """Where a claim stands."""


class ClaimOfEngagement(BaseModel):
    """A sentence that supports an engagement, with its marked words."""

    id: str
    kind: str
    status: str
    date: str | None
    date_basis: str | None
    place: str | None
    quantity: str | None
    frame: str | None
    sentence: str
    start: int
    end: int
    confidence: float
    article: ArticleOfClaim
    parties: list[MarkedParty]


class HopRecord(BaseModel):
    """From one party to the next."""

    from_: EntityLine = Field(alias="from")
    to: EntityLine
    count: int = Field(description="How many engagements link them.")
    engagements: list[EngagementRecord] = Field(description="Some of them, with their evidence.")


class PathRecord(BaseModel):
    """One way from end to end."""

    parties: list[EntityLine]
    hops: list[HopRecord]
    strength: float | None = Field(
        description="Beside the best path's, which has 1; null where paths are not sought by it."
    )


class PathsRecord(BaseModel):
    """The answer to a path search."""

    from_: EntityLine = Field(alias="from")
    to: EntityLine
    paths: list[PathRecord]
    reason: str | None = Field(description="Why there are no more paths; null if there may be.")
    instead: PathRecord | None = Field(
        description="Where there is none: what there would be without one of the filters."
    )
