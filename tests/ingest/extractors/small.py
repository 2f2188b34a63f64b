"""Small documents and what the built-in extractor sees in them."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from cypher.model import Role
from ingest.article import Block, BlockKind, Document
from ingest.extraction import Claim, Extraction, Party
from ingest.extractors.default import DefaultExtractor
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.mentions import Mention


def document(
    *paragraphs: str,
    title: str = "",
    published: date | None = None,
    day: date | None = None,
    place: str | None = None,
) -> Document:
    """A title, if any, and paragraphs; `day` and `place` are the dateline's."""
    parts = [(title, BlockKind.TITLE)] if title else []
    parts += [(paragraph, BlockKind.BODY) for paragraph in paragraphs]
    text = "\n\n".join(part for part, _ in parts)
    blocks = tuple(_blocks(parts))
    return Document("small.txt", "", title, "", published, text, blocks, day, place)


def _blocks(parts: Sequence[tuple[str, BlockKind]]) -> Iterator[Block]:
    start = 0
    for text, kind in parts:
        yield Block(start, start + len(text), kind)
        start += len(text) + 2


@cache
def extractor() -> DefaultExtractor:
    return DefaultExtractor()


def extract(*paragraphs: str, title: str = "", published: date | None = None) -> Extraction:
    return extractor().extract(document(*paragraphs, title=title, published=published))


def told(claim: Claim) -> set[tuple[str, str]]:
    """Role and name of a claim's parties."""
    return {(f.role.value, f.mention.party.name) for f in claim.fillings}


def mentions_of(text: str, published: date | None = None) -> list[Mention]:
    """Everything mentioned in a text, people resolved."""
    rows = Reading(document(text, published=published)).rows
    return [mention for row in rows for mention in row]


def parties_of(*paragraphs: str) -> dict[str, tuple[Party, ...]]:
    """Words as written → who is meant, for each mention."""
    read = document(*paragraphs)
    rows = Reading(read).rows
    return {read.text[m.span[0] : m.span[1]]: m.parties for row in rows for m in row}


def candidates_of(text: str, trigger: str, **about: date | str | None) -> list[Candidate]:
    """The candidates whose trigger is written so."""
    read = document(text, **about)  # type: ignore[arg-type]
    return [c for c in Reading(read).candidates if read.text[slice(*c.span)] == trigger]


def candidate_of(text: str, trigger: str, **about: date | str | None) -> Candidate:
    """The first of them."""
    return candidates_of(text, trigger, **about)[0]


def slots_of(candidate: Candidate) -> dict[str, str]:
    """Name → slot of each party that the sentence itself names."""
    here = [f for f in candidate.fillers if f.origin == "here"]
    return {party.name: filler.slot for filler in here for party in filler.mention.parties}


def verdict(candidate: Candidate) -> set[tuple[Role, str]]:
    """What the frame alone says: roles and names."""
    return {
        (role, party.name)
        for filler in candidate.fillers
        if (role := candidate.rule_role(filler)) is not None
        for party in filler.mention.parties
    }
