"""`/api/analysis`: the graph from above; an endpoint for each analysis, with the engagements behind
every row.
"""

import inspect
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import Field
from pydantic_core import to_json

from app.api.dependencies import House, Parts
from app.api.problems import responses
from app.api.queries import OTHER_FORMS, Canned, argument, described, own, worded
from app.api.replies import JSON, AnswerPage, Listing, body, check_copy, form_of, reply, tag
from app.connections import party
from cypher.analysis.asking import Findings, analyse
from cypher.analysis.described import analyses
from cypher.catalogue import Query

routes = APIRouter(prefix="/api/analysis", tags=["analysis"])


class FindingsPage(AnswerPage):
    """The rows of an analysis, and how much they were found in."""

    parties: int = Field(description="How many parties the filters leave.")
    ties: int = Field(description="How many engagements between two parties they leave.")
    starts: int | None = Field(
        description="From how many parties chains were followed, where not from all."
    )


@routes.get("", summary="What can be analysed")
def listed() -> list[Canned]:
    """Every analysis with its parameters and columns."""
    return [
        described(query).model_copy(update={"path": f"/api/analysis/{query.name}"})
        for query in analyses().values()
    ]


def mount(query: Query) -> None:
    """One analysis; the addresses with a suffix are the same, kept out of OpenAPI."""

    def ask(request: Request, house: Parts, **given: Any) -> Response:
        check_copy(request, house)
        texts = {name: worded(value) for name, value in given.items() if value is not None}
        return answered(request, house, texts, analyse(house.store, query.name, texts))

    arguments = [own("request", Request), own("house", House), *map(argument, query.parameters)]
    ask.__signature__ = inspect.Signature(arguments)  # type: ignore[attr-defined]
    options: dict[str, Any] = {
        "response_model": FindingsPage,
        "responses": {**OTHER_FORMS, **responses(404, 409, 413)},
        "summary": query.title,
        "description": query.summary,
    }
    routes.get(f"/{query.name}", operation_id=f"analysis_{query.name}", **options)(ask)
    for suffix in ("csv", "jsonl"):
        routes.get(f"/{query.name}.{suffix}", include_in_schema=False, **options)(ask)


def answered(request: Request, house: Parts, given: Mapping[str, str], found: Findings) -> Response:
    """In the form that is wanted; JSON says how much the rows were found in."""
    listing = listing_of(found, given)
    if form_of(request) != "json":
        return reply(request, house, listing)
    size = {"parties": found.parties, "ties": found.ties, "starts": found.starts}
    headers = {"ETag": tag(house, found.revision), "Vary": "Accept", "Cache-Control": "no-cache"}
    return Response(to_json(body(listing) | size), media_type=JSON, headers=headers)


def listing_of(found: Findings, given: Mapping[str, str]) -> Listing:
    """The findings as a list that has one page."""
    meant = {name: party(ref) for name, ref in found.meant.items()}
    return Listing(found.query, found.columns, found.rows, found.revision, given, None, meant)


for each in analyses().values():
    mount(each)
