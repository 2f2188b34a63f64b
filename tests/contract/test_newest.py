"""The newest Neo4j there is: the same schema, the same rows, the same filing as on the oldest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher import answers
from cypher.catalogue import Catalogue
from cypher.lookup import resolve
from cypher.paths import find_paths
from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.filing.dump import whole
from tests import graphs
from tests.contract import servers
from tests.contract.conftest import own_server
from tests.contract.servers import NEWEST
from tests.contract.test_questions import EXPECTED
from tests.ingest.settling.stories import corpus
from tests.story import STORY

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    if not servers.java(NEWEST):
        pytest.skip(f"no Java {NEWEST.java} or later for the newest Neo4j")
    folder: Path = tmp_path_factory.mktemp("newest")
    with own_server(folder, NEWEST) as server, GraphStore.open(server.url) as store:
        store.migrate()
        yield store


def test_every_question_has_the_same_rows(newest: GraphStore, catalogue: Catalogue) -> None:
    graphs.write(newest, STORY)
    for name, given, engagements in EXPECTED:
        rows = answers.ask(newest, catalogue, name, given).rows
        assert [row["engagement"] for row in rows] == engagements, name
    ends = [resolve(newest, each) for each in ("Tariq Mehsud", "Oleg Baranov")]
    assert find_paths(newest, *ends).paths


def test_the_desk_files_and_takes_back(newest: GraphStore) -> None:
    graphs.clear(newest)
    desk = Desk(newest)
    first, *others = corpus().reports
    desk.accept_many(others)
    before = whole(newest)
    desk.retract(desk.accept(*first).article)
    assert whole(newest) == before
    assert desk.rebuild() == []
