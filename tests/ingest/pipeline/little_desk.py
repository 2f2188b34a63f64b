"""A desk that keeps articles in memory, and extractors whose manners a text decides."""

import os
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from cypher.errors import BadAnnotation, BadDate, StoreUnavailable
from ingest.article import Article, Document
from ingest.extraction import Extraction
from ingest.naming import article_id


@dataclass(frozen=True)
class Answer:
    done: str
    article: str
    claims: int = 0


@dataclass
class LittleDesk:
    """Fails as the real one does: at the word "undated" in a text, or when `dies_at` are filed."""

    filed: dict[str, str] = field(default_factory=dict)
    extractors: list[str] = field(default_factory=list)
    asked: list[set[str]] = field(default_factory=list)
    dies_at: int = 10_000

    def known(self, ids: Collection[str]) -> Collection[str]:
        self.asked.append(set(ids))
        return [id_ for id_ in ids if id_ in self.filed]

    def accept_many(self, pairs: Sequence[tuple[Document, Extraction]]) -> list[Answer]:
        before = dict(self.filed)
        try:
            return [self.accept(*pair) for pair in pairs]
        except BadDate:
            self.filed = before
            raise

    def accept(self, document: Document, extraction: Extraction) -> Answer:
        if len(self.filed) >= self.dies_at:
            raise StoreUnavailable("no database answers")
        if "undated" in document.text:
            raise BadDate(f"{document.name}: the claim has no date that holds")
        id_ = article_id(document.text)
        if id_ in self.filed:
            return Answer("already read", id_)
        self.filed[id_] = document.name
        self.extractors.append(extraction.extractor)
        return Answer("read", id_, 2)


class Obliging:
    """Says which process it is; stumbles, dies or dawdles where the text says so."""

    name = "obliging"

    def extract(self, document: Document) -> Extraction:
        if "stumble" in document.text:
            raise IndexError("list index out of range")
        if "die at once" in document.text:
            os._exit(3)
        if "dawdle" in document.text:
            time.sleep(0.2)
        return Extraction(str(os.getpid()), ())


def obliging() -> Obliging:
    return Obliging()


def misconfigured() -> Obliging:
    raise BadAnnotation("frames.toml: a fault")


def deadly() -> Obliging:
    os._exit(4)


def article(number: int, word: str = "met") -> Article:
    text = f"Ministers of the town number {number} {word} on Tuesday to talk about the harbour."
    return Article(f"{number:03}.txt", "", text.encode())
