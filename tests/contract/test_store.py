from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from cypher.errors import BadArgument, BadCatalogue, EntenteError, StoreBusy
from cypher.store import GraphStore, Transaction

_COUNT = "MATCH (n:Entity) RETURN count(n) AS n"


def _merge(store: GraphStore, *ids: str) -> None:
    text = "UNWIND $ids AS id MERGE (:Entity:Person {id: id})"
    store.write(lambda tx: tx.run(text, ids=list(ids)))


def test_rows_are_plain_values_by_column(empty: GraphStore) -> None:
    rows = empty.read("UNWIND $given AS x RETURN x AS one, [x, null] AS two", given=[1, 2])
    assert rows == [{"one": 1, "two": [1, None]}, {"one": 2, "two": [2, None]}]


def test_a_write_is_there_for_the_next_read(empty: GraphStore) -> None:
    _merge(empty, "a", "b")
    assert empty.read(_COUNT) == [{"n": 2}]


def test_a_write_that_raises_leaves_nothing_behind(empty: GraphStore) -> None:
    def work(tx: Transaction) -> None:
        tx.run('CREATE (:Entity:Person {id: "a"})')
        raise BadArgument("no")

    before = empty.revision()
    with pytest.raises(BadArgument):
        empty.write(work)
    assert (empty.read(_COUNT), empty.revision()) == ([{"n": 0}], before)


def test_the_revision_goes_up_with_a_change_and_only_then(empty: GraphStore) -> None:
    _merge(empty, "a")
    before = empty.revision()
    empty.write(lambda tx: tx.run('MATCH (n:Entity {id: "nobody"}) SET n.name = "x"'))
    assert empty.revision() == before
    _merge(empty, "b")
    assert empty.revision() == before + 1


def test_a_transaction_reads_its_own_writes_even_by_full_text(empty: GraphStore) -> None:
    def work(tx: Transaction) -> list[dict[str, object]]:
        tx.run('CREATE (:Entity:Person {id: "a", searchText: "anna 0ana"})')
        return tx.run(
            "CALL db.index.fulltext.queryNodes('entity_text', '0ana') YIELD node "
            "RETURN node.id AS id"
        )

    assert empty.write(work) == [{"id": "a"}]


def test_a_unique_key_that_is_taken_is_busy_not_a_crash(empty: GraphStore) -> None:
    with pytest.raises(StoreBusy, match="unique"):
        empty.write(lambda tx: tx.run('UNWIND ["a", "a"] AS id CREATE (:Entity:Person {id: id})'))


@pytest.mark.parametrize("writing", ["CREATE (:Entity)", "MATCH (n) DETACH DELETE n", "MERGE (:A)"])
def test_a_read_cannot_write(empty: GraphStore, writing: str) -> None:
    with pytest.raises(BadCatalogue, match="may not"):
        empty.read(writing)


def test_a_store_opened_for_reading_refuses_to_write(url: str) -> None:
    with GraphStore.open(url, read_only=True) as store, pytest.raises(BadArgument, match="reading"):
        _merge(store, "a")


def test_a_statement_with_a_fault_says_so_in_one_sentence(empty: GraphStore) -> None:
    with pytest.raises(EntenteError, match="refused a statement") as caught:
        empty.read("MATCH (n RETURN n")
    assert "\n" not in caught.value.detail


@pytest.mark.parametrize(
    "value",
    [
        datetime(2024, 7, 1, tzinfo=ZoneInfo("Europe/Paris")),
        datetime(2024, 7, 1, tzinfo=UTC),
        [{"deep": object()}],
        {1: "a"},
    ],
)
def test_only_plain_values_reach_the_driver(empty: GraphStore, value: object) -> None:
    with pytest.raises(BadArgument, match="given"):
        empty.read("RETURN $given AS x", given=value)


def test_writers_at_the_same_node_and_edge_all_succeed_once(empty: GraphStore) -> None:
    text = (
        'MERGE (a:Entity:Person {id: "a"}) MERGE (b:Entity:Person {id: "b"}) '
        'MERGE (a)-[r:MET {key: "a|MET|b"}]->(b) SET r.times = coalesce(r.times, 0) + 1'
    )
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: empty.write(lambda tx: tx.run(text)), range(40)))
    assert empty.read("MATCH (:Entity)-[r:MET]->() RETURN r.times AS n") == [{"n": 40}]
    assert empty.read(_COUNT) == [{"n": 2}]


def test_two_stores_on_one_graph_see_each_other(empty: GraphStore, url: str) -> None:
    with GraphStore.open(url) as other:
        _merge(other, "a")
        assert empty.read(_COUNT) == [{"n": 1}]
