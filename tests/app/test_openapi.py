"""The whole OpenAPI against the service: no 5xx, no answer that its schema doesn't promise."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.api.dependencies import Parts
from app.reading import Reading
from cypher.catalogue import Catalogue
from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.pipeline import Pipeline
from ingest.samples import sample_articles
from tests.app.conftest import served

CHECKS = (
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
PATIENCE = 60  # seconds; a busy machine is no fault of the service
WRITING = ["POST", "DELETE"]


@pytest.mark.slow
def test_the_service_keeps_its_promises(site: str) -> None:
    """Every reading operation, with arguments that fit the schema and some that don't."""
    schema = schemathesis.openapi.from_url(f"{site}/api/openapi.json")
    for found in schema.exclude(method=WRITING).get_all_operations():
        hold(found.ok())


def hold(operation: APIOperation) -> None:
    """A few requests to one operation."""

    @seed(1)
    @settings(max_examples=8, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy() | operation.as_strategy(GenerationMode.NEGATIVE))
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS, timeout=PATIENCE)

    check()


def test_every_question_stands_in_openapi_with_its_parameters(client: httpx.Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    for query in client.get("/api/queries").json():
        described = paths[query["path"]]["get"]
        named = {parameter["name"] for parameter in described["parameters"]}
        assert named >= {p["name"] for p in query["parameters"]} - {"offset"}
        assert described["summary"] == query["title"]
        assert "application/problem+json" in described["responses"]["404"]["content"]


def test_the_problems_stand_in_openapi(client: httpx.Client) -> None:
    assert "`unknown-entity` | 404" in client.get("/api/openapi.json").json()["info"]["description"]


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The sample articles, as a newcomer has them."""
    folder = tmp_path_factory.mktemp("sampled") / "graph"
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        desk = Desk(store)
        Pipeline("default", desk).run(sample_articles())
        house = Parts(store, Catalogue.load(), desk, Reading("default"), "samples")
        with served(house) as url, httpx.Client(base_url=url, timeout=PATIENCE) as client:
            yield client


def _reading(client: httpx.Client) -> list[tuple[str, dict[str, Any]]]:
    paths = client.get("/api/openapi.json").json()["paths"]
    return [(path, methods["get"]) for path, methods in paths.items() if "get" in methods]


def _examples(operation: dict[str, Any], *, required: bool) -> dict[str, Any]:
    found = {}
    for parameter in operation.get("parameters", ()):
        given = [each["value"] for each in parameter.get("examples", {}).values()]
        given += parameter["schema"].get("examples", ())
        if given and (parameter.get("required") or not required) and parameter["in"] == "query":
            found[parameter["name"]] = given[0]
    return found


@pytest.mark.slow
def test_every_example_of_openapi_is_answered(sampled: httpx.Client) -> None:
    """With what is needed, and with everything at once; of a question, with rows."""
    for path, operation in _reading(sampled):
        needed = {p["name"] for p in operation.get("parameters", ()) if p.get("required")}
        examples = _examples(operation, required=True)
        if "{" in path:
            continue
        assert needed <= examples.keys(), path
        reply = sampled.get(path, params=examples)
        assert reply.status_code == 200, (path, reply.text)
        assert sampled.get(path, params=_examples(operation, required=False)).status_code == 200
        if operation["tags"] == ["questions"] and path not in WITHOUT_ROWS:
            assert reply.json()["rows"], path


# The list itself; and of these the sample articles tell nothing.
WITHOUT_ROWS = {
    "/api/queries",
    "/api/delegations",
    "/api/institutions-in-contact",
    "/api/remote-contacts",
    "/api/meetings-on-visits",
}


def test_the_interactive_page_is_all_from_here(client: httpx.Client) -> None:
    page = client.get("/api/docs", headers={"accept": "text/html"})
    assert page.status_code == 200
    assert "unsafe-inline" not in page.headers["content-security-policy"]
    sources = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert all(source.startswith("/") for source in sources)
    assert all(client.get(source).status_code == 200 for source in sources)


def test_openapi_is_of_version_3_1(client: httpx.Client) -> None:
    assert client.get("/api/openapi.json").json()["openapi"].startswith("3.1")
