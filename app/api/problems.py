"""Every error as `application/problem+json` (RFC 9457).

The only place where our errors become HTTP.
"""

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from cypher.errors import EntenteError, StoreUnavailable

MEDIA = "application/problem+json"
RETRY_AFTER_SECONDS = 2


class Problem(BaseModel):
    """The body of every error."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "/problems#unknown-entity",
                    "title": "Unknown entity",
                    "status": 404,
                    "detail": "Nobody here is called “Mirzza”. Near: Sahir Shamshad Mirza.",
                    "instance": "/api/entities/mirzza.pk",
                }
            ]
        }
    )

    type: str = Field(description="Which error; the address of its explanation.")
    title: str
    status: int
    detail: str = Field(description="What is wrong, in one sentence, naming what and where.")
    instance: str = Field(description="The path that was asked.")
    choices: list[dict[str, str]] = Field(default_factory=list, description="For a 409: who fits.")


def problem(
    request: Request, status: int, slug: str, title: str, detail: str, **more: object
) -> JSONResponse:
    """A response of that status; `more` are further members."""
    body: dict[str, object] = {
        "type": f"/problems#{slug}" if slug else "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
    }
    return JSONResponse(body | more, status, media_type=MEDIA)


def of_ours(request: Request, error: Exception) -> JSONResponse:
    """An EntenteError, with its choices and, when the graph is away, when to come back."""
    assert isinstance(error, EntenteError)
    more = {"choices": list(error.choices)} if error.choices else {}
    response = problem(request, error.status, slug(type(error)), error.title, error.detail, **more)
    if isinstance(error, StoreUnavailable):
        response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def of_validation(request: Request, error: Exception) -> JSONResponse:
    """A request that doesn't fit its endpoint: 422, naming the first parameter and what is wrong
    with it.
    """
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
    return problem(request, 422, "bad-argument", "Bad argument", f"{where}: {first['msg']}")


def of_http(request: Request, error: Exception) -> JSONResponse:
    """A path or method that isn't there."""
    assert isinstance(error, HTTPException)
    title = HTTPStatus(error.status_code).phrase
    response = problem(request, error.status_code, "", title, sentence(request, error))
    response.headers.update(error.headers or {})
    return response


def of_surprise(request: Request, _error: Exception) -> JSONResponse:
    """A fault of ours: no details to the outside, the trace is in the log."""
    detail = "An unexpected error; the log says more. Please report it."
    return problem(request, 500, slug(EntenteError), EntenteError.title, detail)


def sentence(request: Request, error: HTTPException) -> str:
    """What the framework says, with the path."""
    if error.status_code == HTTPStatus.NOT_FOUND:
        return f"Nothing is at {request.url.path}."
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return f"{request.method} is not possible at {request.url.path}."
    return str(error.detail)


def slug(error: type[EntenteError]) -> str:
    """`UnknownEntity` -> `unknown-entity`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", error.__name__).lower()


def every_error(root: type[EntenteError] = EntenteError) -> Iterator[type[EntenteError]]:
    """The whole tree, root first."""
    yield root
    for child in root.__subclasses__():
        yield from every_error(child)


def meaning(error: type[EntenteError]) -> str:
    """The first line of the error's docstring."""
    return (error.__doc__ or "").strip().splitlines()[0]


def problem_table() -> str:
    """Markdown for OpenAPI: every problem with its status and exit code."""
    head = "| problem | status | exit code | when |\n|---|--:|--:|---|\n"
    return head + "\n".join(
        f"| `{slug(error)}` | {error.status} | {error.exit_code} | {meaning(error)} |"
        for error in every_error()
    )


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """OpenAPI's account of the problems an endpoint may answer with; 503 always among them."""
    content = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": content}
        for status in sorted({*statuses, 422, 503})
    }


def with_problem(schema: dict[str, Any]) -> dict[str, Any]:
    """OpenAPI with the schema that `responses` refers to."""
    components = schema.setdefault("components", {}).setdefault("schemas", {})
    components["Problem"] = Problem.model_json_schema()
    return schema
