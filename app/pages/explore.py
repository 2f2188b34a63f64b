"""The page that draws: one HTML file and its scripts, built from app/web into app/static.

Without the build, or without a script in the reader's browser, the server-rendered pages answer
all the same.
"""

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.pages.templates import STATIC, built, page

routes = APIRouter()
# Their names hold a hash of what is in them, so a copy never goes stale.
FOR_EVER = "public, max-age=31536000, immutable"


class Built(StaticFiles):
    """The built files, which a reader need not ask for twice."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or 404."""
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            response.headers["Cache-Control"] = FOR_EVER
        return response


def static_files(folder: Path = STATIC) -> Built:
    """What is served under /static; nothing where nothing was built."""
    return Built(directory=folder, check_dir=False)


@routes.get("/explore")
def explore(request: Request) -> Response:
    """The built page; the query part of its address is the page's own state."""
    if not built():
        return page(request, "unbuilt.html", 404)
    return FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})
