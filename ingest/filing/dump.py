"""The whole graph as rows, to be compared with what the evidence says it should be."""

from cypher.layers import LAYERS, EdgeRow, NodeRow, edge_pages, node_pages, types
from cypher.store import GraphStore
from ingest.filing.cards import Card
from ingest.filing.rows import Edge, Node, Rows


def whole(store: GraphStore) -> tuple[Rows, set[Card]]:
    """Every node and relationship of the layers, and every filing card."""
    rows = Rows()
    for label_ in LAYERS:
        for nodes in node_pages(store, label_):
            rows.add(*map(_node, nodes))
    for type_ in types():
        for edges in edge_pages(store, type_):
            rows.add(*map(_edge, edges))
    return rows, {_card(row) for page in node_pages(store, "Card") for row in page}


def _node(row: NodeRow) -> Node:
    return Node(row.labels, row.props["id"], row.props)


def _edge(row: EdgeRow) -> Edge:
    props = dict(row.props)
    key = props.pop("key")
    extra = key.removeprefix(f"{row.start}|{row.type}|{row.end}|")
    return Edge(row.type, row.start, row.end, props, extra)


def _card(row: NodeRow) -> Card:
    return Card(row.props["heading"], row.props["item"])
