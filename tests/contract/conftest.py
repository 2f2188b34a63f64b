import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cypher.catalogue import Catalogue
from cypher.engines import arcadedb
from cypher.store import GraphStore
from tests import graphs
from tests.contract import containers, servers
from tests.contract.servers import LTS, Release, Server, need
from tests.story import STORY


@pytest.fixture(scope="session")
def embedded_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("embedded")
    yield f"embedded://{folder}"
    arcadedb.stop(folder)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The one Neo4j of the run; without a home where it is not ours to stop."""
    if os.environ.get("NEO4J_URI"):
        _refuse_to_empty(servers.given().url)
        yield servers.given()
        return
    if containers.at_hand():
        with containers.running() as server:
            yield server
        return
    with own_server(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@contextmanager
def own_server(folder: Path, release: Release = LTS) -> Iterator[Server]:
    """A server that a test may stop and start."""
    need(servers.cannot_start(release))
    with servers.running(folder / "home", release) as server:
        yield server


@pytest.fixture(scope="session")
def neo4j_url(neo4j_server: Server) -> str:
    return neo4j_server.url


def _refuse_to_empty(url: str) -> None:
    """The tests delete what they find: a server that is given must hold nothing."""
    with GraphStore.open(url) as store:
        found = store.read("MATCH (n) WHERE NOT n:Migration AND NOT n:Graph RETURN count(n) AS n")
    if found[0]["n"]:
        pytest.fail("NEO4J_URI names a graph that holds something; these tests would delete it")


@pytest.fixture(scope="session", params=["arcadedb", "neo4j"])
def url(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    name = "embedded_url" if request.param == "arcadedb" else "neo4j_url"
    return str(request.getfixturevalue(name))


@pytest.fixture(scope="session")
def engine_store(url: str) -> Iterator[GraphStore]:
    with GraphStore.open(url) as store:
        store.migrate()
        yield store
        graphs.clear(store)


@pytest.fixture
def empty(engine_store: GraphStore) -> GraphStore:
    """The migrated graph of the engine, with nothing in it."""
    graphs.clear(engine_store)
    return engine_store


@pytest.fixture(scope="module")
def told(engine_store: GraphStore) -> GraphStore:
    """The graph of the engine, holding the story. For modules that only read."""
    graphs.clear(engine_store)
    graphs.write(engine_store, STORY)
    return engine_store


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for an embedded graph of the test's own."""
    yield tmp_path / "graph"
    arcadedb.stop(tmp_path / "graph")
