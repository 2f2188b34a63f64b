"""A person's decisions: they win, they can be undone, and they cannot contradict each other."""

import pytest

from cypher.errors import (
    BadArgument,
    BadInput,
    Conflict,
    NotFound,
    UnknownArticle,
    UnknownEngagement,
    UnknownEntity,
)
from ingest.desk import Desk, Judgement
from ingest.filing.dump import whole
from tests.ingest.desk.papers import BELOV, DURRANI, met, paper, person

BORIS = person("Boris Belov")
PAPERS = (
    paper("one.txt", met(BELOV, DURRANI)),
    paper("two.txt", met(person("Arkadi Belov"), DURRANI, on="2018-09-01"), day="2018-09-02"),
    paper("three.txt", met(BORIS, DURRANI), outlet="Indus Daily"),
)
ONE, TWO, THREE = "arkady-belov.ru", "arkadi-belov.ru", "boris-belov.ru"


@pytest.fixture
def desk(store):
    desk = Desk(store)
    desk.accept_many(PAPERS)
    return desk


def people(store):
    rows = store.read("MATCH (e:Person) RETURN e.name AS name ORDER BY name")
    return [row["name"] for row in rows]


def test_different_parts_what_the_score_joined_and_undo_joins_it_again(store, desk):
    before = whole(store)
    assert people(store) == ["Arkadi Belov", "Boris Belov", "Naeem Durrani"]
    judgement = desk.judge(Judgement("different", ONE, TWO, why="two brothers", who="Vera"))
    assert people(store) == ["Arkadi Belov", "Arkady Belov", "Boris Belov", "Naeem Durrani"]
    assert desk.judgements() == [judgement]
    assert desk.undo() == judgement
    assert whole(store) == before


def test_same_joins_what_the_score_forbids_and_their_meetings_too(store, desk):
    desk.judge(Judgement("same", ONE, THREE))
    assert people(store) == ["Arkadi Belov", "Naeem Durrani"]
    rows = store.read("MATCH (g:Engagement) RETURN g.articles AS n ORDER BY n")
    assert [row["n"] for row in rows] == [1, 2]
    (why,) = store.read("MATCH (:Alias {id: $id})-[r:REFERS_TO]->() RETURN r.by AS by", id=THREE)
    assert why["by"] == "judgement"


def test_engagements_are_joined_and_parted(store, desk):
    ids = [row["id"] for row in store.read("MATCH (g:Engagement) RETURN g.id AS id ORDER BY id")]
    before = whole(store)
    desk.judge(Judgement("same engagement", ids[0], ids[1]))
    assert len(store.read("MATCH (g:Engagement) RETURN g")) == len(ids) - 1
    desk.undo()
    assert whole(store) == before
    with pytest.raises(UnknownEngagement, match="c0"):
        desk.judge(Judgement("different engagement", ids[0], "c0"))


def test_a_split_sets_one_articles_man_apart_even_when_it_is_read_again(store, desk):
    before = whole(store)
    (article,) = store.read("MATCH (a:Article {name: 'two.txt'}) RETURN a.id AS id")
    judgement = desk.judge(Judgement("split", TWO, article=article["id"]))
    assert len(people(store)) == 4
    apart = whole(store)
    desk.retract("two.txt")
    desk.accept(*PAPERS[1])
    assert whole(store) == apart
    assert desk.rebuild() == []
    desk.undo(judgement.id)
    assert whole(store) == before


def test_a_split_names_an_entity_as_well_as_a_spelling(store, desk):
    (article,) = store.read("MATCH (a:Article {name: 'one.txt'}) RETURN a.id AS id")
    assert desk.judge(Judgement("split", TWO, article=article["id"])).a == ONE
    with pytest.raises(UnknownEntity, match=r"one\.txt"):
        desk.judge(Judgement("split", THREE, article=article["id"]))
    with pytest.raises(UnknownArticle):
        desk.judge(Judgement("split", ONE, article="a0"))


def test_what_contradicts_a_standing_judgement_is_refused(desk):
    first = desk.judge(Judgement("same", ONE, TWO))
    desk.judge(Judgement("same", TWO, THREE))
    with pytest.raises(Conflict, match=first.id):
        desk.judge(Judgement("different", ONE, THREE))
    desk.undo(first.id)
    desk.judge(Judgement("different", ONE, THREE))
    with pytest.raises(Conflict):
        desk.judge(Judgement("same", ONE, TWO))


def test_judging_twice_is_judging_once(store, desk):
    first = desk.judge(Judgement("same", ONE, THREE, who="Vera"))
    revision = store.revision()
    assert desk.judge(Judgement("same", THREE, ONE, who="Oleg")) == first
    assert store.revision() == revision


@pytest.mark.parametrize(
    ("judgement", "error"),
    [
        (Judgement("same", ONE, "nobody.xx"), UnknownEntity),
        (Judgement("same", ONE, ONE), BadArgument),
        (Judgement("perhaps", ONE, TWO), BadArgument),
        (Judgement("same", "country.ru", ONE), BadArgument),
    ],
)
def test_what_cannot_be_judged_is_refused_with_a_reason(desk, judgement, error):
    with pytest.raises(error):
        desk.judge(judgement)


def test_undoing_what_was_not_judged_says_so(desk):
    with pytest.raises(NotFound, match="j0"):
        desk.undo("j0")
    with pytest.raises(NotFound):
        desk.undo()


def test_judgements_survive_in_another_graph_even_before_its_articles(store, desk):
    desk.judge(Judgement("same", ONE, THREE, why="he says so", who="Vera"))
    (article,) = store.read("MATCH (a:Article {name: 'two.txt'}) RETURN a.id AS id")
    desk.judge(Judgement("split", TWO, article=article["id"]))
    lines, judged = desk.export_judgements(), whole(store)
    for name in ("one.txt", "two.txt", "three.txt"):
        desk.retract(name)
    for judgement in desk.judgements():
        desk.undo(judgement.id)
    assert desk.import_judgements(lines) == 2
    desk.accept_many(PAPERS)
    assert whole(store) == judged
    assert desk.export_judgements() == lines


def test_a_line_that_is_no_judgement_is_named(desk):
    with pytest.raises(BadInput, match="line 2"):
        desk.import_judgements(["", '{"verb": '])


def test_candidates_are_near_misses_that_nobody_has_judged(desk):
    desk.accept(*paper("four.txt", met(person("Belov", "RU"), DURRANI, on="2020-01-01")))
    pairs = {(each.a, each.b) for each in desk.candidates()}
    assert ("arkadi-belov.ru", "belov.ru") in pairs
    desk.judge(Judgement("different", "belov.ru", ONE))
    desk.judge(Judgement("different", "belov.ru", TWO))
    assert ("arkadi-belov.ru", "belov.ru") not in {(each.a, each.b) for each in desk.candidates()}


def test_engagements_that_may_be_one_wait_for_a_judgement_too(desk):
    desk.accept(*paper("five.txt", met(BELOV, DURRANI, on="2018"), outlet="Volga News"))
    found = desk.engagement_candidates()
    assert found
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    first = found[0]
    assert first.a != first.b
    assert all("Belov" in name for name in first.names)
    assert any("same year" in reason for reason in first.reasons)
    before = len(found)
    desk.judge(Judgement("different engagement", first.a, first.b))
    left = {(each.a, each.b) for each in desk.engagement_candidates()}
    assert (first.a, first.b) not in left
    desk.undo()
    assert len(desk.engagement_candidates()) == before
