"""Many articles into the graph: read, extracted side by side, filed in order, none lost.

An article that cannot be read is set aside and the rest goes on. A graph that does not answer stops
everything: what was filed stays, and a second run skips it.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
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
from ingest.sources import FetchRules, gather

# Below this, starting processes costs more than they save.
MANY = 20
WORKERS = 2
ALREADY = "already read"
FAILED = "failed"
_BATCH = 32
# What comes from the standard input is nowhere else.
_UNREPEATABLE = "stdin"


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

    def accept(self, document: Document, extraction: Extraction) -> Filed:
        """Files one article in one transaction."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one article. `status`: read, already read, replaced, failed."""

    name: str
    status: str
    article: str = ""
    claims: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read. `kept` is its file, None where there were no bytes."""

    name: str
    reason: str
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles were read, replaced or known; the claims filed; what failed, in order."""

    read: int = 0
    already: int = 0
    replaced: int = 0
    claims: int = 0
    failed: tuple[Failure, ...] = ()


Progress: TypeAlias = Callable[[Step], None]


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
                for job in self._in_order(crew, chain(first, stream)):
                    step, kept = self._finish(crew, job)
                    report = _counted(report, step, kept)
                    if job.article in piped:
                        piped.remove(job.article)
                    if progress:
                        progress(step)
        finally:
            for article in piped:
                self._aside.keep(article, "the run broke off before it was filed")
        return report

    def _in_order(self, crew: Crew, articles: Iterable[Article]) -> Iterator[_Job]:
        """The jobs in the articles' order, some of them sent ahead."""
        under_way: deque[_Job] = deque()
        for job in self._jobs(crew, articles):
            under_way.append(job)
            if len(under_way) > crew.ahead:
                yield under_way.popleft()
        yield from under_way

    def _jobs(self, crew: Crew, articles: Iterable[Article]) -> Iterator[_Job]:
        stream = iter(articles)
        while batch := list(islice(stream, _BATCH)):
            opened = [(article, *_opened(article)) for article in batch]
            ids = {id_ for _, document, id_, _ in opened if document}
            known = set(self._desk.known(ids)) if ids else set()
            for article, document, id_, refused in opened:
                sent = crew.send(document) if document and id_ not in known else None
                yield _Job(article, id_, sent, refused)

    def _finish(self, crew: Crew, job: _Job) -> tuple[Step, Path | None]:
        if job.refused:
            return self._set_aside(job.article, job.refused)
        if job.errand is None:
            return Step(job.article.name, ALREADY, job.id), None
        found = crew.fetch(job.errand)
        if not isinstance(found, Extraction):
            return self._set_aside(job.article, found)
        return self._file(job.article, job.errand.document, found)

    def _file(
        self, article: Article, document: Document, found: Extraction
    ) -> tuple[Step, Path | None]:
        try:
            filed = self._desk.accept(document, found)
        except StoreUnavailable:
            raise
        except EntenteError as error:
            return self._set_aside(article, error)
        self._aside.drop(article)
        return Step(article.name, str(filed.done), filed.article, filed.claims), None

    def _set_aside(self, article: Article, error: BaseException) -> tuple[Step, Path | None]:
        reason = _reason(article, error)
        return Step(article.name, FAILED, reason=reason), self._aside.keep(article, reason)


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


def _counted(report: Report, step: Step, kept: Path | None) -> Report:
    if step.status == FAILED:
        failure = Failure(step.name, step.reason, kept)
        return replace(report, failed=(*report.failed, failure))
    if step.status == ALREADY:
        return replace(report, already=report.already + 1)
    claims = report.claims + step.claims
    if step.status == "replaced":
        return replace(report, replaced=report.replaced + 1, claims=claims)
    return replace(report, read=report.read + 1, claims=claims)
