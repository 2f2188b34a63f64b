"""The desk: the one door through which articles and judgements come into the graph, and go.

Each call is one short write transaction that does all or nothing. The plan is made on a reading of
the neighbourhood; if another writer was first, it is made again.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial

from cypher.articles import find_article
from cypher.errors import NotFound, UnknownArticle
from cypher.model import Evidence
from cypher.store import GraphStore
from ingest.article import Document
from ingest.evidence import Filed, Refusal, build
from ingest.extraction import Extraction
from ingest.filing.bench import Bench, Entry, Order
from ingest.filing.candidates import Candidate, candidates, event_candidates
from ingest.filing.graph_shelf import GraphShelf, Known
from ingest.filing.judging import judged, read_lines, undone, write_lines
from ingest.filing.planner import Change
from ingest.filing.records import SPLIT, Judgement
from ingest.filing.splits import apart

__all__ = ["Candidate", "Desk", "Done", "Judgement", "Outcome"]


class Done(StrEnum):
    """What became of an article."""

    READ = "read"
    ALREADY = "already read"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article: its id, its number of claims, what of the reading was refused.

    `replaced` is the id of the older text of the same URL that it took the place of.
    """

    done: Done
    article: str
    claims: int
    refused: tuple[Refusal, ...] = ()
    replaced: str | None = None


class Desk:
    """Over one store. Thread-safe as the store is; several processes may each have one."""

    def __init__(self, store: GraphStore) -> None:
        self._store, self._bench = store, Bench(store)

    def accept(self, document: Document, extraction: Extraction) -> Outcome:
        """File one article. A newer text of the same URL takes the older's place."""
        return self.accept_many([(document, extraction)])[0]

    def accept_many(self, pairs: Sequence[tuple[Document, Extraction]]) -> list[Outcome]:
        """As `accept` of each in turn, in as few transactions as that allows; outcomes in order."""
        outcomes: list[Outcome] = []
        for batch in _batches(build(*pair) for pair in pairs):
            done = self._bench.do(_Filing(batch).decide)
            outcomes.extend(done)
        return outcomes

    def known(self, articles: Collection[str]) -> set[str]:
        """Those of the article ids that are filed."""
        found = GraphShelf(self._store).known_articles((id_, "") for id_ in articles)
        return {id_ for id_, here in found.items() if here.here}

    def retract(self, article: str, *, why: str = "") -> str:
        """Withdraw an article by id, file name or URL; gives its id. UnknownArticle, Ambiguous."""
        found = str(find_article(self._store, article)["id"])
        return self._bench.do(lambda shelf: _withdrawal(shelf, found, why))

    def judge(self, given: Judgement) -> Judgement:
        """Let a person's decision stand; it wins over every score, and can be undone.

        Verbs: `same`, `different` (of alias or entity ids), `same engagement`, `different
        engagement` (of claim or engagement ids), `split` (in `article`, `a` is somebody else than
        elsewhere). Judged twice it stands once. UnknownEntity, UnknownEngagement, UnknownArticle,
        BadArgument, Conflict with what stands.
        """
        at = given.at or datetime.now(UTC).isoformat(timespec="seconds")
        return self._bench.do(lambda shelf: judged(shelf, replace(given, at=at)))

    def import_judgements(self, lines: Iterable[str]) -> int:
        """Let judgements exported from a graph stand in this one, whether or not their parties are
        in it yet; how many. BadInput names the line that is none, Conflict what cannot stand.
        """
        given = read_lines(lines)
        for each in given:
            self._bench.do(partial(judged, given=each, unseen=True))
        return len(given)

    def undo(self, judgement: str = "", *, who: str = "") -> Judgement:
        """Take a judgement back by its id, the last one without. NotFound if none is such."""
        return self._bench.do(lambda shelf: _taken_back(shelf, judgement, who))

    def judgements(self) -> list[Judgement]:
        """All that stand, the oldest first."""
        return GraphShelf(self._store).all_judgements()

    def export_judgements(self) -> list[str]:
        """All that stand, one JSON object a line, as `import_judgements` takes them."""
        return write_lines(self.judgements())

    def candidates(self, limit: int = 50) -> list[Candidate]:
        """Pairs of parties that may be one and are not joined, the likeliest first."""
        shelf = GraphShelf(self._store)
        return candidates(shelf.all_aliases(), shelf.all_judgements())[:limit]

    def engagement_candidates(self, limit: int = 50) -> list[Candidate]:
        """Pairs of engagements that may be one and are not joined, the likeliest first."""
        shelf = GraphShelf(self._store)
        return event_candidates(shelf.all_claims(), shelf.all_judgements())[:limit]

    def rebuild(self) -> list[str]:
        """Compute the knowledge layer anew from evidence and judgements; what differed, by line."""
        return self._bench.rebuild()


def _taken_back(shelf: GraphShelf, id_: str, who: str) -> Order[Judgement]:
    standing = shelf.all_judgements()
    found = [each for each in standing if each.id == id_] if id_ else standing
    if not found:
        raise NotFound(f"No judgement has the id {id_!r}." if id_ else "Nothing is judged.")
    return undone(shelf, replace(found[-1], who=who or found[-1].who))


def _withdrawal(shelf: GraphShelf, article: str, why: str) -> Order[str]:
    evidence = shelf.evidence(article)
    if evidence is None:
        raise UnknownArticle(f"No article has the id {article!r}.")
    said = "; ".join(filter(None, (evidence.article.name, why)))
    return Order(article, Change(remove=(evidence,)), (Entry("retracted", article, said),))


def _batches(filed: Iterable[Filed]) -> Iterable[list[Filed]]:
    """Runs in which no text and no URL comes twice, so that each can be filed at once."""
    batch: list[Filed] = []
    met: set[str] = set()
    for each in filed:
        article = each.evidence.article
        names = {article.id, *filter(None, [_address(each)])}
        if names & met:
            yield batch
            batch, met = [], set()
        batch.append(each)
        met |= names
    if batch:
        yield batch


def _address(filed: Filed) -> str:
    """The URL by which a later text is known to correct this one; a file has none."""
    url = filed.evidence.article.url
    return url if url.startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class _Filing:
    """One batch on its way in."""

    batch: list[Filed]

    def decide(self, shelf: GraphShelf) -> Order[list[Outcome]]:
        """Which articles are new, which replace another, which are here already."""
        known = shelf.known_articles([(f.evidence.article.id, _address(f)) for f in self.batch])
        outcomes, add, remove, log = [], [], [], []
        for filed in self.batch:
            outcome = _outcome(filed, known[filed.evidence.article.id])
            outcomes.append(outcome)
            if outcome.done is Done.ALREADY:
                continue
            add.append(_split(shelf, filed.evidence))
            log.append(Entry(outcome.done, outcome.article, _detail(filed, outcome)))
            older = shelf.evidence(outcome.replaced) if outcome.replaced else None
            remove.extend([older] if older else [])
        change = Change(add=tuple(add), remove=tuple(remove)) if add else None
        return Order(outcomes, change, tuple(log))


def _detail(filed: Filed, outcome: Outcome) -> str:
    said = f"{filed.evidence.article.name}; {outcome.claims} claims"
    return f"{said}; in place of {outcome.replaced}" if outcome.replaced else said


def _outcome(filed: Filed, known: Known) -> Outcome:
    article, claims = filed.evidence.article, len(filed.evidence.claims)
    if known.here:
        return Outcome(Done.ALREADY, article.id, claims)
    if known.older and known.since and (article.published or known.since) < known.since:
        return Outcome(Done.ALREADY, known.older, claims)
    done = Done.REPLACED if known.older else Done.READ
    return Outcome(done, article.id, claims, filed.refused, known.older)


def _split(shelf: GraphShelf, evidence: Evidence) -> Evidence:
    """The evidence with the spellings that a standing judgement sets apart for this article."""
    ruled = shelf.judgements([evidence.article.id])
    aliases = {each.a for each in ruled if each.verb == SPLIT}
    return apart(evidence, aliases) if aliases else evidence
