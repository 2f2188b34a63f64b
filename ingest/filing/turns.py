"""Whose turn it is to plan: writers who are in each other's way go one after the other.

Whoever was alone since its last write plans at once. Everybody else first takes the turn, by a
small write of its own: when that is committed, every earlier commit is there to be read as a whole,
and until it is given back nobody else begins to plan. A turn ends by itself, so a process that dies
holds nobody up for long; a plan that outlives its turn still counts if nobody wrote meanwhile, so
that of several slow writers one always comes to its end.
"""

import random
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from cypher.errors import StoreUnavailable
from cypher.store import GraphStore

# Seconds of making plans anew before the user hears that the graph is busy.
PATIENCE = 30.0
# Milliseconds after which a turn that was not given back is anybody's.
LEASE = 5000


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the graph stood when planning began; `turn`: whose turn it is, "" for nobody's."""

    revision: int
    changes: int
    judged: int
    rules: str | None
    turn: str = ""


@dataclass(slots=True)
class Turns:
    """One writer's way to its turn. `seen` is the revision at which it was last alone."""

    store: GraphStore
    seen: int
    name: str = field(default_factory=lambda: secrets.token_hex(6))
    held: bool = False

    def openings(self) -> Iterator[Opening]:
        """Where the graph stands, each time there is reason to plan, until patience ends."""
        deadline = time.monotonic() + PATIENCE
        alone = True
        while time.monotonic() < deadline:
            opening = self.opening()
            if opening.turn not in ("", self.name):
                alone = False
                _pause()
                continue
            if not alone or opening.revision != self.seen:
                if not self._take():
                    _pause()
                    continue
                opening = self.opening()
                self.seen = opening.revision
            yield opening
            alone = False

    def opening(self) -> Opening:
        """As it is now."""
        return Opening(**self.store.read(self.store.statement("desk_opening"))[0])

    def leave(self) -> None:
        """Give the turn back, if nothing was written with it; where none answers, it just ends."""
        if self.held:
            with suppress(StoreUnavailable):
                self._run("desk_leave_turn", turn=self.name)
            self.held = False

    def _take(self) -> bool:
        rows = self._run("desk_take_turn", turn=self.name, lease=LEASE)
        self.held = bool(rows[0]["free"])
        return self.held

    def _run(self, statement: str, **given: object) -> list[dict[str, object]]:
        text = self.store.statement(statement)
        return self.store.write(lambda transaction: transaction.run(text, **given), counts=False)


def _pause() -> None:
    time.sleep(random.uniform(0.005, 0.03))
