"""The journey of a document: sentences, mentions, people, parses, candidates, claims."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from spacy.tokens import Doc

from ingest.article import BlockKind, Document
from ingest.extraction import Claim, Extraction
from ingest.extraction import Mention as Named
from ingest.extractors.default import scorer
from ingest.extractors.default.assembly import by_place, describe, draft
from ingest.extractors.default.candidates import Candidate, Context, candidates
from ingest.extractors.default.claims import claim_of
from ingest.extractors.default.drafts import Draft
from ingest.extractors.default.features import Facts
from ingest.extractors.default.features.events import event_features
from ingest.extractors.default.frames import load
from ingest.extractors.default.inheritance import inherit
from ingest.extractors.default.joining import join
from ingest.extractors.default.language import pipeline
from ingest.extractors.default.lexicon import words_of
from ingest.extractors.default.listings import enlist
from ingest.extractors.default.mentions import Mention, Type, mentions
from ingest.extractors.default.people import People
from ingest.extractors.default.row import row_of
from ingest.extractors.default.sentences import Sentence, sentences
from ingest.extractors.default.simplify import parse, simplify
from ingest.extractors.default.told import guess

_NAMED = frozenset({Type.PERSON, Type.INSTITUTION, Type.COUNTRY, Type.HARDWARE, Type.POST})
_LONGEST = 1_200  # characters; longer "sentences" are tables or lists gone wrong
_IRREGULAR = (
    "met|held|spoke|spoken|sent|gave|given|sold|bought|flew|went|came|left|led|got|"
    "taken|took|built|lent|struck|chose|chosen|sought|saw|seen|began|begun|paid|drove"
)
_STATEMENT = re.compile(
    r"\b(?:statement|remarks|address|speech|message)\b.{0,20}\b(?:by|from|of)\b", re.I
)
_STAYING = r"(?:is|are|was|were|been)(?: [\w-]+){0,4} (?:in|at|on)"

# Where the family name comes first, and stands alone for its bearer later on.
_SURNAME_FIRST = frozenset({"CN", "TW", "HK", "KR", "KP"})


class Reading:
    """All that was seen in one document, before anything is decided."""

    def __init__(self, document: Document, spacy_path: str = "") -> None:
        self.document = document
        self.nlp = pipeline(spacy_path)
        self.sentences = [s for s in sentences(document) if s.end - s.start <= _LONGEST]
        docs = self._tag()
        rows = self._mentions(docs)
        titles = [n for n, s in enumerate(self.sentences) if s.kind is BlockKind.TITLE]
        stated = [n for n in titles if _STATEMENT.search(self.sentences[n].text)]
        self.dateline = self._dateline()
        home = self.dateline.country if self.dateline else None
        People(rows, frozenset(titles), frozenset(stated)).resolve(rows, home)
        self.rows = rows
        self.parsed = [
            simplify(s, d, r, self.nlp)
            for s, d, r in zip(self.sentences, docs, rows, strict=True)
            if _may_tell(s)
        ]
        parse(self.parsed, self.nlp)
        self.candidates = candidates(self.parsed, self._context())
        guess(self.candidates)
        enlist(self.candidates, self.sentences, rows, document)
        self.facts = Facts(self.parsed)

    def _tag(self) -> list[Doc]:
        docs = [self.nlp.make_doc(s.text) for s in self.sentences]
        return list(self.nlp.get_pipe("ner").pipe(docs, batch_size=64))  # type: ignore[attr-defined]

    def _mentions(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        anchor = self._anchor()
        rows = [self._row(s, d, anchor, ()) for s, d in zip(self.sentences, docs, strict=True)]
        known = _names(rows)
        surnames = {word for name in known for word in (name[0], name[-1])}
        return [  # looked at again only where a name from elsewhere may stand
            row if surnames.isdisjoint(row_of(d).words) else self._row(s, d, anchor, known)
            for s, d, row in zip(self.sentences, docs, rows, strict=True)
        ]

    def _row(
        self, sentence: Sentence, doc: Doc, anchor: date | None, known: Sequence[tuple[str, ...]]
    ) -> list[Mention]:
        headline = sentence.kind is BlockKind.TITLE
        found = mentions(doc, anchor, known, headline=headline, year=sentence.year)
        for mention in found:
            last = doc[mention.end - 1]
            start = sentence.start + doc[mention.start].idx
            mention.span = (start, sentence.start + last.idx + len(last.text))
        return found

    def _anchor(self) -> date | None:
        return self.document.dateline_day or self.document.published

    def _context(self) -> Context:
        title = [
            m
            for s, row in zip(self.sentences, self.rows, strict=True)
            if s.kind is BlockKind.TITLE
            for m in row
        ]
        return Context(title, self.dateline, self._topic(), self._main(title))

    def _main(self, title: Sequence[Mention]) -> Mention | None:
        """The first mention of the person who is named most, those of the title left out."""
        known = {p.name for m in title for p in m.parties}
        named = [
            m
            for row in self.rows
            for m in row
            if m.type is Type.PERSON and m.parties and m.parties[0].name not in known
        ]
        count = Counter(m.parties[0].name for m in named)
        return max(named, key=lambda m: count[m.parties[0].name], default=None)

    def _dateline(self) -> Mention | None:
        place = self.document.dateline_place
        if not place:
            return None
        doc = self.nlp.make_doc(place)
        found = [m for m in mentions(doc, None) if m.type is Type.PLACE]
        People([found]).resolve([found])
        return found[0] if found else None

    def _topic(self) -> list[Mention]:
        """The two states that the article names most: guesses of last resort."""
        count: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        for row in self.rows:
            for mention in row:
                if mention.type is Type.COUNTRY and mention.parties:
                    count[mention.parties[0].name] += 1
                    first.setdefault(mention.parties[0].name, mention)
        return [first[name] for name, _ in count.most_common(2)]


def _names(rows: Sequence[Sequence[Mention]]) -> list[tuple[str, ...]]:
    """Names to look for again: whole ones and surnames of persons named in full."""
    found: dict[tuple[str, ...], None] = {}
    for row in rows:
        for mention in row:
            words = words_of(mention.name)
            if mention.type is Type.PERSON and len(words) > 1:
                found[words] = None
                if len(words[-1]) > 3:
                    found[words[-1:]] = None
                if mention.country in _SURNAME_FIRST and len(words[0]) > 1:
                    found[words[:1]] = None
    return list(found)


def _may_tell(sentence: Sentence) -> bool:
    return bool(_trigger_pattern().search(sentence.text))


@cache
def _trigger_pattern() -> re.Pattern[str]:
    """Any form of any trigger word: stems, and the irregular forms."""
    lemmas = {lemma for frame in load().all for lemma in frame.verbs | frame.nouns}
    stems = {_stem(lemma) for lemma in lemmas} - {"be"}
    words = "|".join(sorted(map(re.escape, stems), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:(?:{words})\w*|{_IRREGULAR}|{_STAYING})\b", re.I)


def _stem(lemma: str) -> str:
    """What all regular forms of a word begin with."""
    stem = lemma.split(" ")[0].split("-")[0]
    return stem[:-1] if len(stem) > 4 and stem[-1] in "ey" else stem


class DefaultExtractor:
    """The built-in extractor. `weights`: a file of `entente train`; `spacy`: another pipeline."""

    name = "default"

    def __init__(self, *, weights: str = "", spacy: str = "") -> None:
        self._weights = scorer.load(weights)
        self._spacy = spacy

    def extract(self, document: Document) -> Extraction:
        """Claims above the operating point, those between it and the lower one as `maybe`."""
        reading = Reading(document, self._spacy)
        claims = decide(reading, self._weights)
        accepted = tuple(c for c, sure in claims if sure >= self._weights.accept)
        maybe = tuple(c for c, sure in claims if sure < self._weights.accept)
        return Extraction(self.name, accepted, maybe, _named(reading))


def decide(reading: Reading, weights: scorer.Weights) -> list[tuple[Claim, float]]:
    """Claims of a reading with their confidence, down to the lower operating point."""
    scored = scorer.score(reading.candidates, reading.facts, weights)
    found = [
        (claim_of(e, reading.document), e.confidence) for e in events(reading, scored, weights)
    ]
    return [(claim, sure) for claim, sure in found if sure >= weights.maybe]


def events(
    reading: Reading, scored: Sequence[scorer.Scored], weights: scorer.Weights
) -> list[Draft]:
    """The article's events: drafted, described, joined, and each given its confidence."""
    found = drafts(reading, scored, weights)
    # All features before any confidence: an event is seen beside its rivals' as they were drafted.
    seen = [event_features(event, found) for event in found]
    for event, features in zip(found, seen, strict=True):
        event.confidence = weights.calibrated(weights.event.probability(features))
    return found


def drafts(
    reading: Reading, scored: Sequence[scorer.Scored], weights: scorer.Weights
) -> list[Draft]:
    """Events before they are judged as a whole; their confidence is the trigger's and slots'."""
    return joined(reading, tellings(reading, scored, weights), weights.same)


def joined(reading: Reading, told: Sequence[Draft], same: scorer.Logistic) -> list[Draft]:
    """One draft for each event, which lend each other what they lack."""
    found = join(told, same)
    inherit(found, reading.document.dateline_place)
    return found


def tellings(
    reading: Reading, scored: Sequence[scorer.Scored], weights: scorer.Weights
) -> list[Draft]:
    """A draft for each event that a trigger tells of, before those of one event are joined."""
    size = sum(1 for s in reading.sentences if s.kind is BlockKind.BODY)
    found = [d for s in scored if s.trigger > weights.draft for d in draft(s, weights)]
    found = [d for d in found if d.confidence >= weights.draft]
    for event in found:
        describe(event, reading.document, weights, size)
    return [e for event in found for e in by_place(event)]


def _named(reading: Reading) -> tuple[Named, ...]:
    """Who and what is named, each party once, where it is first named."""
    found: dict[tuple[str, str], Named] = {}
    for row in reading.rows:
        for mention in row:
            if mention.type not in _NAMED or mention.guessed:
                continue
            for party in mention.parties[:1]:
                start, end = mention.span
                text = reading.document.text[start:end]
                found.setdefault((party.kind.value, party.name), Named(party, text, start, end))
    return tuple(found.values())


__all__ = ["Candidate", "DefaultExtractor", "Reading", "decide", "events", "joined", "tellings"]
