"""`/api/readings`: what would be read from an article, before it is kept."""

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.api.articles import article_of
from app.api.dependencies import House
from app.api.problems import responses
from app.api.records import MarkedParty, NewArticle
from cypher.model import ClaimNode, RoleEdge
from ingest.evidence import Filed, build

routes = APIRouter(prefix="/api/readings", tags=["articles"])


class PreviewLine(BaseModel):
    """A claim as it would be kept; offsets count in the text."""

    kind: str
    status: str
    date: str | None
    date_basis: str | None
    place: str | None
    sentence: str
    start: int
    end: int
    confidence: float
    frame: str | None
    parties: list[MarkedParty]


class Preview(BaseModel):
    """An article as it would be kept."""

    article: str = Field(description="The id that it would have, or has.")
    known: bool = Field(description="Whether that text is in the graph already.")
    title: str
    outlet: str
    published: str | None
    text: str
    claims: list[PreviewLine]
    left_out: int = Field(description="How many claims were seen and not believed.")
    refused: list[str] = Field(description="What was read and cannot be true of the text, and why.")


@routes.post("", summary="What would be read", responses=responses(413, 502))
def preview(house: House, new: NewArticle) -> Preview:
    """Give a `text`, or the `url` of a page. Nothing is kept."""
    document, extraction = house.reading.read(article_of(new))
    filed = build(document, extraction)
    article = filed.evidence.article
    return Preview(
        article=article.id,
        known=article.id in house.desk.known([article.id]),
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        text=article.text,
        claims=[claim_line(filed, each) for each in filed.evidence.claims],
        left_out=len(extraction.maybe),
        refused=[f"{each.what}: {each.why}" for each in filed.refused],
    )


def claim_line(filed: Filed, claim: ClaimNode) -> PreviewLine:
    """The claim with whom its words name."""
    names = {alias.id: alias.name for alias in filed.evidence.aliases}
    return PreviewLine(
        kind=claim.kind,
        status=claim.status,
        date=claim.date.edtf if claim.date else None,
        date_basis=claim.date.basis if claim.date else None,
        place=claim.place,
        sentence=claim.quote,
        start=claim.start,
        end=claim.end,
        confidence=claim.confidence,
        frame=claim.frame or None,
        parties=[MarkedParty(**party(each, names)) for each in claim.roles],
    )


def party(role: RoleEdge, names: dict[str, str]) -> dict[str, Any]:
    """A word and who it is."""
    where = {"start": role.start, "end": role.end, "surface": role.surface}
    return {**where, "role": role.role, "id": role.alias, "name": names.get(role.alias)}
