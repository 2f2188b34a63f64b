"""One small graph for all tests of app/ that only read; a graph of its own for each that writes.

Both are served over real HTTP.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx
import pytest
import uvicorn

from app.api.dependencies import Parts
from app.main import create_app
from app.reading import Reading
from app.server import address, listening
from cypher.catalogue import Catalogue
from cypher.store import GraphStore
from ingest.desk import Desk
from tests.app.world import TALES, told


@contextmanager
def house_at(folder: Path) -> Iterator[Parts]:
    """The world in an embedded graph."""
    with house_over(folder) as house:
        for tale in TALES:
            house.desk.accept(*told(tale))
        yield house


@contextmanager
def house_over(folder: Path) -> Iterator[Parts]:
    """Whatever is in the embedded graph there."""
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        yield Parts(store, Catalogue.load(), Desk(store), Reading("default"), "test")


@contextmanager
def served(house: Parts) -> Iterator[str]:
    """The house behind a real server; its address."""
    listener = listening("127.0.0.1", 0)
    config = uvicorn.Config(create_app(house, hosts=("127.0.0.1",)), log_level="critical")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield address(listener)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    """The world, for reading only."""
    with house_at(tmp_path_factory.mktemp("shared") / "graph") as house:
        yield house


@pytest.fixture(scope="session")
def site(shared: Parts) -> Iterator[str]:
    """The address where the shared world is served."""
    with served(shared) as url:
        yield url


@pytest.fixture(scope="session")
def client(site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site, timeout=30) as client:
        yield client


@pytest.fixture(scope="session")
def browser(site: str) -> Iterator[httpx.Client]:
    """A client that asks for pages."""
    with httpx.Client(base_url=site, timeout=30, headers={"accept": "text/html"}) as client:
        yield client


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Parts]:
    """The world, to be changed."""
    with house_at(tmp_path / "graph") as house:
        yield house


@pytest.fixture
def writer(own: Parts) -> Iterator[httpx.Client]:
    with served(own) as url, httpx.Client(base_url=url, timeout=60) as client:
        yield client


@pytest.fixture(scope="session")
def graph_url(shared: Parts) -> str:
    """The address of the shared world, for the command line."""
    return shared.store.engine.place
