"""The server of the Model Context Protocol over an open graph, and how it is reached."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Final

import uvicorn
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette

from app.mcp import tools
from app.mcp.fixed import fixed
from cypher.analysis.described import analyses
from cypher.catalogue import Catalogue
from cypher.store import GraphStore

PATH: Final = "/mcp"
INSTRUCTIONS: Final = """Entente is a graph of who met, visited, supplied, agreed and exercised with
whom, read from news articles. Everything in it rests on sentences: tell the reader which, with the
outlet and the day. A name may be given in any spelling; where it fits several, the error lists
their ids. Dates are 2018, 2018-08 or 2018-08-06 and never more precise than the articles. Mind the
status: what is planned or being negotiated has not happened, what is denied or cancelled did not.
`outlets` counts independent sources; near-copies of one text are one. Start with `search_names` or
with the question that fits; go to `evidence` for the sentences of an engagement."""


def server(store: GraphStore) -> MCPServer[object]:
    """Every tool over that graph. None of them writes."""
    catalogue = Catalogue.load()
    found = [
        *fixed(store),
        *tools.questions(store, catalogue),
        *tools.analyses(store, analyses()),
    ]
    return MCPServer(
        "entente",
        title="Entente",
        instructions=INSTRUCTIONS,
        version=version("entente"),
        tools=found,
        log_level="WARNING",
    )


def site(store: GraphStore, hosts: Sequence[str]) -> Starlette:
    """The server as a web application that answers at /mcp to those host names; * is any."""
    named = [form for host in hosts for form in (host, f"{host}:*")]
    origins = [f"{scheme}://{form}" for scheme in ("http", "https") for form in named]
    security = TransportSecuritySettings(
        enable_dns_rebinding_protection="*" not in hosts,
        allowed_hosts=named,
        allowed_origins=origins,
    )
    return server(store).streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        transport_security=security,
    )


def web(store: GraphStore, hosts: Sequence[str]) -> uvicorn.Server:
    """A server of that application, to be run on a socket."""
    config = uvicorn.Config(
        site(store, hosts), server_header=False, log_level="warning", access_log=False
    )
    return uvicorn.Server(config)
