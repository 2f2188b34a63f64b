"""Which fillers become parties, and what becomes of a tour."""

import pytest

from cypher.model import EntityKind, Kind, Role
from ingest.extractors.default.assembly import draft
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.claims import claim_of
from ingest.extractors.default.drafts import Draft
from ingest.extractors.default.parts import choose_parts, parties_for
from ingest.extractors.default.scorer import Scored, load, possible
from tests.ingest.extractors.small import candidate_of, candidates_of, document


def scored(candidate: Candidate, chances: dict[str, dict[Role, float]]) -> Scored:
    """Each named filler with its chances, all others with none."""
    slots = []
    for filler in candidate.fillers:
        given = chances.get(filler.mention.name, {})
        slots.append({r: given.get(r, 0.0) for r in possible(candidate, filler)})
    return Scored(candidate, 0.9, slots)


def names(candidate: Candidate, chances: dict[str, dict[Role, float]]) -> set[tuple[str, str]]:
    parts = choose_parts(scored(candidate, chances), 0.4)
    return {(p.role.value, p.party.name) for p in parts or ()}


TABLE = Role.PARTICIPANT
MET = "President Amos Kip met President Ruth Oko and General Ulf Berg."


def test_all_sure_participants_are_taken() -> None:
    candidate = candidate_of(MET, "met")
    chances = {n: {TABLE: 0.9} for n in ("Amos Kip", "Ruth Oko")} | {"Ulf Berg": {TABLE: 0.3}}
    assert names(candidate, chances) == {("participant", "Amos Kip"), ("participant", "Ruth Oko")}


def test_a_second_participant_may_be_less_sure_but_not_unlikely() -> None:
    candidate = candidate_of(MET, "met")
    less = {"Amos Kip": {TABLE: 0.9}, "Ruth Oko": {TABLE: 0.2}}
    assert len(names(candidate, less)) == 2
    unlikely = {"Amos Kip": {TABLE: 0.9}, "Ruth Oko": {TABLE: 0.05}}
    assert choose_parts(scored(candidate, unlikely), 0.4) is None


SOLD = "Kenya sold tanks to Uganda."


def test_giver_and_taker_are_decided_together() -> None:
    candidate = candidate_of(SOLD, "sold")
    both = {Role.SUPPLIER: 0.6, Role.RECIPIENT: 0.5}
    chances = {"Kenya": both, "Uganda": {Role.RECIPIENT: 0.9}, "tanks": {Role.ITEM: 0.8}}
    assert names(candidate, chances) == {
        ("supplier", "Kenya"),
        ("recipient", "Uganda"),
        ("item", "tanks"),
    }


def test_a_supply_without_a_taker_is_none() -> None:
    candidate = candidate_of(SOLD, "sold")
    chances = {"Kenya": {Role.SUPPLIER: 0.9}, "Uganda": {Role.RECIPIENT: 0.01}}
    assert choose_parts(scored(candidate, chances), 0.4) is None


def test_a_capital_acts_for_its_state_but_is_visited_as_a_town() -> None:
    candidate = candidate_of("Kampala held talks with Kenya.", "talks")
    filler = next(f for f in candidate.fillers if f.mention.name == "Kampala")
    (actor,) = parties_for(filler, Role.PARTICIPANT)
    (town,) = parties_for(filler, Role.DESTINATION)
    assert (actor.kind, actor.name) == (EntityKind.COUNTRY, "Uganda")
    assert (town.kind, town.name) == (EntityKind.PLACE, "Kampala")


TOUR = "Kenyan President Amos Kip visited Peru and Chile."


def tour() -> list[Draft]:
    (candidate,) = [c for c in candidates_of(TOUR, "visited") if c.kind is Kind.VISITED]
    place = {Role.DESTINATION: 0.9}
    chances = {"Amos Kip": {Role.VISITOR: 0.8}, "Peru": place, "Chile": place}
    return draft(scored(candidate, chances), load())


def test_a_tour_is_one_visit_for_each_country() -> None:
    places = [[p.party.name for p in event.of(Role.DESTINATION)] for event in tour()]
    assert sorted(places) == [["Chile"], ["Peru"]]
    assert all(event.keys(Role.VISITOR) == {("visitor", "Amos Kip")} for event in tour())


def test_a_draft_is_as_sure_as_its_trigger_and_weakest_slot() -> None:
    assert [event.confidence for event in tour()] == pytest.approx([0.9 * 0.8**0.5] * 2)


def test_a_claim_points_at_the_words_of_its_parties_and_trigger() -> None:
    claim = claim_of(tour()[0], document(TOUR))
    assert TOUR[slice(*claim.trigger)] == "visited"
    assert claim.fillings[0].mention.surface == "Kenyan President Amos Kip"
    assert (claim.start, claim.end, claim.frame) == (0, len(TOUR), "VISIT")


def test_two_hosts_are_no_meeting_without_their_guest() -> None:
    candidate = candidate_of("Amos Kip and Ruth Oko welcomed Ulf Berg.", "welcomed")
    hosts = {"Amos Kip": {TABLE: 0.9}, "Ruth Oko": {TABLE: 0.9}, "Ulf Berg": {TABLE: 0.1}}
    assert {name for _, name in names(candidate, hosts)} == {"Amos Kip", "Ruth Oko", "Ulf Berg"}


def test_who_is_at_home_is_no_visitor_beside_a_guest() -> None:
    text = "Kenyan President Amos Kip and Peruvian President Ruth Oko visited Peru."
    (candidate,) = [c for c in candidates_of(text, "visited") if c.kind is Kind.VISITED]
    here, there = {Role.VISITOR: 0.8}, {Role.DESTINATION: 0.9}
    chances = {"Amos Kip": here, "Ruth Oko": here, "Peru": there}
    (event,) = draft(scored(candidate, chances), load())
    assert event.keys(Role.VISITOR) == {("visitor", "Amos Kip")}


def test_a_state_beside_its_own_officials_has_met_nobody() -> None:
    candidate = candidate_of("Kenya and President Amos Kip of Kenya held talks.", "talks")
    assert names(candidate, {"Kenya": {TABLE: 0.9}, "Amos Kip": {TABLE: 0.9}}) == set()


def test_a_state_that_equips_its_own_forces_supplies_nobody() -> None:
    candidate = candidate_of("Kenya sold tanks to the Kenyan Navy.", "sold")
    chances = {"Kenya": {Role.SUPPLIER: 0.9}, "Kenyan Navy": {Role.RECIPIENT: 0.9}}
    assert names(candidate, chances) == set()


def test_a_state_supplies_without_its_president_beside_it() -> None:
    candidate = candidate_of("President Amos Kip of Kenya and Kenya sold tanks to Peru.", "sold")
    gave = {Role.SUPPLIER: 0.9}
    chances = {"Amos Kip": gave, "Kenya": gave, "Peru": {Role.RECIPIENT: 0.9}}
    assert names(candidate, chances) == {("supplier", "Kenya"), ("recipient", "Peru")}
