"""`/api/judgements`: a person's decisions on who is who; `/api/candidates`: what waits for one."""

from dataclasses import asdict
from typing import Annotated, Literal

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from pydantic import BaseModel, Field

from app.api.dependencies import House
from app.api.problems import responses
from app.api.replies import AnswerPage, Listing, check_copy, reply
from ingest.filing.records import Judgement

routes = APIRouter(prefix="/api", tags=["judgements"])
Id = Annotated[str, Field(max_length=300)]
Verb = Literal["same", "different", "same engagement", "different engagement", "split"]
COLUMNS = ("id", "verb", "a", "b", "article", "why", "who", "at")
CANDIDATE_COLUMNS = ("a", "b", "names", "score", "reasons")


class NewJudgement(BaseModel):
    """A decision. Ids are those of parties, engagements, spellings or claims."""

    verb: Verb
    a: Id = Field(min_length=1)
    b: Id = Field(default="", description="The other one; none for a split.")
    article: Id = Field(default="", description="For a split: the article.")
    why: str = Field(default="", max_length=2000)
    who: str = Field(default="", max_length=200)


class StandingJudgement(NewJudgement):
    """A decision that stands."""

    id: str
    at: str = Field(description="ISO time, UTC.")


@routes.get(
    "/judgements", summary="What was judged", response_model=AnswerPage, responses=responses()
)
def judgements(request: Request, house: House) -> Response:
    """All that stand, the oldest first."""
    check_copy(request, house)
    revision = house.store.revision()
    rows = [asdict(each) for each in house.desk.judgements()]
    return reply(request, house, Listing("judgements", COLUMNS, rows, revision))


@routes.post("/judgements", status_code=201, summary="Judge", responses=responses(404, 409))
def judge(house: House, given: NewJudgement) -> StandingJudgement:
    """It wins over every score and can be undone. 409 when it contradicts one that stands."""
    stands = house.desk.judge(Judgement(**given.model_dump()))
    return StandingJudgement.model_validate(asdict(stands))


@routes.delete("/judgements/{id}", status_code=204, summary="Undo", responses=responses(404, 409))
def undo(house: House, id: str) -> None:  # noqa: A002
    """The graph is then as before it."""
    house.desk.undo(id)


@routes.get(
    "/candidates", summary="Who may be one", response_model=AnswerPage, responses=responses()
)
def candidates(
    request: Request,
    house: House,
    limit: Annotated[int, UrlParameter(ge=1, le=1000)] = 50,
    of: Annotated[
        Literal["parties", "engagements"],
        UrlParameter(description="Engagements are shown by the sentences that tell of them."),
    ] = "parties",
) -> Response:
    """Pairs of parties, or of engagements, that are not joined though they are alike, the likeliest
    first.
    """
    check_copy(request, house)
    revision = house.store.revision()
    desk = house.desk
    found = desk.candidates(limit) if of == "parties" else desk.engagement_candidates(limit)
    rows = [asdict(each) for each in found]
    return reply(request, house, Listing("candidates", CANDIDATE_COLUMNS, rows, revision))
