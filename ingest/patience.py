"""A desk that waits for a graph that is gone: for many articles, with nobody at the other end.

A server that restarts in the middle of a long run is then a pause, not an end. What was sent when
it went is sent again; the desk files no text twice.
"""

import time
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from cypher.errors import StoreUnavailable
from ingest.article import Document
from ingest.extraction import Extraction
from ingest.pipeline import Filed, Files

T = TypeVar("T")

# Seconds to wait for one return: a large graph takes a minute to open.
PATIENCE = 120.0
_PAUSE = 0.5  # seconds between two looks


class PatientDesk:
    """As the desk it is given; `tell` hears once of each time that the graph is gone."""

    def __init__(
        self, desk: Files, tell: Callable[[str], None], *, seconds: float = PATIENCE
    ) -> None:
        self._desk, self._tell, self._seconds = desk, tell, seconds

    def known(self, ids: Collection[str]) -> Collection[str]:
        """As the desk's; StoreUnavailable only after the wait."""
        return self._awaited(lambda: self._desk.known(ids))

    def accept_many(self, pairs: Sequence[tuple[Document, Extraction]]) -> Sequence[Filed]:
        """As the desk's; StoreUnavailable only after the wait."""
        return self._awaited(lambda: self._desk.accept_many(pairs))

    def _awaited(self, work: Callable[[], T]) -> T:
        gone: float | None = None
        while True:
            try:
                return work()
            except StoreUnavailable as error:
                now = time.monotonic()
                if gone is None:
                    gone = now
                    self._tell(f"{error.detail}; waiting for up to {self._seconds:.0f} s")
                if now - gone >= self._seconds:
                    raise
            time.sleep(_PAUSE)
