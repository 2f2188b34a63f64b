"""The first page, search, the list of questions, and what is behind the page."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from fastapi.responses import HTMLResponse, RedirectResponse

from app.api.dependencies import House
from app.api.problems import every_error, meaning, slug
from app.api.queries import address
from app.pages.questions import by_topic, section
from app.pages.templates import page
from cypher import lookup

routes = APIRouter()
SHOWN = "8"
RESOURCES = (
    ("GET /api/queries", "What can be asked"),
    ("GET /api/entities?q=", "Search names"),
    ("GET /api/entities/{id}", "One party"),
    ("GET /api/engagements/{id}", "One engagement with its evidence"),
    ("GET /api/paths?from=&to=", "How two parties are connected"),
    ("GET /api/analysis", "What can be analysed: brokers, groups, bridges, change"),
    ("GET /api/articles", "The articles"),
    ("POST /api/articles", "Read an article"),
    ("GET /api/articles/{id}/reading", "What was read from it"),
    ("DELETE /api/articles/{id}", "Take it back"),
    ("GET /api/export?format=", "Everything, in another program's form"),
    ("GET /api/health", "Whether the graph answers"),
)
Text = Annotated[str, UrlParameter(max_length=200)]


@routes.get("/")
def home(request: Request, house: House) -> HTMLResponse:
    """A search box, the questions, the newest engagements and what is planned."""
    newest = section(house, "newest", {"limit": SHOWN})
    planned = section(house, "planned", {"limit": SHOWN})
    topics = by_topic(house.catalogue)
    return page(request, "home.html", newest=newest, planned=planned, topics=topics)


@routes.get("/questions")
def questions(request: Request, house: House) -> HTMLResponse:
    """Every canned query by topic."""
    return page(request, "questions.html", topics=by_topic(house.catalogue))


@routes.get("/search")
def search(request: Request, house: House, q: Text = "") -> Response:
    """Who answers to a name; straight to the party where there is exactly one."""
    found = lookup.search(house.store, q, limit=30) if q.strip() else []
    if len(found) == 1:
        return RedirectResponse(f"/entities/{found[0].id}", 303)
    return page(request, "search.html", q=q, found=found)


@routes.get("/api")
def api(request: Request, house: House) -> HTMLResponse:
    """How to ask by program."""
    questions = [(address(query), query) for query in house.catalogue.values()]
    return page(request, "api.html", questions=questions, resources=RESOURCES)


@routes.get("/problems")
def problems(request: Request) -> HTMLResponse:
    """Every error with its status, its exit code and its meaning."""
    rows = [
        {"slug": slug(each), "title": each.title, "status": each.status, "exit": each.exit_code}
        | {"meaning": meaning(each)}
        for each in every_error()
    ]
    return page(request, "problems.html", rows=rows)
