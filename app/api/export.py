"""`/api/export`: the whole graph in another program's form, streamed."""

from collections.abc import Mapping
from typing import Annotated, Any, Final

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from starlette.responses import StreamingResponse

from app.api.dependencies import House, Parts
from app.api.problems import responses
from app.api.replies import check_copy, tag
from app.exports.catalogue import FORMS, Thing, choose, export

routes = APIRouter(prefix="/api", tags=["export"])
TEXT: Final[Mapping[str, Any]] = {"schema": {"type": "string"}}
TEXTS: Final[Mapping[str, Any]] = {form.media.partition(";")[0]: TEXT for form in FORMS.values()}
ABOUT = "\n".join(f"- `{name}`: {form.about}." for name, form in FORMS.items())

What = Annotated[
    Thing | None, UrlParameter(description="Not every form has all; none is what the form is for.")
]
FormName = Annotated[
    str,
    UrlParameter(
        alias="format", description="Which form.", json_schema_extra={"enum": list(FORMS)}
    ),
]


@routes.get(
    "/export",
    summary="Everything, in another program's form",
    description=f"Streamed, in constant memory. The forms:\n\n{ABOUT}",
    response_class=StreamingResponse,
    responses={200: {"content": {**TEXTS}}, **responses(503)},
)
def export_as(
    request: Request, house: House, form: FormName = "jsonl", what: What = None
) -> Response:
    """The form's own kind of file."""
    return streamed(request, house, form, what)


@routes.get(
    "/export.jsonl",
    summary="Everything, one record a line",
    response_class=StreamingResponse,
    responses={200: {"content": {FORMS["jsonl"].media: TEXT}}, **responses()},
)
def export_jsonl(request: Request, house: House, what: What = None) -> Response:
    """As `/api/export?format=jsonl`: engagements are the records of `/api/engagements/{id}`."""
    return streamed(request, house, "jsonl", what)


def streamed(request: Request, house: Parts, form: str, what: str | None) -> Response:
    """The export as a file of its own name."""
    found, thing = choose(what, form)
    check_copy(request, house)
    headers = {
        "ETag": tag(house, house.store.revision()),
        "Cache-Control": "no-cache",
        "Content-Disposition": f'attachment; filename="entente-{thing}.{found.suffix}"',
    }
    return StreamingResponse(
        export(house.store, thing, form), media_type=found.media, headers=headers
    )
