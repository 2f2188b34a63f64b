"""A graph in dictionaries: the same reads and writes as the real one, without a database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cypher.model import Evidence
from ingest.filing.planner import Change, Plan, plan
from ingest.filing.records import (
    AliasRecord,
    ClaimRecord,
    Judgement,
    Saying,
    Sighting,
    claim_records,
    sayings,
)
from ingest.filing.rows import Rows


@dataclass
class MemoryGraph:
    """Rows, cards and judgements; a Shelf of them, and the writing of plans."""

    rows: Rows = field(default_factory=Rows)
    cards: set[tuple[str, str]] = field(default_factory=set)
    ruled: dict[str, Judgement] = field(default_factory=dict)
    articles: dict[str, Evidence] = field(default_factory=dict)

    def change(self, change: Change) -> Plan:
        """Plan and write."""
        made = plan(self, change)
        self.write(made)
        for each in change.remove:
            del self.articles[each.article.id]
        for each in change.add:
            self.articles[each.article.id] = each
        return made

    def write(self, made: Plan) -> None:
        """As the real writer does, countries with care."""
        nodes, edges, rows = self.rows.nodes, self.rows.edges, made.rows
        for node in (*rows.new_nodes, *rows.changed_nodes):
            assert node in rows.changed_nodes or node.key not in nodes or "Country" in node.labels
            nodes[node.key] = node
        for edge in rows.gone_edges:
            del edges[edge.key]
        for edge in (*rows.new_edges, *rows.changed_edges):
            assert (edge in rows.changed_edges) == (edge.key in edges)
            edges[edge.key] = edge
        ends = {end for edge in edges.values() for end in (edge.start, edge.end)}
        for node in rows.gone_nodes:
            if "Country" not in node.labels or node.id not in _spoken_of(self.rows, ends):
                del nodes[node.key]
        self.cards -= {(card.heading, card.item) for card in made.gone_cards}
        self.cards |= {(card.heading, card.item) for card in made.new_cards}
        for judgement in made.unrule:
            del self.ruled[judgement.id]
        self.ruled.update({judgement.id: judgement for judgement in made.rule})

    def aliases(self, ids: Iterable[str]) -> Mapping[str, AliasRecord]:
        found = {id_: self.rows.nodes.get(f"Alias|{id_}") for id_ in ids}
        return {id_: self._alias(node.props) for id_, node in found.items() if node}

    def _alias(self, props: Mapping[str, object]) -> AliasRecord:
        id_ = str(props["id"])
        lists = (
            [Sighting.unpacked(each) for each in props.get(n, ())]
            for n in ("names", "posts", "ranks")
        )  # type: ignore[attr-defined]
        names, posts, ranks = map(tuple, lists)
        return AliasRecord(id_, int(str(props["articles"])), names, posts, ranks, self._entity(id_))

    def _entity(self, alias: str) -> str | None:
        return next(
            (e.end for e in self.rows.edges.values() if e.type == "REFERS_TO" and e.start == alias),
            None,
        )

    def aliases_under(self, headings: Iterable[str]) -> Mapping[str, AliasRecord]:
        wanted = set(headings)
        return self.aliases({item for heading, item in self.cards if heading in wanted})

    def _claims(self) -> dict[str, ClaimRecord]:
        refers = {e.start: e.end for e in self.rows.edges.values() if e.type == "REFERS_TO"}
        taken = {e.start: e for e in self.rows.edges.values() if e.type == "SUPPORTS"}
        found = {}
        for evidence in self.articles.values():
            for record in claim_records(evidence):
                claim = record.claim
                spelt = {role.alias for role in claim.roles} | ({claim.at} if claim.at else set())
                entities = {alias: refers[alias] for alias in spelt}
                edge = taken[claim.id]
                filled = dict(each.split("=", 1) for each in edge.props.get("filled", ()))
                found[claim.id] = ClaimRecord(claim, record.source, entities, filled, edge.end)
        return found

    def claims_under(self, headings: Iterable[str]) -> Mapping[str, ClaimRecord]:
        wanted = set(headings)
        return self.claims({item for heading, item in self.cards if heading in wanted})

    def claims(self, ids: Iterable[str]) -> Mapping[str, ClaimRecord]:
        known, wanted = self._claims(), set(ids)
        return {id_: known[id_] for id_ in wanted & known.keys()}

    def claims_naming(self, aliases: Iterable[str]) -> Mapping[str, ClaimRecord]:
        wanted = set(aliases)
        known = self._claims()
        return {id_: each for id_, each in known.items() if wanted & each.entities.keys()}

    def sayings(self, aliases: Iterable[str]) -> Iterable[Saying]:
        wanted = set(aliases)
        said = (each for evidence in self.articles.values() for each in sayings(evidence))
        return [each for each in said if each.alias in wanted]

    def judgements(self, ids: Iterable[str]) -> Iterable[Judgement]:
        wanted = set(ids)
        return [each for each in self.ruled.values() if wanted & {each.a, each.b, each.article}]

    def evidence(self, article: str) -> Evidence | None:
        return self.articles.get(article)


def _spoken_of(rows: Rows, ends: set[str]) -> set[str]:
    """Entities that an edge of the knowledge layer still touches."""
    ties = ("REFERS_TO", "SERVES", "PART_OF", "IN", "TOOK_PART", "AT")
    return {end for e in rows.edges.values() if e.type in ties for end in (e.start, e.end)} & ends
