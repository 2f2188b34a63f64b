"""What can be exported, in which forms: the only list of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from app.exports.jsonl import json_lines
from cypher import answers
from cypher.errors import BadArgument
from cypher.store import GraphStore

Record = dict[str, Any]
Write = Callable[[Iterable[Record]], Iterator[str]]


class Thing(StrEnum):
    """What can be exported."""

    ENGAGEMENTS = "engagements"
    ENTITIES = "entities"


THINGS: Final[Mapping[str, Callable[[GraphStore], Iterator[Record]]]] = {
    Thing.ENGAGEMENTS: answers.all_engagements,
    Thing.ENTITIES: answers.all_entities,
}
FORMATS: Final[Mapping[str, tuple[str, Write]]] = {"jsonl": ("application/jsonl", json_lines)}


def export(store: GraphStore, what: str, form: str) -> Iterator[str]:
    """Lines of the export, made as they are read from the graph; BadArgument for a form there
    isn't.
    """
    if what not in THINGS:
        raise BadArgument(f"what: “{what}” is none of {', '.join(THINGS)}")
    if form not in FORMATS:
        raise BadArgument(f"format: “{form}” is none of {', '.join(FORMATS)}")
    return FORMATS[form][1](THINGS[what](store))
