"""`/api/export.jsonl`: the whole graph, streamed."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from starlette.responses import StreamingResponse

from app.api.dependencies import House
from app.api.problems import responses
from app.api.replies import check_copy, tag
from app.exports.catalogue import FORMATS, Thing, export

routes = APIRouter(prefix="/api", tags=["export"])
MEDIA = FORMATS["jsonl"][0]


@routes.get(
    "/export.jsonl",
    summary="Everything, one record a line",
    response_class=StreamingResponse,
    responses={200: {"content": {MEDIA: {"schema": {"type": "string"}}}}, **responses()},
)
def export_jsonl(
    request: Request,
    house: House,
    what: Annotated[
        Thing, UrlParameter(description="Engagements or entities.")
    ] = Thing.ENGAGEMENTS,
) -> Response:
    """Engagements are the records of `/api/engagements/{id}`."""
    check_copy(request, house)
    headers = {"ETag": tag(house, house.store.revision()), "Cache-Control": "no-cache"}
    lines = export(house.store, what, "jsonl")
    return StreamingResponse(lines, media_type=MEDIA, headers=headers)
