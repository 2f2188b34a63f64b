"""Pages whose title says who met or phoned whom, as a gold of one meeting each.

The rest of such a page is not annotated, so what else is found there is not counted. Surnames
decide, because a title's spelling is not the body's.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from cypher.errors import BadAnnotation
from cypher.model import Kind, Status
from ingest.article import Article, Document
from ingest.evaluation.gold import Entry, Filler, Gold, GoldArticle
from ingest.evaluation.runner import read_all
from ingest.evaluation.scoring import CorpusScore, score_corpus
from ingest.extractors import Extractor
from ingest.readers import read


class _Expected(BaseModel):
    participants: list[str]
    status: Status = Status.OCCURRED


class _Page(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    url: str
    title: str
    published: date
    place: str = ""
    text: str
    expect: _Expected


@dataclass(frozen=True, slots=True)
class TitledPages:
    """Pages as documents, and what their titles say as gold."""

    documents: tuple[Document, ...]
    gold: Gold


def read_titles(path: Path) -> TitledPages:
    """The pages of a file of JSON lines. Raises BadAnnotation, with the line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadAnnotation(f"{path} cannot be read: {error}") from error
    pages = [_page(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line]
    return TitledPages(tuple(map(_document, pages)), Gold(path.stem, _gold(pages)))


def run_titles(extractor: Extractor, pages: TitledPages) -> CorpusScore:
    """Read the pages and score them; the recall is the share of titles borne out."""
    return score_corpus(pages.gold, read_all(extractor, pages.documents))


def _page(line: str, where: str) -> _Page:
    try:
        return _Page.model_validate(json.loads(line))
    except ValueError as error:
        raise BadAnnotation(f"{where}: {error}") from error


def _document(page: _Page) -> Document:
    """The page in the shape of a stored one: title, day and place, text."""
    head = f"{page.published:%B} {page.published.day}, {page.published.year}"
    head = f"{head}, {page.place}" if page.place else head
    body = f"{page.title}\n\n{head}\n\n{page.text}\n"
    return read(
        Article(name=f"{page.id}.txt", url=page.url, body=body.encode(), media="text/plain")
    )


def _gold(pages: list[_Page]) -> Mapping[str, GoldArticle]:
    keys = ((f"{page.id}.txt", page.expect) for page in pages)
    return {key: GoldArticle(key, (_entry(expected),), open=True) for key, expected in keys}


def _entry(expected: _Expected) -> Entry:
    fillers = (Filler("participant", (n, n.split()[-1])) for n in expected.participants)
    return Entry(Kind.MET, (expected.status,), tuple(fillers))
