"""The word lists of furniture.toml, checked once and made into patterns."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from cypher.errors import BadAnnotation


@dataclass(frozen=True, slots=True)
class Words:
    """One frozen set for each list of furniture.toml, in lower case."""

    ends: frozenset[str]
    ends_with_prefix: frozenset[str]
    lists: frozenset[str]
    teasers: frozenset[str]
    share: frozenset[str]
    notices: frozenset[str]
    credits: frozenset[str]
    positions: frozenset[str]
    desks: frozenset[str]
    agencies: frozenset[str]
    no_places: frozenset[str]
    places: frozenset[str]


@cache
def words() -> Words:
    """The lists as shipped. Raises BadAnnotation where the file has a fault."""
    return parse(files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))


def parse(text: str) -> Words:
    """The lists of a TOML text. Raises BadAnnotation for a missing, unknown or empty list."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadAnnotation(f"furniture.toml: {error}") from error
    wanted = {item.name for item in fields(Words)}
    if odd := wanted ^ set(given):
        raise BadAnnotation(f"furniture.toml: missing or unknown list: {', '.join(sorted(odd))}")
    return Words(**{name: _entries(name, given[name]) for name in wanted})


def alternatives(entries: Iterable[str]) -> str:
    """A regular expression group for any of the entries, longest first."""
    return "(?:" + "|".join(re.escape(e) for e in sorted(entries, key=len, reverse=True)) + ")"


def _entries(name: str, value: object) -> frozenset[str]:
    if not isinstance(value, list) or not value:
        raise BadAnnotation(f"furniture.toml: {name} must be a list with entries")
    if bad := [entry for entry in value if not isinstance(entry, str) or entry != entry.lower()]:
        raise BadAnnotation(f"furniture.toml: {name}: not a lower-case text: {bad[0]!r}")
    return frozenset(value)
