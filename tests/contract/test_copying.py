"""A whole graph from one engine to another, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.errors import Conflict, MigrationError, NotFound, StoreUnavailable
from cypher.layers import pages, tally
from cypher.store import GraphStore
from ingest import copying
from ingest.copying import copy
from ingest.desk import Desk, Judgement
from tests import graphs
from tests.ingest.settling.stories import corpus

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """An embedded graph with articles, judgements and a log."""
    folder = tmp_path_factory.mktemp("original") / "graph"
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        desk = Desk(store)
        desk.accept_many(corpus().reports)
        desk.judge(Judgement("different", "tehmina-janjua.pk", "naseer-khan-janjua.pk"))
        yield store


def test_a_copy_holds_the_same_and_goes_on_as_the_original_would(
    original: GraphStore, empty: GraphStore
) -> None:
    told: dict[str, int] = {}
    copied = copy(original, empty, lambda what, rows: told.update({what: rows}))
    assert tally(empty) == tally(original)
    assert copied.nodes + copied.relationships == sum(map(len, pages(original)))
    assert empty.revision() == original.revision() == copied.revision
    assert {"Article", "REFERS_TO", "Judgement", "Change"} <= told.keys()
    desk = Desk(empty)
    assert desk.rebuild() == []
    desk.undo()
    assert desk.judgements() == []


def test_a_graph_that_holds_something_is_not_copied_over(
    original: GraphStore, told: GraphStore
) -> None:
    before = tally(told)
    with pytest.raises(Conflict, match="holds a graph already"):
        copy(original, told)
    assert tally(told) == before


def test_a_copy_that_broke_off_is_gone_on_with(
    original: GraphStore, empty: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(what: str, _rows: int) -> None:
        if what == "ROLE":
            raise StoreUnavailable("no database answers")

    with pytest.raises(StoreUnavailable):
        copy(original, empty, gone)
    assert tally(empty) != tally(original)
    copy(original, empty)
    assert tally(empty) == tally(original)


def test_pages_are_the_whole_however_small(
    original: GraphStore, empty: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tally(original)
    monkeypatch.setattr("cypher.layers.PAGE", 7)
    monkeypatch.setattr(copying, "_BATCH", 5)
    copy(original, empty)
    assert tally(original) == whole == tally(empty)


def test_where_there_is_nothing_nothing_is_copied(empty: GraphStore, folder: Path) -> None:
    with GraphStore.open(f"embedded://{folder}") as other:
        with pytest.raises(MigrationError, match="entente migrate"):
            copy(other, empty)
        other.migrate()
        graphs.clear(other)
        with pytest.raises(NotFound, match="nothing to copy"):
            copy(other, empty)
