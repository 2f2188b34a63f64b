"""The invented story in an embedded graph, read only, and what its exports must hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.store import GraphStore
from tests import graphs
from tests.story import STORY


@pytest.fixture(scope="package")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    with GraphStore.open(f"embedded://{tmp_path_factory.mktemp('exports') / 'graph'}") as store:
        store.migrate()
        graphs.write(store, STORY)
        yield store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "export"
