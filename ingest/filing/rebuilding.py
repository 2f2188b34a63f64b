"""All knowledge from all evidence and judgements, and how it differs from what is stored."""

from collections.abc import Iterable, Mapping

from cypher.model import Evidence
from cypher.store import GraphStore
from ingest.filing.cards import Card
from ingest.filing.graph_shelf import GraphShelf
from ingest.filing.planner import Change, Plan, plan
from ingest.filing.records import AliasRecord, ClaimRecord, Judgement, Saying
from ingest.filing.rows import Rows, difference


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
    shelf = GraphShelf(store)
    articles = sorted(node.id for node in stored.nodes.values() if node.labels == ("Article",))
    evidence = [shelf.evidence(article) for article in articles]
    ruled = tuple(shelf.all_judgements())
    change = Change(add=tuple(each for each in evidence if each), rule=ruled)
    made = plan(EmptyShelf(), change)
    should = Rows()
    should.add(*made.rows.new_nodes, *made.rows.new_edges)
    will = set(made.new_cards)
    return Plan(
        rows=difference(stored, should),
        new_cards=tuple(sorted(will - cards)),
        gone_cards=tuple(sorted(cards - will)),
    )
