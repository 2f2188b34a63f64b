"""The view of `leaders.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

from ingest.extractors.default.lexicon.phrases import Phrases


@cache
def load_leaders() -> Phrases[str]:
    """Read `leaders.toml`, once: names, written out or the surname, lead to a country's code."""
    data = tomllib.loads(files(__package__).joinpath("leaders.toml").read_text("utf-8"))
    return Phrases.of(
        (spelling, code)
        for code, people in data.items()
        for person in people
        for spelling in person.split("|")
    )
