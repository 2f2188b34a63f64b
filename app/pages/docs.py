"""The interactive page of the API. Its script comes with a package, none from another site."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from app.pages.templates import page
from app.safety import POLICY

routes = APIRouter()
STYLES = "style-src 'self'"
ITS_OWN = "'unsafe-hashes' 'sha256-XzJlZKVo+ff9ozww9Sr2p/2TbJXITZuaWMZ9p53zN1U='"


@routes.get("/api/docs")
def interactive(request: Request) -> HTMLResponse:
    """Every operation, to be tried. One style that the script sets is allowed by its hash."""
    response = page(request, "docs.html")
    response.headers["Content-Security-Policy"] = POLICY.replace(STYLES, f"{STYLES} {ITS_OWN}")
    return response


def files() -> StaticFiles:
    """Swagger UI as the package brings it."""
    return StaticFiles(packages=[("fastapi_swagger", "resources")])
