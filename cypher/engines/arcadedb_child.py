"""The embedded engine's own process: `python arcadedb_child.py FOLDER PIPE IDLE`.

Run as a script by `arcadedb.py`, never imported. It detaches itself, takes `server.lock` for as
long as it lives, writes `endpoint.json`, says `ready` on the pipe, and ends when told to or when
nobody has held `clients.lock` for IDLE seconds. Both locks are the kernel's: whoever is killed
lets go of them.
"""

import fcntl
import json
import os
import secrets
import signal
import socket
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

TICK = 0.1  # seconds between looks at the clients
DATABASE = "neo4j"


class Engine:
    """One ArcadeDB server over one folder."""

    def __init__(self, folder: Path, idle: float) -> None:
        self.folder, self.idle = folder, idle
        self.endpoint = folder / "endpoint.json"
        self.told_to_end = False
        self._held: list[int] = []

    def start(self) -> None:
        """Take the folder, start the server, write where it answers."""
        if not self._lock("server.lock", patience=30):
            raise TimeoutError("another engine holds the folder")
        self.password = password = self._password()
        self._write(password=password)  # nobody may take a dead engine's ports for ours
        bolt, http = free_ports(2)
        self.server = create_server(self.folder / "engine", password, bolt, http)
        self._write(pid=os.getpid(), bolt=bolt, http=http, user="root", password=password)

    def serve(self) -> None:
        """Until told to end, or idle, or the folder is gone."""
        last_used = time.monotonic()
        while not self.told_to_end and self.endpoint.exists():
            time.sleep(TICK)
            if not self._lock("clients.lock"):
                last_used = time.monotonic()
            elif time.monotonic() - last_used > self.idle:
                return  # still holding clients.lock: a newcomer waits until we are gone
            else:
                self._unlock()

    def stop(self) -> None:
        """Close the database; keep the password, which the database knows too."""
        self.server.stop()
        if self.endpoint.exists():
            self._write(password=self.password)

    def end(self, _signal: int, _frame: FrameType | None) -> None:
        """A signal's handler."""
        self.told_to_end = True

    def _lock(self, name: str, patience: float = 0) -> bool:
        descriptor = os.open(self.folder / name, os.O_RDWR | os.O_CREAT, 0o600)
        deadline = time.monotonic() + patience
        while not try_lock(descriptor):
            if time.monotonic() >= deadline:
                os.close(descriptor)
                return False
            time.sleep(0.01)
        self._held.append(descriptor)
        return True

    def _unlock(self) -> None:
        os.close(self._held.pop())

    def _password(self) -> str:
        users = self.folder / "engine" / "config" / "server-users.jsonl"
        known = known_password(self.endpoint) if users.exists() else None
        if known is None:
            users.unlink(missing_ok=True)  # the engine then takes the new one
        return known or secrets.token_urlsafe(24)

    def _write(self, **values: str | int) -> None:
        new = self.folder / "endpoint.json.new"
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(values, file)
        new.replace(self.endpoint)


def known_password(endpoint: Path) -> str | None:
    """The password of the engine's last life, if the file can still be read."""
    try:
        password = json.loads(endpoint.read_text())["password"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return password if isinstance(password, str) else None


def try_lock(descriptor: int) -> bool:
    """Whether the exclusive lock could be had at once."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on just now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def create_server(root: Path, password: str, bolt: int, http: int) -> Any:
    """A started server with its database open, every write flushed to disk."""
    import arcadedb

    root.mkdir(exist_ok=True)
    settings = {
        "mode": "development",  # `production` would hide what an error says
        "host": "127.0.0.1",
        "http_port": http,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_port": bolt,
        "bolt_host": "127.0.0.1",
        # 24 random bytes need no stretching, which would cost every start a tenth of a second.
        "server_saltIterations": 1,
    }
    server = arcadedb.create_server(str(root), root_password=password, config=settings)
    server.start()
    exists = (root / "databases" / DATABASE).is_dir()
    database = server.get_database(DATABASE) if exists else server.create_database(DATABASE)
    database.command("sql", "ALTER DATABASE `arcadedb.txWalFlush` 2")
    database.command("sql", "ALTER DATABASE `arcadedb.command.timeout` 30000")
    return server


def main(folder: str, pipe: str, idle: str) -> None:
    """Detach, start, say so, serve, stop."""
    if os.fork():
        os._exit(0)  # so that nobody is left with a child to wait for
    engine, ready = Engine(Path(folder), float(idle)), int(pipe)
    signal.signal(signal.SIGTERM, engine.end)
    try:
        engine.start()
    except Exception as error:  # noqa: BLE001 - whatever it is, the waiting client must hear of it
        tell(ready, f"failed {type(error).__name__}: {error}")
        os._exit(1)
    tell(ready, "ready")
    engine.serve()
    engine.stop()
    os._exit(0)  # the native engine keeps threads that would hold an ordinary exit


def tell(pipe: int, what: str) -> None:
    """One line to whoever started us, who may be gone."""
    try:
        os.write(pipe, f"{what}\n".encode())
    except BrokenPipeError:
        return
    finally:
        os.close(pipe)


if __name__ == "__main__":
    main(*sys.argv[1:])
