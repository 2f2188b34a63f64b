"""Query to REST endpoint: the header becomes the signature, so OpenAPI documents itself."""

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from app.api.asked import Asked, check, fields_of, in_order, read, sort_of
from app.api.dependencies import MOST, Cursor, Parts, cursor_for, offset_of, parts
from app.api.problems import responses
from app.api.replies import FORMS, AnswerPage, Listing, check_copy, reply
from app.connections import party
from cypher import answers
from cypher.answers import Answer
from cypher.catalogue import Parameter, Query
from cypher.errors import BadArgument, TooLarge
from cypher.model import Kind, Status

PYTHON: Mapping[str, type] = {"integer": int, "boolean": bool, "kind": Kind, "status": Status}
BOUNDS: Mapping[str, dict[str, Any]] = {"integer": {"ge": 0, "le": 10_000}}
LIMIT = {"ge": 1, "le": MOST}
SORTED = 10_000  # rows that are put into another order
OTHER_FORMS: dict[int | str, dict[str, Any]] = {
    200: {"content": {media.partition(";")[0]: {} for media in FORMS.values()}},
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


class Questions(BaseRoute):
    """Answers the questions' addresses: one look into a table, where the framework would try a
    hundred patterns and read each parameter twice. `router` only describes them.
    """

    def __init__(self, catalogue: Mapping[str, Query]) -> None:
        self._asked = {
            f"/api/{address(query)}{suffix}": query
            for query in catalogue.values()
            for suffix in ("", *(f".{form}" for form in FORMS))
        }

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether a question is asked here; what else is asked of its address is not ours."""
        known = scope["type"] == "http" and scope["method"] == "GET"
        return (Match.FULL if known and scope["path"] in self._asked else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """In a thread of its own: it waits for the graph."""
        request = Request(scope, receive, send)
        response = await run_in_threadpool(respond, request, self._asked[scope["path"]])
        await response(scope, receive, send)


def respond(request: Request, query: Query) -> Response:
    """The answer to a question, in the form that is wanted."""
    house = parts(request)
    check_copy(request, house)
    return reply(request, house, answered(house, query, read(request.query_params.items())))


def router(catalogue: Mapping[str, Query]) -> APIRouter:
    """The list of questions, and what OpenAPI says of each."""
    routes = APIRouter(prefix="/api", tags=["questions"])
    listed = [described(query) for query in catalogue.values()]

    @routes.get("/queries", summary="What can be asked")
    def queries() -> list[Canned]:
        return listed

    for query in catalogue.values():
        describe(routes, query)
    return routes


def describe(routes: APIRouter, query: Query) -> None:
    """One query's endpoint; the addresses with a suffix are the same, kept out of OpenAPI."""

    def ask(request: Request, **_: Any) -> Response:
        return respond(request, query)

    ask.__signature__ = signature(query)  # type: ignore[attr-defined]
    routes.get(
        f"/{address(query)}",
        operation_id=query.name,
        summary=query.title,
        description=query.summary,
        response_model=AnswerPage,
        responses={**OTHER_FORMS, **responses(404, 409, 413)},
    )(ask)


def answered(house: Parts, query: Query, asked: Asked) -> Listing:
    """The rows of one page, in the order and with the columns that are wanted, and the cursor of
    the next.
    """
    check(asked, tuple(query.columns))
    limit, skip = page_of(query, asked.given, asked.cursor)
    found = put(house, query, asked, limit, skip)
    rows = found.rows[skip:] if asked.sort else found.rows
    shown: Sequence[Mapping[str, Any]] = rows[:limit] if limit else rows
    if asked.fields:
        shown = [{name: row[name] for name in asked.fields} for row in shown]
    return Listing(
        query.name,
        asked.fields or found.columns,
        shown,
        found.revision,
        dict(asked.given),
        cursor_for(skip + limit) if len(shown) < len(rows) else None,
        {name: party(ref) for name, ref in found.meant.items()},
    )


def put(house: Parts, query: Query, asked: Asked, limit: int, skip: int) -> Answer:
    """The answer from the page on, one row more than the page to know if there is a next one; the
    whole of it where it is to be sorted.
    """
    ask = house.store, house.catalogue, query.name
    if not asked.sort:
        page = {"limit": str(limit + 1), "offset": str(skip)} if limit else {}
        return answers.ask(*ask, {**asked.given, **page})
    found = answers.ask(*ask, {**asked.given, "limit": str(SORTED), "offset": "0"})
    if len(found.rows) == SORTED:
        raise TooLarge(f"sort: there are {SORTED} rows or more; narrow the question down")
    return replace(found, rows=in_order(found.rows, asked.sort))


def listing(house: Parts, query: Query, given: Mapping[str, str], cursor: str | None) -> Listing:
    """A page of rows in the question's own order."""
    return answered(house, query, Asked(given, cursor))


def page_of(query: Query, given: Mapping[str, str], cursor: str | None) -> tuple[int, int]:
    """Rows a page and rows before it; 0 rows means all, where a query has no pages."""
    limit = next((each for each in query.parameters if each.name == "limit"), None)
    if limit is None:
        return 0, 0
    wanted = int(limit.read(given.get("limit") or str(min(int(limit.default or MOST), MOST))))
    if not 1 <= wanted <= MOST:
        raise BadArgument(f"limit: {wanted} is not between 1 and {MOST}")
    return wanted, offset_of(cursor) if cursor else 0


def worded(value: object) -> str:
    """`true`, `5`, `met`."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def signature(query: Query) -> inspect.Signature:
    """The request's own arguments, one for each parameter of the query, and the cursor instead of
    an offset.
    """
    arguments = [own("request", Request)]
    arguments += [argument(each) for each in query.parameters if each.name != "offset"]
    if any(each.name == "offset" for each in query.parameters):
        arguments.append(own("cursor", Cursor, None))
    columns = tuple(query.columns)
    arguments += [own("fields", fields_of(columns), None), own("sort", sort_of(columns), None)]
    return inspect.Signature(arguments)


def own(name: str, kind: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    """A keyword-only argument."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)


def argument(parameter: Parameter) -> inspect.Parameter:
    """As FastAPI likes to read it: needed, or None for the query's own default."""
    kind: Any = PYTHON.get(parameter.kind, str)
    note = UrlParameter(
        description=explained(parameter),
        **example(parameter),
        **(LIMIT if parameter.name == "limit" else BOUNDS.get(parameter.kind, {})),
    )
    if parameter.required:
        return own(parameter.name, Annotated[kind, note])
    return own(parameter.name, Annotated[kind | None, note], None)


def example(parameter: Parameter) -> dict[str, Any]:
    """What the interactive page fills in where a value is needed, and only shows where none is."""
    if parameter.required:
        return {"openapi_examples": {"example": {"value": parameter.example}}}
    return {"examples": [parameter.example]}


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
