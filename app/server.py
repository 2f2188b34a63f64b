"""Wires the real parts together and serves them. Settings are read here, once."""

import gc
import secrets
import socket
import sys
from contextlib import suppress

import uvicorn

from app.api.dependencies import Parts
from app.graph import open_graph
from app.main import create_app
from app.reading import Reading
from app.settings import Settings, read_settings
from cypher.articles import list_articles
from cypher.catalogue import Catalogue
from cypher.errors import BadArgument
from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.pipeline import Pipeline
from ingest.samples import sample_articles

KEPT = 75  # seconds that an idle connection stays open


def run(*, host: str | None, port: int | None, samples: bool, graph: str | None) -> None:
    """Serve until interrupted.

    BadArgument for an address that is taken, StoreUnavailable without a graph.
    """
    settings = read_settings()
    where = (host or settings.entente_host, settings.entente_port if port is None else port)
    with listening(*where) as listener, open_graph(settings, graph) as store:
        store.migrate()
        house = assemble(store, settings)
        if samples:
            read_samples(house, settings.entente_extractor)
        sys.stdout.write(f"Serving on {address(listener)} (Ctrl-C ends it)\n")
        sys.stdout.flush()
        serve(house, settings, listener)


def listening(host: str, port: int) -> socket.socket:
    """A bound socket; bound before the graph is opened, so that a taken port is told at once."""
    try:
        listener = socket.create_server((host, port), family=family(host))
    except OSError as error:
        raise BadArgument(f"{host}:{port} cannot be served on: {error.strerror}") from error
    # Accepted sockets inherit it. Without, answers wait 40 ms for the reader's acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def family(host: str) -> socket.AddressFamily:
    """IPv6 for an address with colons."""
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def address(listener: socket.socket) -> str:
    """The URL of a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(house: Parts, settings: Settings, listener: socket.socket) -> None:
    """Run the web application on the socket."""
    app = create_app(house, hosts=settings.hosts())
    config = uvicorn.Config(
        app, server_header=False, log_level="warning", access_log=False, timeout_keep_alive=KEPT
    )
    keep_loaded()
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def keep_loaded() -> None:
    """Spare the collector of garbage what is loaded by now and stays: 200,000 objects, mostly of
    libraries. Looking through them again every few seconds held all answers up for 200 ms.
    """
    gc.collect()
    gc.freeze()


def read_samples(house: Parts, extractor: str) -> None:
    """The sample articles, into a graph that has none."""
    if not list_articles(house.store, limit=1):
        Pipeline(extractor, house.desk).run(sample_articles())


def assemble(store: GraphStore, settings: Settings) -> Parts:
    """The parts over an open graph."""
    reading = Reading(settings.entente_extractor)
    writes = not settings.entente_read_only
    return Parts(store, Catalogue.load(), Desk(store), reading, secrets.token_hex(4), writes)
