"""`/api/entities/{id}/…` and `/api/engagements`: what a picture of the graph is drawn from."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi import Query as UrlParameter
from pydantic import BaseModel, Field

from app.api.dependencies import House, Wanted
from app.api.problems import responses
from app.api.records import ClaimOfEngagement
from app.api.replies import AnswerPage, Listing, check_copy, reply, reply_one
from app.marked import marked_claims
from cypher import answers, lookup
from cypher.around import Narrowed, around, counts, everything, lines, spellings
from cypher.engagement_search import search
from cypher.model import Kind, Status

routes = APIRouter(prefix="/api", tags=["exploring"])
COLUMNS = (
    *("id", "kind", "status", "date", "from", "to", "basis", "place", "mode", "quantity"),
    *("articles", "outlets", "confidence", "conflicts", "participants"),
)
SPELLINGS = ("id", "name", "country", "score", "reasons", "by", "articles")
MOST_IDS = 200
Day = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$", examples=["2018-08"])]
Ids = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=200)]],
    Field(max_length=MOST_IDS, description="Exactly these, in this order."),
]


class Narrowing(BaseModel):
    """Which engagements count."""

    kind: list[Kind] = Field(default_factory=list, description="Only these kinds; none is all.")
    status: list[Status] = Field(default_factory=list, description="Only these; none is all.")
    since: Day = Field(default="", description="Only what may be on or after this day.")
    until: Day = Field(default="", description="Only what may be on or before this day.")
    outlets: int = Field(default=0, ge=0, le=1000, description="Fewest independent outlets.")


class Asked(Narrowing):
    """Which engagements are wanted."""

    id: Ids = Field(default_factory=list)
    q: str = Field(
        default="",
        max_length=200,
        description="Names, a kind and a year, in any order.",
        examples=["Dedov Mirza 2023"],
    )


def narrowed(asked: Annotated[Narrowing, UrlParameter()]) -> Narrowed:
    """The filters as the graph takes them."""
    return narrowed_by(asked)


def narrowed_by(asked: Narrowing) -> Narrowed:
    """The filters as the graph takes them."""
    return Narrowed(tuple(asked.kind), tuple(asked.status), asked.since, asked.until, asked.outlets)


Filters = Annotated[Narrowed, Depends(narrowed)]


@routes.get(
    "/engagements",
    summary="Engagements with their parties, newest first",
    response_model=AnswerPage,
    responses=responses(404),
)
def engagements(
    request: Request, house: House, wanted: Wanted, asked: Annotated[Asked, UrlParameter()]
) -> Response:
    """All, or those of the ids given, or those a search finds; without their sentences."""
    check_copy(request, house)
    revision = house.store.revision()
    if asked.id or asked.q.strip():
        given = narrowed_by(asked)
        rows = lines(house.store, asked.id) if asked.id else search(house.store, asked.q, given)
        return reply(request, house, Listing("engagements", COLUMNS, rows, revision))
    rows = everything(house.store, narrowed_by(asked), skip=wanted.skip, limit=wanted.limit + 1)
    shown, more = wanted.cut(rows)
    return reply(request, house, Listing("engagements", COLUMNS, shown, revision, next=more))


@routes.get(
    "/entities/{id}/engagements",
    summary="A party's engagements with their parties, newest first",
    response_model=AnswerPage,
    responses=responses(404, 409),
)
def engagements_of(
    request: Request,
    house: House,
    id: str,  # noqa: A002
    wanted: Wanted,
    filters: Filters,
) -> Response:
    """Without their sentences."""
    check_copy(request, house)
    revision = house.store.revision()
    found = lookup.resolve(house.store, id)
    rows = around(house.store, found.id, filters, skip=wanted.skip, limit=wanted.limit + 1)
    shown, more = wanted.cut(rows)
    return reply(request, house, Listing("engagements", COLUMNS, shown, revision, next=more))


@routes.get(
    "/entities/{id}/counts",
    summary="How many engagements of each kind a party has",
    response_model=AnswerPage,
    responses=responses(404, 409),
)
def counts_of(
    request: Request,
    house: House,
    id: str,  # noqa: A002
    filters: Filters,
) -> Response:
    """One row a kind."""
    check_copy(request, house)
    revision = house.store.revision()
    found = lookup.resolve(house.store, id)
    rows = counts(house.store, found.id, filters)
    return reply(request, house, Listing("counts", ("kind", "count"), rows, revision))


@routes.get(
    "/entities/{id}/spellings",
    summary="The spellings of a party and how they were joined",
    response_model=AnswerPage,
    responses=responses(404, 409),
)
def spellings_of(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """The commonest first."""
    check_copy(request, house)
    revision = house.store.revision()
    found = lookup.resolve(house.store, id)
    rows = spellings(house.store, found.id)
    return reply(request, house, Listing("spellings", SPELLINGS, rows, revision))


@routes.get(
    "/engagements/{id}/claims",
    summary="The sentences that support an engagement, with their marked words",
    response_model=list[ClaimOfEngagement],
    responses=responses(404),
)
def claims_of(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """One claim an article and sentence; offsets count in the article's text."""
    check_copy(request, house)
    revision = house.store.revision()
    record = answers.engagement(house.store, id)
    return reply_one(house, marked_claims(house.store, record), revision)
