"""Engagements around a party, by filter and by typed line, on both engines alike."""

import pytest

from app.marked import marked_claims
from cypher import answers
from cypher.around import Narrowed, around, counts, everything, lines, shared, spellings
from cypher.engagement_search import search
from cypher.errors import BadDate
from cypher.model import Kind, Status
from cypher.store import GraphStore
from tests.story import STORY

TARIQ = "tariq-mehsud.pk"
ANY = Narrowed()


def ids(rows: list[dict[str, object]]) -> list[str]:
    return [str(row["id"]) for row in rows]


def test_the_newest_come_first_and_pages_follow(told: GraphStore) -> None:
    found = ids(around(told, TARIQ, ANY, skip=0, limit=100))
    assert found[0] == "met-2"
    assert set(found) == {e.id for e in STORY.events if TARIQ in {part[1] for part in e.parts}}
    first, rest = (around(told, TARIQ, ANY, skip=skip, limit=1) for skip in (0, 1))
    assert ids(first) + ids(rest) == found[:2]


def test_counts_add_up_to_what_is_around(told: GraphStore) -> None:
    found = around(told, "country.pk", ANY, skip=0, limit=100)
    counted = {row["kind"]: row["count"] for row in counts(told, "country.pk", ANY)}
    assert counted == {
        kind: sum(row["kind"] == kind for row in found) for kind in {row["kind"] for row in found}
    }


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        (Narrowed(kinds=(Kind.VISITED,)), {"visit-1"}),
        (Narrowed(since="2019", until="2019-12"), {"met-2"}),
        (Narrowed(statuses=(Status.DENIED,)), set()),
    ],
)
def test_filters_narrow(told: GraphStore, narrowed: Narrowed, expected: set[str]) -> None:
    assert set(ids(around(told, TARIQ, narrowed, skip=0, limit=100))) == expected


def test_everything_is_every_engagement_once(told: GraphStore) -> None:
    assert sorted(ids(everything(told, ANY, skip=0, limit=1000))) == sorted(
        event.id for event in STORY.events
    )


def test_a_line_has_all_parties_and_no_sentence(told: GraphStore) -> None:
    (line,) = lines(told, ["met-1"])
    assert {each["id"] for each in line["participants"]} == {TARIQ, "viktor-sorokin.ru"}
    assert (line["date"], line["articles"], line["outlets"]) == ("2018-08-06", 2, 2)
    assert "sentence" not in line
    assert lines(told, []) == []


def test_shared_engagements_are_those_of_all(told: GraphStore) -> None:
    both = shared(told, [TARIQ, "viktor-sorokin.ru"], ANY, limit=10)
    assert "met-1" in ids(both)
    assert all(len(each["participants"]) >= 2 for each in both)
    assert shared(told, [TARIQ, "li-wenhai.cn"], ANY, limit=10) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Tarik Mahsud Sorokin 2018", "met-1"),
        ("mehsud visited Russia", "visit-1"),
        ("meeting of Selim Aydin and Tariq Mehsud", "met-2"),
    ],
)
def test_a_typed_line_finds_its_engagement(told: GraphStore, typed: str, expected: str) -> None:
    assert ids(search(told, typed, ANY)) == [expected]


def test_a_day_that_is_none_is_refused(told: GraphStore) -> None:
    with pytest.raises(BadDate, match="2018-13"):
        everything(told, Narrowed(since="2018-13"), skip=0, limit=1)


def test_spellings_come_with_how_they_were_joined(told: GraphStore) -> None:
    found = spellings(told, TARIQ)
    assert {row["name"] for row in found} >= {"Tariq Mehsud", "Tarik Mahsud"}
    assert {row["by"] for row in found} == {"name"}


def test_claims_stand_with_their_article_the_surest_first(told: GraphStore) -> None:
    claims = marked_claims(told, answers.engagement(told, "met-1"))
    assert [claim["confidence"] for claim in claims] == [0.95, 0.6]
    assert claims[0]["article"]["name"] == "first.txt"
    assert {party["id"] for party in claims[0]["parties"]} == {TARIQ, "viktor-sorokin.ru"}
