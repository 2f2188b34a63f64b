"""The same articles on every engine: the same graph, the same export, the same rows.

Read once by the default extractor; then filed into an embedded graph and a Neo4j.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from cypher import answers
from cypher.catalogue import ENTITY_KINDS, Catalogue, Query
from cypher.layers import tally
from cypher.store import GraphStore
from ingest.article import Article
from ingest.desk import Desk
from ingest.extractors.registry import load
from ingest.readers import read
from ingest.samples import sample_articles
from tests.evaluation.corpus import NAMES, needs_corpus, texts_path
from tests.evaluation.golden import GOLDEN
from tests.laws.world import Report

OURS = 40  # of our annotated articles, beside the samples
ASKED = 3  # parties of each kind that a question is asked about
BATCH = 40
Pair = tuple[GraphStore, GraphStore]

pytestmark = pytest.mark.slow


def ours() -> Iterator[Article]:
    """The samples and some annotated articles of our own."""
    yield from sample_articles()
    paths = sorted(GOLDEN.glob("*/*.txt"))
    yield from (_article(path) for path in paths[:: len(paths) // OURS])


def development() -> Iterator[Article]:
    """Every text of the development corpus."""
    folders = [texts_path(name) for name in NAMES if texts_path(name).is_dir()]
    paths = sorted(chain.from_iterable(folder.rglob("*.txt") for folder in folders))
    yield from map(_article, paths)


def _article(path: Path) -> Article:
    return Article(f"{path.parent.name}-{path.name}", "", path.read_bytes())


@cache
def reports(of: str) -> list[Report]:
    extractor = load("default")
    documents = [read(each) for each in {"ours": ours, "development": development}[of]()]
    return [(document, extractor.extract(document)) for document in documents]


@pytest.fixture(scope="module", params=["ours", pytest.param("development", marks=needs_corpus)])
def both(
    request: pytest.FixtureRequest, neo4j_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pair]:
    """An embedded graph and a Neo4j that have read the same articles."""
    folder = tmp_path_factory.mktemp("agreement")
    with (
        GraphStore.open(f"embedded://{folder / 'graph'}") as embedded,
        GraphStore.open(neo4j_url) as server,
    ):
        for store in (embedded, server):
            store.migrate()
            _emptied(store)
            desk = Desk(store)
            found = reports(request.param)
            for start in range(0, len(found), BATCH):
                desk.accept_many(found[start : start + BATCH])
        yield embedded, server
        _emptied(server)


def _emptied(store: GraphStore) -> None:
    store.write(lambda tx: tx.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n"))


def test_the_graphs_are_equal_but_for_the_times_in_their_logs(both: Pair) -> None:
    one, other = map(tally, both)
    assert one.counts == other.counts
    assert one.counts["Engagement"] > 50
    assert one.differing(other) in ([], ["Change"])


def test_the_exports_are_equal_byte_for_byte(both: Pair) -> None:
    from app.exports.jsonl import json_lines

    for every in (answers.all_engagements, answers.all_entities):
        one, other = (sorted(json_lines(every(store))) for store in both)
        assert one == other


def test_every_question_has_the_same_rows_in_the_same_order(both: Pair) -> None:
    catalogue = Catalogue.load()
    asked = rows = 0
    for query in catalogue.values():
        if query.name == "changed_since":  # it answers with the times of the log
            continue
        for given in _questions(query, both[0]):
            one, other = (answers.ask(store, catalogue, query.name, given).rows for store in both)
            assert one == other, (query.name, given)
            asked, rows = asked + 1, rows + len(one)
    assert asked > len(catalogue)
    assert rows > asked


def _questions(query: Query, store: GraphStore) -> Iterator[Mapping[str, str]]:
    """The question as its own examples put it, and about parties of which much is known."""
    names = [each for each in query.parameters if each.names_entity and each.required]
    plain = {
        each.name: str(each.example)
        for each in query.parameters
        if each.required and not each.names_entity
    }
    if not names:
        yield plain
        return
    known = [_busiest(store, ENTITY_KINDS[each.kind]) for each in names]
    for number in range(ASKED if all(known) else 0):
        chosen = [ids[(number + place) % len(ids)] for place, ids in enumerate(known)]
        yield {**plain, **dict(zip((each.name for each in names), chosen, strict=True))}


def _busiest(store: GraphStore, kinds: Sequence[str]) -> list[str]:
    rows = store.read(
        "MATCH (e:Entity)-[:TOOK_PART]->(x:Engagement) WHERE e.kind IN $kinds OR $any "
        "WITH e, count(x) AS times RETURN e.id AS id ORDER BY times DESC, id LIMIT $most",
        kinds=[str(kind) for kind in kinds],
        any=not kinds,
        most=ASKED + 1,
    )
    return [row["id"] for row in rows]
