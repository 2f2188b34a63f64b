"""One embedded graph for all law tests, cleared between examples: its start is what takes time."""

import pytest

from cypher.store import GraphStore


@pytest.fixture(scope="session")
def law_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("laws") / "graph"
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        yield store
