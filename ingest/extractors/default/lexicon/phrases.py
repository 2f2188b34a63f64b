"""Longest-match look-up of phrases in a run of tokens. Frozen; no I/O."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_BREAKS = re.compile(r"[\s.,\-‐‑–—/()]+")


def fold(text: str) -> str:
    """Lower case without accents; dots, commas, hyphens, slashes and brackets become one blank.

    `"Lt.-Gen."`, `"Lt Gen"` and `"LT. GEN"` fold to `"lt gen"`; a lone "-" folds to `""`.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _BREAKS.sub(" ", bare).strip().lower()


@lru_cache(maxsize=1 << 16)
def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase; a possessive ending is a word of its own, as in a sentence."""
    return tuple(_POSSESSIVE.sub(" 's", fold(phrase)).split())


@dataclass(frozen=True, slots=True)
class Run:
    """The folded words of a row of tokens, however the tokens were cut.

    `words[first[i] : first[i + 1]]` are the words of token i: two for "U.S." or "Lt.Gen.", none
    for a hyphen that stands as a token.
    """

    words: tuple[str, ...]
    first: tuple[int, ...]

    @classmethod
    def of(cls, tokens: Sequence[str]) -> "Run":
        """Fold the tokens once; then ask as many lexicons as wanted."""
        words: list[str] = []
        first = [0]
        for token in tokens:
            words.extend(words_of(token))
            first.append(len(words))
        return cls(tuple(words), tuple(first))

    def tokens_to(self, start: int, word: int) -> int | None:
        """How many tokens from `start` end just before `word`; None if a token would be cut."""
        end = start
        while self.first[end] < word:
            end += 1
        return end - start if self.first[end] == word else None


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Phrases and what they stand for, found by their folded words."""

    entries: Mapping[tuple[str, ...], T]
    longest: Mapping[str, int]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, T]]) -> "Phrases[T]":
        """Phrase and value pairs; the first pair of a phrase wins."""
        entries: dict[tuple[str, ...], T] = {}
        longest: dict[str, int] = {}
        for phrase, value in pairs:
            words = words_of(phrase)
            entries.setdefault(words, value)
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        return cls(entries, longest)

    def at(self, run: Run, start: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token `start`: how many tokens, and its value."""
        begin = run.first[start]
        if run.first[start + 1] == begin:
            return None
        reach = min(self.longest.get(run.words[begin], 0), len(run.words) - begin)
        for count in range(reach, 0, -1):
            key = run.words[begin : begin + count]
            tokens = run.tokens_to(start, begin + count) if key in self.entries else None
            if tokens:
                return tokens, self.entries[key]
        return None

    def get(self, phrase: str) -> T | None:
        """The value of a whole phrase, or None."""
        return self.entries.get(words_of(phrase))

    def __contains__(self, phrase: object) -> bool:
        return isinstance(phrase, str) and words_of(phrase) in self.entries

    def __len__(self) -> int:
        return len(self.entries)
