"""The graph's schema over time: files that run once each, in order, remembered in the graph.

`V0001__what.cypher` runs on every engine; `V0002__what.neo4j.cypher` and `V0002__what.arcadedb.sql`
are one step worded for each. Every statement can run twice, so that a step that was interrupted
is simply run again. A graph whose history does not fit these files is refused, not touched.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cypher.errors import BadCatalogue, MigrationError

if TYPE_CHECKING:
    from cypher.store import GraphStore

FOLDER = Path(__file__).with_name("migrations")
_NAME = re.compile(
    r"V(?P<version>\d{4})__(?P<name>\w+)(?:\.(?P<engine>\w+))?\.(?P<form>cypher|sql)"
)
_COMMENT = re.compile(r"^\s*(//|--).*$", re.MULTILINE)

_HISTORY = (
    "MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum "
    "ORDER BY version"
)
_REMEMBER = (
    "MERGE (m:Migration {version: $version}) ON CREATE SET m.name = $name, m.checksum = $checksum"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One file: its statements, and the checksum by which a later change is noticed."""

    version: int
    name: str
    checksum: str
    statements: tuple[str, ...]
    native: bool

    def __str__(self) -> str:
        return f"V{self.version:04} {self.name}"


@dataclass(frozen=True, slots=True)
class Done:
    """What the graph remembers of a step."""

    version: int
    name: str
    checksum: str


def migrate(store: "GraphStore", *, dry_run: bool = False, folder: Path = FOLDER) -> list[str]:
    """Run what has not run yet; the names of those steps. MigrationError if the history differs."""
    known = steps(store.engine.name, folder)
    done = tuple(Done(**row) for row in store.read(_HISTORY))
    waiting = pending(known, done)
    if not dry_run:
        for step in waiting:
            _run(store, step)
    return [str(step) for step in waiting]


def steps(engine: str, folder: Path = FOLDER) -> Mapping[int, Step]:
    """The steps for one engine by version; BadCatalogue if a file's name or number is wrong."""
    found: dict[int, Step] = {}
    for path in sorted(folder.iterdir()):
        named = _NAME.fullmatch(path.name)
        if named is None:
            raise BadCatalogue(f"{path.name}: a migration is named V0001__what.cypher")
        if named["engine"] not in (None, engine):
            continue
        step = _step(path, int(named["version"]), named["name"], native=named["form"] == "sql")
        if found.setdefault(step.version, step) is not step:
            raise BadCatalogue(f"{path.name}: version {step.version} is there twice")
    if sorted(found) != [*range(1, len(found) + 1)]:
        raise BadCatalogue(f"migrations for {engine} leave a gap: {sorted(found)}")
    return found


def pending(known: Mapping[int, Step], done: tuple[Done, ...]) -> tuple[Step, ...]:
    """The steps still to run; MigrationError if the graph is newer or was altered."""
    for each in done:
        _compare(known.get(each.version), each, newest=max(known, default=0))
    reached = [each.version for each in done]
    if reached != [*range(1, len(reached) + 1)]:
        raise MigrationError(
            f"the graph remembers migrations {reached}, with a gap; copy it from a backup, or "
            "rebuild it from its articles"
        )
    return tuple(step for version, step in sorted(known.items()) if version > len(reached))


def _compare(step: Step | None, done: Done, newest: int) -> None:
    if step is None:
        raise MigrationError(
            f"the graph was written by a newer Entente (migration {done.version} {done.name}; this "
            f"one knows {newest}); upgrade Entente, or name another graph"
        )
    if step.checksum != done.checksum:
        raise MigrationError(
            f"migration {done.version} {done.name} is not the file that ran on this graph; "
            "restore the file, and put the change into a new migration"
        )


def _step(path: Path, version: int, name: str, *, native: bool) -> Step:
    text = path.read_text(encoding="utf-8")
    bare = _COMMENT.sub("", text)
    statements = tuple(part.strip() for part in bare.split(";") if part.strip())
    checksum = hashlib.sha256("\n".join(statements).encode()).hexdigest()[:16]
    return Step(version, name, checksum, statements, native)


def _run(store: "GraphStore", step: Step) -> None:
    for statement in step.statements:
        if step.native:
            store.engine.native(statement)
        else:
            store.define(statement)
    store.write(
        lambda transaction: transaction.run(
            _REMEMBER, version=step.version, name=step.name, checksum=step.checksum
        )
    )
