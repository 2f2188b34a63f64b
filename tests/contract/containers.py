"""A Neo4j in a container, where a Docker engine answers."""

import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.contract.servers import Server, answers

IMAGE = "neo4j:5.26-community"


def at_hand() -> bool:
    """Whether a Docker engine answers; the client alone is not enough."""
    if shutil.which("docker") is None:
        return False
    return subprocess.run(["docker", "info"], capture_output=True, check=False).returncode == 0


@contextmanager
def running() -> Iterator[Server]:
    """A container of our own with a password, on a free port of this machine; gone at the end."""
    password = secrets.token_hex(8)
    made = _docker(
        *("run", "--detach", "--rm", "--publish", "127.0.0.1::7687"),
        *("--env", f"NEO4J_AUTH=neo4j/{password}", IMAGE),
    )
    try:
        address = _docker("port", made, "7687/tcp").splitlines()[0]
        server = Server(f"bolt://neo4j:{password}@{address}")
        assert answers(server.url, lambda: True), f"{IMAGE} does not answer"
        yield server
    finally:
        _docker("stop", "--time", "30", made)


def _docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()
