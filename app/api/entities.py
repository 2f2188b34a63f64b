"""`/api/entities`: search, and one party by any of its ids."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from fastapi.responses import RedirectResponse

from app.api.dependencies import House
from app.api.problems import responses
from app.api.records import EntityLine
from app.api.replies import AnswerPage, Listing, check_copy, reply, reply_one
from cypher import lookup
from cypher.model import EntityKind

routes = APIRouter(prefix="/api/entities", tags=["entities"])
COLUMNS = ("id", "name", "kind", "country")


@routes.get("", summary="Search names", response_model=AnswerPage, responses=responses())
def search(
    request: Request,
    house: House,
    q: Annotated[
        str,
        UrlParameter(
            description="A name, in any spelling.",
            min_length=1,
            max_length=200,
            examples=["Sergei Schoigu"],
        ),
    ],
    kind: Annotated[
        list[EntityKind] | None, UrlParameter(description="Only of these kinds.")
    ] = None,
    limit: Annotated[int, UrlParameter(ge=1, le=100)] = 10,
) -> Response:
    """Best first. Forgives spelling, accents and transliteration."""
    check_copy(request, house)
    revision = house.store.memory.revision()
    found = lookup.search(house.store, q, limit=limit, kinds=tuple(kind or ()))
    rows = [line(each) for each in found]
    return reply(request, house, Listing("entities", COLUMNS, rows, revision, {"q": q}))


@routes.get(
    "/{id}",
    summary="One party",
    response_model=EntityLine,
    responses={**responses(404), 308: {"description": "Another id is today's canonical one."}},
)
def entity(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """By its id, or by the id of any spelling that refers to it."""
    check_copy(request, house)
    revision = house.store.memory.revision()
    found = lookup.resolved(house.store, id)
    if found.id != id:
        return RedirectResponse(f"/api/entities/{found.id}", 308)
    return reply_one(house, line(found), revision)


def line(found: lookup.EntityRef) -> dict[str, Any]:
    """The party as JSON."""
    return {"id": found.id, "name": found.name, "kind": str(found.kind), "country": found.country}
