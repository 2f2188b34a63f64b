"""Fourteen stories told by several outlets: who is who, and which claims are one event."""

from collections import defaultdict
from itertools import combinations

import pytest

from ingest.evidence import build
from ingest.filing.planner import Change
from tests.ingest.settling.stories import corpus, stories
from tests.laws.memory import MemoryGraph


@pytest.fixture(scope="module")
def told():
    """The corpus, and the graph that has heard it all."""
    found = corpus()
    graph = MemoryGraph()
    for report in found.reports:
        graph.change(Change(add=(build(*report).evidence,)))
    return found, graph


def edges(graph, type_):
    return {e.start: e.end for e in graph.rows.edges.values() if e.type == type_}


def event(graph, truth, name):
    """The one engagement that claims of this event support."""
    supports = edges(graph, "SUPPORTS")
    (id_,) = {supports[claim] for claim, of in truth.events.items() if of == name}
    return graph.rows.nodes[f"Engagement|{id_}"].props


def test_the_corpus_has_twelve_stories_or_more_of_three_outlets_or_more():
    assert len(stories()) >= 12
    for story in stories():
        assert len({article["outlet"] for article in story["article"]}) >= 3


def test_people_are_told_apart_without_a_fault_and_nearly_all_are_joined(told):
    found, graph = told
    refers = edges(graph, "REFERS_TO")
    right = joined = wanted = 0
    for a, b in combinations(sorted(found.truth.people), 2):
        same, one = found.truth.people[a] == found.truth.people[b], refers[a] == refers[b]
        right, joined, wanted = right + (same and one), joined + one, wanted + same
    assert right == joined
    assert right / wanted >= 0.95


def test_claims_are_one_engagement_where_they_tell_one_event(told):
    found, graph = told
    supports = edges(graph, "SUPPORTS")
    gold, system = defaultdict(set), defaultdict(set)
    for claim, name in found.truth.events.items():
        gold[name].add(claim)
        system[supports[claim]].add(claim)
    shares = [
        (len(gold[name] & system[supports[claim]]), len(system[supports[claim]]), len(gold[name]))
        for claim, name in found.truth.events.items()
    ]
    precision = sum(both / ours for both, ours, _ in shares) / len(shares)
    recall = sum(both / theirs for both, _, theirs in shares) / len(shares)
    assert precision >= 0.99
    assert 2 * precision * recall / (precision + recall) >= 0.95


def test_a_printed_copy_counts_as_no_further_outlet(told):
    props = event(told[1], told[0].truth, "general-staffs")
    assert (props["articles"], props["outlets"]) == (4, 3)


def test_a_visit_that_was_put_off_is_one_visit_with_its_history(told):
    props = event(told[1], told[0].truth, "tiwana-trip")
    assert props["status"] == "occurred"
    assert props["from"] == "2020-02-17"
    assert [line.split()[1] for line in props["history"]] == [
        "planned",
        "cancelled",
        "occurred",
        "occurred",
    ]


def test_what_differs_stands_side_by_side(told):
    found, graph = told
    assert event(graph, found.truth, "gunships")["conflicts"] == ["quantity: three | four"]
    assert "status: denied | occurred" in event(graph, found.truth, "call")["conflicts"]
    assert event(graph, found.truth, "call")["status"] == "occurred"


def test_the_army_chief_is_who_held_the_post_then(told):
    found, graph = told
    props = event(graph, found.truth, "bishkek")
    assert props["articles"] == 3
    people = {
        e.start for e in graph.rows.edges.values() if e.type == "TOOK_PART" and e.end == props["id"]
    }
    assert len(people) == 2
