"""`export`: the graph in other programs' forms."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from app.commands.options import Graph, Json, Output
from app.commands.screen import say
from cypher.errors import BadArgument

FOLDER_FORM = "neo4j-admin"


def export(
    *,
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            "--format",
            help="jsonl, csv, graphml, gexf, jsonld, ftm, register, plover, neo4j-admin.",
        ),
    ] = "jsonl",
    what: Annotated[
        str | None,
        typer.Option(help="engagements, entities, articles or shortcuts; not every form has all."),
    ] = None,
    output: Output = None,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Write the whole graph in another program's form. --json says the same as --format jsonl."""
    if format == FOLDER_FORM and not json:
        write_import(output, graph)
        return
    from app.exports.catalogue import choose
    from app.exports.catalogue import export as text_of
    from app.graph import opened

    form = "jsonl" if json else format
    choose(what, form)  # a fault in the question is told before the graph is started
    with opened(graph) as store:
        write(text_of(store, what, form), output)


def write_import(folder: Path | None, graph: str | None) -> None:
    """The folder for Neo4j's own import, and the command that loads it."""
    from app.exports.neo4j_admin import write_folder
    from app.graph import opened

    if folder is None:
        raise BadArgument(f"--output: {FOLDER_FORM} needs a new folder")
    with opened(graph) as store:
        files = write_folder(store, folder)
    say(f"{len(files)} files in {folder}. With the server stopped:")
    say(f"  cd {folder} && neo4j-admin database import full neo4j @{files[-1].name}")
    say("Then start the server, and run `entente migrate` on it.")


def write(lines: Iterable[str], output: Path | None) -> None:
    """To the file, or to standard output; BadArgument when the file can't be written."""
    if output is None:
        sys.stdout.writelines(lines)
        return
    try:
        file = output.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise BadArgument(f"--output: {output}: {error.strerror}") from error
    with file:
        file.writelines(lines)


COMMANDS = (export,)
