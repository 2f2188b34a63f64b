"""Who extracts: one thread for a few articles, processes for many. Documents in, extractions out.

A document that makes its extractor fail, or its process die, gives the error instead.
"""

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context, resource_tracker
from types import TracebackType
from typing import TypeAlias

from cypher.errors import EntenteError
from ingest.article import Document
from ingest.extraction import Extraction
from ingest.extractors import Extractor

# An extractor's name, or a module's function that makes one (processes find it by its name).
Source: TypeAlias = str | Callable[[], Extractor]


@dataclass(frozen=True, slots=True)
class Errand:
    """A document on its way through an extractor; `generation` counts the pools there were."""

    document: Document
    future: Future[Extraction]
    generation: int

    @property
    def over(self) -> bool:
        """Whether it can be fetched without waiting."""
        return self.future.done()


class Crew:
    """Starts with the first document: nothing is loaded where there is nothing to extract."""

    def __init__(self, source: Source, processes: int) -> None:
        """`processes` 0: one thread of this process."""
        self._source = source
        self._processes = processes
        self._executor: Executor | None = None
        self._generation = 0

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    @property
    def ahead(self) -> int:
        """How many documents to hand out before the first comes back."""
        return max(1, 4 * self._processes)

    def send(self, document: Document) -> Errand:
        """Hands a document out. Raises what loading the extractor raises, the first time."""
        try:
            future = self._ready().submit(_extract, self._source, document)
        except BrokenExecutor:
            self._stop()
            future = self._ready().submit(_extract, self._source, document)
        return Errand(document, future, self._generation)

    def fetch(self, errand: Errand) -> Extraction | BaseException:
        """The extraction, or why there is none. Where a process died it is tried once more."""
        error = errand.future.exception()
        if isinstance(error, BrokenExecutor):
            self._replace(errand)
            again = self.send(errand.document)
            error = again.future.exception()
            if isinstance(error, BrokenExecutor):
                self._replace(again)
            return error or again.future.result()
        return error or errand.future.result()

    def _ready(self) -> Executor:
        if self._executor is None:
            self._generation += 1
            self._executor = _executor(self._processes)
            # An extractor that cannot be loaded is no article's fault: say so before any is sent.
            with deaf() if self._processes else nullcontext():
                hands = range(self._processes or 1)
                ready = [self._executor.submit(_prepare, self._source) for _ in hands]
            for future in ready:
                _started(future)
        return self._executor

    def _replace(self, errand: Errand) -> None:
        """A new pool for a broken one, unless another errand has seen to that."""
        if errand.generation == self._generation:
            self._stop()

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def _executor(processes: int) -> Executor:
    if not processes:
        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="extractor")
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))


def _started(future: Future[None]) -> None:
    try:
        future.result()
    except BrokenExecutor as error:
        raise EntenteError("the extractor's process ended while it was loading") from error


@contextmanager
def deaf() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal; those started in here do not hear it.

    It is held back here, not lost: it interrupts when this ends.
    """
    resource_tracker.ensure_running()  # starting it would lift the mask
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _extract(source: Source, document: Document) -> Extraction:
    return _extractor(source).extract(document)


def _prepare(source: Source) -> None:
    _extractor(source)


@cache
def _extractor(source: Source) -> Extractor:
    if not isinstance(source, str):
        return source()
    # Only where something is extracted are the extractors and their libraries loaded.
    from ingest.extractors.registry import load

    return load(source)
