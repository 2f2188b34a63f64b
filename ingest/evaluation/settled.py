"""Extractions → lines as the graph would export them, by the same pure functions, without it.

Names are resolved and claims settled across all documents given, as in one graph.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cypher.model import AliasNode, EngagementNode, EventDate, Evidence, TookPart
from ingest.article import Document
from ingest.evaluation.export import Line
from ingest.evidence import build
from ingest.extraction import Extraction
from ingest.filing.records import AliasRecord, ClaimRecord, Saying, claim_records, sayings
from ingest.filing.tally import told
from ingest.filing.tellings import telling
from ingest.resolvers.resolve import Identity, resolve
from ingest.settling.settle import settle
from ingest.spans import precision


def settled_lines(read: Iterable[tuple[Document, Extraction]]) -> Iterator[Line]:
    """Engagements, then entities; what the desk would refuse is not in them."""
    evidence = list({e.article.id: e for e in (build(d, x).evidence for d, x in read)}.values())
    graph = _Graph.of(evidence)
    for event in settle(telling(record, graph.refers) for record in graph.claims.values()):
        yield graph.engagement(event)
    for entity in graph.entities.values():
        yield graph.entity(entity)


@dataclass(frozen=True, slots=True)
class _Graph:
    """Who is who, and what each article says."""

    names: Mapping[str, str]
    aliases: Mapping[str, AliasNode]
    entities: Mapping[str, Identity]
    refers: Mapping[str, str]
    claims: Mapping[str, ClaimRecord]
    said: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, evidence: Sequence[Evidence]) -> "_Graph":
        """What the evidence comes to."""
        by_alias: dict[str, list[Saying]] = defaultdict(list)
        for saying in (saying for each in evidence for saying in sayings(each)):
            by_alias[saying.alias].append(saying)
        spellings = [told(AliasRecord(id_), given).spelling() for id_, given in by_alias.items()]
        entities = {identity.id: identity for identity in resolve(spellings)}
        names = {each.article.id: each.article.name for each in evidence}
        return cls(
            names=names,
            aliases={alias.id: alias for each in evidence for alias in each.aliases},
            entities=entities,
            refers={r.alias: i.id for i in entities.values() for r in i.referrals},
            claims={r.claim.id: r for each in evidence for r in claim_records(each)},
            said={id_: [names[s.article] for s in given] for id_, given in by_alias.items()},
        )

    def engagement(self, event: EngagementNode) -> Line:
        """A line of the export's form."""
        return {
            "id": event.id,
            "kind": str(event.kind),
            "status": str(event.status),
            "participants": [self._participant(part) for part in event.parts],
            "date": _date(event.date),
            "place": event.place,
            "mode": str(event.mode) if event.mode else None,
            "confidence": event.confidence,
            "evidence": [self._evidence(self.claims[claim]) for claim in event.claims],
        }

    def entity(self, identity: Identity) -> Line:
        """A line of the export of entities."""
        ids = [referral.alias for referral in identity.referrals]
        return {
            "id": identity.id,
            "name": identity.name,
            "type": str(identity.kind),
            "country": identity.country,
            "aliases": [self.aliases[id_].name for id_ in ids],
            "articles": sorted({article for id_ in ids for article in self.said[id_]}),
        }

    def _participant(self, part: TookPart) -> Line:
        entity = self.entities[part.entity]
        return {
            "role": str(part.role),
            "id": entity.id,
            "name": entity.name,
            "type": str(entity.kind),
            "post": part.post,
            "country": entity.country,
        }

    def _evidence(self, record: ClaimRecord) -> Line:
        claim = record.claim
        return {
            "article": self.names[claim.article],
            "sentence": claim.quote,
            "start": claim.start,
            "end": claim.end,
            "status": str(claim.status),
            "confidence": claim.confidence,
        }


def _date(date: EventDate | None) -> Line | None:
    if date is None:
        return None
    bounds = {"edtf": date.edtf, "from": date.from_, "to": date.to}
    return bounds | {"precision": precision(date.edtf), "basis": str(date.basis)}
