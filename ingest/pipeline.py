"""Many articles into the graph: read, extracted side by side, filed in order, none lost.

An article that cannot be read is set aside and the rest goes on. A graph that does not answer stops
everything: what was filed stays, and a second run skips it.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import Protocol, TypeAlias

from cypher.errors import EntenteError, StoreUnavailable
from ingest.article import Article, Document
from ingest.aside import Aside, default_folder
from ingest.crew import Crew, Errand, Source
from ingest.extraction import Extraction
from ingest.naming import article_id
from ingest.readers import read
from ingest.report import ALREADY, FAILED, Failure, Progress, Report, Step, counted
from ingest.sources import FetchRules, gather

__all__ = [
    "ALREADY",
    "FAILED",
    "Failure",
    "Filed",
    "Files",
    "Pipeline",
    "Progress",
    "Report",
    "Step",
]

# Below this, starting processes costs more than they save.
MANY = 20
WORKERS = 2
_BATCH = 32
# What comes from the standard input is nowhere else.
_UNREPEATABLE = "stdin"


_Pair: TypeAlias = tuple[Document, Extraction]


class Filed(Protocol):
    """What the desk answers: "read", "already read" or "replaced"; the article's id; its claims."""

    @property
    def done(self) -> str:
        """ "read", "already read" or "replaced"."""
        ...

    @property
    def article(self) -> str:
        """The article's id."""
        ...

    @property
    def claims(self) -> int:
        """How many claims were filed."""
        ...


class Files(Protocol):
    """The desk, as far as the pipeline needs it."""

    def known(self, ids: Collection[str]) -> Collection[str]:
        """Those of the article ids that are filed already."""
        ...

    def accept_many(self, pairs: Sequence[_Pair]) -> Sequence[Filed]:
        """Files articles in their order; the answers in the same order."""
        ...


@dataclass(frozen=True, slots=True)
class _Job:
    """An article under way: refused by its reader, known, or sent to be extracted."""

    article: Article
    id: str = ""
    errand: Errand | None = None
    refused: EntenteError | None = None


class Pipeline:
    """Reads with one extractor (a name, or a function that makes one) and files at one desk.

    `failed` is the folder for what cannot be read; `workers` the processes for many articles, 0 for
    none.
    """

    def __init__(
        self, extractor: Source, desk: Files, *, failed: Path | None = None, workers: int = WORKERS
    ) -> None:
        self._source = extractor
        self._desk = desk
        self._aside = Aside(failed or default_folder())
        self._workers = workers

    def run_places(
        self,
        places: Sequence[str],
        progress: Progress | None = None,
        *,
        rules: FetchRules | None = None,
    ) -> Report:
        """As `run`, for all that `gather` finds; what cannot be opened or fetched fails by name."""
        refused: list[Failure] = []

        def refuse(name: str, error: EntenteError) -> None:
            refused.append(Failure(name, error.detail))
            if progress:
                progress(Step(name, FAILED, reason=error.detail))

        report = self.run(gather(places, rules=rules, refused=refuse), progress)
        return replace(report, failed=(*refused, *report.failed))

    def run(self, articles: Iterable[Article], progress: Progress | None = None) -> Report:
        """Reads and files every article, in order; `progress` hears of each.

        Raises StoreUnavailable when the graph goes away, and what loading the extractor raises.
        """
        piped: list[Article] = []
        stream = _noting(articles, piped)
        first = list(islice(stream, MANY + 1))
        processes = self._workers if len(first) > MANY else 0
        report = Report()
        try:
            with Crew(self._source, processes) as crew:
                for jobs in self._in_order(crew, chain(first, stream)):
                    for job, (step, kept) in zip(jobs, self._finish(crew, jobs), strict=True):
                        report = counted(report, step, kept)
                        if job.article in piped:
                            piped.remove(job.article)
                        if progress:
                            progress(step)
        finally:
            for article in piped:
                self._aside.keep(article, "the run broke off before it was filed")
        return report

    def _in_order(self, crew: Crew, articles: Iterable[Article]) -> Iterator[list[_Job]]:
        """The jobs in the articles' order, some sent ahead; those that are ready come together."""
        under_way: deque[_Job] = deque()
        for job in self._jobs(crew, articles):
            under_way.append(job)
            if len(under_way) > crew.ahead:
                yield _ready(under_way)
        while under_way:
            yield _ready(under_way)

    def _jobs(self, crew: Crew, articles: Iterable[Article]) -> Iterator[_Job]:
        stream = iter(articles)
        while batch := list(islice(stream, _BATCH)):
            opened = [(article, *_opened(article)) for article in batch]
            ids = {id_ for _, document, id_, _ in opened if document}
            known = set(self._desk.known(ids)) if ids else set()
            for article, document, id_, refused in opened:
                sent = crew.send(document) if document and id_ not in known else None
                yield _Job(article, id_, sent, refused)

    def _finish(self, crew: Crew, jobs: Sequence[_Job]) -> list[tuple[Step, Path | None]]:
        found = [crew.fetch(job.errand) if job.errand else None for job in jobs]
        pairs = [
            (job.errand.document, extraction)
            for job, extraction in zip(jobs, found, strict=True)
            if job.errand and isinstance(extraction, Extraction)
        ]
        filed = iter(self._file(pairs))
        return [
            self._step(job, next(filed) if isinstance(extraction, Extraction) else extraction)
            for job, extraction in zip(jobs, found, strict=True)
        ]

    def _file(self, pairs: Sequence[_Pair]) -> list[Filed | EntenteError]:
        """What the desk answers to each; one that it refuses does not take the others along."""
        try:
            return list(self._desk.accept_many(pairs)) if pairs else []
        except StoreUnavailable:
            raise
        except EntenteError as error:
            if len(pairs) == 1:
                return [error]
        return [answer for pair in pairs for answer in self._file([pair])]

    def _step(self, job: _Job, answer: Filed | BaseException | None) -> tuple[Step, Path | None]:
        error = job.refused or answer
        if isinstance(error, BaseException):
            return self._set_aside(job.article, error)
        if answer is None or isinstance(answer, BaseException):
            return Step(job.article.name, ALREADY, job.id), None
        self._aside.drop(job.article)
        return Step(job.article.name, str(answer.done), answer.article, answer.claims), None

    def _set_aside(self, article: Article, error: BaseException) -> tuple[Step, Path | None]:
        reason = _reason(article, error)
        return Step(article.name, FAILED, reason=reason), self._aside.keep(article, reason)


def _ready(under_way: deque[_Job]) -> list[_Job]:
    """Takes the first job, and those after it that need no waiting for."""
    jobs = [under_way.popleft()]
    while under_way and (under_way[0].errand is None or under_way[0].errand.over):
        jobs.append(under_way.popleft())
    return jobs


def _noting(articles: Iterable[Article], piped: list[Article]) -> Iterator[Article]:
    """The same articles; those from the standard input are noted in `piped` as they pass."""
    for article in articles:
        if article.name == _UNREPEATABLE:
            piped.append(article)
        yield article


def _opened(article: Article) -> tuple[Document | None, str, EntenteError | None]:
    """The document and its id, or why there is none."""
    try:
        document = read(article)
    except EntenteError as error:
        return None, "", error
    return document, article_id(document.text), None


def _reason(article: Article, error: BaseException) -> str:
    if isinstance(error, EntenteError):
        return error.detail
    return f"{article.name}: the extractor failed ({type(error).__name__}: {error})"
