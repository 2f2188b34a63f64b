"""Builds the web application from its parts; reads no environment."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from app.api import (
    access,
    analysis,
    around,
    articles,
    engagements,
    entities,
    export,
    health,
    judgements,
    paths,
    queries,
    readings,
)
from app.api.dependencies import Parts
from app.api.problems import (
    of_http,
    of_ours,
    of_surprise,
    of_validation,
    problem_table,
    with_problem,
)
from app.api.replies import NotModified, not_modified
from app.pages import docs
from app.pages import router as pages_router
from app.pages.explore import static_files
from app.pages.faults import for_people
from app.safety import Safety
from cypher.errors import EntenteError

RESOURCES = (
    *(access, analysis, around, articles, engagements, entities),
    *(export, health, judgements, paths, readings),
)
LARGEST_BODY = 6_000_000  # bytes: a million letters, escaped
ASSETS = Path(__file__).parent / "assets"
DESCRIPTION = """Who met, visited, supplied, agreed and exercised with whom, as news articles tell
it.

Every answer carries the graph's `revision` and an entity tag. Lists are pages: follow `next`.
A question answers as CSV, JSON Lines or GraphML (the engagements of the rows with their parties)
where the path ends in `.csv`, `.jsonl` or `.graphml`, or by `Accept`; `fields` chooses columns,
`sort` orders all rows before they are cut into pages.

## Problems

Every error is `application/problem+json` (RFC 9457).

"""


def create_app(house: Parts, *, hosts: Sequence[str] = ("*",)) -> FastAPI:
    """Give it the parts, get a site. `hosts` are the names it answers to."""
    app = FastAPI(
        title="Entente",
        version=version("entente"),
        description=DESCRIPTION + problem_table(),
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        max_body_size=LARGEST_BODY,
    )
    app.state.parts = house
    add_routes(app, house)
    add_handlers(app)
    describe(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    app.add_middleware(Safety, writes=house.writes)
    return app


def add_routes(app: FastAPI, house: Parts) -> None:
    """Resources first, then the pages."""
    for resource in RESOURCES:
        app.include_router(resource.routes)
    app.include_router(queries.router(house.catalogue))
    app.router.routes.insert(0, queries.Questions(house.catalogue))
    app.include_router(docs.routes, include_in_schema=False)
    app.include_router(pages_router())
    app.mount("/static", static_files(), name="static")
    app.mount("/swagger", docs.files(), name="swagger")
    app.mount("/assets", StaticFiles(directory=ASSETS), name="assets")


def describe(app: FastAPI) -> None:
    """OpenAPI knows the problems too."""
    usual = app.openapi
    app.openapi = cache(lambda: with_problem(usual()))  # type: ignore[method-assign]


def add_handlers(app: FastAPI) -> None:
    """Where our errors become HTTP."""
    app.add_exception_handler(EntenteError, for_people(of_ours))
    app.add_exception_handler(RequestValidationError, for_people(of_validation))
    app.add_exception_handler(HTTPException, for_people(of_http))
    app.add_exception_handler(Exception, for_people(of_surprise))
    app.add_exception_handler(NotModified, not_modified)
