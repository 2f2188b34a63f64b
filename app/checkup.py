"""What `entente doctor` looks at. Every check gives a verdict; none stops the others."""

import platform
import sys
from collections.abc import Callable
from importlib.metadata import version

from app.graph import open_graph
from app.settings import read_settings
from cypher.catalogue import Catalogue
from cypher.errors import EntenteError

Finding = dict[str, str]


def examine(graph: str | None) -> list[Finding]:
    """One finding a check: check, verdict (well or ill), detail."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("program", lambda: f"Entente {version('entente')}, Python {platform.python_version()}"),
        ("settings", settings),
        ("questions", lambda: f"{len(Catalogue.load())} canned queries"),
        ("graph", lambda: reach(graph)),
        ("schema", lambda: schema(graph)),
        ("reading", extractor),
    )
    return [finding(name, check) for name, check in checks]


def finding(name: str, check: Callable[[], str]) -> Finding:
    """The check's own words, or the error's."""
    try:
        return {"check": name, "verdict": "well", "detail": check()}
    except EntenteError as error:
        return {"check": name, "verdict": "ill", "detail": error.detail}


def settings() -> str:
    """Which variables are set, without a secret."""
    given = sorted(name.upper() for name in read_settings().model_fields_set)
    return f"set: {', '.join(given)}" if given else "all as they come"


def reach(graph: str | None) -> str:
    """Where the graph is and how much is in it."""
    with open_graph(read_settings(), graph) as store:
        return f"{store.engine.name} at {store.engine.place}, revision {store.revision()}"


def schema(graph: str | None) -> str:
    """Whether migrations wait."""
    with open_graph(read_settings(), graph) as store:
        waiting = store.migrate(dry_run=True)
    return f"would run {', '.join(waiting)} at the next write" if waiting else "up to date"


def extractor() -> str:
    """Whether the extractor loads."""
    from ingest.extractors.registry import load

    name = read_settings().entente_extractor
    return f"{load(name).name} loads on {sys.platform}"
