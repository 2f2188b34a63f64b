"""The laws of the knowledge layer, on a graph in memory: order, repetition, retraction, undoing."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.model import Evidence
from ingest.filing.planner import Change
from ingest.filing.records import (
    DIFFERENT,
    DIFFERENT_EVENT,
    SAME,
    SAME_EVENT,
    Judgement,
)
from tests.laws.memory import MemoryGraph
from tests.laws.world import articles

quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def filed(evidence: list[Evidence], ruled: list[Judgement] | None = None) -> MemoryGraph:
    """The graph that has it all from one change."""
    graph = MemoryGraph()
    graph.change(Change(add=tuple(evidence), rule=tuple(ruled or ())))
    return graph


def same(a: MemoryGraph, b: MemoryGraph) -> None:
    assert sorted(a.rows.nodes) == sorted(b.rows.nodes)
    assert sorted(a.rows.edges) == sorted(b.rows.edges)
    assert a.rows == b.rows
    assert a.cards == b.cards
    assert a.ruled == b.ruled


@quick
@given(articles(), st.randoms(use_true_random=False))
def test_any_order_and_any_batching_give_the_same_graph(evidence, random):
    whole = filed(evidence)
    random.shuffle(evidence)
    graph = MemoryGraph()
    while evidence:
        cut = random.randint(1, len(evidence))
        graph.change(Change(add=tuple(evidence[:cut])))
        evidence = evidence[cut:]
    same(graph, whole)


@quick
@given(articles(), st.randoms(use_true_random=False))
def test_retracting_an_article_gives_the_graph_that_never_had_it(evidence, random):
    graph = filed(evidence)
    gone = random.choice(evidence)
    graph.change(Change(remove=(gone,)))
    same(graph, filed([each for each in evidence if each is not gone]))


@quick
@given(articles(most=6), st.data())
def test_any_interleaving_equals_a_rebuild_of_what_remains(evidence, data):
    graph, inside, standing, number = MemoryGraph(), [], [], 0
    for _ in range(data.draw(st.integers(1, 10))):
        step = data.draw(st.sampled_from(["add", "remove", "judge", "undo"]))
        left = [each for each in evidence if each not in inside]
        if step == "add" and left:
            inside.append(data.draw(st.sampled_from(left)))
            graph.change(Change(add=(inside[-1],)))
        elif step == "remove" and inside:
            gone = inside.pop(data.draw(st.integers(0, len(inside) - 1)))
            graph.change(Change(remove=(gone,)))
        elif step == "judge":
            number += 1
            judgement = data.draw(judgements(evidence, f"j{number}"))
            standing.append(judgement)
            graph.change(Change(rule=(judgement,)))
        elif step == "undo" and standing:
            gone_too = standing.pop(data.draw(st.integers(0, len(standing) - 1)))
            graph.change(Change(unrule=(gone_too,)))
    same(graph, filed(inside, standing))


@st.composite
def judgements(draw, evidence, name):
    aliases = sorted({alias.id for each in evidence for alias in each.aliases}) or ["x.x"]
    claims = sorted({claim.id for each in evidence for claim in each.claims})
    if claims and draw(st.booleans()):
        verb, ids = draw(st.sampled_from([SAME_EVENT, DIFFERENT_EVENT])), claims
    else:
        verb, ids = draw(st.sampled_from([SAME, DIFFERENT])), aliases
    return Judgement(verb, draw(st.sampled_from(ids)), draw(st.sampled_from(ids)), id=name)


@quick
@given(articles())
def test_every_engagement_has_a_claim_and_every_quote_stands_in_its_article(evidence):
    graph = filed(evidence)
    supported = {e.end for e in graph.rows.edges.values() if e.type == "SUPPORTS"}
    engagements = {node.id for node in graph.rows.nodes.values() if "Engagement" in node.labels}
    assert supported == engagements
    texts = {each.article.id: each.article.text for each in evidence}
    for each in evidence:
        for claim in each.claims:
            assert texts[claim.article][claim.start : claim.end] == claim.quote
            for role in claim.roles:
                assert texts[claim.article][role.start : role.end] == role.surface
