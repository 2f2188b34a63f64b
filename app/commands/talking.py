"""`mcp`: the graph for language models."""

import sys
from contextlib import suppress
from typing import Annotated

import typer

from app.commands.options import Graph
from app.commands.screen import complain
from cypher.errors import BadArgument
from cypher.store import GraphStore


def mcp(
    *,
    http: Annotated[
        bool, typer.Option("--http", help="Serve streamable HTTP at /mcp instead of stdio.")
    ] = False,
    host: Annotated[str, typer.Option(help="Address to serve on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to serve on.")] = 8001,
    graph: Graph = None,
) -> None:
    """Let a language model ask (Model Context Protocol); it can only read. Needs entente[mcp]."""
    from app.graph import opened

    check_installed()
    with opened(graph) as store, suppress(KeyboardInterrupt):
        if http:
            serve(store, host, port)
        else:
            talk(store)


def check_installed() -> None:
    """BadArgument where the extra is missing."""
    from importlib.util import find_spec

    if find_spec("mcp") is None:
        raise BadArgument("The mcp package is missing: pip install 'entente[mcp]'.")


def talk(store: GraphStore) -> None:
    """Over standard input and output, until the input ends."""
    from app.mcp.server import server

    server(store).run("stdio")


def serve(store: GraphStore, host: str, port: int) -> None:
    """Over HTTP, until interrupted; BadArgument for an address that is taken."""
    from app.mcp.server import PATH, web
    from app.server import address, listening
    from app.settings import read_settings

    with listening(host, port) as listener:
        complain(
            f"Serving the Model Context Protocol on {address(listener)}{PATH} (Ctrl-C ends it)"
        )
        sys.stderr.flush()
        web(store, read_settings().hosts()).run(sockets=[listener])


COMMANDS = (mcp,)
