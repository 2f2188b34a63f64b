"""What one look at a sentence gives: its words, and where dates, hardware and names begin."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from spacy.tokens import Doc

from ingest.extractors.default.dates import DateSpan, find_dates
from ingest.extractors.default.hardware import find_hardware
from ingest.extractors.default.hardware.span import HardwareSpan
from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.mentions.mention import Found, Mention, Type
from ingest.extractors.default.row import Row, match, row_of

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BODIES = frozenset({"ORG"})


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence with all finds by their first word; each span's value is the word after it.

    `known` holds persons named elsewhere in the article, by their first word. `persons` grows
    while the row is read: grammar may want a name that the tagger has missed.
    """

    doc: Doc
    row: Row
    headline: bool
    word_of: Sequence[int]
    dates: Mapping[int, DateSpan]
    hardware: Mapping[int, HardwareSpan]
    persons: dict[int, int]
    places: Mapping[int, int]
    bodies: Mapping[int, int]
    known: Mapping[str, Sequence[tuple[str, ...]]]

    def found(self, kind: Type, a: int, b: int, name: str, **more: Any) -> Found:
        """A mention of the words [a:b), and the word where reading goes on."""
        row = self.row
        mark = row.words[b] if row.words[b] in (",", ":", "'s", "'") else ""
        found = Mention(kind, row.tokens[a], row.end_token(b), name, followed=mark, **more)
        found.before = row.words[a - 1] if a else ""
        return found, b

    def text(self, a: int, b: int) -> str:
        """The words [a:b) as written."""
        return self.doc[self.row.tokens[a] : self.row.end_token(b)].text

    def word_after(self, end: int) -> int:
        """The word after the last one that begins before character `end`."""
        return self.word_of[bisect_left([t.idx for t in self.doc], end)]


def look(
    doc: Doc,
    anchor: date | None,
    known: Sequence[tuple[str, ...]],
    *,
    headline: bool,
    year: int | None = None,
) -> Sight:
    """Look once at a tokenised sentence; `anchor` is the day that relative dates count from."""
    row = row_of(doc)
    word_of = _first_words(row)
    starts = [t.idx for t in doc]
    return Sight(
        doc=doc,
        row=row,
        headline=headline,
        word_of=word_of,
        dates={_word(word_of, starts, d.start): d for d in find_dates(doc.text, anchor, year)},
        hardware={_word(word_of, starts, h.start): h for h in find_hardware(doc.text)},
        persons=_person_spans(doc, word_of, row),
        places=_spans(doc, word_of, _PLACES, capital=True),
        bodies=_untitled(_spans(doc, word_of, _BODIES, capital=False), row),
        known=_by_first_word(known),
    )


def _word(word_of: Sequence[int], starts: Sequence[int], offset: int) -> int:
    return word_of[max(0, bisect_right(starts, offset) - 1)]


def _spans(
    doc: Doc, word_of: Sequence[int], labels: frozenset[str], *, capital: bool
) -> dict[int, int]:
    return {
        word_of[e.start]: word_of[e.end]
        for e in doc.ents
        if e.label_ in labels and (e[0].text[:1].isupper() or not capital)
    }


def _untitled(spans: dict[int, int], row: Row) -> dict[int, int]:
    """Bodies end where a rank begins: "Swedish Air Force chief | Maj Gen X"."""
    return {a: cut for a, b in spans.items() if (cut := _before_rank(row, a, b)) > a}


def _before_rank(row: Row, a: int, b: int) -> int:
    """The first word in (a, b) that is a rank or an honorific with a capital, else b."""
    posts = load_posts()
    for k in range(a + 1, b):
        titled = match(posts.ranks, row, k) or match(posts.honorifics, row, k)
        if titled and row.is_capital(k) and row.is_capital(k + titled[0]):
            return k
    return b


def _by_first_word(known: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in known:
        found.setdefault(name[0], []).append(name)
    return found


def _first_words(row: Row) -> list[int]:
    """Token index → its first word, or the next word where the token gives none."""
    size = row.tokens[-1]
    out = [len(row)] * (size + 1)
    for k in reversed(range(len(row))):
        out[row.tokens[k]] = k
    for t in reversed(range(size)):
        out[t] = min(out[t], out[t + 1])
    return out


def _person_spans(doc: Doc, word_of: Sequence[int], row: Row) -> dict[int, int]:
    """Word spans that the tagger calls persons, leading titles and trailing marks left to rules."""
    spans: dict[int, int] = {}
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        a, b = word_of[entity.start], word_of[entity.end]
        while b > a and row.words[b - 1] in ("'s", "'"):
            b -= 1
        b = _before_rank(row, a, b)
        for k in range(a, b):
            spans.setdefault(k, b)
            if row.words[k] and not match(load_posts().heads, row, k):
                break
    return spans
