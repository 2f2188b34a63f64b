"""GraphStore: how everything else in the program reaches the graph.

Reads and short write transactions over Bolt, the same on both engines: tried again when another
writer was first, mended when the embedded engine is gone, and with the program's own errors.
"""

import logging
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar

from cypher.engines.address import Engine
from cypher.engines.choice import engine_for
from cypher.errors import BadArgument, BadCatalogue, EntenteError, StoreBusy, StoreUnavailable
from cypher.memory import Memory, Writes
from cypher.text import writes
from cypher.values import checked

if TYPE_CHECKING:
    from cypher.engines.driver import Connection, OpenTransaction

T = TypeVar("T")
Row = dict[str, Any]

STATEMENTS = Path(__file__).with_name("statements")
TIMEOUT = 30.0  # seconds a statement may take
PATIENCE = 15.0  # seconds of trying again before the user hears of it

logger = logging.getLogger("entente.store")


class Transaction:
    """A write transaction in the making."""

    def __init__(self, inner: "OpenTransaction") -> None:
        self._inner = inner

    def run(self, text: str, /, **parameters: object) -> list[Row]:
        """Every row of one statement; it counts when the whole transaction does."""
        return self._inner.run(text, checked(parameters))


class GraphStore:
    """A graph, wherever it is kept. Thread-safe; a context manager."""

    def __init__(self, engine: Engine, *, read_only: bool = False) -> None:
        self._engine, self._read_only = engine, read_only
        self._guard = threading.Lock()
        self._connection: Connection | None = None
        self.memory = Memory(self.revision)

    @classmethod
    def open(
        cls,
        url: str | None = None,
        *,
        read_only: bool = False,
        user: str | None = None,
        password: str | None = None,
    ) -> Self:
        """Connect to the graph at `url`, the user's own embedded one by default.

        `user` and `password` go before what the URL says. Runs no migration. BadUrl,
        StoreUnavailable.
        """
        store = cls(engine_for(url, user, password), read_only=read_only)
        try:
            store._connected()
        except EntenteError:
            store.close()
            raise
        return store

    @property
    def engine(self) -> Engine:
        """What keeps the graph."""
        return self._engine

    def read(self, text: str, /, **parameters: object) -> list[Row]:
        """Every row. BadCatalogue if the text would write; StoreUnavailable, StoreBusy."""
        return self.read_as("entente read", text, parameters)

    def read_as(self, about: str, text: str, parameters: Mapping[str, object]) -> list[Row]:
        """As `read`; `about` names it in the server's own list of what is running."""
        if word := writes(text):
            raise BadCatalogue(f"a read may not {word.upper()}: {text[:80]!r}")
        given = checked(parameters)
        return self._persist(lambda connection: connection.read(text, given, about))

    def write(self, work: Callable[[Transaction], T], *, counts: bool = True) -> T:
        """Run `work` in one short transaction, again from its start when another was first.

        `work` may therefore run several times: it must do nothing but run statements. The graph's
        revision goes up if anything changed, unless it does not count: what no reader can see.
        BadArgument if the store is read-only.
        """
        if self._read_only:
            raise BadArgument(f"{self._engine.place} was opened for reading only")
        try:
            return self._persist(
                lambda connection: connection.write(
                    lambda inner: work(Transaction(inner)), counts=counts
                )
            )
        finally:
            Writes.happened()

    def define(self, text: str) -> None:
        """One schema statement, in a transaction of its own."""
        self._persist(lambda connection: connection.run(text))

    def statement(self, name: str) -> str:
        """The text of cypher/statements/NAME.cypher; BadCatalogue if there is none."""
        return _statement(name)

    def revision(self) -> int:
        """How many write transactions have changed this graph; 0 for a new one."""
        rows = self.read('MATCH (g:Graph {id: "graph"}) RETURN g.revision AS revision')
        return int(rows[0]["revision"]) if rows else 0

    def migrate(self, *, dry_run: bool = False) -> list[str]:
        """Bring the graph's schema up to date; the names of what ran. MigrationError."""
        from cypher.migrate import migrate

        return migrate(self, dry_run=dry_run)

    def close(self) -> None:
        """Disconnect. An embedded engine that nobody uses any more ends by itself."""
        with self._guard:
            self._disconnect()
            self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _connected(self) -> "Connection":
        with self._guard:
            if self._connection is None:
                self._connection = connect(self._engine)
            return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _drop(self, connection: "Connection") -> None:
        logger.warning("%s: the connection was lost; looking for the engine", self._engine.place)
        with self._guard:
            if self._connection is connection:
                self._disconnect()

    def _persist(self, action: "Callable[[Connection], T]") -> T:
        from cypher.engines import driver

        met: Counter[str] = Counter()
        for last in attempts():
            connection = self._connected()
            try:
                return action(connection)
            except driver.FAULTS as error:
                meaning = driver.meaning(error).name
                met[meaning] += 1
                if last or met[meaning] > self._chances(meaning):
                    give_up(self._engine.place, meaning, error)
                if meaning == "LOST" and self._engine.restarts:
                    self._drop(connection)
        raise AssertionError("attempts() marks its last")

    def _chances(self, meaning: str) -> int:
        """How often an error of this meaning may come before the user hears of it."""
        if meaning == "LOST" and not self._engine.restarts:
            return 1  # a pooled connection may be older than the server's last start
        return {"AGAIN": 10_000, "CLASH": 50, "LOST": 3}.get(meaning, 0)


def connect(engine: Engine) -> "Connection":
    """Start the engine and load the driver side by side: each takes a third of a second."""
    with ThreadPoolExecutor(1) as pool:
        starting = pool.submit(engine.address)
        driver = import_module("cypher.engines.driver")
        address = starting.result()
    connection: Connection = driver.Connection(address, TIMEOUT)
    return connection


def attempts() -> Iterator[bool]:
    """True for the last of the attempts, with 5 to 50 ms between them.

    The driver's own first wait is a second, far longer than two writers ever meet.
    """
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        yield False
        time.sleep(random.uniform(0.005, 0.05))
    yield True


def give_up(place: str, meaning: str, error: Exception) -> NoReturn:
    """Raise the program's own error for what the driver said."""
    from cypher.engines import driver

    said = driver.said(error)
    match meaning:
        case "REFUSED":
            raise StoreUnavailable(f"{place}: the user or the password is refused") from error
        case "LOST":
            raise StoreUnavailable(f"{place}: no database answers ({said})") from error
        case "CLASH":
            raise StoreBusy(f"{place}: a key that must be unique is taken ({said})") from error
        case "AGAIN":
            raise StoreBusy(f"{place}: other writers were always first ({said})") from error
        case "LATE":
            raise StoreBusy(f"{place}: no answer within {TIMEOUT:.0f} s") from error
    raise EntenteError(f"{place}: the graph refused a statement ({said})") from error


@lru_cache(maxsize=256)
def _statement(name: str) -> str:
    path = STATEMENTS / f"{name}.cypher"
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadCatalogue(f"no statement {name}.cypher") from error
