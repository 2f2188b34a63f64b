"""The whole OpenAPI against the service: no 5xx, no answer that its schema doesn't promise."""

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

CHECKS = (
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
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
        case.call_and_validate(checks=CHECKS)

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
