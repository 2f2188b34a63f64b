"""What the store asks of an engine, and what a graph's URL says. Imports no driver."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from urllib.parse import SplitResult, unquote, urlsplit

from cypher.errors import BadUrl

SERVER_SCHEMES = frozenset(
    scheme + security for scheme in ("bolt", "neo4j") for security in ("", "+s", "+ssc")
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database answers over Bolt, and as whom."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str


class Engine(Protocol):
    """A database that can be found, and perhaps started."""

    @property
    def name(self) -> str:
        """`arcadedb` or `neo4j`: the word in the names of engine-specific migrations."""
        ...

    @property
    def place(self) -> str:
        """Where it is, for messages; never with a password."""
        ...

    @property
    def restarts(self) -> bool:
        """Whether asking for the address again brings a lost engine back."""
        ...

    def address(self) -> Address:
        """Where it answers now; starts it where it is ours to start. StoreUnavailable if not."""
        ...

    def native(self, text: str) -> None:
        """Run one statement in the engine's own language (index definitions)."""
        ...

    def close(self) -> None:
        """Let go of it. What we started ends by itself when nobody uses it."""
        ...


def server_address(url: str, user: str | None = None, password: str | None = None) -> Address:
    """The address in `bolt://user:password@host:7687/database`; BadUrl if it is none."""
    parts = split(url)
    if not parts.hostname:
        raise BadUrl(f"{without_password(url)}: names no host")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return Address(
        uri=f"{parts.scheme}://{host}:{parts.port or 7687}",
        user=user or unquote(parts.username or "neo4j"),
        password=password or unquote(parts.password or ""),
        database=parts.path.strip("/") or "neo4j",
    )


def embedded_folder(url: str) -> Path:
    """The folder in `embedded:///folder`; BadUrl if it is relative."""
    parts = split(url)
    if parts.netloc or not parts.path.startswith("/"):
        raise BadUrl(
            f"{without_password(url)}: write embedded:// and an absolute folder, as in embedded:///var/graph"
        )
    return Path(unquote(parts.path))


def split(url: str) -> SplitResult:
    """The parts of a graph's URL; BadUrl if the scheme or the port is not one we know."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # reading it checks it
    except ValueError as error:
        raise BadUrl(f"{without_password(url)}: {error}") from error
    if parts.scheme == "embedded" or parts.scheme in SERVER_SCHEMES:
        return parts
    raise BadUrl(
        f"{without_password(url)}: a graph's URL begins with bolt://, neo4j://, bolt+s:// "
        "or embedded:///"
    )


def without_password(url: str) -> str:
    """The URL as it may be shown."""
    head, at, tail = url.rpartition("@")
    user = head.partition("://")[2].partition(":")[0]
    return f"{head.partition('://')[0]}://{user}@{tail}" if at else url
