"""Mentions of one sentence: parties, places, hardware, dates, as runs of tokens.

Rules find them: known names, the grammar of posts and ranks, hardware designators, dates, and the
parser's names of persons where the rules have not spoken. `people` then says who is who.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from spacy.tokens import Doc

from cypher.countries import by_code
from ingest.extraction import Party
from ingest.extractors.default.dates import DateSpan, find_dates
from ingest.extractors.default.gazetteer import Entry, Sort, gazetteer
from ingest.extractors.default.hardware import find_hardware
from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.posts import Chain, chain_at, name_end
from ingest.extractors.default.row import Row, institution_at, match, row_of


class Type(StrEnum):
    """What a mention is."""

    PERSON = "PER"
    POST = "POST"  # "the defence minister", "Russia's ambassador"
    GROUP = "GRP"  # "the two leaders", "foreign ministers", "both sides"
    PRONOUN = "PRO"
    COUNTRY = "CTY"
    NATIONAL = "ADJ"  # "Russian" before a noun
    INSTITUTION = "ORG"
    HARDWARE = "HW"
    PLACE = "LOC"
    DATE = "DATE"


@dataclass(slots=True)
class Mention:
    """Tokens [start:end) of a sentence. `name` is its own wording without title and rank.

    `country` is ISO 3166-1 alpha-2. `post` and `rank` are the words before or after the name.
    `chain_end` for a person: where title and name end; `plural` for several holders of a post.
    """

    type: Type
    start: int
    end: int
    name: str
    country: str | None = None
    post: str | None = None
    rank: str | None = None
    plural: bool = False
    definite: bool = False
    capital: bool = False
    designator: bool = False
    countries: tuple[str, ...] = ()
    maker: str | None = None
    when: DateSpan | None = None
    name_start: int = 0
    other: bool = False  # "his counterpart": the holder on the other side
    institution: str | None = None
    group: str = ""
    parties: tuple[Party, ...] = ()  # who is meant; filled in by `people`
    tagged: bool = False  # only the tagger says so
    guessed: bool = False  # meant from before, not named here
    span: tuple[int, int] = (0, 0)  # where it stands in the document's text


Found = tuple[Mention, int]  # a mention, and the word after it
_ABOVE_STATES = frozenset({"bloc", "agency", "finance", "forum", "court"})
_INSIDE = frozenset(["in", "at", "near", "outside"])
_TOWNS = frozenset("city town port resort capital village district".split())
_HOUSES = frozenset("""kremlin house pentagon palace elysee street sublime""".split())
_UPPER_ONLY = frozenset({"us", "uk", "un", "eu", "au"})


_PRONOUNS = frozenset("""he she him they them his her their both""".split())
_GROUP_NOUNS = frozenset(
    """sides parties countries nations states leaders presidents ministers neighbours neighbors
    allies governments militaries armies navies forces officials counterparts chiefs generals
    commanders diplomats delegations premiers capitals men pair duo statesmen dignitaries
    envoys heads negotiators partners""".split()
)
_GROUP_WORDS = frozenset(
    """two three four five other heads respective and of warring rival both""".split()
)
_GROUP_STARTS = frozenset(["the", "both", "two", "three", "four", "these"])


def mentions(
    doc: Doc,
    anchor: date | None,
    known: Sequence[tuple[str, ...]] = (),
    *,
    headline: bool = False,
) -> list[Mention]:
    """All mentions of a tokenised sentence with its entities, in order, not overlapping.

    `known` holds folded word sequences of persons named elsewhere in the article.
    """
    return list(_Scan(doc, anchor, known, headline=headline and _is_headline(doc)).run())


class _Scan:
    """Reads the row once from left to right; the first rule that speaks at a word wins."""

    def __init__(
        self, doc: Doc, anchor: date | None, known: Sequence[tuple[str, ...]], *, headline: bool
    ) -> None:
        self.doc = doc
        self.row = row_of(doc)
        self.word_of = _first_words(self.row)
        starts = [t.idx for t in doc]
        self.hardware = {self._word(starts, h.start): h for h in find_hardware(doc.text)}
        self.dates = {self._word(starts, d.start): d for d in find_dates(doc.text, anchor)}
        self.starts = starts
        self.persons = _person_spans(doc, self.word_of, self.row)
        self.places = {
            self.word_of[e.start]: self.word_of[e.end]
            for e in doc.ents
            if e.label_ in ("GPE", "LOC", "FAC") and e[0].text[:1].isupper()
        }
        self.bodies = {
            self.word_of[e.start]: self.word_of[e.end] for e in doc.ents if e.label_ == "ORG"
        }
        self.known: dict[str, list[tuple[str, ...]]] = {}
        for name in known:
            self.known.setdefault(name[0], []).append(name)
        self.titled = headline

    def _word(self, starts: Sequence[int], offset: int) -> int:
        return self.word_of[max(0, bisect_right(starts, offset) - 1)]

    def run(self) -> Iterator[Mention]:
        k = 0
        while k < len(self.row):
            found = self._at(k)
            if found is None or found[1] <= k:
                k += 1
                continue
            yield found[0]
            k = found[1]

    def _at(self, k: int) -> Found | None:
        return (
            self._date(k)
            or self._hardware(k)
            or self._group(k)
            or self._chain(k)
            or self._person(k)
            or self._institution(k)
            or self._known_name(k)
            or self._place(k)
            or self._body(k)
            or self._pronoun(k)
        )

    def _found(self, kind: Type, a: int, b: int, name: str, **more: Any) -> Found:
        row = self.row
        return Mention(kind, row.tokens[a], row.end_token(b), name, **more), b

    def _span_end(self, end: int) -> int:
        """The word after the last one that begins before character `end`."""
        token = bisect_left(self.starts, end)
        return self.word_of[token]

    def _date(self, k: int) -> Found | None:
        span = self.dates.get(k)
        if span is None:
            return None
        text = self.doc.text[span.start : span.end]
        return self._found(Type.DATE, k, max(k + 1, self._span_end(span.end)), text, when=span)

    def _hardware(self, k: int) -> Found | None:
        span = self.hardware.get(k)
        if span is None:
            return None
        end = max(k + 1, self._span_end(span.end))
        return self._found(
            Type.HARDWARE, k, end, span.name, designator=span.designator, maker=span.maker_country
        )

    def _group(self, k: int) -> Found | None:
        """ "the two foreign ministers", "both sides", "the leaders": several, meant from before."""
        row = self.row
        if row.words[k] not in _GROUP_STARTS:
            return None
        for j in range(k + 1, min(k + 6, len(row))):
            word = row.words[j]
            if word in _GROUP_NOUNS and row.words[j + 1] not in ("of", "from"):
                text = self.doc[row.tokens[k] : row.end_token(j + 1)].text
                return self._found(
                    Type.GROUP, k, j + 1, text, plural=True, definite=True, post=word
                )
            if not match(load_posts().modifiers, row, j) and word not in _GROUP_WORDS:
                return None
            if row.is_capital(j) and not self.titled:
                return None
        return None

    def _chain(self, k: int) -> Found | None:
        chain = chain_at(self.row, k, self.persons, headline=self.titled)
        if chain is None or chain.end <= k or chain.body and self._cuts_hardware(k, chain.end):
            return None
        row = self.row
        kind = _chain_type(chain)
        if kind is Type.POST and row.words[chain.end] == ",":
            self._expect_name(chain.end + 1)
        a, b = chain.name_start, chain.name_end
        named = b > a
        text = self._text(a, b) if named else self._text(k, chain.end)
        return self._found(
            kind,
            k,
            chain.end,
            text,
            country=chain.country,
            post=chain.post or None,
            rank=chain.rank or None,
            plural=chain.plural,
            definite=chain.definite,
            countries=chain.countries,
            institution=chain.institution,
            group=chain.group,
            name_start=row.tokens[a] if named else 0,
            other=chain.other,
        )

    def _cuts_hardware(self, k: int, end: int) -> bool:
        """ "Russian military | helicopters" names hardware, no army."""
        return any(k < start < end for start in self.hardware)

    def _expect_name(self, k: int) -> None:
        """Words with capitals where grammar wants a name are one, whatever the tagger says."""
        end = name_end(self.row, k, len(self.row), headline=False)
        known = match(gazetteer(), self.row, k) or institution_at(self.row, k)
        titled = match(load_posts().ranks, self.row, k) or match(
            load_posts().honorifics, self.row, k
        )
        if end - k >= 2 and not known and not titled and k not in self.persons:
            self.persons[k] = end

    def _text(self, a: int, b: int) -> str:
        return self.doc[self.row.tokens[a] : self.row.end_token(b)].text

    def _person(self, k: int) -> Found | None:
        tagged = self.persons.get(k) or self._initialled(k)
        limit = self._known_person(k) or tagged
        if limit is None:
            return None
        end = name_end(self.row, k, limit, headline=self.titled)
        known = match(gazetteer(), self.row, k)
        if end <= k or (known and k + known[0] >= end and known[1].sort is not Sort.CITY):
            return None
        if institution_at(self.row, k) and self._known_person(k) is None:
            return None
        return self._found(Type.PERSON, k, end, self._text(k, end), name_start=self.row.tokens[k])

    def _initialled(self, k: int) -> int | None:
        """ "T P Boykov", "A. N. Venediktov": initials and a surname."""
        j = k
        while len(self.row.words[j]) == 1 and self.row.raw[j].rstrip(".").isupper() and j < k + 4:
            j += 1
        surname = (
            self.row.is_capital(j) and len(self.row.words[j]) > 3 and self.row.raw[j].isalpha()
        )
        return j + 1 if j - k >= 2 and surname else None

    def _known_person(self, k: int) -> int | None:
        best = None
        for name in self.known.get(self.row.words[k], ()):
            size = len(name)
            if self.row.words[k : k + size] == name and self.row.is_capital(k):
                best = max(best or 0, k + size)
        return best

    def _institution(self, k: int) -> Found | None:
        found = institution_at(self.row, k) if self.row.is_capital(k) else None
        if found is None:
            return None
        size, body = found
        if body.kind == "metonym":
            return None
        place = match(gazetteer(), self.row, k)
        if place and place[0] > size:
            return None
        country = body.country if body.kind not in _ABOVE_STATES else None
        return self._found(Type.INSTITUTION, k, k + size, body.name, country=country)

    def _known_name(self, k: int) -> Found | None:
        row = self.row
        if not row.is_capital(k) or (row.words[k] in _UPPER_ONLY and not row.raw[k].isupper()):
            return None
        hit = match(gazetteer(), row, k)
        if hit is None:
            return None
        size, entry = hit
        kind = _TYPES[entry.sort]
        following = row.raw[k + size]
        plural = row.words[k + size - 1].endswith(("s", "ese", "ish", "ch"))
        if kind is Type.NATIONAL and plural and not following[:1].isalpha():
            kind = Type.COUNTRY  # "talks with the Ukrainians"
        after = k + size
        if kind in (Type.COUNTRY, Type.NATIONAL) and row.words[after] == "'s":
            self._expect_name(after + 1)
        town = self._town_of(after)
        if town is not None and kind in (Type.PLACE, Type.NATIONAL):
            return self._found(Type.PLACE, k, town[0], town[1].name, country=town[1].country)
        if kind is Type.NATIONAL and row.words[after] == "capital" and entry.country:
            return self._capital(k, after + 1, entry.country)
        capital = entry.sort in (Sort.CAPITAL, Sort.METONYM)
        if entry.sort is Sort.METONYM and row.words[k + size - 1] not in _HOUSES:
            kind = Type.PLACE
        return self._found(kind, k, k + size, entry.name, country=entry.country, capital=capital)

    def _town_of(self, k: int) -> tuple[int, Entry] | None:
        """ "the Red Sea port city of Jeddah" is Jeddah."""
        for j in range(k, min(k + 4, len(self.row))):
            if self.row.words[j] in _TOWNS and self.row.words[j + 1] == "of":
                hit = match(gazetteer(), self.row, j + 2)
                return (j + 2 + hit[0], hit[1]) if hit else None
            if not self.row.words[j].isalpha() or self.row.is_capital(j):
                return None
        return None

    def _capital(self, k: int, end: int, code: str) -> Found:
        """ "the Russian capital" is Moscow."""
        country = by_code(code)
        name = country.capitals[0] if country and country.capitals else code
        return self._found(Type.PLACE, k, end, name, country=code, capital=True)

    def _body(self, k: int) -> Found | None:
        """Institutions that only the tagger knows."""
        end = self.bodies.get(k)
        if end is None or not self.row.is_capital(k) or self.titled:
            return None
        return self._found(Type.INSTITUTION, k, end, self._text(k, end), tagged=True)

    def _place(self, k: int) -> Found | None:
        """Places that only the tagger knows."""
        end = self.places.get(k)
        if end is None:
            return None
        return self._found(Type.PLACE, k, end, self._text(k, end))

    def _pronoun(self, k: int) -> Found | None:
        word = self.row.words[k]
        if word not in _PRONOUNS:
            return None
        plural = word in ("they", "them", "their", "both")
        return self._found(Type.PRONOUN, k, k + 1, word, plural=plural)


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
        for k in range(a, b):
            spans.setdefault(k, b)
            if row.words[k] and not match(load_posts().heads, row, k):
                break
    return spans


def _chain_type(chain: Chain) -> Type:
    if chain.name_end > chain.name_start:
        return Type.INSTITUTION if chain.body else Type.PERSON
    if chain.body:
        return Type.INSTITUTION if not chain.plural or chain.country else Type.GROUP
    return Type.GROUP if chain.plural else Type.POST


_TYPES = {
    Sort.COUNTRY: Type.COUNTRY,
    Sort.METONYM: Type.COUNTRY,
    Sort.DEMONYM: Type.NATIONAL,
    Sort.CAPITAL: Type.PLACE,
    Sort.CITY: Type.PLACE,
    Sort.REGION: Type.PLACE,
}


def _is_headline(doc: Doc) -> bool:
    """Most longer words begin with a capital: then a capital says nothing about names."""
    long = [t.text for t in doc if t.is_alpha and len(t.text) > 3]
    return len(long) > 3 and sum(w[0].isupper() for w in long) > 0.75 * len(long)
