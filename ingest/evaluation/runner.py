"""An extractor or a stored export, put to the test."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from cypher.errors import BadAnnotation, UnreadableArticle
from ingest.article import Article, Document
from ingest.evaluation.export import Line
from ingest.evaluation.gold import Gold
from ingest.evaluation.gold_file import read_gold
from ingest.evaluation.lines import lines_of
from ingest.evaluation.report import Report, report_of
from ingest.evaluation.scoring import CorpusScore, score_corpus
from ingest.evaluation.settled import settled_lines
from ingest.extractors import Extractor
from ingest.readers import read


class Way(StrEnum):
    """What is scored: each claim for itself, or engagements as the graph would hold them."""

    TOLD = "told"
    SETTLED = "settled"


def evaluate(
    extractor: Extractor, corpora: Iterable[tuple[Path, Path]], way: Way = Way.SETTLED
) -> Report:
    """Read and score corpora, each a folder of texts and a file of gold. Raises BadAnnotation."""
    return report_of(run(extractor, texts, read_gold(gold), way) for texts, gold in corpora)


def evaluate_export(export: Path, corpora: Iterable[tuple[Path, Path]]) -> Report:
    """Score a stored export (JSON lines) on the same. Raises BadAnnotation."""
    lines = list(read_lines(export))
    return report_of(score_corpus(read_gold(gold), lines, texts) for texts, gold in corpora)


def run(extractor: Extractor, texts: Path, gold: Gold, way: Way = Way.SETTLED) -> CorpusScore:
    """Read the gold's articles in a folder and score what is found, without a graph.

    An article that is not there or cannot be read counts as read with nothing found, and its
    absence is told in the score.
    """
    if not texts.is_dir():
        raise BadAnnotation(f"{texts} is not a folder of articles")
    articles = [texts / key for key in gold.articles]
    documents = [document for path in articles if (document := _document(path))]
    score = score_corpus(gold, read_all(extractor, documents, way), texts)
    lost = len(articles) - len(documents)
    unread = {"articles of the gold that could not be read": lost} if lost else {}
    return replace(score, unused={**score.unused, **unread})


def read_all(
    extractor: Extractor, documents: Iterable[Document], way: Way = Way.SETTLED
) -> Iterator[Line]:
    """What an extractor finds in documents, as lines of the export."""
    pairs = ((document, extractor.extract(document)) for document in documents)
    if way is Way.SETTLED:
        yield from settled_lines(pairs)
    else:
        for document, extraction in pairs:
            yield from lines_of(document, extraction)


def read_lines(path: Path) -> Iterator[Line]:
    """The objects of a file of JSON lines. Raises BadAnnotation, with the line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadAnnotation(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield _object(line, f"{path}, line {number}")


def _object(line: str, where: str) -> Line:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise BadAnnotation(f"{where} is not JSON: {error}") from error
    if not isinstance(value, dict):
        raise BadAnnotation(f"{where} is not a JSON object")
    return value


def _document(path: Path) -> Document | None:
    try:
        return read(Article(name=path.name, url="", body=path.read_bytes()))
    except (OSError, UnreadableArticle):
        return None
