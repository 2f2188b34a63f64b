"""Ours first; the model is asked only of what ours left in doubt."""

from dataclasses import dataclass, replace

from cypher.model import Kind, Status
from ingest.article import Document
from ingest.extraction import Claim, Extraction, Filling
from ingest.extractors.openai import MergedExtractor
from ingest.extractors.openai.located import claim_of
from ingest.extractors.openai.prompt import Told
from tests.ingest.extractors.openai.conftest import MakeSettings
from tests.ingest.extractors.openai.endpoint import answering, endpoint
from tests.ingest.extractors.openai.world import DOCUMENT, FIRST, meeting, supply

MEETING = claim_of(DOCUMENT, Told.model_validate(meeting()))
SUPPLY = claim_of(DOCUMENT, Told.model_validate(supply(confidence=0.3)))


@dataclass
class Ours:
    """An extractor that is sure of some claims and doubts others."""

    sure: tuple[Claim, ...]
    doubted: tuple[Claim, ...]
    name: str = "ours"

    def extract(self, document: Document) -> Extraction:
        mentions = tuple(filling.mention for claim in self.sure for filling in claim.fillings)
        return Extraction(self.name, self.sure, self.doubted, mentions)


def test_an_article_without_doubts_costs_nothing(settings: MakeSettings) -> None:
    with endpoint(answering(supply())) as here:
        found = MergedExtractor(settings(here), first=Ours((MEETING,), ())).extract(DOCUMENT)
    assert (found.extractor, found.claims) == ("default+openai", (MEETING,))
    assert here.asked == []


def test_only_the_sentences_in_doubt_are_sent(settings: MakeSettings) -> None:
    with endpoint(answering(supply())) as here:
        found = MergedExtractor(settings(here), first=Ours((MEETING,), (SUPPLY,))).extract(DOCUMENT)
    (asked,) = here.asked
    messages = asked["messages"]
    assert isinstance(messages, list)
    assert "four trucks from Germany" in messages[1]["content"]
    assert FIRST not in messages[1]["content"]
    assert [claim.kind for claim in found.claims] == [Kind.MET, Kind.SUPPLIED]
    assert found.claims[1].confidence == 0.9
    assert found.maybe == ()
    names = [mention.party.name for mention in found.mentions]
    assert names == ["Ilse Brandt", "Omar Farid", "Kenya", "trucks", "Germany"]


def test_a_doubt_that_the_model_does_not_share_stays_one(settings: MakeSettings) -> None:
    with endpoint(answering(supply(confidence=0.2))) as here:
        found = MergedExtractor(settings(here), first=Ours((), (SUPPLY,))).extract(DOCUMENT)
    assert (found.claims, found.maybe) == ((), (SUPPLY,))


def test_what_it_says_of_other_sentences_is_not_heard(settings: MakeSettings) -> None:
    with endpoint(answering(meeting())) as here:
        found = MergedExtractor(settings(here), first=Ours((), (SUPPLY,))).extract(DOCUMENT)
    assert found.claims == ()


def test_what_ours_is_sure_of_is_not_told_twice(settings: MakeSettings) -> None:
    planned = replace(MEETING, status=Status.PLANNED, fillings=_one(MEETING))
    with endpoint(answering(meeting())) as here:
        first = Ours((MEETING,), (replace(planned, kind=Kind.AGREED),))
        found = MergedExtractor(settings(here), first=first).extract(DOCUMENT)
    assert found.claims == (MEETING,)


def _one(claim: Claim) -> tuple[Filling, ...]:
    return claim.fillings[:1]
