"""A service that only answers."""

from dataclasses import replace

import httpx

from app.api.dependencies import Parts
from tests.app.conftest import served


def test_a_reader_is_told_what_is_allowed(client: httpx.Client) -> None:
    assert client.get("/api/access").json() == {"write": True}


def test_a_service_that_only_answers_takes_nothing_in(shared: Parts) -> None:
    with (
        served(replace(shared, writes=False)) as url,
        httpx.Client(base_url=url, timeout=30) as client,
    ):
        assert client.get("/api/access").json() == {"write": False}
        before = shared.store.revision()
        for method, path in (
            ("POST", "/api/articles"),
            ("POST", "/api/judgements"),
            ("POST", "/add"),
            ("DELETE", "/api/articles/dedov-mirza.txt"),
        ):
            reply = client.request(method, path)
            assert reply.status_code == 403, path
            assert reply.headers["content-type"] == "application/problem+json"
        assert shared.store.revision() == before
        assert "Add an article" not in client.get("/").text
