"""A server that restarts in the middle of reading articles, and of many requests.

Nothing is lost or doubled; who asks meanwhile gets a 503 that says when to come back.
"""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Event

import httpx
import pytest

from app.api.dependencies import Parts
from app.reading import Reading
from cypher.catalogue import Catalogue
from cypher.errors import StoreUnavailable
from cypher.store import GraphStore
from ingest.article import Article
from ingest.desk import Desk
from ingest.filing import turns
from ingest.filing.dump import whole
from ingest.filing.turns import Turns
from ingest.patience import PatientDesk
from ingest.pipeline import Pipeline, Step
from tests.app.conftest import served
from tests.contract.conftest import own_server
from tests.contract.servers import Server
from tests.evaluation.golden import GOLDEN
from tests.graphs import clear
from tests.laws.worker import story

pytestmark = pytest.mark.slow

REQUESTS, CROWD = 500, 4
RECOVERY = 5.0  # seconds from the server's return
POSTED = 25  # every so many requests, one that writes


def articles(number: int) -> list[Article]:
    """Some of our own annotated articles, evenly."""
    paths = sorted(path for path in GOLDEN.glob("*/*.txt") if path.is_file())
    step = len(paths) // number
    return [Article(path.name, "", path.read_bytes()) for path in paths[::step][:number]]


ARTICLES = articles(24)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with own_server(tmp_path_factory.mktemp("restarts")) as server:
        yield server


@pytest.fixture(scope="module")
def store(server: Server) -> Iterator[GraphStore]:
    with GraphStore.open(server.url) as store:
        store.migrate()
        yield store


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> object:
    """What the graph is when nothing happens to its engine."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with GraphStore.open(f"embedded://{folder / 'graph'}") as store:
        store.migrate()
        Pipeline("default", Desk(store), failed=folder / "failed").run(ARTICLES)
        return whole(store)


def test_three_restarts_in_the_middle_of_reading_leave_the_same_graph(
    server: Server, store: GraphStore, undisturbed: object, tmp_path: Path
) -> None:
    restarts = {4: False, 10: True, 16: False}  # after so many articles; whether by force
    told: list[str] = []
    waits: list[str] = []
    with ThreadPoolExecutor(1) as pool:

        def progress(step: Step) -> None:
            told.append(step.status)
            if len(told) in restarts:
                under_way.append(pool.submit(server.restart, at_once=restarts[len(told)]))

        under_way: list[Future[None]] = []
        desk = PatientDesk(Desk(store), waits.append)
        report = Pipeline("default", desk, failed=tmp_path / "failed").run(ARTICLES, progress)
        for each in under_way:
            each.result()
    assert len(under_way) == 3
    assert waits
    assert report.failed == ()
    assert report.read + report.already == len(ARTICLES)
    assert whole(store) == undisturbed
    assert Desk(store).rebuild() == []


@dataclass
class Crowd:
    """Readers and writers at one address, and what they were answered, with the time of it."""

    url: str
    answers: list[tuple[float, httpx.Response]] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=count)
    over: Event = field(default_factory=Event)

    def ask(self, number: int) -> httpx.Response:
        with httpx.Client(base_url=self.url, timeout=60) as client:
            if number % POSTED == 0:
                text = ARTICLES[number // POSTED % len(ARTICLES)].body.decode()
                answer = client.post("/api/articles", json={"text": text})
            else:
                answer = client.get("/api/newest", params={"limit": "5"})
        self.answers.append((time.monotonic(), answer))
        return answer

    def keep_asking(self) -> None:
        while len(self.answers) < REQUESTS or not self.over.is_set():
            refused = self.ask(next(self.numbers)).status_code == 503
            time.sleep(0.3 if refused else 0.02)

    def wait_for_success(self, after: float) -> float:
        """When the first request ended well after that moment."""
        while True:
            well = [at for at, answer in self.answers if at > after and answer.is_success]
            if well:
                return well[0]
            time.sleep(0.05)

    def come_back(self) -> None:
        """Whoever was refused an article comes again."""
        for number in range(len(ARTICLES)):
            assert self.ask(number * POSTED).is_success


def test_every_request_meanwhile_is_answered_or_told_to_come_back(
    server: Server, store: GraphStore
) -> None:
    clear(store)
    house = Parts(store, Catalogue.load(), Desk(store), Reading("default"), "restarts")
    with served(house) as url, ThreadPoolExecutor(CROWD) as pool:
        crowd = Crowd(url)
        asking = [pool.submit(crowd.keep_asking) for _ in range(CROWD)]
        waits = [_restarted(server, crowd, by_force) for by_force in (False, True, False)]
        crowd.over.set()
        for each in asking:
            each.result()
        crowd.come_back()
    _check_answers([answer for _, answer in crowd.answers])
    assert max(waits) < RECOVERY
    texts = store.read("MATCH (a:Article) RETURN count(a) AS n, count(DISTINCT a.text) AS texts")
    assert texts == [{"n": len(ARTICLES), "texts": len(ARTICLES)}]
    assert Desk(store).rebuild() == []


def test_a_turn_that_cannot_be_given_back_is_no_error_and_ends_by_itself(
    server: Server, store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LEASE", 100)
    clear(store)
    stuck = Turns(store, -1)
    next(stuck.openings())
    assert stuck.held
    server.stop(at_once=True)
    try:
        stuck.leave()
        with pytest.raises(StoreUnavailable):
            Desk(store).accept(*story(0))
    finally:
        server.start()
    Desk(store).accept(*story(0))
    assert store.read("MATCH (a:Article) RETURN count(a) AS n") == [{"n": 1}]


def _restarted(server: Server, crowd: Crowd, by_force: bool) -> float:
    """Seconds from the moment the server answers anybody to the next request that succeeds."""
    crowd.wait_for_success(time.monotonic())
    server.restart(at_once=by_force)
    back = time.monotonic()
    return crowd.wait_for_success(back) - back


def _check_answers(answers: list[httpx.Response]) -> None:
    codes = Counter(answer.status_code for answer in answers)
    assert set(codes) <= {200, 201, 503}, codes
    assert sum(codes.values()) >= REQUESTS
    assert codes[503]
    for answer in answers:
        if answer.status_code == 503:
            assert answer.headers["content-type"] == "application/problem+json"
            assert int(answer.headers["retry-after"]) > 0
            assert answer.json()["status"] == 503
