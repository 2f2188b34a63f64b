"""What was worked out for one revision of the graph, kept until there is another.

An answer is a function of the question and the revision, so it may be had from here as long as the
revision stands. How old the knowledge of the revision may be is bounded: by WITHIN when another
process writes, by nothing when this one does.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")

WITHIN = 0.2  # seconds that a revision, once read, is taken to stand
MOST = 100_000  # rows, or what weighs as much, that one memory holds


class Writes:
    """How often this process has written to any graph."""

    number = 0

    @classmethod
    def happened(cls) -> None:
        """Whatever was remembered may be old."""
        cls.number += 1


class Memory:
    """The latest answers of one revision, least lately used out first. Thread-safe."""

    def __init__(self, read: Callable[[], int], most: int = MOST) -> None:
        self._read, self._most = read, most
        self._guard = threading.Lock()
        self._revision, self._until, self._writes = -1, 0.0, -1
        self._kept: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()
        self._weight = 0

    def revision(self) -> int:
        """The graph's revision, at most WITHIN seconds old."""
        writes, now = Writes.number, time.monotonic()
        with self._guard:
            if now < self._until and writes == self._writes:
                return self._revision
        found = self._read()
        with self._guard:
            if found != self._revision or writes != self._writes:
                self._forget()
            self._revision, self._until, self._writes = found, now + WITHIN, writes
        return found

    def recall(
        self, key: Hashable, work: Callable[[], T], weigh: Callable[[T], int] = lambda _: 1
    ) -> T:
        """What `work` gave for that key at this revision, else what it gives now.

        The revision is read before: what is kept is never older than it is taken to be.
        """
        revision = self.revision()
        with self._guard:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast(T, self._kept[key][0])
        found = work()
        self._keep(revision, key, found, weigh(found) + 1)
        return found

    def drop(self, key: Hashable) -> None:
        """Forget one answer: what it held has grown too large."""
        with self._guard:
            _, weight = self._kept.pop(key, (None, 0))
            self._weight -= weight

    def _keep(self, revision: int, key: Hashable, found: Any, weight: int) -> None:
        with self._guard:
            if revision != self._revision or weight > self._most or key in self._kept:
                return
            self._kept[key] = (found, weight)
            self._weight += weight
            while self._weight > self._most:
                _, (_, less) = self._kept.popitem(last=False)
                self._weight -= less

    def _forget(self) -> None:
        self._kept.clear()
        self._weight = 0
