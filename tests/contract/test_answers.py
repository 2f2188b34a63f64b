import pytest

from cypher import answers, whole
from cypher.errors import UnknownEngagement, UnknownEntity
from cypher.store import GraphStore
from tests.story import EVENTS, PARTIES


def test_an_engagement_carries_its_parties_codes_and_sentences(told: GraphStore) -> None:
    found = answers.engagement(told, "met-1")
    evidence = found.pop("evidence")
    assert found == {
        "id": "met-1",
        "kind": "met",
        "status": "occurred",
        "participants": [
            {
                "role": "participant",
                "id": "tariq-mehsud.pk",
                "name": "Tariq Mehsud",
                "type": "person",
                "post": "army chief",
                "country": "PK",
                "aliases": ["Tariq Mehsud", "Tarik Mahsud"],
                "surface": "Tariq Mehsud",
            },
            {
                "role": "participant",
                "id": "viktor-sorokin.ru",
                "name": "Viktor Sorokin",
                "type": "person",
                "post": "fleet minister",
                "country": "RU",
                "aliases": ["Viktor Sorokin", "Victor Sorokin"],
                "surface": "Viktor Sorokin",
            },
        ],
        "date": {
            "edtf": "2018-08-06",
            "from": "2018-08-06",
            "to": "2018-08-06",
            "precision": "day",
            "basis": "stated",
        },
        "place": "Moscow",
        "mode": None,
        "quantity": None,
        "confidence": 0.95,
        "codes": {"plover": "CONSULT", "cameo": "040"},
        "articles": ["first.txt", "second.txt"],
        "outlets": 2,
        "conflicts": ["date: 2018-08-06 (first.txt) or 2018-08-07 (second.txt)"],
        "history": ["2018-08-01 planned met-1-1", "2018-08-06 occurred met-1-1"],
    }
    assert [each["article"] for each in evidence] == ["first.txt", "second.txt"]
    assert evidence[0] == {
        "article": "first.txt",
        "url": "https://news.example/first.txt",
        "title": "Title of first.txt",
        "outlet": "The Courier",
        "published": "2018-08-08",
        "sentence": "Tariq Mehsud met Viktor Sorokin in Moscow on 6 August.",
        "start": 0,
        "end": 54,
        "status": "occurred",
        "date": "2018-08-06",
        "confidence": 0.95,
    }


def test_an_engagement_answers_to_the_id_of_any_of_its_claims(told: GraphStore) -> None:
    assert answers.engagement(told, "met-1-2") == answers.engagement(told, "met-1")


def test_an_undated_engagement_has_no_date(told: GraphStore) -> None:
    assert answers.engagement(told, "met-5")["date"] is None


def test_an_unknown_engagement_says_so(told: GraphStore) -> None:
    with pytest.raises(UnknownEngagement, match="met-99"):
        answers.engagement(told, "met-99")


def test_many_engagements_come_in_the_order_asked_for(told: GraphStore) -> None:
    found = answers.engagements(told, ["visit-1", "nothing", "met-1"])
    assert [each["id"] for each in found] == ["visit-1", "met-1"]
    assert answers.engagements(told, []) == []


def test_all_engagements_come_once_in_order_each_with_evidence(
    told: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "_PAGE", 3)
    found = list(answers.all_engagements(told))
    assert [each["id"] for each in found] == sorted(event.id for event in EVENTS)
    assert all(each["evidence"] and each["participants"] for each in found)


def test_evidence_of_many_engagements_is_one_answer(told: GraphStore) -> None:
    found = answers.evidence(told, ["met-1", "supply-1"])
    assert {each: len(sentences) for each, sentences in found.items()} == {
        "met-1": 2,
        "supply-1": 2,
    }


def test_an_entity_carries_its_spellings_posts_and_articles(told: GraphStore) -> None:
    assert answers.entity(told, "tarik mahsud") == {
        "id": "tariq-mehsud.pk",
        "type": "person",
        "name": "Tariq Mehsud",
        "country": "PK",
        "aliases": ["Tariq Mehsud", "Tarik Mahsud"],
        "posts": ["army chief"],
        "articles": ["first.txt", "second.txt", "third.txt"],
    }
    with pytest.raises(UnknownEntity):
        answers.entity(told, "nobody.x")


def test_all_entities_come_once_in_order(told: GraphStore) -> None:
    found = [each["id"] for each in answers.all_entities(told)]
    assert found == sorted(party.id for party in PARTIES)


def test_shortcuts_are_given_as_they_are_drawn(told: GraphStore) -> None:
    drawn = told.read(
        "MATCH (a:Entity)-[r:MET|VISITED|SUPPLIED|AGREED|EXERCISED]->(b:Entity) "
        "RETURN a.id AS start, b.id AS end, type(r) AS type, r.engagement AS engagement, "
        "r.kind AS kind, r.status AS status, r.date AS date, r.from AS from, r.to AS to, "
        "r.place AS place, r.articles AS articles, r.outlets AS outlets"
    )
    given = list(whole.all_shortcuts(told))
    assert sorted(given, key=repr) == sorted(map(dict, drawn), key=repr)
    assert [each["engagement"] for each in given] == sorted(each["engagement"] for each in given)
