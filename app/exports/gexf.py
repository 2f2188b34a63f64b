"""GEXF 1.2, Gephi's own form (https://gexf.net), with the days of its time line.

Gephi's rules: every edge has its own id and is directed alike; days are ISO; what has none is
always shown.
"""

from collections.abc import Iterator, Mapping

from app.exports import graphs
from app.exports.graphs import Edge, Node, Picture, Values
from app.exports.xml import HEAD, open_tag, tag
from cypher.store import GraphStore

_SPACE = {"xmlns": "http://www.gexf.net/1.2draft", "version": "1.2"}
_GRAPH = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
_TYPES = {"int": "integer"}  # where GEXF calls a type otherwise than GraphML


def engagements(store: GraphStore) -> Iterator[str]:
    """Parties and engagements as nodes, an edge for each part that a party took."""
    return _document(graphs.ENGAGEMENTS, store)


def shortcuts(store: GraphStore) -> Iterator[str]:
    """Parties as nodes, an edge for each shortcut."""
    return _document(graphs.SHORTCUTS, store)


def _document(picture: Picture, store: GraphStore) -> Iterator[str]:
    yield HEAD + open_tag("gexf", _SPACE) + "\n" + open_tag("graph", _GRAPH) + "\n"
    yield from _attributes("node", picture.node_types)
    yield from _attributes("edge", picture.edge_types)
    yield "<nodes>\n"
    yield from map(_node, picture.nodes(store))
    yield "</nodes>\n<edges>\n"
    yield from map(_edge, picture.edges(store))
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(of: str, types: Mapping[str, str]) -> Iterator[str]:
    yield open_tag("attributes", {"class": of, "mode": "static"}) + "\n"
    for name, type_ in types.items():
        given = {"id": name, "title": name, "type": _TYPES.get(type_, type_)}
        yield tag("attribute", given) + "\n"
    yield "</attributes>\n"


def _node(node: Node) -> str:
    start = open_tag("node", {"id": node.id, "label": node.label, **_days(node.values)})
    return f"{start}{_values(node.values)}</node>\n"


def _edge(edge: Edge) -> str:
    ends = {"id": edge.id, "source": edge.start, "target": edge.end, "label": edge.label}
    return f"{open_tag('edge', {**ends, **_days(edge.values)})}{_values(edge.values)}</edge>\n"


def _days(values: Values) -> Values:
    return {"start": values.get("from"), "end": values.get("to")}


def _values(values: Values) -> str:
    written = (
        tag("attvalue", {"for": name, "value": value})
        for name, value in values.items()
        if value is not None
    )
    return f"<attvalues>{''.join(written)}</attvalues>"
