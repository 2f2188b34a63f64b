"""A real Neo4j for the contract tests: one that is given, or one of our own from Maven's jars."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from platformdirs import user_cache_path

POM = Path(__file__).with_name("pom.xml")
VERSION = re.search(r"<server.version>([^<]+)<", POM.read_text())[1]
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
START = 120.0  # seconds; a cold machine needs 20


@dataclass
class Server:
    """A running server; `url` holds its password."""

    url: str
    port: int = 0
    process: subprocess.Popen[bytes] | None = None


def missing() -> str:
    """Why no server can be had here; empty if one can."""
    if os.environ.get("NEO4J_URI"):
        return ""
    absent = [tool for tool in ("java", "mvn") if shutil.which(tool) is None]
    return f"no NEO4J_URI, and no {' and no '.join(absent)} to start one" if absent else ""


def can_start() -> bool:
    """Whether the tools to start a server are here."""
    return all(map(shutil.which, ("java", "mvn")))


def given() -> Server:
    """The server that the environment names: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD."""
    scheme, _, rest = os.environ["NEO4J_URI"].partition("://")
    if "@" in rest or "NEO4J_PASSWORD" not in os.environ:
        return Server(os.environ["NEO4J_URI"])
    user = os.environ.get("NEO4J_USER", "neo4j")
    return Server(f"{scheme}://{user}:{os.environ['NEO4J_PASSWORD']}@{rest}")


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A server of our own over the folder, with a password, on a free port of this machine."""
    port, password = _free_port(), secrets.token_hex(8)
    _configure(folder, port)
    _java(folder, "org.neo4j.server.startup.Neo4jAdminCommand", _SET_PASSWORD, password).wait()
    process = start(folder)
    try:
        wait(port, process, folder)
        yield Server(f"bolt://neo4j:{password}@127.0.0.1:{port}", port, process)
    finally:
        stop(process)


def start(folder: Path) -> "subprocess.Popen[bytes]":
    """The server's process."""
    home = f"--home-dir={folder}"
    conf = f"--config-dir={folder / 'conf'}"
    return _java(folder, "org.neo4j.server.CommunityEntryPoint", home, conf, "--console-mode")


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End it, and wait for that."""
    process.terminate()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


_SET_PASSWORD = "dbms set-initial-password"


def _configure(folder: Path, port: int) -> None:
    (folder / "conf").mkdir(parents=True)
    for name in ("data", "logs", "run", "plugins", "import"):
        (folder / name).mkdir()
    settings = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",  # a stop takes 10 s without
        "server.memory.heap.initial_size": "512m",
        "server.memory.heap.max_size": "512m",
        "server.memory.pagecache.size": "128m",
    }
    text = "".join(f"{key}={value}\n" for key, value in settings.items())
    (folder / "conf" / "neo4j.conf").write_text(text)


def _java(folder: Path, main: str, *words: str) -> "subprocess.Popen[bytes]":
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    arguments = [part for word in words for part in word.split(" ") if part]
    with (folder / "logs" / f"{main.rpartition('.')[2]}.out").open("ab") as log:
        return subprocess.Popen(
            ["java", *opens, "-cp", f"{_jars()}/*", main, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ, "NEO4J_HOME": str(folder), "NEO4J_CONF": str(folder / "conf")},
        )


def _jars() -> Path:
    """The server's jars, fetched once into the user's cache."""
    home = user_cache_path("entente") / f"neo4j-{VERSION}"
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "fetch.lock"):
        if not (home / "lib").is_dir():
            shutil.rmtree(home / "new", ignore_errors=True)
            goal = ["dependency:copy-dependencies", f"-DoutputDirectory={home / 'new'}"]
            subprocess.run(["mvn", "-B", "-q", "-f", str(POM), *goal], check=True)
            (home / "new").rename(home / "lib")
    return home / "lib"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def wait(port: int, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    """Until it answers; TimeoutError with the end of its log if it does not."""
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    logs = (folder / "logs" / "CommunityEntryPoint.out").read_text(errors="replace")
    raise TimeoutError(f"no server on port {port}:\n{logs[-2000:]}")
