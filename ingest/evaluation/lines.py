"""Extraction → lines of the export's form, without a graph between.

One line a claim and one a person. No identity or settling across articles: this measures reading.
"""

from collections.abc import Iterable, Iterator

from cypher.errors import BadDate
from cypher.model import EntityKind
from ingest.article import Document
from ingest.evaluation.export import Line
from ingest.extraction import Claim, Extraction, Filling, Mention, When
from ingest.spans import bounds, precision


def lines_of(document: Document, extraction: Extraction) -> Iterator[Line]:
    """Engagements in the order of the text, then the people named."""
    for claim in sorted(extraction.claims, key=lambda claim: claim.trigger):
        yield _engagement(document, claim)
    yield from _people(document, extraction.mentions)


def _engagement(document: Document, claim: Claim) -> Line:
    return {
        "kind": str(claim.kind),
        "status": str(claim.status),
        "participants": [_participant(filling) for filling in claim.fillings],
        "date": _date(claim.when),
        "place": claim.place,
        "mode": str(claim.mode) if claim.mode else None,
        "confidence": claim.confidence,
        "evidence": [_evidence(document, claim)],
    }


def _participant(filling: Filling) -> Line:
    party = filling.mention.party
    return {
        "role": str(filling.role),
        "name": party.name,
        "type": str(party.kind),
        "post": party.post,
        "country": party.country,
    }


def _date(when: When | None) -> Line | None:
    """None as well for a date that is none: the graph would not keep it."""
    if when is None:
        return None
    try:
        low, high = bounds(when.edtf)
    except BadDate:
        return None
    told = {"edtf": when.edtf, "from": low, "to": high}
    return told | {"precision": precision(when.edtf), "basis": str(when.basis)}


def _evidence(document: Document, claim: Claim) -> Line:
    return {
        "article": document.name,
        "url": document.url,
        "sentence": document.text[claim.start : claim.end],
        "start": claim.start,
        "end": claim.end,
        "status": str(claim.status),
        "confidence": claim.confidence,
    }


def _people(document: Document, mentions: Iterable[Mention]) -> Iterator[Line]:
    named = dict.fromkeys(m.party.name for m in mentions if m.party.kind is EntityKind.PERSON)
    for name in named:
        yield {"name": name, "type": str(EntityKind.PERSON), "articles": [document.name]}
