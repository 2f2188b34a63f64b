"""Law 6: a process that dies, or works beside another, leaves every article wholly in or out."""

import random
import subprocess
import sys

import pytest

from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.filing.dump import whole
from tests.laws.worker import story

pytestmark = pytest.mark.slow

ARTICLES = 24


@pytest.fixture
def url(tmp_path):
    address = f"embedded://{tmp_path / 'graph'}"
    with GraphStore.open(address) as store:
        store.migrate()
        yield address


def start(url, first, last):
    command = [sys.executable, "-m", "tests.laws.worker", url, str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def filed_then_killed(worker, lines):
    """Let it say so many lines, then kill it at once, whatever it is doing."""
    for _ in range(lines):
        worker.stdout.readline()
    worker.kill()
    worker.communicate()


def ended_well(worker):
    """It may have had to look for its engine again, and say so; it must not have failed."""
    _, errors = worker.communicate(timeout=120)
    assert worker.returncode == 0, errors
    assert "Traceback" not in errors


def check_whole(store):
    """No article by halves, nothing doubled, and the knowledge is what the evidence says."""
    for row in store.read(
        "MATCH (a:Article) RETURN a.name AS name, COUNT { (a)-[:STATES]->() } AS claims, "
        "COUNT { (a)-[:MENTIONS]->() } AS mentions"
    ):
        assert row["claims"] == 2
        assert row["mentions"] >= 3
    assert Desk(store).rebuild() == []


def expected(tmp_path):
    with GraphStore.open(f"embedded://{tmp_path / 'other'}") as store:
        store.migrate()
        Desk(store).accept_many([story(number) for number in range(ARTICLES)])
        return whole(store)


def kill_often(url, tmp_path, times):
    random_ = random.Random(times)
    with GraphStore.open(url) as store:
        for _ in range(times):
            worker = start(url, 0, ARTICLES)
            filed_then_killed(worker, random_.randint(1, max(2, ARTICLES // times + 2)))
            check_whole(store)
        done = start(url, 0, ARTICLES)
        ended_well(done)
        assert whole(store) == expected(tmp_path)


def test_a_killed_process_leaves_nothing_by_halves(url, tmp_path):
    kill_often(url, tmp_path, 2)


@pytest.mark.slow
def test_twenty_killed_processes_leave_nothing_by_halves(url, tmp_path):
    kill_often(url, tmp_path, 20)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_three_processes_in_each_others_way_see_nothing_of_it(url, tmp_path, seed):
    workers = [start(url, first, ARTICLES) for first in (0, 0, 2 * seed)]
    filed_then_killed(workers.pop(0), 3 + 2 * seed)
    for worker in workers:
        ended_well(worker)
    with GraphStore.open(url) as store:
        check_whole(store)
        assert whole(store) == expected(tmp_path)


@pytest.mark.slow
def test_two_processes_file_at_once_and_one_is_killed(url, tmp_path):
    half = ARTICLES // 2
    first, second = start(url, 0, ARTICLES), start(url, half - 4, ARTICLES)
    filed_then_killed(first, half)
    ended_well(second)
    with GraphStore.open(url) as store:
        check_whole(store)
        Desk(store).accept_many([story(number) for number in range(ARTICLES)])
        assert whole(store) == expected(tmp_path)
