"""All knowledge from all evidence and judgements, and how it differs from what is stored."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cypher.model import Evidence
from cypher.store import GraphStore
from ingest.filing.cards import Card
from ingest.filing.graph_shelf import GraphShelf, evidence_of
from ingest.filing.planner import Change, Plan, plan
from ingest.filing.records import AliasRecord, ClaimRecord, Judgement, Saying
from ingest.filing.rows import Edge, Rows, difference


class EmptyShelf:
    """The shelf of a graph with nothing in it."""

    def aliases(self, ids: Iterable[str]) -> Mapping[str, AliasRecord]:
        """None."""
        del ids
        return {}

    def aliases_under(self, headings: Iterable[str]) -> Mapping[str, AliasRecord]:
        """None."""
        del headings
        return {}

    def claims(self, ids: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """None."""
        del ids
        return {}

    def claims_under(self, headings: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """None."""
        del headings
        return {}

    def claims_naming(self, aliases: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """None."""
        del aliases
        return {}

    def sayings(self, aliases: Iterable[str]) -> Iterable[Saying]:
        """None."""
        del aliases
        return ()

    def judgements(self, ids: Iterable[str]) -> Iterable[Judgement]:
        """None."""
        del ids
        return ()

    def evidence(self, article: str) -> Evidence | None:
        """None."""
        del article
        return None


def rebuilt(store: GraphStore, stored: Rows, cards: set[Card]) -> Plan:
    """What makes the stored graph into what its evidence and judgements say it should be."""
    ruled = tuple(GraphShelf(store).all_judgements())
    made = plan(EmptyShelf(), Change(add=tuple(_evidence(stored)), rule=ruled))
    should = Rows()
    should.add(*made.rows.new_nodes, *made.rows.new_edges)
    will = set(made.new_cards)
    return Plan(
        rows=difference(stored, should),
        new_cards=tuple(sorted(will - cards)),
        gone_cards=tuple(sorted(cards - will)),
    )


def _evidence(stored: Rows) -> Iterator[Evidence]:
    """What each article of the stored graph says."""
    leaving: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in stored.edges.values():
        leaving[edge.type, edge.start].append(edge)
    for node in stored.nodes.values():
        if node.labels == ("Article",):
            mentions = [_said(edge) for edge in leaving["MENTIONS", node.id]]
            claims = [
                {
                    "claim": stored.nodes[f"Claim|{edge.end}"].props,
                    "spelt": _spelt(leaving, edge.end),
                }
                for edge in leaving["STATES", node.id]
            ]
            yield evidence_of(node.props, mentions, claims)


def _spelt(leaving: Mapping[tuple[str, str], list[Edge]], claim: str) -> list[dict[str, object]]:
    return [
        _said(edge) for type_ in ("ROLE", "HELD_AT") for edge in leaving.get((type_, claim), ())
    ]


def _said(edge: Edge) -> dict[str, object]:
    return {**edge.props, "alias": edge.end}
