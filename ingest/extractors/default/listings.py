"""Items that stand in a list below the sentence that supplies them: "The package includes:"."""

import re
from collections.abc import Iterator, Sequence

from cypher.model import Kind
from ingest.article import Document
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.sentences import Sentence

_MARK = re.compile(r"\s*(?:[-–—•*·▪‣]|\(?\d{1,2}[.)])\s+")


def enlist(
    candidates: Sequence[Candidate],
    sentences: Sequence[Sentence],
    rows: Sequence[Sequence[Mention]],
    document: Document,
) -> None:
    """Give each supply that ends in a colon the hardware of the list below it, in place."""
    place = {sentence.index: n for n, sentence in enumerate(sentences)}
    for candidate in candidates:
        sentence = candidate.parsed.sentence
        if candidate.kind is Kind.SUPPLIED and sentence.text.endswith(":"):
            below = _items(place[sentence.index] + 1, sentences, document)
            candidate.listed = [
                Filler(mention, None, "listed", "listed")
                for n in below
                for mention in rows[n]
                if mention.type is Type.HARDWARE
            ]


def _items(begin: int, sentences: Sequence[Sentence], document: Document) -> Iterator[int]:
    """The sentences that are items of one list: each behind a mark, or closed by a semicolon."""
    for n in range(begin, len(sentences)):
        sentence = sentences[n]
        head = document.text.rfind("\n", 0, sentence.start) + 1
        marked = _MARK.match(document.text, head)
        if not marked and not sentence.text.endswith((";", "; and", ", and")):
            return
        yield n
