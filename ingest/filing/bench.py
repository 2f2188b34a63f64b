"""Reading, planning and writing as one step that several processes may take at once.

The plan holds for the revision it was made on. The write takes the graph for itself first and looks
at the revision again: if another writer was there since, nothing is written and all is made anew,
when it is this writer's turn.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Generic, TypeVar

from cypher.errors import EntenteError, StoreBusy
from cypher.store import GraphStore, Transaction
from ingest.filing.dump import whole
from ingest.filing.graph_shelf import GraphShelf
from ingest.filing.planner import Change, Plan, plan
from ingest.filing.rebuilding import rebuilt
from ingest.filing.rows import Difference, Node
from ingest.filing.turns import Opening, Turns
from ingest.filing.writing import Writer
from ingest.rules import fingerprint

T = TypeVar("T")
R = TypeVar("R")

# What a reading may fail with that another's write has torn: the store's own refusal (exactly an
# EntenteError, none of its kinds), or a thing that is not where it must be.
_TORN = (EntenteError, LookupError, ValueError)
# How often to look whether another writer was there, 10 ms apart.
_LOOKS = 20
# Ids named in one line of the log.
_NAMED = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log: `what` was done to which `subject`."""

    what: str
    subject: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Order(Generic[T]):
    """What is to be done, and what the caller gets for it. No change, nothing written."""

    result: T
    change: Change | None = None
    log: tuple[Entry, ...] = ()


class _Overtaken(Exception):
    """Another writer was first; rolls the transaction back."""


class Bench:
    """Does orders on one store."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._seen = -1  # the revision up to which all was seen whole

    def do(self, decide: Callable[[GraphShelf], Order[T]]) -> T:
        """Decide, plan and write; again from the start while others are first. StoreBusy."""
        done = self._done(decide) or self._done(decide)
        if done is None:
            raise StoreBusy("a writer with other rules is at work too; use one version of Entente")
        return done.result

    def _done(self, decide: Callable[[GraphShelf], Order[T]]) -> Order[T] | None:
        """The order; None where the graph was rebuilt first, which may take all patience."""
        with self._openings() as openings:
            for opening in openings:
                if opening.rules not in (None, fingerprint()):
                    if self._tried(self._rebuilt, opening) is not None:
                        return None
                    continue
                done = self._tried(lambda at: self._attempt(at, decide), opening)
                if done is not None:
                    return done
        raise StoreBusy("other writers were always first; try again")

    def rebuild(self) -> list[str]:
        """The knowledge computed anew from the evidence; what differed, a line each."""
        with self._openings() as openings:
            for opening in openings:
                lines = self._tried(self._rebuilt, opening)
                if lines is not None:
                    return lines
        raise StoreBusy("other writers were always first; try again")

    @contextmanager
    def _openings(self) -> Iterator[Iterator[Opening]]:
        """Reasons to plan; the turn, if it was taken, is given back at the end."""
        turns = Turns(self._store, self._seen)
        try:
            yield self._noted(turns)
        finally:
            turns.leave()

    def _noted(self, turns: Turns) -> Iterator[Opening]:
        for opening in turns.openings():
            self._seen = opening.revision
            yield replace(opening, turn=turns.name)

    def _tried(self, work: Callable[[Opening], R | None], opening: Opening) -> R | None:
        """What came of it; None where another writer was first."""
        try:
            return work(opening)
        except _TORN as error:
            if not self._torn(error, opening):
                raise
            return None

    def _attempt(
        self, opening: Opening, decide: Callable[[GraphShelf], Order[T]]
    ) -> Order[T] | None:
        """The order, if it stands; None where another writer was first."""
        shelf = GraphShelf(self._store, judged=opening.judged > 0)
        order = decide(shelf)
        if order.change is None:
            return order
        written = self._written(opening, plan(shelf, order.change), order.log)
        return order if written else None

    def _torn(self, error: Exception, opening: Opening) -> bool:
        """Whether it failed because another writer changed what was being read.

        The embedded engine shows a reader a commit by halves: a record is gone, its edge not yet.
        """
        if isinstance(error, EntenteError) and type(error) is not EntenteError:
            return False
        for _ in range(_LOOKS):
            if self._store.revision() != opening.revision:
                return True
            time.sleep(0.01)
        return False

    def _rebuilt(self, opening: Opening) -> list[str] | None:
        """None where another writer was first."""
        made = rebuilt(self._store, *whole(self._store))
        lines = made.rows.lines() + _card_lines(made)
        if not lines and opening.rules in (None, fingerprint()):
            return []
        entry = Entry("rebuilt", "graph", f"{len(lines)} differences")
        return lines if self._written(opening, made, (entry,)) else None

    def _written(self, opening: Opening, made: Plan, log: tuple[Entry, ...]) -> bool:
        try:
            self._store.write(lambda transaction: self._write(transaction, opening, made, log))
        except _Overtaken:
            return False
        self._seen = opening.revision + 1
        return True

    def _write(
        self, transaction: Transaction, opening: Opening, made: Plan, log: tuple[Entry, ...]
    ) -> None:
        rows = transaction.run(
            self._store.statement("desk_claim_turn"),
            changes=opening.changes + len(log),
            judged=opening.judged + len(made.rule) - len(made.unrule),
            rules=fingerprint(),
            turn=opening.turn,
        )
        if rows[0]["revision"] != opening.revision:
            raise _Overtaken
        writer = Writer(self._store, transaction)
        writer.write(made)
        writer.keep("Change", _changes(opening.changes, made, log))


def _changes(seq: int, made: Plan, log: tuple[Entry, ...]) -> list[dict[str, object]]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    last = len(log) - 1
    return [
        {
            "id": f"change-{seq + number + 1}",
            "seq": seq + number + 1,
            "at": now,
            "what": entry.what,
            "subject": entry.subject,
            "detail": "; ".join(
                filter(None, (entry.detail, _summary(made) if number == last else ""))
            ),
        }
        for number, entry in enumerate(log)
    ]


def _summary(made: Plan) -> str:
    """`engagements +c1b2… ~c3d4…`: which came, changed and went."""
    rows: Difference = made.rows
    signed = (("+", rows.new_nodes), ("~", rows.changed_nodes), ("-", rows.gone_nodes))
    found = [f"{sign}{node.id}" for sign, nodes in signed for node in nodes if _event(node)]
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return f"engagements {' '.join(found[:_NAMED])}{more}" if found else ""


def _event(node: Node) -> bool:
    return node.labels[0] == "Engagement"


def _card_lines(made: Plan) -> list[str]:
    return [f"+ Card {card.id}" for card in made.new_cards] + [
        f"- Card {card.id}" for card in made.gone_cards
    ]
