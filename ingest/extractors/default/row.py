"""A sentence as a row of folded words, so that lexicons and rules see one spelling.

Dots, hyphens and slashes vanish, brackets and commas stay as words of their own; a token may give
two words ("U.S." is "u s") or none.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from spacy.tokens import Doc

from ingest.extractors.default.lexicon import Institution, Phrases, fold, load_institutions

T = TypeVar("T")

_KEPT = frozenset(',;:()[]"“”?!—…&')
END = ""


@dataclass(frozen=True, slots=True)
class Row:
    """`words[k]` comes from token `tokens[k]`; `raw[k]` is that token as written.

    `glued[k]`: no white space stands before the word. A closing empty word spares bounds checks.
    """

    words: tuple[str, ...]
    raw: tuple[str, ...]
    tokens: tuple[int, ...]
    glued: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.words) - 1

    def is_capital(self, k: int) -> bool:
        """Whether the word is written with a capital first letter."""
        return self.raw[k][:1].isupper()

    def end_token(self, k: int) -> int:
        """The token after the last one that words[:k] use."""
        return self.tokens[k - 1] + 1


def row_of(doc: Doc) -> Row:
    """Words of a tokenised sentence."""
    words: list[str] = []
    raw: list[str] = []
    tokens: list[int] = []
    glued: list[bool] = []
    for token in doc:
        parts = (token.text,) if token.text in _KEPT else _parts(token.text)
        gap = token.i == 0 or bool(doc[token.i - 1].whitespace_)
        for number, part in enumerate(parts):
            words.append(part)
            raw.append(token.text)
            tokens.append(token.i)
            glued.append(number > 0 or not gap)
    return Row((*words, END), (*raw, END), (*tokens, len(doc)), (*glued, False))


@lru_cache(maxsize=1 << 16)
def _parts(text: str) -> tuple[str, ...]:
    parts = fold(text).split()
    if parts and len(parts[-1]) > 1 and parts[-1].endswith("'"):
        parts[-1:] = [parts[-1][:-1], "'"]
    return tuple(parts)


def match(phrases: Phrases[T], row: Row, k: int) -> tuple[int, T] | None:
    """The longest phrase that begins at word `k`: how many words, and its value."""
    words = row.words
    longest = phrases.longest.get(words[k])
    if longest is None:  # of most words
        return None
    for count in range(min(longest, len(row) - k), 0, -1):
        value = phrases.entries.get(words[k : k + count])
        if value is not None:
            return count, value
    return None


def institution_at(row: Row, k: int) -> tuple[int, Institution] | None:
    """The longest known institution that begins at word `k`, the usual one of its spelling."""
    found = institutions_at(row, k)
    return (found[0], found[1][0]) if found else None


def institutions_at(row: Row, k: int) -> tuple[int, tuple[Institution, ...]] | None:
    """All bodies of the longest known spelling at word `k`; abbreviations letter by letter."""
    if not row.is_capital(k):
        return None
    known = load_institutions()
    found = match(known.names, row, k)
    if found:
        return found
    short = known.abbreviations.get(row.raw[k].replace(".", ""))
    if not short or (row.glued[k] and k > 0 and row.tokens[k - 1] == row.tokens[k]):
        return None
    size = 1
    while row.tokens[k + size] == row.tokens[k] and k + size < len(row):
        size += 1
    return size, short
