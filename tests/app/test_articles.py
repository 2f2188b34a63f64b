"""Articles over REST: in, read again, out; and the guards around writing."""

import httpx
import pytest

TEXT = (
    "ISLAMABAD, 4 October 2023: Defence Minister Khawaja Asif met Ambassador Alexy Dedov "
    "in Islamabad on Wednesday."
)


@pytest.mark.slow
def test_an_article_is_read_then_known_then_taken_back(writer: httpx.Client) -> None:
    before = writer.get("/api/export.jsonl").text
    added = writer.post("/api/articles", json={"text": TEXT, "name": "pasted.txt"})
    assert added.status_code == 201
    assert added.json()["outcome"] == "read"
    at = added.headers["location"]
    assert writer.get(at).json()["name"] == "pasted.txt"
    again = writer.post("/api/articles", json={"text": TEXT, "name": "pasted.txt"})
    assert (again.status_code, again.json()["outcome"]) == (200, "already read")
    assert writer.delete(at).status_code == 204
    assert writer.get(at).status_code == 404
    assert writer.get("/api/export.jsonl").text == before


@pytest.mark.slow
def test_a_pasted_form_leads_to_its_article(writer: httpx.Client) -> None:
    reply = writer.post("/add", data={"text": TEXT, "url": "", "name": ""})
    assert reply.status_code == 303
    page = writer.get(reply.headers["location"], headers={"accept": "text/html"})
    assert "Khawaja Asif" in page.text


def test_a_new_revision_makes_an_old_copy_stale(writer: httpx.Client) -> None:
    first = writer.get("/api/articles")
    article = first.json()["rows"][0]["id"]
    assert writer.delete(f"/api/articles/{article}").status_code == 204
    again = writer.get("/api/articles", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 200
    assert len(again.json()["rows"]) == len(first.json()["rows"]) - 1


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 422),
        ({"text": "   "}, 422),
        ({"text": "a", "url": "https://example.org"}, 422),
        ({"url": "file:///etc/passwd"}, 422),
        ({"url": "/etc/passwd"}, 422),
        ({"url": "http://127.0.0.1:1/"}, 422),
        ({"url": "http://169.254.169.254/latest"}, 422),
    ],
)
def test_what_cannot_be_read_is_refused(
    client: httpx.Client, given: dict[str, str], status: int
) -> None:
    reply = client.post("/api/articles", json=given)
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/problem+json"


def test_another_site_may_not_write(client: httpx.Client) -> None:
    for headers in ({"origin": "https://elsewhere.example"}, {"sec-fetch-site": "cross-site"}):
        reply = client.post("/api/articles", json={"text": TEXT}, headers=headers)
        assert reply.status_code == 403


def test_a_body_beyond_the_limit_is_refused(client: httpx.Client) -> None:
    reply = client.post("/api/articles", content=b"x" * 7_000_000)
    assert reply.status_code == 413
