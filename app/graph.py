"""From settings to an open graph: the one place that knows which graph is meant."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.settings import Settings, read_settings
from cypher.store import GraphStore


def open_graph(settings: Settings, url: str | None = None) -> GraphStore:
    """Connect to `url`, else to GRAPH_URL, else to the user's own graph.

    The environment's user and password serve where the URL holds none. BadUrl, StoreUnavailable.
    """
    address = url or settings.graph_url or None
    if address is None or "@" in address or address.startswith("embedded:"):
        return GraphStore.open(address)
    return GraphStore.open(address, user=settings.graph_user, password=settings.password())


@contextmanager
def opened(url: str | None = None, *, writes: bool = False) -> Iterator[GraphStore]:
    """The graph, closed at the end; first migrated where it is to be written or is an embedded
    one.
    """
    with open_graph(read_settings(), url) as store:
        if writes or store.engine.restarts:
            store.migrate()
        yield store
