"""The same laws through the desk, on the embedded engine, edge for edge."""

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cypher.errors import BadArgument, Conflict, UnknownArticle, UnknownEngagement, UnknownEntity
from ingest.desk import Desk, Done
from ingest.filing.dump import whole
from ingest.filing.judging import write_lines
from ingest.filing.records import DIFFERENT, DIFFERENT_EVENT, SAME, SAME_EVENT, SPLIT, Judgement
from tests.graphs import clear
from tests.laws.world import reports

few = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
many = settings(few, max_examples=60)


@dataclass
class Held:
    """What a run has left in the graph."""

    store: object
    reports: list = field(default_factory=list)
    ruled: list[Judgement] = field(default_factory=list)


def knowledge(store):
    rows, cards = whole(store)
    judged = {each.id for each in Desk(store).judgements()}
    return rows.nodes, rows.edges, cards, judged


def fresh(store, left, ruled=()):
    """What the graph would be that was told this, and nothing else, from the beginning."""
    clear(store)
    desk = Desk(store)
    desk.import_judgements(write_lines(ruled))
    desk.accept_many(left)
    return knowledge(store)


def told_in_any_order(store, said, data):
    clear(store)
    desk = Desk(store)
    order = data.draw(st.permutations(said))
    cut = data.draw(st.integers(0, len(order)))
    desk.accept_many(order[:cut])
    for each in order[cut:]:
        desk.accept(*each)
    assert knowledge(store) == fresh(store, said)
    assert {desk.accept(*each).done for each in said} <= {Done.ALREADY}
    assert knowledge(store) == fresh(store, said)


def any_interleaving(store, said, data):
    clear(store)
    desk, inside, ruled = Desk(store), [], []
    for _ in range(data.draw(st.integers(1, 8))):
        step = data.draw(st.sampled_from(["accept", "accept", "retract", "judge", "undo"]))
        left = [each for each in said if each not in inside]
        if step == "accept" and left:
            inside.append(data.draw(st.sampled_from(left)))
            desk.accept(*inside[-1])
        elif step == "retract" and inside:
            gone = inside.pop(data.draw(st.integers(0, len(inside) - 1)))
            desk.retract(gone[0].name)
        elif step == "judge":
            _judge(desk, store, ruled, data)
        elif step == "undo" and ruled:
            desk.undo(ruled.pop(data.draw(st.integers(0, len(ruled) - 1))).id)
    there = knowledge(store)
    assert desk.rebuild() == []
    assert there == fresh(store, inside, ruled)


def _judge(desk, store, ruled, data):
    verb = data.draw(st.sampled_from([SAME, DIFFERENT, SAME_EVENT, DIFFERENT_EVENT, SPLIT]))
    label = "Claim" if verb in (SAME_EVENT, DIFFERENT_EVENT) else "Alias"
    ids = sorted(row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id")) or ["x"]
    articles = sorted(row["id"] for row in store.read("MATCH (n:Article) RETURN n.id AS id"))
    a, b = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    article = data.draw(st.sampled_from(articles or ["a"])) if verb == SPLIT else ""
    if "~" in a or "~" in b or a == b:
        return
    try:
        judgement = desk.judge(Judgement(verb, a, "" if verb == SPLIT else b, article))
    except (BadArgument, Conflict, UnknownEntity, UnknownArticle, UnknownEngagement):
        return
    if judgement.id not in {each.id for each in ruled}:
        ruled.append(judgement)


@few
@given(reports(), st.data())
def test_order_and_batches_do_not_matter_and_twice_is_once(law_store, said, data):
    told_in_any_order(law_store, said, data)


@few
@given(reports(), st.data())
def test_any_interleaving_equals_a_rebuild_from_what_remains(law_store, said, data):
    any_interleaving(law_store, said, data)


@pytest.mark.slow
@many
@given(reports(), st.data())
def test_order_and_batches_do_not_matter_at_length(law_store, said, data):
    told_in_any_order(law_store, said, data)


@pytest.mark.slow
@many
@given(reports(), st.data())
def test_any_interleaving_equals_a_rebuild_at_length(law_store, said, data):
    any_interleaving(law_store, said, data)
