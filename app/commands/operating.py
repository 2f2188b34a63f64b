"""Keeping it running: `serve`, `migrate`, `copy`, `doctor`."""

from typing import Annotated

import typer

from app.commands.options import Graph, Json
from app.commands.screen import say, show_json, show_table


def serve(
    *,
    host: Annotated[
        str | None, typer.Option(help="Address to serve on (default 127.0.0.1).")
    ] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on (default 8000).")] = None,
    samples: Annotated[
        bool, typer.Option("--samples", help="First read the samples into an empty graph.")
    ] = False,
    graph: Graph = None,
) -> None:
    """Serve REST and the page."""
    from app.server import run

    run(host=host, port=port, samples=samples, graph=graph)


def migrate(
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would run.")] = False,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Bring the graph's schema up to date."""
    from app.graph import open_graph
    from app.settings import read_settings

    with open_graph(read_settings(), graph) as store:
        names = store.migrate(dry_run=dry_run)
    if json:
        show_json({"migrations": names, "dry_run": dry_run})
        return
    say("\n".join(names) if names else "The graph is up to date.")


def copy(
    *,
    source: Annotated[str, typer.Option("--from", metavar="URL", help="The graph to copy.")],
    target: Annotated[str, typer.Option("--to", metavar="URL", help="An empty graph.")],
    json: Json = False,
) -> None:
    """Copy a whole graph, from one engine to the other, and hold the copy against it."""
    from dataclasses import asdict

    from app.commands.screen import counting
    from app.graph import open_graph
    from app.settings import read_settings
    from ingest.copying import copy as copy_graph

    settings = read_settings()
    with (
        open_graph(settings, source) as old,
        open_graph(settings, target) as new,
        counting(quiet=json) as tell,
    ):
        new.migrate()
        copied = copy_graph(old, new, tell)
    if json:
        show_json(asdict(copied))
        return
    say(
        f"{copied.nodes:,} nodes and {copied.relationships:,} relationships copied and compared; "
        f"revision {copied.revision}."
    )


def doctor(*, json: Json = False, graph: Graph = None) -> None:
    """Check the machine, the graph and the reading; exit code 1 when something is amiss."""
    from app.checkup import examine

    findings = examine(graph)
    if json:
        show_json(findings)
    else:
        show_table("Doctor", ("check", "verdict", "detail"), findings, empty="Nothing to check.")
    raise typer.Exit(0 if all(finding["verdict"] == "well" for finding in findings) else 1)


COMMANDS = (serve, migrate, copy, doctor)
