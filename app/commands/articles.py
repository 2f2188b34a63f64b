"""Articles in and out: `ingest`, `samples`, `articles`, `read`, `retract`."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.options import Graph, Json
from app.commands.screen import say, show_json, show_table

Places = Annotated[
    list[str], typer.Argument(metavar="PATH|URL|-", help="Files, folders, globs, one URL, or - .")
]
ExtractorName = Annotated[
    str | None,
    typer.Option("--extractor", help="Which extractor reads (default: the built-in one)."),
]


def ingest(
    places: Places, *, extractor: ExtractorName = None, json: Json = False, graph: Graph = None
) -> None:
    """Read articles into the graph. Reading the same text twice changes nothing."""
    from app.taking import take_in

    raise typer.Exit(take_in(places, extractor, graph, as_json=json))


def samples(*, json: Json = False, graph: Graph = None) -> None:
    """Read the sample articles that come with Entente."""
    from app.taking import take_in

    raise typer.Exit(take_in(None, None, graph, as_json=json))


def articles(
    *,
    outlet: Annotated[str | None, typer.Option(help="Only of this outlet.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Most rows.")] = 50,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """List the articles that were read, newest first."""
    from app.graph import opened
    from cypher.articles import list_articles

    with opened(graph) as store:
        rows = list_articles(store, outlet=outlet, limit=limit)
    if json:
        show_json(rows)
        return
    columns = ("id", "published", "outlet", "title", "name", "claims")
    show_table("Articles", columns, rows, empty="No article has been read.")


def retract(
    article: Annotated[str, typer.Argument(help="The article's id or name.")],
    *,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Take an article back: the graph is then as if it had never been read."""
    from app.graph import opened
    from ingest.desk import Desk

    with opened(graph, writes=True) as store:
        Desk(store).retract(article)
    if json:
        show_json({"retracted": article})
    else:
        say(f"Retracted {article}.")


def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One article.")],
    *,
    extractor: ExtractorName = None,
    html: Annotated[
        bool, typer.Option("--html", help="Print a page instead of a terminal's text.")
    ] = False,
    json: Json = False,
) -> None:
    """Show what the extractor reads in a file, and why. Nothing is written."""
    from app.commands.readings import show_reading

    show_reading(file, extractor, html=html, as_json=json)


COMMANDS = (ingest, samples, articles, read, retract)
