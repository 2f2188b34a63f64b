"""What a picture of the graph is drawn from, over real HTTP."""

import httpx
import pytest

from app.api.dependencies import Parts
from cypher.engagement_search import Wish, understood
from cypher.model import Kind


def rows(client: httpx.Client, path: str, **asked: object) -> list[dict[str, object]]:
    reply = client.get(f"/api/{path}", params={k: str(v) for k, v in asked.items()})
    assert reply.status_code == 200, reply.text
    found = reply.json()["rows"]
    assert isinstance(found, list)
    return found


def test_a_party_s_engagements_come_with_all_their_parties(client: httpx.Client) -> None:
    found = rows(client, "entities/alexy-dedov.ru/engagements")
    assert [row["date"] for row in found] == ["2023-05-02", "2023-03-14"]
    parties = found[0]["participants"]
    assert isinstance(parties, list)
    assert {each["name"] for each in parties} == {"Alexy Dedov", "Khawaja Asif"}


def test_the_counts_are_those_of_the_rows(client: httpx.Client) -> None:
    for asked in ({}, {"kind": "supplied"}, {"since": "2019-01"}, {"status": "planned"}):
        found = rows(client, "entities/country.pk/engagements", **asked)
        counted = rows(client, "entities/country.pk/counts", **asked)
        assert {row["kind"]: row["count"] for row in counted} == {
            kind: sum(row["kind"] == kind for row in found)
            for kind in {row["kind"] for row in found}
        }


def test_pages_of_all_engagements_follow_each_other(client: httpx.Client) -> None:
    everything = rows(client, "engagements")
    first = client.get("/api/engagements", params={"limit": "3"}).json()
    rest = client.get("/api/engagements", params={"cursor": first["next"]}).json()
    assert len(first["rows"]) == 3
    assert [*first["rows"], *rest["rows"]] == everything


def test_engagements_are_given_by_id_in_the_order_asked(client: httpx.Client) -> None:
    ids = [str(row["id"]) for row in rows(client, "engagements")][::-1]
    reply = client.get("/api/engagements", params={"id": [*ids, "nobody"]})
    assert [row["id"] for row in reply.json()["rows"]] == ids


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        ("Dedov Mirza", ["2023-03-14"]),
        ("alexi dedow met khawaja asif", ["2023-05-02"]),
        ("Asif meetings 2022", ["2022-04"]),
        ("supply to Pakistan", ["2018-08"]),
        ("Dedov Nobodyatall", []),
        ("", ["2023-05-02", "2023-03-14", "2022-04", "2019-03", "2018-08"]),
    ],
)
def test_engagements_are_found_by_names_kind_and_year(
    client: httpx.Client, typed: str, dates: list[str]
) -> None:
    assert [row["date"] for row in rows(client, "engagements", q=typed)] == dates


def test_a_typed_line_is_taken_apart() -> None:
    assert understood("Dedov met Asif, 2023-05 Shoigu") == Wish(
        (("Dedov",), ("Asif",), ("Shoigu",)), (Kind.MET,), "2023-05"
    )


def test_spellings_say_how_they_were_joined(client: httpx.Client) -> None:
    found = rows(client, "entities/alexy-dedov.ru/spellings")
    assert [row["name"] for row in found] == ["Alexy Dedov"]
    assert found[0]["articles"] == 2


def test_the_claims_of_an_engagement_mark_words_of_their_article(client: httpx.Client) -> None:
    for row in rows(client, "engagements"):
        for claim in client.get(f"/api/engagements/{row['id']}/claims").json():
            text = client.get(f"/api/articles/{claim['article']['id']}").json()["text"]
            assert text[claim["start"] : claim["end"]] == claim["sentence"]
            assert claim["parties"]
            for party in claim["parties"]:
                assert text[party["start"] : party["end"]] == party["surface"]


def test_a_preview_reads_and_keeps_nothing(client: httpx.Client, shared: Parts) -> None:
    text = "Defence Minister Khawaja Asif met Ambassador Alexy Dedov in Islamabad on 3 June 2024."
    before = shared.store.revision()
    seen = client.post("/api/readings", json={"text": text}).json()
    assert shared.store.revision() == before
    assert seen["known"] is False
    assert [claim["kind"] for claim in seen["claims"]] == ["met"]
    for party in seen["claims"][0]["parties"]:
        assert seen["text"][party["start"] : party["end"]] == party["surface"]


def test_a_preview_needs_a_text_or_a_url(client: httpx.Client) -> None:
    assert client.post("/api/readings", json={}).status_code == 422


def test_a_day_that_is_none_is_a_clear_error(client: httpx.Client) -> None:
    reply = client.get("/api/engagements", params={"since": "2018-13"})
    assert reply.status_code == 422
    assert "2018-13" in reply.json()["detail"]
