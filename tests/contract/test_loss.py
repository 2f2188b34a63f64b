"""When the database is gone: a clear error soon, and everything well once it is back."""

import time
from pathlib import Path

import pytest

from cypher.engines import arcadedb
from cypher.errors import StoreUnavailable
from cypher.store import GraphStore
from tests.contract.conftest import own_server


def test_nobody_at_the_address_is_said_within_a_moment() -> None:
    started = time.monotonic()
    with (
        GraphStore.open("bolt://u:secret@127.0.0.1:1") as store,
        pytest.raises(StoreUnavailable, match="no database answers") as caught,
    ):
        store.revision()
    assert time.monotonic() - started < 5
    assert "secret" not in caught.value.detail
    assert "127.0.0.1:1" in caught.value.detail


def test_a_routing_address_that_nobody_answers_is_said_too() -> None:
    with (
        GraphStore.open("neo4j://u:secret@127.0.0.1:1") as store,
        pytest.raises(StoreUnavailable, match="no database answers"),
    ):
        store.revision()


def test_a_wrong_password_is_said_to_be_one(url: str, engine_store: GraphStore) -> None:
    if url.startswith("embedded"):
        found = arcadedb.running(Path(url.removeprefix("embedded://")))
        assert found
        url = f"bolt://root:wrong@127.0.0.1:{found.bolt}"
    with (
        GraphStore.open(url, password="wrong") as store,
        pytest.raises(StoreUnavailable, match="password is refused"),
    ):
        store.revision()


@pytest.mark.slow
def test_a_server_that_restarts_is_unavailable_and_then_as_before(tmp_path: Path) -> None:
    with own_server(tmp_path) as server, GraphStore.open(server.url) as store:
        store.migrate()
        before = store.revision()
        server.stop()
        with pytest.raises(StoreUnavailable):
            store.read("RETURN 1 AS one")
        with pytest.raises(StoreUnavailable):
            store.write(lambda tx: tx.run("MERGE (:Article {id: 1})"))
        server.start()
        assert store.revision() == before
        store.write(lambda tx: tx.run("MERGE (:Article {id: 1})"))
        assert store.revision() == before + 1
