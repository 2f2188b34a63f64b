"""The export for `neo4j-admin database import full`, loaded by that very command."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exports.neo4j_admin import write_folder
from cypher.errors import BadArgument
from cypher.layers import tally
from cypher.store import GraphStore
from ingest.desk import Desk, Judgement
from tests.contract import servers
from tests.contract.servers import need
from tests.ingest.settling.stories import corpus


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    folder = tmp_path_factory.mktemp("original") / "graph"
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        desk = Desk(store)
        desk.accept_many(corpus().reports)
        desk.judge(
            Judgement("different", "tehmina-janjua.pk", "naseer-khan-janjua.pk", why='"no";\nno')
        )
        yield store


@pytest.mark.slow
def test_what_the_import_loads_is_the_graph(original: GraphStore, tmp_path: Path) -> None:
    need(servers.cannot_start())
    files = write_folder(original, tmp_path / "csv")
    server = servers.prepared(tmp_path / "home")
    words = ("database", "import", "full", "neo4j", f"@{files[-1].name}")
    server.admin(*words, folder=tmp_path / "csv")
    server.start()
    try:
        with GraphStore.open(server.url) as store:
            before = original.revision()
            assert store.revision() == before
            store.migrate()
            assert tally(store).differing(tally(original)) == []
            assert Desk(store).rebuild() == []
    finally:
        server.stop()


def test_a_folder_that_holds_something_is_left_alone(original: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadArgument, match="holds something"):
        write_folder(original, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
