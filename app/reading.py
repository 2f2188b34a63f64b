"""One article read on request: the extractor is loaded once, at its first use, and used by one at
a time.
"""

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
        from ingest.extractors.registry import load

        document = read(article)
        with self._lock:
            if self._extractor is None:
                self._extractor = load(self._name)
            return document, self._extractor.extract(document)
