"""Which engine a URL speaks of."""

from pathlib import Path

from cypher.engines.address import Engine, embedded_folder, split


def engine_for(url: str | None, user: str | None = None, password: str | None = None) -> Engine:
    """The engine that a URL speaks of; without one, ArcadeDB in the user's own data folder."""
    if url is None or split(url).scheme == "embedded":
        from cypher.engines.arcadedb import EmbeddedEngine

        return EmbeddedEngine(embedded_folder(url) if url else default_folder())
    from cypher.engines.neo4j import ServerEngine

    return ServerEngine(url, user, password)


def default_folder() -> Path:
    """Where the user's own graph is kept."""
    from platformdirs import user_data_path

    return user_data_path("entente", appauthor=False) / "graph"
