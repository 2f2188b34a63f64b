"""The journey of whole articles."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.model import DateBasis, Kind, Status
from ingest.article import Document
from ingest.extraction import Claim, Extraction
from ingest.extractors.default.extractor import _may_tell
from ingest.extractors.default.sentences import sentences
from tests.ingest.extractors.small import document, extract, extractor, told


def of_kind(found: Extraction, kind: Kind) -> list[Claim]:
    return [claim for claim in found.claims if claim.kind is kind]


def test_a_meeting_with_its_parties_day_and_town() -> None:
    found = extract(
        "KAMPALA - Kenyan Defence Minister Amos Kip met Ugandan Defence Minister Ruth Oko in"
        " Kampala on 3 May 2024.",
        "The two ministers discussed border security.",
        title="Kenyan and Ugandan defence ministers meet",
    )
    (met,) = of_kind(found, Kind.MET)
    assert told(met) == {("participant", "Amos Kip"), ("participant", "Ruth Oko")}
    assert met.status is Status.OCCURRED
    assert met.when is not None
    assert (met.when.edtf, met.when.basis) == ("2024-05-03", DateBasis.STATED)
    assert met.place == "Kampala"


def test_a_supply_with_giver_taker_and_item() -> None:
    found = extract("Norway delivered ten Leopard 2 tanks to Latvia on 12 March 2023.")
    (gave,) = of_kind(found, Kind.SUPPLIED)
    assert {("supplier", "Norway"), ("recipient", "Latvia")} <= told(gave)
    assert any(role == "item" and "Leopard" in name for role, name in told(gave))


def test_a_visit_that_is_planned() -> None:
    found = extract("Chilean Defence Minister Ana Rios will visit Peru in June 2024.")
    (visit,) = of_kind(found, Kind.VISITED)
    assert told(visit) == {("visitor", "Ana Rios"), ("destination", "Peru")}
    assert visit.status is Status.PLANNED


def test_what_is_told_of_no_engagement_gives_no_claim() -> None:
    found = extract(
        "The harvest in Kenya was good this year. Farmers sold their maize at a fair price.",
        "Prices rose in Nairobi, said Ruth Oko, who runs a shop.",
    )
    assert found.claims == ()


def test_parties_are_named_once_where_they_stand_first() -> None:
    read = document("Kenyan President Amos Kip spoke. Later Kip slept in Oslo. Kip rose.")
    named = extractor().extract(read).mentions
    assert [m.party.name for m in named] == ["Amos Kip"]
    assert read.text[named[0].start : named[0].end] == named[0].surface


def test_an_empty_document_is_read_without_complaint() -> None:
    assert extract("") == Extraction("default", ())


def _is_well_placed(read: Document, claim: Claim) -> bool:
    inside = claim.start <= claim.trigger[0] < claim.trigger[1] <= claim.end
    surfaces = all(
        read.text[f.mention.start : f.mention.end] == f.mention.surface for f in claim.fillings
    )
    return inside and surfaces and claim.end <= len(read.text)


PIECES = (
    "Kenyan President Amos Kip|Uganda|met|visited|in Kampala|on 3 May 2024|,|and|General Ulf Berg"
    "|delivered tanks to|signed an agreement with|the two leaders|his counterpart|.|“|(|Mi-35|will"
    "|—|talks between|NATO|a visit|\n|é|Oslo's|held|the Norwegian foreign minister|?|;"
).split("|")


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25))
def test_every_offset_points_at_the_words_it_names(pieces: list[str]) -> None:
    read = document(" ".join(pieces))
    found = extractor().extract(read)
    assert all(_is_well_placed(read, claim) for claim in (*found.claims, *found.maybe))
    assert all(read.text[m.start : m.end] == m.surface for m in found.mentions)
    assert extractor().extract(read) == found


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("They met.", True),
        ("The deliveries stopped.", True),
        ("The president was back in Oslo.", True),
        ("Rain fell all day.", False),
    ],
)
def test_only_sentences_that_can_tell_an_event_are_parsed(text: str, may: bool) -> None:
    (sentence,) = sentences(document(text))
    assert _may_tell(sentence) is may


def test_accepted_claims_stand_over_the_operating_point_and_doubtful_ones_under() -> None:
    found = extract(
        "Kenya may sell tanks to Uganda. Uganda wants frigates. Ruth Oko met Amos Kip in Oslo.",
        "Chile and Peru signed a defence agreement on 2 May 2024.",
    )
    assert found.claims
    assert all(claim.confidence >= 0.5 for claim in found.claims)
    assert all(0.2 <= claim.confidence <= 0.5 for claim in found.maybe)
