"""Writers in each other's way go one after the other, and none waits for the dead."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.filing import turns
from ingest.filing.turns import Turns
from tests.laws.worker import story

pytestmark = pytest.mark.slow


def test_a_turn_is_one_writers_until_it_is_given_back(empty: GraphStore) -> None:
    empty.write(lambda tx: tx.run('MERGE (g:Graph {id: "graph"}) SET g.changes = 0'))
    before = empty.revision()
    first, second = Turns(empty, -1), Turns(empty, -1)
    opening = next(first.openings())
    assert (first.held, opening.revision, opening.turn) == (True, before, first.name)
    assert second.opening().turn == first.name
    first.leave()
    assert second.opening().turn == ""
    assert next(second.openings()).turn == second.name
    second.leave()
    assert empty.revision() == before


def test_who_is_alone_takes_no_turn(empty: GraphStore) -> None:
    desk = Desk(empty)
    desk.accept(*story(0))
    desk.accept(*story(1))
    alone = Turns(empty, empty.revision())
    assert next(alone.openings()).turn == ""
    assert not alone.held


def test_a_writer_that_died_in_its_turn_is_waited_for_only_so_long(
    empty: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LEASE", 800)
    next(Turns(empty, -1).openings())
    begun = time.monotonic()
    Desk(empty).accept(*story(0))
    assert 0.4 < time.monotonic() - begun < 20
    assert empty.read("MATCH (a:Article) RETURN count(a) AS n") == [{"n": 1}]


@pytest.mark.parametrize("lease", [1, 5000])
def test_many_threads_file_everything_once_even_if_no_turn_lasts_as_long_as_a_plan(
    empty: GraphStore, monkeypatch: pytest.MonkeyPatch, lease: int
) -> None:
    monkeypatch.setattr(turns, "LEASE", lease)
    desk = Desk(empty)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: desk.accept(*story(number)), [*range(12), *range(12)]))
    assert empty.read("MATCH (a:Article) RETURN count(a) AS n") == [{"n": 12}]
    assert Desk(empty).rebuild() == []
