"""An embedded graph, empty at the start of each test."""

import pytest

from cypher.store import GraphStore
from tests.graphs import clear


@pytest.fixture(scope="session")
def started(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk") / "graph"
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        yield store


@pytest.fixture
def store(started):
    clear(started)
    return started
