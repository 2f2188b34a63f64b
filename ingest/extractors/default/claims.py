"""From a judged event to the claim that goes out."""

from ingest.article import Document
from ingest.extraction import Claim, Filling
from ingest.extraction import Mention as Named
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.drafts import Draft, Part


def claim_of(event: Draft, document: Document) -> Claim:
    """The claim that goes out."""
    candidate = event.candidate
    sentence = candidate.parsed.sentence
    fillings = tuple(
        Filling(p.role, _named(p, document, candidate), round(p.confidence, 3)) for p in event.parts
    )
    return Claim(
        kind=event.kind,
        status=event.status,
        fillings=fillings,
        start=sentence.start,
        end=sentence.end,
        trigger=candidate.span,
        when=event.when,
        place=event.place,
        frame=candidate.frame.name,
        confidence=round(event.confidence, 3),
        reasons=tuple(event.reasons),
    )


def _named(part: Part, document: Document, candidate: Candidate) -> Named:
    """The words that name a party; one that only the dateline names points at the trigger."""
    start, end = part.filler.mention.span
    if end <= start:
        start, end = candidate.parsed.span(candidate.token.i)
    return Named(part.party, document.text[start:end], start, end)
