"""The desk writes the same graph on every engine: in any order, and back again."""

import random

from ingest.desk import Desk, Done, Judgement
from ingest.filing.dump import whole
from ingest.naming import article_id
from tests.graphs import clear
from tests.ingest.settling.stories import corpus


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
