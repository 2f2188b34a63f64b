"""The graphs that the drawing page is tried on: the sample articles, and 20,000 engagements."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
import pytest
from playwright.sync_api import Browser, Page

from app.server import read_samples
from tests.app.conftest import house_over, served
from tests.bench import large
from tests.browser.conftest import opened, watched

PEOPLE, ENGAGEMENTS = 5_200, 20_000


@dataclass(frozen=True)
class World:
    """A served graph, and who in it has something to show."""

    url: str
    person: str

    def asked(self, path: str, **asked: object) -> list[dict[str, object]]:
        """The rows of an answer of the service, to hold the page against."""
        reply = httpx.get(f"{self.url}/api/{path}", params=httpx.QueryParams(asked), timeout=60)
        found = reply.raise_for_status().json()["rows"]
        assert isinstance(found, list)
        return found

    def count(self, party: str) -> int:
        """How many engagements the party has."""
        return sum(int(str(row["count"])) for row in self.asked(f"entities/{party}/counts"))


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with house_over(tmp_path_factory.mktemp("samples") / "graph") as house:
        read_samples(house, "default")
        with served(house) as url:
            yield World(url, "sahir-shamshad-mirza.pk")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("archive") / "graph"
    large.build(folder, PEOPLE, ENGAGEMENTS)
    with house_over(folder) as house, served(house) as url:
        yield World(url, "person-0.x")


@pytest.fixture(params=["samples", pytest.param("archive", marks=pytest.mark.slow)])
def world(request: pytest.FixtureRequest) -> World:
    """Each graph in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, World)
    return found


@pytest.fixture
def at(chromium: Browser, world: World) -> Iterator[Page]:
    """A page at the world's site."""
    with visit(chromium, world) as page:
        yield page


@contextmanager
def visit(chromium: Browser, world: World) -> Iterator[Page]:
    with opened(chromium, world.url) as context, watched(context, world.url) as page:
        yield page
