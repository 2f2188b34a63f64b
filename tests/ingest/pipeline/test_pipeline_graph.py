"""The pipeline over a real graph, with an extractor that finds nothing."""

from pathlib import Path

import pytest
from little_desk import article, misconfigured, obliging

from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.pipeline import MANY, Pipeline
from ingest.samples import sample_articles

pytestmark = pytest.mark.slow


def test_articles_reach_the_graph_once_in_however_many_runs(tmp_path: Path) -> None:
    articles = [article(number) for number in range(MANY + 5)]
    with GraphStore.open(f"embedded://{tmp_path / 'graph'}") as store:
        store.migrate()
        desk = Desk(store)
        first = Pipeline(obliging, desk, failed=tmp_path / "failed").run(articles)
        # All is known, so that an extractor that cannot be loaded is not missed.
        again = Pipeline(misconfigured, desk, failed=tmp_path / "failed").run(articles)
        (row,) = store.read("MATCH (a:Article) RETURN count(a) AS n")
    assert (first.read, first.failed) == (len(articles), ())
    assert (again.already, again.read) == (len(articles), 0)
    assert row["n"] == len(articles)


def test_the_correction_among_the_samples_takes_the_first_reports_place(tmp_path: Path) -> None:
    samples = list(sample_articles())
    with GraphStore.open(f"embedded://{tmp_path / 'graph'}") as store:
        store.migrate()
        pipeline = Pipeline(obliging, Desk(store), failed=tmp_path / "failed")
        first, again = pipeline.run(samples), pipeline.run(samples)
        names = {row["name"] for row in store.read("MATCH (a:Article) RETURN a.name AS name")}
    assert (first.replaced, first.failed) == (1, ())
    assert (again.already, again.read, again.replaced) == (len(samples), 0, 0)
    assert "mi35-delivery-corrected.txt" in names
    assert "mi35-delivery-first.txt" not in names
