"""The lexicon as values, read once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("lexicon.toml")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that comparing names needs to know; see lexicon.toml for each."""

    honorifics: frozenset[str]
    courtesy: frozenset[str]
    generic: frozenset[str]
    surname_first: frozenset[str]
    patronymic_ends: tuple[str, ...]
    variants: Mapping[str, str]
    places: Mapping[str, str]
    same_word: Mapping[str, str]
    institutions: Mapping[str, str]
    generic_institution: frozenset[str]
    posts: Mapping[str, str]
    single_posts: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The program's own lexicon."""
    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Lexicon(
        honorifics=frozenset(raw["honorifics"].split()),
        courtesy=frozenset(raw["courtesy"].split()),
        generic=frozenset(raw["generic"].split()),
        surname_first=frozenset(raw["surname_first"].split()),
        patronymic_ends=tuple(raw["patronymic_ends"].split()),
        variants=_firsts(raw["variants"]),
        places=_firsts(raw["places"]),
        same_word=dict(raw["same_word"]),
        institutions=dict(raw["institution"]),
        generic_institution=frozenset(raw["generic_institution"]["words"].split()),
        posts=dict(raw["post"]),
        single_posts=frozenset(raw["single_posts"]),
    )


def _firsts(lines: list[str]) -> Mapping[str, str]:
    """Each word to the first of its line."""
    return {name: line.split()[0] for line in lines for name in line.split()}
