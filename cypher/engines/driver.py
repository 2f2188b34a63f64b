"""The only module that imports the driver: connections, short transactions, what an error means.

Imported when the first connection is made, never at start-up: the driver takes a third of a second.
"""

import logging
import ssl
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar

from cypher.engines.address import Address
from cypher.engines.lean import without

with without("pandas", "numpy", "pyarrow"):
    import neo4j
    from neo4j import exceptions as faults

T = TypeVar("T")
Row = dict[str, Any]
FAULTS = (faults.Neo4jError, faults.DriverError)

_BUMP = 'MERGE (g:Graph {id: "graph"}) SET g.revision = coalesce(g.revision, 0) + 1'


# What it logs we raise; without a handler of its own Python would print it for the user.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Meaning(Enum):
    """What can be done about an error."""

    AGAIN = "another writer was first"
    CLASH = "a value that must be unique is there already: another writer's, or ours twice"
    LOST = "the connection or the server is gone"
    REFUSED = "the user or the password is wrong"
    LATE = "it took longer than it may"
    WRONG = "the statement itself"


def meaning(error: Exception) -> Meaning:
    """Sort an error by its class; the two engines word and number the same fault differently."""
    match error:
        case faults.AuthError():
            return Meaning.REFUSED
        case faults.ConstraintError():
            return Meaning.CLASH
        case faults.TransientError():
            return Meaning.AGAIN
        case faults.ServiceUnavailable() | faults.SessionExpired():
            return Meaning.LOST
        case faults.Neo4jError() if "Timed" in str(error.code) or "imeout" in str(error):
            return Meaning.LATE
        case faults.Neo4jError():
            return Meaning.AGAIN if error.is_retryable() else Meaning.WRONG
    return Meaning.LOST


def said(error: BaseException) -> str:
    """What the driver says, in a line; of a certificate, why it is not trusted."""
    refused = next((e for e in _causes(error) if isinstance(e, ssl.SSLCertVerificationError)), None)
    if refused is not None:
        return f"its certificate is not trusted: {refused.verify_message}"
    text = str(getattr(error, "message", None) or error) or type(error).__name__
    return text.splitlines()[0]


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and all that led to it; a routing driver keeps it in a group."""
    while error is not None:
        yield error
        for each in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
            yield from _causes(each)
        error = error.__cause__


class OpenTransaction:
    """A running transaction that remembers whether it changed anything."""

    def __init__(self, inner: neo4j.Transaction) -> None:
        self._inner = inner
        self.changed = False

    def run(self, text: str, parameters: Mapping[str, object]) -> list[Row]:
        """Every row of one statement."""
        result = self._inner.run(text, dict(parameters))
        rows = result.data()
        self.changed |= result.consume().counters.contains_updates
        return rows


class Connection:
    """One driver, with its pool of connections. Thread-safe."""

    def __init__(self, address: Address, timeout: float) -> None:
        self._database, self._timeout = address.database, timeout
        self._driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=(address.user, address.password),
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            connection_timeout=5,
            connection_acquisition_timeout=15,
            liveness_check_timeout=30,
            user_agent="entente",
        )

    def read(self, text: str, parameters: Mapping[str, object], about: str) -> list[Row]:
        """Every row of a read; `about` names it in the server's list of transactions."""
        query = neo4j.Query(text, metadata={"app": about}, timeout=self._timeout)
        with self._session(neo4j.READ_ACCESS) as session:
            found = session.run(query, dict(parameters))
            names = found.keys()
            # Reads give plain values only: the driver's own `data` looks into each for nodes.
            return [dict(zip(names, record.values(), strict=True)) for record in found]

    def run(self, text: str) -> None:
        """One statement in a transaction of its own, as index definitions need it."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            session.run(text).consume()

    def write(self, work: Callable[[OpenTransaction], T], *, counts: bool = True) -> T:
        """One transaction; the graph's revision goes up with it if it changed what counts."""
        with (
            self._session(neo4j.WRITE_ACCESS) as session,
            session.begin_transaction(
                metadata={"app": "entente write"}, timeout=self._timeout
            ) as inner,
        ):
            transaction = OpenTransaction(inner)
            result = work(transaction)
            if counts and transaction.changed:
                transaction.run(_BUMP, {})
            inner.commit()
            return result

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=access)
