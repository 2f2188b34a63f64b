"""Questions: the canned queries, paths, one engagement, search."""

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from app.commands.options import Graph, Json
from app.commands.screen import say, show_json, show_table
from cypher.catalogue import Catalogue, Parameter, Query


def questions(catalogue: Catalogue) -> typer.Typer:
    """`ask`: one command for every canned query."""
    ask = typer.Typer(
        help="Ask a canned query; `entente queries` lists them.", no_args_is_help=True
    )
    for query in catalogue.values():
        described = f"{query.title} {query.summary}"
        ask.command(dashed(query.name), help=described)(command(query, catalogue))
    return ask


def command(query: Query, catalogue: Catalogue) -> Callable[..., None]:
    """A function with one option for each parameter of the query."""

    def ask(**given: Any) -> None:
        as_json, graph = bool(given.pop("json")), given.pop("graph")
        asked = {name: text for name, text in given.items() if text is not None}
        ask_and_show(catalogue, query, asked, graph, as_json=as_json)

    ask.__signature__ = signature(query)  # type: ignore[attr-defined]
    return ask


def signature(query: Query) -> inspect.Signature:
    """The query's parameters as options, and the two that every command has."""
    options = [(each.name, option(each)) for each in query.parameters]
    everywhere = [("json", Json, False), ("graph", Graph, None)]
    return inspect.Signature(
        [own(name, annotation, None) for name, annotation in options]
        + [own(*each) for each in everywhere]
    )


def own(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    """A keyword-only argument; what is missing is the query's affair, whose words are better."""
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default
    )


def option(parameter: Parameter) -> Any:
    """`--since DATE  Only what was … Example: 2016.`"""
    needed = "Needed. " if parameter.required else ""
    help_ = f"{needed}{parameter.help} Example: {parameter.example}."
    name = f"--{dashed(parameter.name)}"
    return Annotated[str | None, typer.Option(name, help=help_, metavar=parameter.kind.upper())]


def dashed(name: str) -> str:
    """`who_met_whom` as it is typed: `who-met-whom`."""
    return name.replace("_", "-")


def ask_and_show(
    catalogue: Catalogue,
    query: Query,
    given: Mapping[str, str],
    graph: str | None,
    *,
    as_json: bool,
) -> None:
    """The rows as a table with the source of each, or as JSON."""
    from app.graph import opened
    from cypher import answers

    query.bind(given)  # a fault in the question is told before the graph is started
    with opened(graph) as store:
        answer = answers.ask(store, catalogue, query.name, given)
    if as_json:
        kept = {"query": query.name, "parameters": dict(given), "revision": answer.revision}
        show_json(kept | {"columns": list(query.columns), "rows": answer.rows})
    else:
        show_answer(query, answer.rows)


def show_answer(query: Query, rows: list[dict[str, Any]], *, title: str = "") -> None:
    """The table of an answer: what is worth showing, then the source."""
    from app.view import SOURCE, source_text, view

    seen = view(query.columns, rows)
    columns = (*seen.columns, SOURCE) if seen.sourced else seen.columns
    shown = [{**row, SOURCE: source_text(row, query.columns)} for row in rows]
    show_table(title or query.title, columns, shown, empty="Nothing in the graph answers this.")


def queries(*, json: Json = False) -> None:
    """List the canned queries and what each wants to know."""
    catalogue = Catalogue.load()
    if json:
        show_json([record(query) for query in catalogue.values()])
        return
    for query in catalogue.values():
        say(f"{dashed(query.name)}\n    {query.title} {query.summary}")
        for each in query.parameters:
            needed = "needed" if each.required else f"default {each.default!r}"
            say(f"      --{dashed(each.name)} {each.kind.upper()}  {each.help} ({needed})")


def record(query: Query) -> dict[str, Any]:
    """The query as JSON."""
    return {
        "name": dashed(query.name),
        "title": query.title,
        "summary": query.summary,
        "topic": query.topic,
        "parameters": [
            {"name": each.name, "kind": each.kind, "help": each.help, "example": each.example}
            | {"required": each.required, "default": each.default}
            for each in query.parameters
        ],
        "columns": dict(query.columns),
    }


def engagement(
    id: Annotated[str, typer.Argument(help="Its id, or that of a claim.")],  # noqa: A002
    *,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Show one engagement with every sentence that says so."""
    from app.commands.engagements import show_engagement
    from app.graph import opened
    from cypher import answers

    with opened(graph) as store:
        found = answers.engagement(store, id)
    if json:
        show_json(found)
    else:
        show_engagement(found)


def search(
    text: Annotated[str, typer.Argument(help="A name, in any spelling.")],
    *,
    limit: Annotated[int, typer.Option(min=1, help="Most rows.")] = 10,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Find people, institutions, countries, hardware and places by name."""
    from app.graph import opened
    from cypher import lookup

    with opened(graph) as store:
        found = lookup.search(store, text, limit=limit)
    rows = [{"id": e.id, "name": e.name, "kind": str(e.kind), "country": e.country} for e in found]
    if json:
        show_json(rows)
    else:
        show_table(
            "Found", ("name", "kind", "country", "id"), rows, empty=f"Nobody is like “{text}”."
        )


COMMANDS = (queries, engagement, search)
