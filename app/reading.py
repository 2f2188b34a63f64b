"""One article read on request: the extractor is loaded once, at its first use, and used by one at
a time.
"""

from dataclasses import replace
from datetime import date
from threading import Lock

from ingest.article import Article, Document
from ingest.extraction import Extraction
from ingest.extractors import Extractor
from ingest.readers import read


class Reading:
    """Article to Document and Extraction. Thread-safe."""

    def __init__(self, extractor: str) -> None:
        self._name = extractor
        self._lock = Lock()
        self._extractor: Extractor | None = None

    def read(self, article: Article) -> tuple[Document, Extraction]:
        """Text and claims, nothing written; UnreadableArticle."""
        document = read(article)
        return document, self.extract(document)

    def again(self, article: Article, published: str | None) -> tuple[Document, Extraction]:
        """As `read`, for a text whose ISO day of publication was kept apart from it."""
        document = read(article)
        if published:
            document = replace(document, published=date.fromisoformat(published))
        return document, self.extract(document)

    def extract(self, document: Document) -> Extraction:
        """What the extractor finds."""
        from ingest.extractors.registry import load

        with self._lock:
            if self._extractor is None:
                self._extractor = load(self._name)
            return self._extractor.extract(document)
