"""How two parties are connected, as a page."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from pydantic import ValidationError

from app.api.dependencies import House
from app.api.paths import PathQuestion
from app.connections import connect
from app.pages.questions import instead
from app.pages.templates import page
from cypher.errors import BadArgument, EntenteError

routes = APIRouter()


@routes.get("/paths")
def paths(request: Request, house: House) -> HTMLResponse:
    """The form; with the paths under it where both ends are given."""
    given = {key: value for key, value in request.query_params.items() if value.strip()}
    if not {"from", "to"} <= given.keys():
        return page(request, "paths.html", given=given)
    try:
        found = connect(house.store, asked(given).ends())
    except EntenteError as error:
        if error.status >= 500:
            raise
        offered = instead(("from", "to", "through", "avoid"), given, error)
        context = {"given": given, "fault": error, "offered": offered}
        return page(request, "paths.html", error.status, **context)
    return page(request, "paths.html", given=given, found=found)


def asked(given: dict[str, str]) -> PathQuestion:
    """The form's fields as a question; BadArgument names the field."""
    several = {key: [given[key]] for key in ("kind", "status", "through", "avoid") if key in given}
    try:
        return PathQuestion.model_validate({**given, **several})
    except ValidationError as error:
        first = error.errors()[0]
        raise BadArgument(f"{first['loc'][0]}: {first['msg']}") from error
