"""A reading as a person follows it: what is marked in the text, and each claim in words.

Terminal and page agree because both ask here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.marking import Piece, Span, pieces
from cypher.model import DateBasis
from ingest.article import Document
from ingest.extraction import Claim, Extraction, Filling, Mention

_BASES = {
    DateBasis.STATED: "stands in the text",
    DateBasis.RELATIVE: "counted from the day the text speaks on",
    DateBasis.DATELINE: "the dateline's day",
    DateBasis.PUBLISHED: "the day of publication",
}
LEFT_OUT = "left out: its confidence of {:.2f} is below the operating point of the graph"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in words: one line, one line a slot, and why it was read so."""

    summary: str
    slots: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A whole reading: the marked text, what was read, what was seen and left out."""

    document: Document
    marked: list[Piece]
    claims: tuple[Told, ...]
    maybe: tuple[Told, ...]


def shown(document: Document, found: Extraction) -> Shown:
    """Everything there is to see of a reading."""
    left_out = (told(document, c, LEFT_OUT.format(c.confidence)) for c in found.maybe)
    return Shown(
        document,
        pieces(document.text, spans(found)),
        tuple(told(document, claim) for claim in found.claims),
        tuple(left_out),
    )


def told(document: Document, claim: Claim, *more: str) -> Told:
    """One claim in words; `more` are reasons that it doesn't carry itself."""
    why = claim.reasons or tuple(reasons(document, claim))
    return Told(summary(claim), tuple(map(slot, claim.fillings)), (*why, *more))


def summary(claim: Claim) -> str:
    """`met, occurred, 2018-08-06, Moscow (0.92)`."""
    known = (claim.kind, claim.status, claim.when and claim.when.edtf, claim.place)
    return f"{', '.join(str(each) for each in known if each)} ({claim.confidence:.2f})"


def slot(filling: Filling) -> str:
    """`visitor: Sergei Orlov (Defence Minister, RU), “Mr Orlov” (0.97)`."""
    party, surface = filling.mention.party, filling.mention.surface
    known = ", ".join(each for each in (party.post, party.rank, party.country) if each)
    described = f" ({known})" if known else ""
    words = f", “{surface}”" if surface != party.name else ""
    return f"{filling.role}: {party.name}{described}{words} ({filling.confidence:.2f})"


def reasons(document: Document, claim: Claim) -> Iterator[str]:
    """The claim's fields as reasons: the word that tells, its frame, status, date, place."""
    word = document.text[slice(*claim.trigger)]
    yield f"“{word}” tells of it{f', by the frame {claim.frame}' if claim.frame else ''}"
    yield f"status {claim.status}"
    if claim.when:
        yield f"date {claim.when.edtf}: {_BASES[claim.when.basis]}"
    else:
        yield "no date is given"
    yield f"place {claim.place}" if claim.place else "no place is given"
    for name, value in (("by", claim.mode), ("of", claim.subject), ("how many:", claim.quantity)):
        if value:
            yield f"{name} {value}"


def spans(found: Extraction) -> Iterator[Span]:
    """Every claim's sentence, the word that tells, its parties' words; then whoever else is
    named.
    """
    taken: set[tuple[int, int]] = set()
    for claim, what in [
        *((c, "claim") for c in found.claims),
        *((c, "maybe") for c in found.maybe),
    ]:
        yield Span(claim.start, claim.end, what, summary(claim))
        yield Span(*claim.trigger, "trigger", f"{claim.kind}: {claim.frame or 'trigger'}")
        for filling in claim.fillings:
            taken.add((filling.mention.start, filling.mention.end))
            yield party_span(filling.mention, str(filling.role))
    for mention in found.mentions:
        if (mention.start, mention.end) not in taken:
            yield party_span(mention, "mention")


def party_span(mention: Mention, what: str) -> Span:
    """The words that name a party."""
    return Span(mention.start, mention.end, what, f"{what}: {mention.party.name}")
