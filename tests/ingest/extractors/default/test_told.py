"""A party that grammar finds in one sentence is a guess in those that leave it out."""

from cypher.model import Kind
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.extractor import Reading
from tests.ingest.extractors.small import document


def supplies(*paragraphs: str) -> list[Candidate]:
    found = Reading(document(*paragraphs)).candidates
    return [c for c in found if c.kind is Kind.SUPPLIED and c.verb]


def told(candidate: Candidate) -> dict[str, str]:
    return {f.slot: f.mention.parties[0].name for f in candidate.fillers if "told" in f.slot}


def test_a_recipient_told_before_is_a_guess_later() -> None:
    first, *_, last = supplies(
        "Norway supplied tanks to Kenya.", "It rained.", "Norway also supplied rifles."
    )
    assert told(last) == {"told:recipient": "Kenya"}
    assert told(first) == {}


def test_nothing_is_guessed_where_nothing_is_told() -> None:
    (only,) = supplies("Norway supplied rifles.")
    assert told(only) == {}
