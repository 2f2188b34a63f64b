"""`analyse`: the graph from above."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import typer

from app.commands.asking import show_answer, signature
from app.commands.screen import say, show_json
from cypher.analysis.described import analyses
from cypher.catalogue import Query

if TYPE_CHECKING:
    from cypher.analysis.asking import Findings


def commands() -> typer.Typer:
    """One command for every analysis."""
    analyse = typer.Typer(
        help="Work out brokers, groups, bridges and change.", no_args_is_help=True
    )
    for query in analyses().values():
        described = f"{query.title} {query.summary}"
        analyse.command(query.name, help=described)(command(query))
    return analyse


def command(query: Query) -> Callable[..., None]:
    """A function with one option for each parameter of the analysis."""

    def analyse(**given: Any) -> None:
        as_json, graph = bool(given.pop("json")), given.pop("graph")
        asked = {name: text for name, text in given.items() if text is not None}
        analyse_and_show(query, asked, graph, as_json=as_json)

    analyse.__signature__ = signature(query)  # type: ignore[attr-defined]
    return analyse


def analyse_and_show(
    query: Query, given: Mapping[str, str], graph: str | None, *, as_json: bool
) -> None:
    """The rows as a table with the source of each, or as JSON with how much they were found in."""
    from app.graph import opened
    from app.view import brief
    from cypher.analysis.asking import analyse

    query.bind(given)  # a fault in the question is told before the graph is started
    with opened(graph) as store:
        found = analyse(store, query.name, given)
    if as_json:
        show_json(record(found, given))
        return
    show_answer(brief(query), found.rows)
    chains = f"; chains followed from {found.starts} of them" if found.starts else ""
    say(f"Among {found.parties} parties with {found.ties} engagements between two{chains}.")


def record(found: "Findings", given: Mapping[str, str]) -> dict[str, Any]:
    """The findings as JSON."""
    size = {"parties": found.parties, "ties": found.ties, "starts": found.starts}
    asked = {"query": found.query, "parameters": dict(given), "revision": found.revision}
    return asked | size | {"columns": list(found.columns), "rows": found.rows}
