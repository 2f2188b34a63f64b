"""For notebooks: canned questions as data frames, a party's neighbours as a py2neo subgraph.

    from app.notebook import ask, subgraph
    ask("who_met_whom", who="Sahir Shamshad Mirza", since="2024")

Reads only. Names are looked up as everywhere in Entente; the rows come over py2neo 2021.2.4, which
is no longer maintained: use it to look, and the official driver for everything else. Needs
`entente[py2neo]`, and a graph at bolt:// or an embedded one: py2neo speaks nothing else of ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from app.graph import open_graph
from app.settings import read_settings
from cypher import answers
from cypher.catalogue import Catalogue, Query
from cypher.errors import BadInput, BadUrl, EntenteError
from cypher.lookup import resolve
from cypher.ontology import ontology
from cypher.store import GraphStore

if TYPE_CHECKING:
    from pandas import DataFrame
    from py2neo import Graph, Subgraph


@dataclass(frozen=True)
class Notebook:
    """A graph as a notebook asks it. `graph` is py2neo's own, for queries of your own."""

    store: GraphStore
    graph: "Graph"
    catalogue: Mapping[str, Query]

    def ask(self, name: str, /, **parameters: object) -> "DataFrame":
        """A canned question's rows, a column each; `entente queries` lists names and parameters.

        UnknownQuery, BadArgument, UnknownEntity, Ambiguous.
        """
        from pandas import DataFrame

        query = self.catalogue[name.replace("-", "_")]
        given = {each: _text(value) for each, value in parameters.items()}
        bound, _ = answers.bind(self.store, query, given)
        return DataFrame(self.graph.query(query.text, bound).data(), columns=list(query.columns))

    def subgraph(self, entity: str) -> "Subgraph":
        """A party by name or id, with everybody it met, visited, supplied and so on.

        The relationships are the shortcuts, with date, status, place, articles and the engagement's
        id. UnknownEntity, Ambiguous.
        """
        text = self.store.statement("notebook_subgraph")
        given = {"id": resolve(self.store, entity).id, "types": list(ontology().shortcut_types)}
        from py2neo import Subgraph

        rows = self.graph.query(text, given).data()
        nodes = [row[name] for row in rows for name in ("e", "other") if row[name]]
        return Subgraph(nodes, [row["r"] for row in rows if row["r"]])

    def close(self) -> None:
        """Disconnect."""
        self.graph.service.connector.close()
        self.store.close()


def connect(url: str | None = None) -> Notebook:
    """The graph at `url`, else at GRAPH_URL, else your own embedded one.

    BadUrl for a scheme py2neo has not; StoreUnavailable.
    """
    store = open_graph(read_settings(), url)
    try:
        if store.engine.restarts:  # our own embedded graph, which may be new
            store.migrate()
        return Notebook(store, _graph(store), Catalogue.load())
    except EntenteError:
        store.close()
        raise


def _graph(store: GraphStore) -> "Graph":
    address = store.engine.address()
    if not address.uri.startswith("bolt://"):
        raise BadUrl(f"{address.uri}: py2neo speaks bolt:// only; the graph's URL must begin so")
    try:
        from py2neo import Graph
    except ImportError as error:
        raise BadInput(
            "py2neo is not installed; `pip install 'entente[py2neo]'` brings it"
        ) from error
    return Graph(address.uri, auth=(address.user, address.password), name=address.database)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@lru_cache(maxsize=1)
def _own() -> Notebook:
    return connect()


def ask(name: str, /, **parameters: Any) -> "DataFrame":
    """`Notebook.ask` on the graph of the environment."""
    return _own().ask(name, **parameters)


def subgraph(entity: str) -> "Subgraph":
    """`Notebook.subgraph` on the graph of the environment."""
    return _own().subgraph(entity)
