"""The golden gate: no figure of the default extractor falls below its floor."""

import pytest

from ingest.evaluation.floors import falls, read_floors
from ingest.evaluation.gold_file import read_gold
from ingest.evaluation.runner import run
from ingest.extractors import Extractor
from tests.evaluation.golden import FLOORS, Corpus, absence, corpora, unseen

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    # The parser takes a while to load, and only the gate needs it.
    from ingest.extractors.default import DefaultExtractor

    return DefaultExtractor()


@pytest.mark.slow
@pytest.mark.parametrize("corpus", tuple(corpora()), ids=lambda corpus: corpus.name)
def test_no_figure_falls_below_its_floor(corpus: Corpus, extractor: Extractor) -> None:
    if not corpus.here:
        pytest.skip(absence(corpus))
    score = run(extractor, corpus.texts, read_gold(corpus.gold))
    fallen = falls(read_floors(FLOORS), {corpus.name: score.tally})
    assert [str(fall) for fall in fallen] == []


def test_every_floor_stands_for_a_corpus() -> None:
    assert set(read_floors(FLOORS)) <= {corpus.name for corpus in corpora()}


def test_no_text_teaches_and_judges() -> None:
    taught = {text for corpus in corpora() if corpus.here for text in _texts(corpus)}
    assert taught.isdisjoint(text for corpus in unseen() for text in _texts(corpus))


@pytest.mark.parametrize("corpus", tuple(unseen()), ids=lambda corpus: corpus.name)
def test_every_unseen_text_is_annotated(corpus: Corpus) -> None:
    assert {path.name for path in corpus.texts.iterdir()} == set(read_gold(corpus.gold).articles)


def _texts(corpus: Corpus) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(corpus.texts.glob("*.txt"))]
