"""A Neo4j server that somebody else keeps running."""

from cypher.engines.address import Address, server_address
from cypher.errors import MigrationError


class ServerEngine:
    """Neo4j 5.26 or later, by its URL."""

    name = "neo4j"
    restarts = False

    def __init__(self, url: str, user: str | None = None, password: str | None = None) -> None:
        self._address = server_address(url, user, password)

    @property
    def place(self) -> str:
        """The server's URI, without credentials."""
        return self._address.uri

    def address(self) -> Address:
        """Always the same; whether it answers shows when it is asked."""
        return self._address

    def native(self, text: str) -> None:
        """Neo4j has no language but Cypher."""
        raise MigrationError(f"{self.place} speaks Cypher only: {text[:60]}")

    def close(self) -> None:
        """Nothing of ours to let go."""
