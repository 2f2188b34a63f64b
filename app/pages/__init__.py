"""Server-rendered pages: one module a kind of page, templates in `app/templates`. They need no
script.

Lives here: what a page is given, and how it is filled in.
May come in: the graph's answers and `app.api`'s parts. An article's text reaches a page only
through the
templates, which escape it.
"""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app.pages import analysis, articles, engagements, entities, explore, home, paths, questions


def router() -> APIRouter:
    """Every page."""
    routes = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
    for module in (analysis, articles, engagements, entities, explore, home, paths, questions):
        routes.include_router(module.routes)
    return routes
