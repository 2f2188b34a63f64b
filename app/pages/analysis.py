"""The graph from above, as pages: what can be analysed, and each analysis with its form."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.api.dependencies import House
from app.pages.questions import instead, telling
from app.pages.templates import page
from app.view import brief
from cypher.analysis.asking import analyse
from cypher.analysis.described import analyses
from cypher.errors import EntenteError, UnknownQuery

routes = APIRouter()


@routes.get("/analysis")
def listed(request: Request) -> HTMLResponse:
    """What can be analysed."""
    return page(request, "analyses.html", analyses=analyses().values())


@routes.get("/analysis/{name}")
def analysis(request: Request, house: House, name: str) -> Response:
    """The form; with the rows under it where everything needed is given."""
    query = analyses().get(name)
    if query is None:
        raise UnknownQuery(f"There is no analysis “{name}”.")
    asked = dict(request.query_params)
    given = telling(query, asked)
    if given != asked:
        return RedirectResponse(f"/analysis/{name}?{urlencode(given)}".rstrip("?"), 303)
    context = {"query": query, "given": given, "data": urlencode(given)}
    if any(each.required and each.name not in given for each in query.parameters):
        return page(request, "analysis.html", **context)
    try:
        found = analyse(house.store, name, given)
    except EntenteError as error:
        if error.status >= 500:
            raise
        offered = instead(("one", "other"), given, error)
        return page(request, "analysis.html", error.status, fault=error, offered=offered, **context)
    return page(request, "analysis.html", found=found, shown=brief(query), **context)
