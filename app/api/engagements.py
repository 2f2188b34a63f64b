"""`/api/engagements`: one engagement with every sentence that supports it."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.api.dependencies import House
from app.api.problems import responses
from app.api.records import EngagementRecord
from app.api.replies import check_copy, reply_one
from cypher import answers

routes = APIRouter(prefix="/api/engagements", tags=["engagements"])


@routes.get(
    "/{id}",
    summary="One engagement with its evidence",
    response_model=EngagementRecord,
    responses={**responses(404), 308: {"description": "Another id is today's canonical one."}},
)
def engagement(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """By its id, or by the id of any claim that supports it."""
    check_copy(request, house)
    revision = house.store.memory.revision()
    record = answers.engagement(house.store, id)
    if record["id"] != id:
        return RedirectResponse(f"/api/engagements/{record['id']}", 308)
    return reply_one(house, record, revision)
