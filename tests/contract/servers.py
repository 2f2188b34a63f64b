"""A real Neo4j for the contract tests: one that is given, or one of our own from Maven's jars."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pytest
from filelock import FileLock
from platformdirs import user_cache_path

from cypher.errors import StoreUnavailable
from cypher.store import GraphStore

POM = Path(__file__).with_name("pom.xml")
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
START = 240.0  # seconds; a cold machine needs 20, a busy one a multiple of it
ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
# Ready in half the time; a server that is to be measured must do without.
SOON = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@dataclass(frozen=True)
class Release:
    """Which server: the version as Maven takes it, its main class, the oldest Java it runs on."""

    version: str
    main: str
    java: int

    @property
    def folder(self) -> str:
        """The name of its folder of jars in the user's cache."""
        return f"neo4j-{'newest' if ',' in self.version else self.version}"


LTS = Release(
    re.search(r"<server.version>([^<]+)<", POM.read_text())[1],
    "org.neo4j.server.CommunityEntryPoint",
    17,
)
# A range: Maven takes the newest there is. It is looked for once, then kept in the cache.
NEWEST = Release("[2026.01,)", "org.neo4j.server.Neo4jCommunity", 21)


@dataclass
class Server:
    """A server; `url` holds its password. Without a home it is not ours to stop."""

    url: str
    port: int = 0
    home: Path | None = None
    release: Release = LTS
    options: tuple[str, ...] = SOON
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def certificate(self) -> Path:
        """What its TLS is to be trusted by; there only where openssl made one."""
        assert self.home
        return self.home / "certificates" / "bolt" / "public.crt"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        assert self.home
        homes = (f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}")
        self.process = self._java(self.release.main, *homes, "--console-mode")
        self._wait()

    def stop(self, *, at_once: bool = False) -> None:
        """End it, and wait for that; `at_once` leaves it no time to tidy up."""
        process, self.process = self.process, None
        if process is None:
            return
        if not at_once:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                at_once = True
        if at_once:
            process.kill()
            process.wait()

    def restart(self, *, at_once: bool = False) -> None:
        """Stop and start it over the same data, at the same address."""
        self.stop(at_once=at_once)
        self.start()

    def admin(self, *words: str, folder: Path | None = None) -> None:
        """A `neo4j-admin` command while the server is stopped; AssertionError with what it said."""
        process = self._java(ADMIN, *words, folder=folder)
        code = process.wait(timeout=START)
        assert code == 0, self._said(ADMIN)

    def _java(
        self, main: str, *words: str, folder: Path | None = None
    ) -> "subprocess.Popen[bytes]":
        assert self.home
        opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
        command = [java(self.release), *self.options, *opens]
        with self._log(main).open("ab") as log:
            return subprocess.Popen(
                [*command, "-cp", f"{jars(self.release)}/*", main, *words],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                env=os.environ
                | {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")},
            )

    def _log(self, main: str) -> Path:
        assert self.home
        return self.home / "logs" / f"{main.rpartition('.')[2]}.out"

    def _said(self, main: str) -> str:
        return self._log(main).read_text(errors="replace")[-2000:]

    def _wait(self) -> None:
        """Until it answers a question; TimeoutError with the end of its log if it does not."""
        process = self.process
        assert process
        if answers(self.url, lambda: process.poll() is None):
            return
        raise TimeoutError(f"no server on port {self.port}:\n{self._said(self.release.main)}")


def answers(url: str, alive: Callable[[], bool]) -> bool:
    """Waits until the server answers a question; False where it ends first, or takes too long."""
    deadline = time.monotonic() + START
    with GraphStore.open(url) as store:
        while time.monotonic() < deadline and alive():
            try:
                store.revision()
            except StoreUnavailable:
                time.sleep(0.1)
            else:
                return True
    return False


def need(reason: str) -> None:
    """Skip the test for the reason, if there is one; where everything must be, fail it."""
    if reason and os.environ.get("ENTENTE_CI"):
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)


def cannot_start(release: Release = LTS) -> str:
    """Why no server of our own can be started here; empty if one can."""
    absent = [tool for tool in ("java", "mvn") if shutil.which(tool) is None]
    if absent:
        return f"no NEO4J_URI, and no {' and no '.join(absent)} to start one"
    if not java(release):
        return f"no Java {release.java} or later for Neo4j {release.version}"
    try:
        jars(release)
    except subprocess.CalledProcessError:
        return f"Maven could not fetch Neo4j {release.version}"
    return ""


def given() -> Server:
    """The server that the environment names: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD."""
    scheme, _, rest = os.environ["NEO4J_URI"].partition("://")
    if "@" in rest or "NEO4J_PASSWORD" not in os.environ:
        return Server(os.environ["NEO4J_URI"])
    user = os.environ.get("NEO4J_USER", "neo4j")
    return Server(f"{scheme}://{user}:{os.environ['NEO4J_PASSWORD']}@{rest}")


@contextmanager
def running(
    home: Path, release: Release = LTS, options: tuple[str, ...] = SOON
) -> Iterator[Server]:
    """A server of our own over the folder, with a password, on a free port of this machine."""
    server = prepared(home, release)
    server.options = options
    try:
        server.start()
        yield server
    finally:
        server.stop()


def prepared(home: Path, release: Release = LTS) -> Server:
    """A server over the folder that has its settings and its password and is not started yet."""
    port, password = _free_port(), secrets.token_hex(8)
    _configure(home, port)
    server = Server(f"bolt://neo4j:{password}@127.0.0.1:{port}", port, home, release)
    server.admin("dbms", "set-initial-password", password)
    return server


def _configure(home: Path, port: int) -> None:
    (home / "conf").mkdir(parents=True)
    for name in ("data", "logs", "run", "plugins", "import"):
        (home / name).mkdir()
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
        **_secured(home / "certificates" / "bolt"),
    }
    text = "".join(f"{key}={value}\n" for key, value in settings.items())
    (home / "conf" / "neo4j.conf").write_text(text)


def _secured(folder: Path) -> dict[str, str]:
    """Settings for TLS beside plain connections, where openssl is here to make a certificate."""
    if shutil.which("openssl") is None:
        return {}
    folder.mkdir(parents=True)
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    name = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    files = ("-keyout", str(folder / "private.key"), "-out", str(folder / "public.crt"))
    command = ["openssl", "req", "-x509", *key, *name, *files]
    subprocess.run(command, check=True, capture_output=True)
    return {
        "server.bolt.tls_level": "OPTIONAL",
        "dbms.ssl.policy.bolt.enabled": "true",
        "dbms.ssl.policy.bolt.base_directory": str(folder),
        "dbms.ssl.policy.bolt.private_key": "private.key",
        "dbms.ssl.policy.bolt.public_certificate": "public.crt",
        "dbms.ssl.policy.bolt.client_auth": "NONE",
    }


def java(release: Release) -> str:
    """A Java that runs the release; empty if this machine has none."""
    places = (Path(os.environ.get("JAVA_HOME") or "/none"), *Path("/usr/lib/jvm").glob("*"))
    found = [shutil.which("java"), *(str(home / "bin" / "java") for home in sorted(places))]
    return next((each for each in found if each and _age(each) >= release.java), "")


@lru_cache(maxsize=16)
def _age(command: str) -> int:
    """The feature release of a Java; 0 if it is none."""
    if not Path(command).is_file():
        return 0
    said = subprocess.run([command, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    return int(version[1]) if version else 0


def jars(release: Release) -> Path:
    """The server's jars, fetched once into the user's cache."""
    home = user_cache_path("entente") / release.folder
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "fetch.lock"):
        if not (home / "lib").is_dir():
            shutil.rmtree(home / "new", ignore_errors=True)
            goal = ["dependency:copy-dependencies", f"-DoutputDirectory={home / 'new'}"]
            wanted = f"-Dserver.version={release.version}"
            subprocess.run(["mvn", "-B", "-q", "-f", str(POM), wanted, *goal], check=True)
            (home / "new").rename(home / "lib")
    return home / "lib"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])
