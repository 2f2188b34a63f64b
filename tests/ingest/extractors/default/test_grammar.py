"""Where parties stand as seen from a trigger."""

import pytest

from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.grammar import governor, is_passive, subject
from tests.ingest.extractors.small import candidate_of, document, slots_of

CONSTRUCTIONS = (
    "active",
    "passive",
    "relative",
    "participle",
    "light verb",
    "paid a visit",
    "zero relative",
    "part of which",
    "first of two",
    "where he will",
    "who is on",
    "verb below",
    "according to",
    "between",
    "possessive",
    "adjective",
    "purpose",
    "second verb",
)


@pytest.mark.parametrize(
    ("text", "trigger", "slots"),
    [
        (
            "Norway supplied Latvia with howitzers.",
            "supplied",
            {"Norway": "subj", "Latvia": "obj", "howitzers": "p:with"},
        ),
        (
            "Howitzers were supplied to Latvia by Norway.",
            "supplied",
            {"howitzers": "psubj", "Latvia": "p:to", "Norway": "by"},
        ),
        (
            "Norway, which supplied howitzers to Latvia, praised the deal.",
            "supplied",
            {"Norway": "subj", "howitzers": "obj", "Latvia": "p:to"},
        ),
        (
            "The howitzers delivered by Norway to Latvia arrived.",
            "delivered",
            {"howitzers": "psubj", "Norway": "by", "Latvia": "p:to"},
        ),
        (
            "President Amos Kip held talks with President Ruth Oko.",
            "talks",
            {"Amos Kip": "lsubj", "Ruth Oko": "p:with"},
        ),
        (
            "President Amos Kip paid a visit to Uganda.",
            "visit",
            {"Amos Kip": "lsubj", "Uganda": "p:to"},
        ),
        (
            "The howitzers that Norway bought from Chile arrived.",
            "bought",
            {"howitzers": "obj", "Norway": "subj", "Chile": "p:from"},
        ),
        (
            "Norway has six howitzers, the last two of which were delivered in May.",
            "delivered",
            {"Norway": "none", "howitzers": "psubj"},
        ),
        (
            "Norway gave the first of two howitzers to Chile.",
            "gave",
            {"Norway": "subj", "howitzers": "obj", "Chile": "p:to"},
        ),
        (
            "President Amos Kip left for Uganda, where he will attend a summit.",
            "summit",
            {"Amos Kip": "lsubj", "Uganda": "lp:in"},
        ),
        (
            "President Amos Kip, who is on a trip to Uganda, rested.",
            "trip",
            {"Amos Kip": "upsubj", "Uganda": "p:to"},
        ),
        (
            "Norway wants Chile to buy howitzers.",
            "wants",
            {"Norway": "subj", "Chile": "xsubj", "howitzers": "xobj"},
        ),
        (
            "Talks were held by Norway according to Chile.",
            "Talks",
            {"Norway": "lby", "Chile": "lp:according"},
        ),
        (
            "Talks between Kenya and Uganda ended.",
            "Talks",
            {"Kenya": "p:between", "Uganda": "p:between"},
        ),
        ("Kenya's talks with Uganda ended.", "talks", {"Kenya": "poss", "Uganda": "p:with"}),
        (
            "Norwegian deliveries of howitzers to Latvia continue.",
            "deliveries",
            {"Norway": "amod", "howitzers": "p:of", "Latvia": "p:to"},
        ),
        (
            "President Amos Kip flew to Uganda to meet President Ruth Oko.",
            "meet",
            {"Amos Kip": "subj", "Uganda": "none", "Ruth Oko": "obj"},
        ),
        (
            "Kenya sold tanks to Uganda and bought frigates from Chile.",
            "bought",
            {
                "Kenya": "subj",
                "tanks": "none",
                "Uganda": "none",
                "frigates": "obj",
                "Chile": "p:from",
            },
        ),
    ],
    ids=CONSTRUCTIONS,
)
def test_parties_stand_in_their_slots(text: str, trigger: str, slots: dict[str, str]) -> None:
    assert slots_of(candidate_of(text, trigger)) == slots


def test_what_hangs_on_a_party_is_marked_and_fills_no_role() -> None:
    candidate = candidate_of("Troops of Kenya train with Uganda.", "train")
    assert slots_of(candidate)["Kenya"] == "subj>of"
    by_name = {f.mention.name: candidate.rule_role(f) for f in candidate.fillers}
    assert by_name["Kenya"] is None
    assert by_name["Uganda"] is not None


def test_a_noun_is_carried_by_its_verb() -> None:
    (parsed,) = Reading(document("Kenya opened talks with Uganda.")).parsed
    talks = next(t for t in parsed.doc if t.text == "talks")
    carrier = governor(talks)
    assert carrier is not None
    assert carrier.text == "opened"


def test_a_verb_inherits_the_subject_of_the_verb_it_is_joined_to() -> None:
    (parsed,) = Reading(document("Kenya met Uganda and bought frigates.")).parsed
    bought = next(t for t in parsed.doc if t.text == "bought")
    found = subject(bought)
    assert found is not None
    assert (found[0].text, found[1]) == ("Kenya", False)
    assert not is_passive(bought)


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("Kenya is able to sell tanks to Uganda.", "sell", "Kenya"),
        ("Kenya announced a plan to sell tanks to Uganda.", "sell", "Kenya"),
        ("Officials praised Kenya's decision to sell tanks to Uganda.", "sell", "Kenya"),
        ("Norway thanked Kenya for supplying tanks to Uganda.", "supplying", "Kenya"),
    ],
)
def test_who_does_it_stands_behind_an_adjective_a_plan_or_thanks(
    text: str, trigger: str, doer: str
) -> None:
    assert slots_of(candidate_of(text, trigger))[doer] == "subj"


def test_a_participle_that_has_become_a_preposition_carries_nothing() -> None:
    text = "President Amos Kip praised the treaty following talks with President Ruth Oko."
    slots = slots_of(candidate_of(text, "talks"))
    assert slots == {"Amos Kip": "upsubj", "Ruth Oko": "p:with"}
