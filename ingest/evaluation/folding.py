"""Text brought to the form in which names are compared."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

_NEAR = 90  # rapidfuzz's token ratios: one or two letters in a name of two words
_SLIP = 88
_CACHED = 1 << 17
_UNDECOMPOSED = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o"})
_POSSESSIVE = re.compile(r"['’‘`´ʻʼ]s\b")
_APOSTROPHES = str.maketrans("", "", "'’‘")
_NOT_A_WORD = re.compile(r"[^\w&]+")


@lru_cache(maxsize=_CACHED)
def fold(text: str) -> str:
    """Lower case, no accents, no possessive, no punctuation but `&`, single spaces."""
    spread = unicodedata.normalize("NFKD", text).translate(_UNDECOMPOSED)
    plain = "".join(c for c in spread if not unicodedata.combining(c)).lower()
    bare = _POSSESSIVE.sub("", plain).translate(_APOSTROPHES)
    return " ".join(_NOT_A_WORD.sub(" ", bare).split())


def near(one: str, other: str) -> bool:
    """One string's words are within the other's, give or take a letter."""
    return fuzz.token_set_ratio(one, other) >= _NEAR


def same_words(one: str, other: str) -> bool:
    """The same words in any order, give or take a letter."""
    return fuzz.token_sort_ratio(one, other) >= _NEAR


def similar(one: str, other: str) -> bool:
    """One string but for a slip or two."""
    return fuzz.ratio(one, other) >= _SLIP
