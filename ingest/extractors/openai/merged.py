"""`default+openai`: ours first, the model only for sentences that ours left in doubt."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.article import Document
from ingest.extraction import Claim, Extraction
from ingest.extractors import Extractor
from ingest.extractors.default import DefaultExtractor
from ingest.extractors.openai.extractor import ACCEPT, Model, mentions_of
from ingest.extractors.openai.prompt import DOUBTS, excerpt
from ingest.extractors.openai.settings import Settings


class MergedExtractor:
    """An article without doubts costs no request."""

    name = "default+openai"

    def __init__(self, settings: Settings | None = None, *, first: Extractor | None = None) -> None:
        """Settings None: read from the environment, raises BadArgument; `first` None: ours."""
        self._model = Model(settings)
        self._first = first or DefaultExtractor()

    def extract(self, document: Document) -> Extraction:
        """Ours, with what the model bears out. Raises FetchFailed, BadInput."""
        ours = self._first.extract(document)
        doubtful = sorted({(claim.start, claim.end) for claim in ours.maybe})
        if not doubtful:
            return replace(ours, extractor=self.name)
        heard = self._model.hear(document, DOUBTS, excerpt(document, doubtful))
        inside = (c for c in heard.claims if any(s <= c.start and c.end <= e for s, e in doubtful))
        return merged(ours, [c for c in inside if c.confidence >= ACCEPT], self.name)


def merged(ours: Extraction, theirs: Iterable[Claim], name: str) -> Extraction:
    """Our claims stay; of theirs, those that say something new; doubts that they settle go."""
    new = [claim for claim in theirs if not any(same(claim, each) for each in ours.claims)]
    claims = sorted([*ours.claims, *new], key=lambda claim: (claim.start, claim.trigger))
    maybe = (each for each in ours.maybe if not any(same(claim, each) for claim in new))
    known = {(mention.party.kind, mention.party.name) for mention in ours.mentions}
    others = (m for m in mentions_of(tuple(new)) if (m.party.kind, m.party.name) not in known)
    return Extraction(name, tuple(claims), tuple(maybe), (*ours.mentions, *others))


def same(one: Claim, other: Claim) -> bool:
    """The same kind, told in the same sentence of a party that both have."""
    if one.kind is not other.kind or one.start >= other.end or other.start >= one.end:
        return False
    return any(
        a.mention.start < b.mention.end and b.mention.start < a.mention.end
        for a in one.fillings
        for b in other.fillings
    )
