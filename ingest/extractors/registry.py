"""Extractors by name: the built-in ones and whatever a package registers as a plug-in.

A plug-in names a class under the entry-point group `entente.extractors`; `name:argument` hands the
class one argument (`spacy:PATH` reads with another spaCy pipeline).
"""

from importlib.metadata import entry_points

from cypher.errors import BadArgument
from ingest.extractors import Extractor

GROUP = "entente.extractors"


def names() -> tuple[str, ...]:
    """What may be asked for, in order."""
    return tuple(sorted(e.name for e in entry_points(group=GROUP)))


def load(name: str = "default") -> Extractor:
    """The extractor of that name; BadArgument lists the known ones."""
    plain, _, argument = name.partition(":")
    for entry in entry_points(group=GROUP):
        if entry.name == plain:
            made = entry.load()
            extractor: Extractor = made(argument) if argument else made()
            return extractor
    raise BadArgument(f"no extractor is called {plain!r}; there are {', '.join(names())}")
