"""What the desk does with articles: files them once, replaces, withdraws, and keeps a log."""

import pytest

from cypher.errors import UnknownArticle
from cypher.model import Status
from ingest.desk import Desk, Done
from ingest.filing import turns
from ingest.filing.dump import whole
from tests.ingest.desk.papers import BELOV, DURRANI, PAKISTAN, RUSSIA, met, paper, person

FIRST = paper("first.txt", met(BELOV, DURRANI))
SECOND = paper("second.txt", met(person("Arkadi Belov"), DURRANI), outlet="Indus Daily")


def log(store):
    rows = store.read("MATCH (n:Change) RETURN n.what AS what, n.detail AS detail ORDER BY n.seq")
    return [(row["what"], row["detail"]) for row in rows]


def engagements(store):
    return [row["g"] for row in store.read("MATCH (g:Engagement) RETURN properties(g) AS g")]


def test_an_article_read_twice_changes_nothing_and_says_so(store):
    desk = Desk(store)
    assert desk.accept(*FIRST).done is Done.READ
    before = store.revision(), whole(store)
    again = desk.accept(*FIRST)
    assert (again.done, again.claims) == (Done.ALREADY, 1)
    assert (store.revision(), whole(store)) == before


def test_two_outlets_tell_one_meeting(store):
    Desk(store).accept_many([FIRST, SECOND])
    (event,) = engagements(store)
    assert (event["articles"], event["outlets"], event["date"]) == (2, 2, "2018-08-06")
    assert len(store.read("MATCH (a)-[r:MET]->(b) RETURN r")) == 1


def test_what_is_drawn_says_what_it_is(store):
    Desk(store).accept(*paper("said.txt", met(BELOV, DURRANI, status=Status.DENIED)))
    (row,) = store.read("MATCH (:Entity)-[r:MET]->(:Entity) RETURN properties(r) AS drawn")
    assert row["drawn"]["name"] == "met 2018-08-06 (denied)"
    assert {"date", "status", "place", "articles", "engagement"} <= row["drawn"].keys()
    assert engagements(store)[0]["name"] == "Meeting 2018-08-06 (denied)"


def test_a_batch_gives_what_one_by_one_gives(store):
    desk = Desk(store)
    desk.accept(*FIRST)
    desk.accept(*SECOND)
    singly = whole(store)
    desk.retract("first.txt")
    desk.retract("second.txt")
    assert [outcome.done for outcome in desk.accept_many([SECOND, FIRST])] == [Done.READ] * 2
    assert whole(store) == singly


def test_one_text_twice_in_a_batch_is_filed_once(store):
    done = [outcome.done for outcome in Desk(store).accept_many([FIRST, SECOND, FIRST])]
    assert done == [Done.READ, Done.READ, Done.ALREADY]


def test_a_newer_text_of_an_address_takes_the_olders_place(store):
    desk, url = Desk(store), "https://news.example/1"
    old = desk.accept(*paper("old", met(BELOV, DURRANI), url=url))
    new = desk.accept(*paper("new", met(BELOV, person("Salma Durrani", "PK")), url=url))
    assert (new.done, new.replaced) == (Done.REPLACED, old.article)
    assert [row["n"] for row in store.read("MATCH (a:Article) RETURN a.name AS n")] == ["new"]
    assert not store.read("MATCH (e:Entity {id: 'naeem-durrani.pk'}) RETURN e")
    assert [what for what, _ in log(store)] == ["read", "replaced"]


def test_an_older_text_of_an_address_does_not(store):
    desk, url = Desk(store), "https://news.example/1"
    desk.accept(*paper("new", met(BELOV, DURRANI), url=url, day="2018-08-09"))
    late = desk.accept(*paper("old", met(BELOV, RUSSIA), url=url, day="2018-08-07"))
    assert late.done is Done.ALREADY
    assert [row["n"] for row in store.read("MATCH (a:Article) RETURN a.name AS n")] == ["new"]


def test_retracting_takes_what_nobody_else_says(store):
    desk = Desk(store)
    desk.accept(*SECOND)
    alone = whole(store)
    third = paper("third.txt", met(BELOV, DURRANI), met(BELOV, PAKISTAN, on="2019-01-01"))
    desk.accept(*third)
    assert desk.retract("third.txt", why="withdrawn by the paper")
    assert whole(store) == alone
    assert log(store)[-1][0] == "retracted"
    assert "withdrawn by the paper" in log(store)[-1][1]


def test_retracting_everything_leaves_nothing(store):
    desk = Desk(store)
    desk.accept_many([FIRST, SECOND])
    for name in ("first.txt", "second.txt"):
        desk.retract(name)
    rows, cards = whole(store)
    assert (rows.nodes, rows.edges, cards) == ({}, {}, set())


def test_retracting_what_is_not_there_says_so(store):
    with pytest.raises(UnknownArticle, match="nowhere"):
        Desk(store).retract("nowhere.txt")


def test_planned_and_then_held_is_one_meeting_with_a_history(store):
    plan = paper("plan.txt", met(BELOV, DURRANI, status=Status.PLANNED), day="2018-07-20")
    Desk(store).accept_many([FIRST, plan])
    (event,) = engagements(store)
    assert event["status"] == "occurred"
    assert [line.split()[:2] for line in event["history"]] == [
        ["2018-07-20", "planned"],
        ["2018-08-07", "occurred"],
    ]


def test_somebody_is_seen_in_a_post_from_the_first_article_to_the_last(store):
    later = paper("later.txt", met(BELOV, RUSSIA, on="2018-10-01"), day="2018-10-02")
    Desk(store).accept_many([later, FIRST])
    (row,) = store.read(
        "MATCH (:Entity {id: $id})-[r:SERVES]->(c) RETURN properties(r) AS r, c.name AS c",
        id="arkady-belov.ru",
    )
    assert (row["c"], row["r"]["post"]) == ("Russia", "Defence Minister")
    assert (row["r"]["firstSeen"], row["r"]["lastSeen"]) == ("2018-08-07", "2018-10-02")


def test_the_log_names_the_engagements_that_changed(store):
    outcome = Desk(store).accept(*FIRST)
    (event,) = engagements(store)
    ((what, detail),) = log(store)
    assert what == "read"
    assert f"+{event['id']}" in detail
    assert outcome.claims == 1


def test_a_rebuild_finds_nothing_to_do_and_mends_what_was_broken(store):
    desk = Desk(store)
    desk.accept_many([FIRST, SECOND])
    assert desk.rebuild() == []
    sound = whole(store)
    store.write(lambda tx: tx.run("MATCH (g:Engagement) DETACH DELETE g"))
    store.write(lambda tx: tx.run("MATCH (e:Entity) SET e.name = 'nobody'"))
    assert any(line.startswith("+ Meeting") for line in desk.rebuild())
    assert whole(store) == sound


def test_a_graph_settled_by_other_rules_is_rebuilt_before_it_is_written_to(store):
    desk = Desk(store)
    desk.accept(*FIRST)
    store.write(lambda tx: tx.run("MATCH (g:Graph) SET g.rules = 'older'"))
    store.write(lambda tx: tx.run("MATCH (e:Entity) SET e.name = 'nobody'"))
    desk.accept(*SECOND)
    assert desk.rebuild() == []
    assert [what for what, _ in log(store)] == ["read", "rebuilt", "read"]


def test_a_rebuild_that_outlasts_all_patience_does_not_end_in_busy(store, monkeypatch):
    desk = Desk(store)
    desk.accept(*FIRST)
    store.write(lambda tx: tx.run("MATCH (g:Graph) SET g.rules = 'older'"))
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    assert desk.accept(*SECOND).done is Done.READ
    assert [what for what, _ in log(store)] == ["read", "rebuilt", "read"]


def test_which_articles_are_known(store):
    desk = Desk(store)
    outcome = desk.accept(*FIRST)
    assert desk.known([outcome.article, "a0"]) == {outcome.article}
