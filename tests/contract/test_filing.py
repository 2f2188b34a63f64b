"""The desk writes the same graph on every engine: in any order, and back again."""

import random
from time import perf_counter

import pytest

from ingest.desk import Desk, Done, Judgement
from ingest.filing.dump import whole
from ingest.filing.planner import Plan
from ingest.filing.rows import Difference, Node
from ingest.filing.writing import Writer
from ingest.naming import article_id
from tests.graphs import clear
from tests.ingest.settling.stories import corpus

pytestmark = pytest.mark.slow


def test_the_stories_are_filed_in_any_order_judged_and_taken_back(empty):
    reports = corpus().reports
    desk = Desk(empty)
    assert {each.done for each in desk.accept_many(reports)} == {Done.READ}
    there = whole(empty)
    assert desk.rebuild() == []
    clear(empty)
    random.Random(5).shuffle(reports)
    for report in reports:
        desk.accept(*report)
    assert whole(empty) == there
    judged = desk.judge(Judgement("same", "tehmina-janjua.pk", "naseer-khan-janjua.pk"))
    assert whole(empty) != there
    desk.undo(judged.id)
    assert whole(empty) == there
    for document, _ in reports:
        desk.retract(article_id(document.text))
    rows, cards = whole(empty)
    assert (rows.nodes, rows.edges, cards) == ({}, {}, set())


MANY = """
UNWIND range(1, 5000) AS n
CREATE (:Alias {id: 'x-' + toString(n)}), (:Engagement:Meeting {id: 'x-' + toString(n)}),
       (:Entity:Person {id: 'x-' + toString(n)})
"""


@pytest.mark.parametrize("labels", [("Engagement", "Meeting"), ("Entity", "Person")])
def test_a_node_to_be_changed_is_found_by_its_id_and_not_looked_for_among_all(empty, labels):
    empty.write(lambda tx: tx.run(MANY))
    spelling = min(_seconds_to_change(empty, ("Alias",)) for _ in range(3))
    assert min(_seconds_to_change(empty, labels) for _ in range(3)) < 5 * spelling
    found = empty.read(f"MATCH (n:{labels[1]}) WHERE n.name = 'new' RETURN count(n) AS n")
    assert found == [{"n": 200}]


def _seconds_to_change(store, labels):
    ids = [f"x-{number}" for number in range(1, 5000, 25)]
    nodes = tuple(Node(labels, id_, {"id": id_, "name": "new"}) for id_ in ids)
    begun = perf_counter()
    store.write(lambda tx: Writer(store, tx).write(Plan(Difference(changed_nodes=nodes))))
    return perf_counter() - begun
