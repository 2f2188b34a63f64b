"""REST over a real server and a real graph: answers, forms, copies, pages."""

import csv
import io
import json

import httpx
import pytest

from app.api.dependencies import Parts


def test_a_question_answers_in_the_envelope(client: httpx.Client) -> None:
    body = client.get("/api/who-met-whom", params={"who": "Alexy Dedov"}).json()
    assert list(body) == ["query", "parameters", "meant", "columns", "rows", "next", "revision"]
    assert [row["whom"] for row in body["rows"]] == ["Khawaja Asif", "Sahir Shamshad Mirza"]
    assert body["meant"]["who"]["name"] == "Alexy Dedov"
    assert body["next"] is None


def test_every_row_has_its_source(client: httpx.Client) -> None:
    row = client.get("/api/who-met-whom", params={"who": "Alexy Dedov"}).json()["rows"][0]
    assert row["outlet"] == "Meridian Wire"
    assert row["article"] == "dedov-asif.txt"
    assert row["sentence"].startswith("Ambassador Alexy Dedov called on")


def test_pages_follow_each_other_without_loss(client: httpx.Client) -> None:
    asked = {"who": "Alexy Dedov", "limit": "1"}
    first = client.get("/api/who-met-whom", params=asked)
    second = client.get("/api/who-met-whom", params={**asked, "cursor": first.json()["next"]})
    assert first.json()["rows"][0]["whom"] == "Khawaja Asif"
    assert second.json()["rows"][0]["whom"] == "Sahir Shamshad Mirza"
    assert second.json()["next"] is None
    assert 'rel="next"' in first.headers["link"]


def test_the_suffix_and_the_accept_header_choose_the_form(client: httpx.Client) -> None:
    asked = {"who": "Alexy Dedov"}
    by_suffix = client.get("/api/who-met-whom.csv", params=asked)
    by_header = client.get("/api/who-met-whom", params=asked, headers={"accept": "text/csv"})
    assert by_suffix.text == by_header.text
    rows = list(csv.DictReader(io.StringIO(by_suffix.text, newline="")))
    assert [row["whom"] for row in rows] == ["Khawaja Asif", "Sahir Shamshad Mirza"]
    lines = client.get("/api/who-met-whom.jsonl", params=asked).text.splitlines()
    assert [json.loads(line)["whom"] for line in lines] == [row["whom"] for row in rows]


def test_a_good_copy_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/api/who-met-whom", params={"who": "Alexy Dedov"})
    held = {"if-none-match": first.headers["etag"]}
    again = client.get("/api/who-met-whom", params={"who": "Alexy Dedov"}, headers=held)
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]


def test_long_answers_are_compressed(client: httpx.Client) -> None:
    reply = client.get("/api/openapi.json", headers={"accept-encoding": "gzip"})
    assert reply.headers["content-encoding"] == "gzip"


def test_an_engagement_comes_with_every_sentence(client: httpx.Client) -> None:
    row = client.get("/api/who-met-whom", params={"who": "Khawaja Asif"}).json()["rows"][0]
    found = client.get(f"/api/engagements/{row['engagement']}").json()
    assert {each["name"] for each in found["participants"]} == {"Khawaja Asif", "Alexy Dedov"}
    assert found["date"]["edtf"] == "2023-05-02"
    assert found["codes"] == {"plover": "CONSULT", "cameo": "040"}
    assert [each["article"] for each in found["evidence"]] == ["dedov-asif.txt"]


def test_the_id_of_a_claim_leads_to_its_engagement(client: httpx.Client, shared: Parts) -> None:
    claims = shared.store.read(
        "MATCH (c:Claim)-[:SUPPORTS]->(e:Engagement) RETURN c.id AS claim, e.id AS engagement"
    )
    for row in claims:
        reply = client.get(f"/api/engagements/{row['claim']}", follow_redirects=True)
        assert reply.json()["id"] == row["engagement"]


def test_search_forgives_spelling(client: httpx.Client) -> None:
    rows = client.get("/api/entities", params={"q": "Sergei Schoigu"}).json()["rows"]
    assert rows[0]["name"] == "Sergey Shoigu"


def test_a_path_has_the_evidence_of_every_hop(client: httpx.Client) -> None:
    found = client.get("/api/paths", params={"from": "Alexy Dedov", "to": "Sergey Shoigu"}).json()
    hops = found["paths"][0]["hops"]
    assert [hop["to"]["name"] for hop in hops] == ["Khawaja Asif", "Sergey Shoigu"]
    assert all(hop["engagements"][0]["evidence"][0]["sentence"] for hop in hops)


def test_without_a_path_the_reason_is_given(client: httpx.Client) -> None:
    asked = {"from": "Alexy Dedov", "to": "Sergey Shoigu", "avoid": "Khawaja Asif"}
    found = client.get("/api/paths", params=asked).json()
    assert found["paths"] == []
    assert found["reason"]


def test_the_reading_marks_words_of_the_text(client: httpx.Client) -> None:
    listed = client.get("/api/articles").json()["rows"]
    assert [row["name"] for row in listed][:1] == ["dedov-asif.txt"]
    for row in listed:
        text = client.get(f"/api/articles/{row['id']}").json()["text"]
        reading = client.get(f"/api/articles/{row['id']}/reading").json()
        assert len(reading) == row["claims"]
        for claim in reading:
            assert text[claim["start"] : claim["end"]] == claim["sentence"]
            for party in claim["parties"]:
                assert text[party["start"] : party["end"]] == party["surface"]


def test_the_export_holds_every_engagement_once(client: httpx.Client, shared: Parts) -> None:
    lines = [json.loads(line) for line in client.get("/api/export.jsonl").text.splitlines()]
    ids = shared.store.read("MATCH (e:Engagement) RETURN e.id AS id ORDER BY id")
    assert [line["id"] for line in lines] == [row["id"] for row in ids]
    one = next(line for line in lines if line["kind"] == "supplied")
    assert one == client.get(f"/api/engagements/{one['id']}").json()


def test_every_question_answers_its_own_example_or_says_why_not(
    client: httpx.Client, shared: Parts
) -> None:
    for listed in client.get("/api/queries").json():
        needed = {p["name"]: p["example"] for p in listed["parameters"] if p["required"]}
        reply = client.get(listed["path"], params=needed)
        assert reply.status_code in (200, 404), (listed["name"], reply.text)
        if reply.status_code == 200:
            assert reply.json()["columns"] == list(shared.catalogue[listed["name"]].columns)


@pytest.mark.parametrize(
    ("method", "path", "status", "slug"),
    [
        ("GET", "/api/who-met-whom", 422, "bad-argument"),
        ("GET", "/api/who-met-whom?who=Nemo+Nobody", 404, "unknown-entity"),
        ("GET", "/api/who-met-whom?who=Alexy+Dedov&since=May", 422, "bad-date"),
        ("GET", "/api/who-met-whom?who=Alexy+Dedov&cursor=zzzz", 422, "bad-argument"),
        ("GET", "/api/who-met-whom?who=Alexy+Dedov&limit=0", 422, "bad-argument"),
        ("GET", "/api/engagements/none", 404, "unknown-engagement"),
        ("GET", "/api/articles/none", 404, "unknown-article"),
        ("GET", "/api/entities/none.x", 404, "unknown-entity"),
        ("GET", "/api/nowhere", 404, ""),
        ("PUT", "/api/queries", 405, ""),
        ("DELETE", "/api/articles/none", 404, "unknown-article"),
    ],
)
def test_every_error_is_a_problem(
    client: httpx.Client, method: str, path: str, status: int, slug: str
) -> None:
    reply = client.request(method, path)
    body = reply.json()
    assert reply.headers["content-type"] == "application/problem+json"
    assert (reply.status_code, body["status"]) == (status, status)
    assert body["type"] == (f"/problems#{slug}" if slug else "about:blank")
    assert body["detail"]
    assert body["instance"] == path.split("?")[0]
