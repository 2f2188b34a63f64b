"""style.toml as values, checked against the shape of the graph."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cypher.errors import BadCatalogue
from cypher.schema import labels, ties

FILE = Path(__file__).with_name("style.toml")


@dataclass(frozen=True, slots=True)
class NodeStyle:
    """A label's colours, its diameter in pixels, and what is written on it."""

    color: str
    text: str
    size: int
    caption: str


@dataclass(frozen=True, slots=True)
class RelationshipStyle:
    """A relationship's colour, its width in pixels, and what is written on it."""

    color: str
    width: int
    caption: str


@dataclass(frozen=True, slots=True)
class Style:
    """By label, and by relationship type."""

    nodes: Mapping[str, NodeStyle]
    relationships: Mapping[str, RelationshipStyle]


@lru_cache(maxsize=1)
def style() -> Style:
    """The program's own style, read once."""
    return load(FILE)


def load(path: Path) -> Style:
    """Read a file of this form; BadCatalogue names what has no style, or a style for nothing."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        found = Style(
            {name: NodeStyle(**spec) for name, spec in raw["node"].items()},
            {name: RelationshipStyle(**spec) for name, spec in raw["relationship"].items()},
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise BadCatalogue(f"{path.name}: {error}") from error
    _agree(path.name, found.nodes, labels())
    _agree(path.name, found.relationships, [tie.type for tie in ties()])
    return found


def _agree(name: str, styled: Iterable[str], known: Iterable[str]) -> None:
    if odd := set(styled) ^ set(known):
        raise BadCatalogue(
            f"{name}: a style without a name in the graph, or without: {sorted(odd)}"
        )
