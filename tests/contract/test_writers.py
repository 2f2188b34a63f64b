"""Four writers at once leave the graph of one writer, and whoever reads meanwhile notices nothing.

ENTENTE_WRITERS says how many articles; `make writers` takes 2,000.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread

import pytest

from cypher import answers
from cypher.catalogue import Catalogue
from cypher.engines import arcadedb
from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.filing.dump import whole
from tests.contract.writer import batches
from tests.graphs import clear

ARTICLES = int(os.environ.get("ENTENTE_WRITERS", "120"))
WRITERS = 4
SLOWEST = 5.0  # seconds of a read, on a busy machine


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> object:
    """The graph of one writer."""
    folder = tmp_path_factory.mktemp("single") / "graph"
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        desk = Desk(store)
        for batch in batches(ARTICLES, 1, 0):
            desk.accept_many(batch)
        found = whole(store)
    arcadedb.stop(folder)
    return found


class Reader(Thread):
    """Asks the same question until it is told to stop."""

    def __init__(self, url: str, catalogue: Catalogue) -> None:
        super().__init__()
        self.url, self.catalogue = url, catalogue
        self.ready, self.over = Event(), Event()
        self.seconds: list[float] = []
        self.faults: list[Exception] = []

    def run(self) -> None:
        try:
            with GraphStore.open(self.url) as store:
                self._ask(store)  # the first one connects, and is planned
                self.ready.set()
                while not self.over.is_set():
                    begun = time.monotonic()
                    self._ask(store)
                    self.seconds.append(time.monotonic() - begun)
                    time.sleep(0.05)
        except Exception as error:  # noqa: BLE001 - it is shown in the test's thread
            self.faults.append(error)
            self.ready.set()

    def _ask(self, store: GraphStore) -> None:
        rows = answers.ask(store, self.catalogue, "newest", {"limit": "20"}).rows
        assert all(row["sentence"] and row["article"] for row in rows)


@pytest.mark.slow
def test_four_writers_leave_what_one_leaves(
    empty: GraphStore, url: str, expected: object, catalogue: Catalogue, tmp_path: Path
) -> None:
    reader = Reader(url, catalogue)
    reader.start()
    reader.ready.wait(60)
    shares = [[str(ARTICLES), str(WRITERS), str(which)] for which in range(WRITERS)]
    command = [sys.executable, "-m", "tests.contract.writer", url]
    logs = [tmp_path / f"{which}.log" for which in range(WRITERS)]
    writers = []
    for share, log in zip(shares, logs, strict=True):
        with log.open("wb") as said:
            writers.append(subprocess.Popen([*command, *share], stdout=said, stderr=said))
    codes = [writer.wait() for writer in writers]
    reader.over.set()
    reader.join()
    assert codes == [0] * WRITERS, "".join(log.read_text() for log in logs)
    assert (reader.faults, bool(reader.seconds)) == ([], True)
    assert max(reader.seconds) < SLOWEST
    assert whole(empty) == expected
    assert Desk(empty).rebuild() == []
    clear(empty)
