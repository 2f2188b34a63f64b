"""The way through the parse from a party to the trigger."""

from cypher.model import Kind
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.features.paths import path_features, way
from tests.ingest.extractors.small import candidate_of, candidates_of

TEXT = "Kenya met with Uganda."


def labels(candidate: Candidate, name: str) -> tuple[list[str], list[str]]:
    filler = next(f for f in candidate.fillers if f.mention.name == name)
    assert filler.token is not None
    token = candidate.parsed.doc[filler.token]
    up, down, _ = way(token, candidate.token)
    return [w.dep_ for w in up], [w.dep_ for w in down]


def test_a_way_goes_up_to_where_both_meet() -> None:
    candidate = candidate_of(TEXT, "met")
    assert labels(candidate, "Kenya") == (["nsubj"], [])
    assert labels(candidate, "Uganda") == (["pobj", "prep"], [])


def test_a_way_goes_down_to_a_trigger_below() -> None:
    (candidate,) = candidates_of("Kenya agreed to hold talks with Uganda.", "talks")
    up, down = labels(candidate, "Kenya")
    assert up == ["nsubj"]
    assert down[0] == "dobj"


def test_features_name_the_way_its_length_and_where_it_turns() -> None:
    candidate = candidate_of("Kenya agreed to hold talks with Uganda.", "talks")
    kenya = next(f for f in candidate.fillers if f.mention.name == "Kenya")
    assert kenya.token is not None
    found = set(path_features(candidate, candidate.parsed.doc[kenya.token], "GPE"))
    assert candidate.kind is Kind.MET
    assert {"path=met.nsubj^xcomp<dobj", "plen=met.1.2"} <= found
    assert any(f.startswith("turn=met.agree.nsubj") for f in found)
