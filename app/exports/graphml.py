"""GraphML, by which networkx, Gephi and yEd exchange graphs (http://graphml.graphdrawing.org).

Gephi's rules: one level of nodes, no ports, no hyperedges, every edge directed alike; `label` is
what it writes on a node or an edge.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from app.exports import graphs
from app.exports.graphs import Edge, Node, Picture, Values
from app.exports.xml import HEAD, open_tag, tag
from cypher.store import GraphStore

_SPACE = "http://graphml.graphdrawing.org/xmlns"


def engagements(store: GraphStore) -> Iterator[str]:
    """Parties and engagements as nodes, an edge for each part that a party took."""
    return _document(graphs.ENGAGEMENTS, store)


def shortcuts(store: GraphStore) -> Iterator[str]:
    """Parties as nodes, an edge for each shortcut."""
    return _document(graphs.SHORTCUTS, store)


def some(store: GraphStore, ids: Sequence[str]) -> Iterator[str]:
    """As `engagements`, but only those of the ids."""
    return _document(graphs.of(ids), store)


def _document(picture: Picture, store: GraphStore) -> Iterator[str]:
    yield HEAD + open_tag("graphml", {"xmlns": _SPACE}) + "\n"
    yield from _keys("node", picture.node_types)
    yield from _keys("edge", picture.edge_types)
    yield open_tag("graph", {"id": "entente", "edgedefault": "directed"}) + "\n"
    yield from map(_node, picture.nodes(store))
    yield from map(_edge, picture.edges(store))
    yield "</graph>\n</graphml>\n"


def _keys(of: str, types: Mapping[str, str]) -> Iterator[str]:
    for name, type_ in chain([("label", "string")], types.items()):
        given = {"id": _key(of, name), "for": of, "attr.name": name, "attr.type": type_}
        yield tag("key", given) + "\n"


def _key(of: str, name: str) -> str:
    return f"{of[0]}_{name}"


def _node(node: Node) -> str:
    data = _data("node", {"label": node.label, **node.values})
    return f"{open_tag('node', {'id': node.id})}{data}</node>\n"


def _edge(edge: Edge) -> str:
    ends = {"id": edge.id, "source": edge.start, "target": edge.end}
    data = _data("edge", {"label": edge.label, **edge.values})
    return f"{open_tag('edge', ends)}{data}</edge>\n"


def _data(of: str, values: Values) -> str:
    return "".join(
        tag("data", {"key": _key(of, name)}, value)
        for name, value in values.items()
        if value is not None
    )
