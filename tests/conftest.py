"""What is slow whatever a test does there: the real browser and the real Neo4j server."""

from pathlib import Path

import pytest

_BROWSER = Path(__file__).parent / "browser"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave them out of the inner loop; the embedded engine holds the same contract there."""
    for item in items:
        given = getattr(item, "callspec", None)
        server = "neo4j_server" in getattr(item, "fixturenames", ())
        if _BROWSER in item.path.parents or server or (given and "neo4j" in given.params.values()):
            item.add_marker(pytest.mark.slow)
