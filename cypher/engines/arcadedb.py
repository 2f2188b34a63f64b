"""The embedded engine: ArcadeDB in a process of its own that every client on the machine shares.

A folder holds `engine/` (the data), `endpoint.json` (mode 0600: where it answers, the password),
`server.lock` (held by the engine while it lives), `clients.lock` (shared by all who use it) and
`start.lock` (held by the one who is starting it). The locks are the kernel's, so that a process
killed at any moment leaves nothing that must be cleaned up by hand.
"""

import base64
import fcntl
import json
import logging
import os
import select
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from cypher.engines.address import Address
from cypher.errors import MigrationError, StoreUnavailable

CHILD = Path(__file__).with_name("arcadedb_child.py")
DATABASE = "neo4j"
IDLE = 10.0  # seconds the engine stays up when nobody uses it
PATIENCE = 60.0  # seconds to wait for a start; recovery after a crash is the slow case

_QUIET = {"ARCADEDB_LOG_CONSOLE": "0"}
# Every write copies pages of 64 and 256 kB that the next write replaces. In a young generation that
# holds the copies of some 25 articles most of them die unmoved: for 180 articles the collector
# paused 9 times at 10,000 engagements where it had paused 48 times, at 1,000,000 17 times where it
# had paused 93 times. Who sets the variable has it as he sets it.
_COLLECTOR = {"ARCADEDB_NATIVE_ISOLATE_ARGS": "-XX:InitialCollectionPolicy=BySpaceAndTime -Xmn256m"}

logger = logging.getLogger("entente.engine")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What endpoint.json says of a running engine."""

    pid: int
    bolt: int
    http: int
    user: str
    password: str = field(repr=False)


class EmbeddedEngine:
    """ArcadeDB over one folder; found if it runs, started if it does not."""

    name = "arcadedb"
    restarts = True

    def __init__(self, folder: Path, idle: float = IDLE) -> None:
        self._folder, self._idle = folder, idle
        self._presence: int | None = None

    @property
    def place(self) -> str:
        """The folder."""
        return f"embedded://{self._folder}"

    def address(self) -> Address:
        """Where the engine answers; StoreUnavailable says why it does not."""
        self._announce()
        found = running(self._folder) or self._start()
        return Address(f"bolt://127.0.0.1:{found.bolt}", found.user, found.password, DATABASE)

    def native(self, text: str) -> None:
        """One SQL statement; MigrationError with the engine's words if it is refused."""
        found = running(self._folder)
        if found is None:
            raise StoreUnavailable(f"{self.place}: the engine has ended")
        try:
            with urllib.request.urlopen(_sql(found, text), timeout=PATIENCE):
                return
        except urllib.error.HTTPError as error:
            with error:
                said = error.read().decode(errors="replace")
            raise MigrationError(f"{self.place} refused {text!r}: {said[:300]}") from error

    def close(self) -> None:
        """Leave; the last one out starts the engine's idle clock."""
        if self._presence is not None:
            os.close(self._presence)
            self._presence = None

    def _announce(self) -> None:
        if self._presence is not None:
            return
        self._make_folder()
        descriptor = os.open(self._folder / "clients.lock", os.O_RDWR | os.O_CREAT, 0o600)
        if not _shared_lock(descriptor, patience=PATIENCE):
            os.close(descriptor)
            raise StoreUnavailable(f"{self.place}: the engine is ending and does not come to it")
        self._presence = descriptor

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable(f"{self.place}: {error.strerror}") from error

    def _start(self) -> Endpoint:
        try:
            with FileLock(self._folder / "start.lock", timeout=PATIENCE):
                return running(self._folder) or self._launch()
        except Timeout as error:
            raise StoreUnavailable(f"{self.place}: somebody has long been starting it") from error

    def _launch(self) -> Endpoint:
        if (pid := _left_behind(self._folder)) is not None:
            logger.warning(
                "%s: the last engine (process %s) ended without cleaning up; starting it again",
                self.place,
                pid or "unknown",
            )
        said = _spawn(self._folder, self._idle)
        found = running(self._folder)
        if said != "ready" or found is None:
            reason = said.removeprefix("failed ") or "it ended at once"
            raise StoreUnavailable(
                f"{self.place}: the engine did not start ({reason}); more in {self._folder / 'log'}"
            )
        return found


def running(folder: Path) -> Endpoint | None:
    """The engine that holds the folder, once it is ready."""
    if not _held(folder / "server.lock"):
        return None
    try:
        return _endpoint(folder)
    except (ValueError, TypeError) as error:
        raise StoreUnavailable(
            f"{folder / 'endpoint.json'} is not as the running engine wrote it; "
            "end the engine, delete the file and try again"
        ) from error


def stop(folder: Path, patience: float = PATIENCE) -> bool:
    """End the engine cleanly; whether there was one. Clients that need it start it again."""
    found = running(folder)
    if found is None:
        return False
    os.kill(found.pid, signal.SIGTERM)
    deadline = time.monotonic() + patience
    while _held(folder / "server.lock"):
        if time.monotonic() > deadline:
            raise StoreUnavailable(f"embedded://{folder}: process {found.pid} does not end")
        time.sleep(0.02)
    return True


def _left_behind(folder: Path) -> int | None:
    """The process that an endpoint file still speaks of; 0 if the file makes no sense."""
    try:
        found = _endpoint(folder)
    except (ValueError, TypeError):
        return 0
    return found.pid if found else None


def _endpoint(folder: Path) -> Endpoint | None:
    path = folder / "endpoint.json"
    if not path.exists():
        return None
    values = json.loads(path.read_text())
    return Endpoint(**values) if "pid" in values else None


def _held(lock: Path) -> bool:
    try:
        descriptor = os.open(lock, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _shared_lock(descriptor)
    finally:
        os.close(descriptor)


def _shared_lock(descriptor: int, patience: float = 0) -> bool:
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.01)
        else:
            return True


def _spawn(folder: Path, idle: float) -> str:
    """Start the child and wait for the one line it says; empty if it died without a word."""
    reader, writer = os.pipe()
    try:
        with (folder / "engine.log").open("wb") as log:
            command = [sys.executable, "-P", str(CHILD), str(folder), str(writer), str(idle)]
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(writer,),
                env=_environment(folder),
                cwd=folder,
                start_new_session=True,
            )
        child.wait()  # the first of two forks, gone in milliseconds
    finally:
        os.close(writer)
    return _line(reader)


def _environment(folder: Path) -> dict[str, str]:
    return {**_COLLECTOR, **os.environ, **_QUIET, "ARCADEDB_LOG_DIR": str(folder / "log")}


def _line(reader: int) -> str:
    with os.fdopen(reader, "rb") as pipe:
        if not select.select([pipe], [], [], PATIENCE)[0]:
            return f"failed to be ready within {PATIENCE:.0f} s"
        return pipe.readline().decode(errors="replace").strip()


def _sql(endpoint: Endpoint, text: str) -> urllib.request.Request:
    secret = base64.b64encode(f"{endpoint.user}:{endpoint.password}".encode()).decode()
    return urllib.request.Request(
        f"http://127.0.0.1:{endpoint.http}/api/v1/command/{DATABASE}",
        data=json.dumps({"language": "sql", "command": text}).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Basic {secret}"},
    )
