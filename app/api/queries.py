"""Query to REST endpoint: the header becomes the signature, so OpenAPI documents itself."""

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from pydantic import BaseModel

from app.api.dependencies import MOST, Cursor, House, Parts, cursor_for, offset_of
from app.api.problems import responses
from app.api.replies import AnswerPage, Listing, check_copy, reply
from app.connections import party
from cypher import answers
from cypher.catalogue import Parameter, Query
from cypher.errors import BadArgument
from cypher.model import Kind, Status

PYTHON: Mapping[str, type] = {"integer": int, "boolean": bool, "kind": Kind, "status": Status}
BOUNDS: Mapping[str, dict[str, Any]] = {"integer": {"ge": 0, "le": 10_000}}
OTHER_FORMS: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/csv": {}, "application/jsonl": {}}},
    304: {"description": "The reader's copy is still good."},
}


class Canned(BaseModel):
    """What can be asked."""

    name: str
    title: str
    summary: str
    topic: str
    path: str
    parameters: list[dict[str, Any]]
    columns: dict[str, str]


def router(catalogue: Mapping[str, Query]) -> APIRouter:
    """The list of questions, and an endpoint for each, with `.csv` and `.jsonl` beside it."""
    routes = APIRouter(prefix="/api", tags=["questions"])
    listed = [described(query) for query in catalogue.values()]

    @routes.get("/queries", summary="What can be asked")
    def queries() -> list[Canned]:
        return listed

    for query in catalogue.values():
        mount(routes, query)
    return routes


def mount(routes: APIRouter, query: Query) -> None:
    """One query's endpoint; the paths with a suffix are the same endpoint, kept out of OpenAPI."""
    options: dict[str, Any] = {
        "summary": query.title,
        "description": query.summary,
        "response_model": AnswerPage,
        "responses": {**OTHER_FORMS, **responses(404, 409)},
    }
    function = endpoint(query)
    routes.get(f"/{address(query)}", operation_id=query.name, **options)(function)
    for suffix in ("csv", "jsonl"):
        routes.get(f"/{address(query)}.{suffix}", include_in_schema=False, **options)(function)


def endpoint(query: Query) -> Callable[..., Response]:
    """A function that FastAPI can mount."""

    def ask(request: Request, house: Parts, cursor: str | None = None, **given: Any) -> Response:
        check_copy(request, house)
        return reply(request, house, listing(house, query, as_text(given), cursor))

    ask.__signature__ = signature(query)  # type: ignore[attr-defined]
    ask.__name__ = query.name.replace("-", "_")
    return ask


def listing(house: Parts, query: Query, given: Mapping[str, str], cursor: str | None) -> Listing:
    """The rows of one page, and the cursor of the next.

    One row more is asked for, to know if there is one.
    """
    limit, skip = page_of(query, given, cursor)
    asked = {**given, **({"limit": str(limit + 1), "offset": str(skip)} if limit else {})}
    answer = answers.ask(house.store, house.catalogue, query.name, asked)
    shown = answer.rows[:limit] if limit else answer.rows
    following = cursor_for(skip + limit) if len(shown) < len(answer.rows) else None
    meant = {name: party(ref) for name, ref in answer.meant.items()}
    return Listing(
        query.name, answer.columns, shown, answer.revision, dict(given), following, meant
    )


def page_of(query: Query, given: Mapping[str, str], cursor: str | None) -> tuple[int, int]:
    """Rows a page and rows before it; 0 rows means all, where a query has no pages."""
    limit = next((each for each in query.parameters if each.name == "limit"), None)
    if limit is None:
        return 0, 0
    wanted = int(limit.read(given.get("limit", str(min(int(limit.default or MOST), MOST)))))
    if not 1 <= wanted <= MOST:
        raise BadArgument(f"limit: {wanted} is not between 1 and {MOST}")
    return wanted, offset_of(cursor) if cursor else 0


def as_text(given: Mapping[str, Any]) -> dict[str, str]:
    """What was given, as `bind` reads it; what was not given is left to the query's defaults."""
    return {name: worded(value) for name, value in given.items() if value is not None}


def worded(value: object) -> str:
    """`true`, `5`, `met`."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def signature(query: Query) -> inspect.Signature:
    """The request's own arguments, one for each parameter of the query, and the cursor instead of
    an offset.
    """
    arguments = [own("request", Request), own("house", House)]
    arguments += [argument(each) for each in query.parameters if each.name != "offset"]
    if any(each.name == "offset" for each in query.parameters):
        arguments.append(own("cursor", Cursor, None))
    return inspect.Signature(arguments)


def own(name: str, kind: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    """A keyword-only argument."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)


def argument(parameter: Parameter) -> inspect.Parameter:
    """As FastAPI likes to read it: needed, or None for the query's own default."""
    kind: Any = PYTHON.get(parameter.kind, str)
    note = UrlParameter(
        description=explained(parameter),
        openapi_examples={"example": {"value": parameter.example}},
        **BOUNDS.get(parameter.kind, {}),
    )
    if parameter.required:
        return own(parameter.name, Annotated[kind, note])
    return own(parameter.name, Annotated[kind | None, note], None)


def explained(parameter: Parameter) -> str:
    """The parameter's help, with its default."""
    if parameter.required or parameter.default in (None, ""):
        return parameter.help
    return f"{parameter.help} Default: {worded(parameter.default)}."


def address(query: Query) -> str:
    """The query's part of the path: `who-met-whom`."""
    return query.name.replace("_", "-")


def described(query: Query) -> Canned:
    """The query as a line of the list."""
    return Canned(
        name=query.name,
        title=query.title,
        summary=query.summary,
        topic=query.topic,
        path=f"/api/{address(query)}",
        parameters=[parameter_record(parameter) for parameter in query.parameters],
        columns=dict(query.columns),
    )


def parameter_record(parameter: Parameter) -> dict[str, Any]:
    """The parameter as JSON."""
    return {
        "name": parameter.name,
        "kind": parameter.kind,
        "help": parameter.help,
        "example": parameter.example,
        "required": parameter.required,
        "default": None if parameter.required else parameter.default,
    }
