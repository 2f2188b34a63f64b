"""Every trigger with every mention that may fill one of its roles."""

from datetime import date

from cypher.model import Kind
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.features import Facts, filler_features, trigger_features
from ingest.extractors.default.status import status_features
from tests.ingest.extractors.small import candidate_of, candidates_of, document

TITLE = "Kenyan President Amos Kip meets guests from Oslo"


def guesses(candidate: Candidate) -> list[tuple[str, str]]:
    return [(f.origin, f.mention.name) for f in candidate.fillers if f.origin != "here"]


def test_a_sentence_with_both_parties_needs_no_guess() -> None:
    candidate = candidate_of("President Amos Kip met President Ruth Oko.", "met")
    assert guesses(candidate) == []
    assert [f.mention.name for f in candidate.fillers] == ["Amos Kip", "Ruth Oko"]


def test_a_lacking_party_is_looked_for_in_the_sentences_before() -> None:
    text = "President Amos Kip landed. The meeting with President Ruth Oko was short."
    assert ("before", "Amos Kip") in guesses(candidate_of(text, "meeting"))


def test_a_party_told_too_far_above_is_no_guess() -> None:
    rain = "The talks stalled. " * 4
    text = f"President Amos Kip landed. {rain}The meeting with President Ruth Oko was short."
    assert ("before", "Amos Kip") not in guesses(candidate_of(text, "meeting"))


def test_the_title_lends_its_parties() -> None:
    read = document("The talks stalled. " * 4 + "The meeting with Ruth Oko was short.", title=TITLE)
    found = Reading(read).candidates
    meeting = next(c for c in found if c.lemma == "meeting")
    assert ("title", "Amos Kip") in guesses(meeting)


def test_a_visit_to_nowhere_may_go_where_the_dateline_is() -> None:
    text = "President Amos Kip began his visit."
    candidate = candidate_of(text, "visit", place="Kampala", day=date(2024, 5, 3))
    assert guesses(candidate) == [("dateline", "Kampala")]


def test_a_noun_that_a_verb_carries_tells_the_event_alone() -> None:
    text = "Kenya held a meeting with Uganda."
    assert [c.kind for c in candidates_of(text, "meeting")] == [Kind.MET]
    assert Kind.MET not in {c.kind for c in candidates_of(text, "held")}


def test_to_be_somewhere_is_a_stay_only_with_a_place() -> None:
    assert candidates_of("President Amos Kip is in Oslo.", "is")
    assert not candidates_of("President Amos Kip is in a hurry.", "is")


def test_one_word_may_tell_of_two_kinds() -> None:
    text = "Kenya sent tanks to Uganda."
    assert {c.kind for c in candidates_of(text, "sent")} == {Kind.VISITED, Kind.SUPPLIED}


def test_features_name_what_can_be_seen() -> None:
    reading = Reading(document("President Amos Kip did not meet President Ruth Oko."))
    (candidate,) = reading.candidates
    facts = Facts(reading.parsed)
    first, second = (filler_features(candidate, f, facts) for f in candidate.fillers)
    assert {"s=met.subj", "rule=participant", "t=met.PER", "o=here"} <= set(first)
    assert {"s=met.obj", "rule=participant", "kd=met.True.a3"} <= set(second)
    named = set(trigger_features(candidate, [candidate]))
    assert {"k=met", "l=met.meet.v", "m=neg", "full=met.True", "same=met.1"} <= named
    assert "m=neg" in status_features(candidate)


def test_facts_count_each_party_and_know_the_title() -> None:
    read = document("Amos Kip came. Then Kip left.", title="President Amos Kip meets guests")
    reading = Reading(read)
    facts = Facts(reading.parsed)
    assert facts.title == {"Amos Kip"}
    assert facts.count["Amos Kip"] == sum(
        1 for p in reading.parsed for m in p.mentions if m.name in ("Amos Kip", "Kip")
    )


def test_who_calls_for_something_calls_nobody() -> None:
    assert not candidates_of("Kenya called for talks with Uganda.", "called")
    assert candidates_of("Kenya called on Uganda for talks.", "called")


def test_a_call_on_a_person_is_a_meeting_and_no_visit() -> None:
    text = "Ulf Berg called on President Amos Kip in Nairobi."
    assert {c.kind for c in candidates_of(text, "called")} == {Kind.MET}
    text = "The ship called at Mombasa."
    assert Kind.VISITED in {c.kind for c in candidates_of(text, "called")}


def test_a_journalist_takes_no_part() -> None:
    text = "President Amos Kip met the journalist Ulf Berg and President Ruth Oko."
    found = [f.mention.name for f in candidate_of(text, "met").fillers]
    assert found == ["Amos Kip", "Ruth Oko"]
