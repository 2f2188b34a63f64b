"""`export`: the graph in other programs' forms."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from app.commands.options import Graph, Json, Output
from cypher.errors import BadArgument


def export(
    *,
    format: Annotated[str, typer.Option("--format", help="jsonl.")] = "jsonl",  # noqa: A002
    what: Annotated[str, typer.Option(help="engagements or entities.")] = "engagements",
    output: Output = None,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Write the whole graph, one record a line. --json says the same as --format jsonl."""
    from app.exports.catalogue import export as lines_of
    from app.graph import opened

    with opened(graph) as store:
        write(lines_of(store, what, "jsonl" if json else format), output)


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
