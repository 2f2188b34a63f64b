"""What tools answer with, as pydantic models; engagements and paths are those of the API."""

from typing import Any

from pydantic import BaseModel, Field

from app.api.records import ArticleRecord, EngagementRecord, EntityLine


class Answer(BaseModel):
    """Rows of a canned query."""

    query: str
    meant: dict[str, EntityLine] = Field(description="Whom the names were taken to mean.")
    columns: list[str]
    rows: list[dict[str, Any]] = Field(
        description="Each with its engagement's id and the sentence and article that say so."
    )
    more: bool = Field(description="Whether there are rows after these; ask with an offset.")
    revision: int = Field(description="The graph's revision; it grows with every write.")


class Analysis(BaseModel):
    """Rows of an analysis, and how much they were found in."""

    query: str
    meant: dict[str, EntityLine] = Field(description="Whom the names were taken to mean.")
    columns: list[str]
    rows: list[dict[str, Any]] = Field(
        description="Each with ids of the engagements behind it and the newest one's sentence."
    )
    parties: int
    ties: int = Field(description="Engagements between two parties that the filters leave.")
    starts: int | None = Field(description="From how many parties it is an estimate, if it is.")
    revision: int


class Entities(BaseModel):
    """Parties that a name may mean, the likeliest first."""

    found: list[EntityLine]


class Entity(BaseModel):
    """A party with all its names."""

    id: str
    type: str
    name: str
    country: str | None = Field(description="ISO 3166-1 alpha-2.")
    aliases: list[str]
    posts: list[str]
    articles: list[str] = Field(description="Names of the articles that name it.")


class Evidence(BaseModel):
    """The engagements that were asked for, with every sentence that supports each."""

    engagements: list[EngagementRecord]


class Article(ArticleRecord):
    """An article, its text, and the engagements it tells of."""

    engagements: list[str] = Field(description="Their ids.")
