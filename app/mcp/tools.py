"""Descriptions to tools: a canned query's header, or an analysis's, becomes a typed tool."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Annotated, Any, Final

from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools.base import Tool
from mcp_types import ToolAnnotations
from pydantic import Field

from app.api.dependencies import MOST
from app.api.queries import PYTHON, worded
from app.connections import party
from app.mcp.records import Analysis, Answer
from cypher import answers
from cypher.analysis.asking import analyse
from cypher.catalogue import Parameter, Query
from cypher.errors import EntenteError
from cypher.lookup import EntityRef
from cypher.store import GraphStore

READS: Final = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
FEW: Final = 20  # rows, where nothing is said; they are read word by word


def tool(function: Callable[..., Any], name: str, title: str, about: str) -> Tool:
    """A tool that only reads; what goes wrong is told to the model in one sentence."""
    safely = told(function)
    safely.__name__ = name
    return Tool.from_function(safely, name, title=title, description=about, annotations=READS)


def told(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, its errors as the protocol's, with the choices where a name fits several."""

    @wraps(function)
    def safely(*args: Any, **given: Any) -> Any:
        try:
            return function(*args, **given)
        except EntenteError as error:
            raise ToolError(sentence(error)) from error

    return safely


def sentence(error: EntenteError) -> str:
    """The error and what may have been meant."""
    choices = "; ".join(" ".join(value for value in c.values() if value) for c in error.choices)
    return f"{error.detail} Choices: {choices}" if choices else error.detail


def questions(store: GraphStore, catalogue: Mapping[str, Query]) -> Iterable[Tool]:
    """A tool for each canned query."""
    for query in catalogue.values():
        yield tool(question(store, catalogue, query), query.name, query.title, about(query))


def question(
    store: GraphStore, catalogue: Mapping[str, Query], query: Query
) -> Callable[..., Answer]:
    """The function of a canned query; one row more is asked for, to know if there is one."""

    def ask(**given: Any) -> Answer:
        texts = as_texts(given)
        limit = int(texts.get("limit", 0))
        more = {"limit": str(limit + 1)} if limit else {}
        found = answers.ask(store, catalogue, query.name, texts | more)
        rows = found.rows[:limit] if limit else found.rows
        return Answer(
            query=query.name,
            meant=meant(found.meant),
            columns=list(found.columns),
            rows=[dict(row) for row in rows],
            more=len(rows) < len(found.rows),
            revision=found.revision,
        )

    return signed(ask, query, Answer)


def analyses(store: GraphStore, known: Mapping[str, Query]) -> Iterable[Tool]:
    """A tool for each analysis: `analyse_brokers` …"""
    for query in known.values():
        yield tool(analysis(store, query), f"analyse_{query.name}", query.title, about(query))


def analysis(store: GraphStore, query: Query) -> Callable[..., Analysis]:
    """The function of an analysis."""

    def work_out(**given: Any) -> Analysis:
        found = analyse(store, query.name, as_texts(given))
        return Analysis(
            query=found.query,
            meant=meant(found.meant),
            columns=list(found.columns),
            rows=found.rows,
            parties=found.parties,
            ties=found.ties,
            starts=found.starts,
            revision=found.revision,
        )

    return signed(work_out, query, Analysis)


def as_texts(given: Mapping[str, Any]) -> dict[str, str]:
    """The arguments as a query reads them; what is empty is left to its defaults."""
    return {name: worded(value) for name, value in given.items() if value not in (None, "")}


def meant(refs: Mapping[str, EntityRef]) -> dict[str, Any]:
    """Whom the names in the question were taken to mean."""
    return {name: party(ref) for name, ref in refs.items()}


def about(query: Query) -> str:
    """What the tool gives."""
    return f"{query.summary} Columns: {', '.join(query.columns)}."


def signed(function: Callable[..., Any], query: Query, answer: type) -> Callable[..., Any]:
    """The function with the query's parameters as its own, so that its schema says them."""
    arguments = [argument(each) for each in query.parameters]
    function.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        arguments, return_annotation=answer
    )
    return function


def argument(parameter: Parameter) -> inspect.Parameter:
    """One argument of the tool."""
    kind, default = typed(parameter)
    bounds: dict[str, Any] = (
        {"ge": 0, "le": MOST if parameter.name == "limit" else 10_000} if kind is int else {}
    )
    note = Field(description=parameter.help, examples=[parameter.example], **bounds)
    return inspect.Parameter(
        parameter.name,
        inspect.Parameter.KEYWORD_ONLY,
        annotation=Annotated[kind, note],
        default=inspect.Parameter.empty if parameter.required else default,
    )


def typed(parameter: Parameter) -> tuple[Any, Any]:
    """The argument's type and its default."""
    if parameter.name == "limit":
        return int, FEW
    kind: Any = PYTHON.get(parameter.kind, str)
    if parameter.kind in ("kind", "status") and not parameter.required:
        return kind | None, parameter.default or None
    return kind, parameter.default
