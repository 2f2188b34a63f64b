"""One spelling of one party, as comparing sees it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cypher.countries import by_code
from cypher.model import EntityKind
from cypher.names import PARTICLES, fold, name_keys
from ingest.naming import is_split
from ingest.resolvers.words import lexicon

# Words of a country's former names that tell another institution, not another country.
_TIMES = frozenset({"communist", "soviet", "imperial"})
_SMALL = PARTICLES | {"for", "to", "in", "on", "at", "s"}
# The i of Iakov and the j of Nikolaj: systems that write them so mean a y.
_SOFT = re.compile(r"^i(?=[aeou])|(?<=[aeiou])j(?=[^aeiou]|$)")
_TURNS = {"e": "ey", "i": "iy", "j": "jy", "y": "eijy"}
_VOWELS = str.maketrans("", "", "aiu")


@dataclass(frozen=True, slots=True)
class Spelling:
    """An alias with what tells it from others: its name, its country, the posts it was given.

    `fame`: 0, 1 or 2, for a few, some or many articles that write it so.
    """

    id: str
    kind: EntityKind
    name: str
    country: str | None = None
    posts: frozenset[str] = frozenset()
    fame: int = 0

    @property
    def split(self) -> bool:
        """Set apart for one article by a judgement: only a judgement can join it to another."""
        return is_split(self.id)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a person's name: folded, its transliteration key, its consonants."""

    text: str
    key: str
    bones: str

    @property
    def initial(self) -> bool:
        """A single letter standing for a name."""
        return len(self.text) == 1

    @property
    def letters(self) -> frozenset[str]:
        """The initials it may be shortened to: Yevgeny is E. as well."""
        first = self.text[0]
        return frozenset({first} if self.initial or first not in "eijy" else _TURNS[first])

    @property
    def courtesy(self) -> bool:
        """Given before or beside the name one is known by, and often left out."""
        return self.text in lexicon().courtesy

    @property
    def patronymic(self) -> bool:
        """`Yuryevich`, `Vladimirovna`."""
        return len(self.text) > 5 and self.text.endswith(lexicon().patronymic_ends)


@lru_cache(maxsize=65536)
def person_tokens(name: str) -> tuple[Token, ...]:
    """The words of a person's name without ranks, titles and particles."""
    words = [word for word in fold(name).split() if word not in PARTICLES] or fold(name).split()
    while len(words) > 2 and words[0] in lexicon().honorifics:
        words = words[1:]
    while len(words) > 2 and words[-1] in lexicon().honorifics:
        words = words[:-1]
    return tuple(_token(word) for word in words)


@lru_cache(maxsize=65536)
def _token(word: str) -> Token:
    key = "".join(name_keys(lexicon().variants.get(word, _SOFT.sub("y", word))))
    return Token(word, key, key.translate(_VOWELS) or key)


@lru_cache(maxsize=65536)
def institution_key(name: str, country: str | None) -> str:
    """An institution's content words in one order, short forms spelt out, its country left out."""
    long = _canonical(_content(name, country), _institution_forms())
    return " ".join(_foreign(tuple(long.split()), country))


@lru_cache(maxsize=65536)
def post_key(post: str, country: str | None = None) -> str:
    """An office under one of its names: `army chief` and `Chief of Army Staff` are one."""
    return _canonical(_content(post, country), _post_forms())


def _content(name: str, country: str | None) -> tuple[str, ...]:
    same = lexicon().same_word
    words = tuple(same.get(word, word) for word in fold(name).split() if word not in _SMALL)
    return _foreign(words, country)


def _foreign(words: tuple[str, ...], country: str | None) -> tuple[str, ...]:
    """The words that are not the country's own name; all of them if that leaves none."""
    own = _country_words(country) if country else frozenset()
    return tuple(word for word in words if word not in own) or words


def _canonical(words: tuple[str, ...], forms: Mapping[str, str]) -> str:
    ordered = " ".join(sorted(words))
    return forms.get(ordered, ordered)


@lru_cache(maxsize=1)
def _institution_forms() -> Mapping[str, str]:
    return _forms(lexicon().institutions)


@lru_cache(maxsize=1)
def _post_forms() -> Mapping[str, str]:
    return _forms(lexicon().posts)


def _forms(listed: Mapping[str, str]) -> Mapping[str, str]:
    """The listed names and what they stand for, each with its words in one order."""
    return {_ordered(short): _ordered(full) for short, full in listed.items()}


def _ordered(name: str) -> str:
    same = lexicon().same_word
    return " ".join(sorted(same.get(word, word) for word in name.split()))


@lru_cache(maxsize=512)
def _country_words(code: str) -> frozenset[str]:
    country = by_code(code)
    if country is None:
        return frozenset()
    names = (*country.names, *country.demonyms)
    return frozenset(word for name in names for word in fold(name).split()) - _TIMES


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """A place's folded name, an older or local name turned to the one listed first."""
    whole = fold(name).replace(" ", "-")
    return lexicon().places.get(whole, whole)
