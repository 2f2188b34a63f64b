"""Annotated corpora: texts, gold and readings, read once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.article import Article
from ingest.evaluation.gold import GoldArticle
from ingest.evaluation.gold_file import read_gold
from ingest.extractors.default.extractor import Reading
from ingest.readers import read


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with its gold."""

    corpus: str
    name: str
    gold: GoldArticle
    reading: Reading


def load(corpora: Sequence[tuple[Path, Path]]) -> list[Annotated]:
    """Read (folder of texts, gold file) pairs; articles without gold are left out."""
    return [a for texts, gold in corpora for a in _corpus(texts, gold)]


def _corpus(texts: Path, gold_file: Path) -> Iterator[Annotated]:
    gold = read_gold(gold_file)
    for path in sorted(texts.iterdir()):
        annotated = gold.articles.get(path.name)
        if annotated is None or path.suffix not in (".txt", ".md", ".html"):
            continue
        document = read(Article(path.name, "", path.read_bytes()))
        yield Annotated(gold_file.stem, path.name, annotated, Reading(document))
