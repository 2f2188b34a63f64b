"""When two names are one person or institution, with and without titles."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ingest.evaluation.atlas import country_of, is_country
from ingest.evaluation.folding import fold, near, same_words

_WORDS = Path(__file__).with_name("titles.toml")
_SHORTEST_ALONE = 3  # letters of a name that may stand for a whole person
_CACHED = 1 << 17
_BRACKETS = re.compile(r"\([^)]*\)")
_OF_SOMEWHERE = re.compile(r"\s+of\s+([A-Z][\w .]+)$")


@dataclass(frozen=True, slots=True)
class _Words:
    titles: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]


@lru_cache(maxsize=_CACHED)
def core_name(name: str) -> tuple[str, ...]:
    """A name's folded words without brackets, titles, nationality and "of Somewhere"."""
    bare = _BRACKETS.sub(" ", name)
    home = _OF_SOMEWHERE.search(bare)
    if home and country_of(home[1].strip()):
        bare = bare[: home.start()]
    words = fold(bare).split()
    while len(words) > 1 and (drop := _leading(words)):
        words = words[drop:]
    while len(words) > 1 and words[-1] in _words().suffixes:
        words = words[:-1]
    return tuple(words)


@lru_cache(maxsize=_CACHED)
def same_name(one: str, other: str, rivals: tuple[str, ...] = ()) -> bool:
    """Equal, contained, near in spelling, or of one surname and initial.

    `rivals` are the people of the article: a bare surname that two of them bear says too little.
    """
    a, b = core_name(one), core_name(other)
    if not a or not b:
        return False
    if "".join(a) == "".join(b):
        return True
    if _says_too_little(a if len(a) < len(b) else b, rivals):
        return False
    x, y = " ".join(a), " ".join(b)
    return near(x, y) or same_words(x, y) or _surname_and_initial(a, b)


def _says_too_little(short: tuple[str, ...], rivals: tuple[str, ...]) -> bool:
    if len(short) > 1:
        return False
    word = short[0]
    shared = sum(word in core_name(rival) for rival in rivals) > 1
    return shared or len(word) < _SHORTEST_ALONE or word in _words().particles


def _surname_and_initial(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and a[0][0] == b[0][0]


def _leading(words: list[str]) -> int:
    """How many words in front are a title or a nationality."""
    if words[0] in _words().titles or is_country(words[0]):
        return 1
    if is_country(" ".join(words[:2])):
        return 2 if len(words) > 2 else 1
    return 0


@cache
def _words() -> _Words:
    lists = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    return _Words(**{name: frozenset(words.split()) for name, words in lists.items()})
