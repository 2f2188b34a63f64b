"""Errors for people: the problem that a program would get, as a page."""

import json
from collections.abc import Callable

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from app.pages.templates import page

Handler = Callable[[Request, Exception], JSONResponse]


def for_people(handler: Handler) -> Callable[[Request, Exception], Response]:
    """The handler's problem as a page where a page was asked for."""

    def handle(request: Request, error: Exception) -> Response:
        response = handler(request, error)
        if not wants_page(request):
            return response
        problem = json.loads(bytes(response.body))
        shown = page(request, "problem.html", problem["status"], problem=problem)
        if wait := response.headers.get("retry-after"):
            shown.headers["Retry-After"] = wait
        return shown

    return handle


def wants_page(request: Request) -> bool:
    """A browser on anything but the API."""
    on_api = request.url.path.startswith("/api/")
    return not on_api and "text/html" in request.headers.get("accept", "")
