"""Document → Extraction. No graph, no network but a plug-in's own.

Lives here: the protocol every extractor keeps, how they are found, and the built-in ones.
"""

from typing import Protocol

from ingest.article import Document
from ingest.extraction import Extraction


class Extractor(Protocol):
    """Finds claims in a document. Same document, same extraction."""

    name: str

    def extract(self, document: Document) -> Extraction:
        """Every offset points into `document.text`; nothing is kept that is not in it."""
        ...
