"""Where projections and results of one revision are kept, and made one at a time.

One at a time, because each takes a whole core and a good deal of memory; who has waited too long
is told so instead of hanging.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar, cast

from cypher.errors import StoreBusy
from cypher.store import GraphStore

T = TypeVar("T")

MOST: Final = 8  # projections and results that are kept
PATIENCE: Final = 20.0  # seconds of waiting for another analysis to end


class Workshop:
    """The latest results of one revision. Thread-safe."""

    def __init__(self) -> None:
        self._turn = threading.RLock()
        self._kept: OrderedDict[Hashable, object] = OrderedDict()

    def recall(self, key: Hashable, work: Callable[[], T]) -> T:
        """What `work` gave for that key, else what it gives now; StoreBusy."""
        if key in self._kept:
            return cast(T, self._kept[key])
        if not self._turn.acquire(timeout=PATIENCE):
            raise StoreBusy("other analyses are being worked out; ask again in a minute")
        try:
            return cast(T, self._made(key, work))
        finally:
            self._turn.release()

    def _made(self, key: Hashable, work: Callable[[], Any]) -> object:
        if key not in self._kept:
            found = work()  # may itself make and keep a projection
            self._kept[key] = found
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return self._kept[key]


def workshop(store: GraphStore) -> Workshop:
    """That of the graph's revision of today."""
    return store.memory.recall(("analysis",), Workshop, lambda _: 1)
