"""What `entente evaluate` measures: corpora, stored exports, coded sentences, titled pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.pairs import Pair, pairs_of
from app.settings import read_settings
from cypher.errors import BadArgument
from ingest.evaluation.coded import read_coded
from ingest.evaluation.gold_file import read_gold
from ingest.evaluation.lift import Lift, run_sentences
from ingest.evaluation.report import Report, report_of
from ingest.evaluation.runner import read_lines, run
from ingest.evaluation.scoring import CorpusScore, score_corpus
from ingest.evaluation.titles import read_titles, run_titles
from ingest.extractors import Extractor
from ingest.extractors.registry import load


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured; at least one of them."""

    corpora: Sequence[str] = ()
    sentences: Path | None = None
    titles: Path | None = None


@dataclass(frozen=True, slots=True)
class Measures:
    """The figures of what was asked."""

    corpora: Report | None
    titles: Report | None
    sentences: Lift | None

    def texts(self, *, explain: bool) -> Iterator[str]:
        """Tables, each after its faults where `explain`."""
        for report in filter(None, (self.corpora, self.titles)):
            if explain:
                yield from report.faults()
            yield report.table()
        if self.sentences:
            yield self.sentences.table()

    def to_json(self) -> dict[str, object]:
        """The report on the corpora, with `titles` and `sentences` where they were asked."""
        whole = self.corpora.to_json() if self.corpora else {}
        if self.titles:
            whole["titles"] = self.titles.to_json()
        if self.sentences:
            whole["sentences"] = self.sentences.to_json()
        return whole


class _Reader:
    """The extractor, loaded only where something is read."""

    def __init__(self, name: str | None) -> None:
        self._name = name

    @cached_property
    def extractor(self) -> Extractor:
        return load(self._name or read_settings().entente_extractor)


def measure(asked: Asked, extractor: str | None) -> Measures:
    """Read and score; BadArgument where nothing is asked, BadAnnotation for a faulty file."""
    pairs = pairs_of(asked.corpora)
    if not (pairs or asked.sentences or asked.titles):
        raise BadArgument("Give TEXTS and GOLD, or --sentences, or --titles.")
    reader = _Reader(extractor)
    return Measures(
        corpora=report_of([_corpus(reader, pair) for pair in pairs]) if pairs else None,
        titles=_titles(reader, asked.titles) if asked.titles else None,
        sentences=_sentences(reader, asked.sentences) if asked.sentences else None,
    )


def _corpus(reader: _Reader, pair: Pair) -> CorpusScore:
    texts, gold = pair
    if texts.is_file():
        return score_corpus(read_gold(gold), read_lines(texts))
    if not texts.is_dir():
        raise BadArgument(f"{texts} is neither a folder of articles nor an export")
    return run(reader.extractor, texts, read_gold(gold))


def _titles(reader: _Reader, path: Path) -> Report:
    pages = read_titles(path)
    return report_of([run_titles(reader.extractor, pages)])


def _sentences(reader: _Reader, path: Path) -> Lift:
    rows = read_coded(path)
    return run_sentences(reader.extractor, rows)
