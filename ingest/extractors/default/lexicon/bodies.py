"""The view of `bodies.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Bodies:
    """Folded words of which the names of bodies and things are made.

    `words` stand behind posts, `ends` close a body's name; `impersonal` are in no person's name;
    `things`, after a name, make it that of a thing.
    """

    words: frozenset[str]
    ends: frozenset[str]
    impersonal: frozenset[str]
    things: frozenset[str]


@cache
def load_bodies() -> Bodies:
    """Read `bodies.toml`, once."""
    data = tomllib.loads(files(__package__).joinpath("bodies.toml").read_text("utf-8"))
    return Bodies(**{name: frozenset(words) for name, words in data.items()})
