"""Where: the place of an event, from its clause; else its dateline, where the event is its own."""

from ingest.article import BlockKind, Document
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.mentions import Mention, Type
from cypher.model import Kind, Status
from ingest.extraction import Party

_AT = ("p:in", "p:at", "lp:in", "lp:at", "upp:in", "upp:at")
_ELSEWHERE = ("to", "from", "of", "with", "between", "for", "on", "by", "over", "about", "against")


def place_of(
    candidate: Candidate,
    destinations: tuple[Party, ...],
    status: Status,
    document: Document,
) -> str | None:
    """The place as specific as the clause says it, or None."""
    if candidate.kind is Kind.VISITED:
        return None
    if candidate.kind is Kind.SUPPLIED:
        return None
    best = _of_clause(candidate)
    if best is not None:
        return best.name
    if destinations:
        return destinations[0].name
    if _is_own(candidate, status) and document.dateline_place:
        return document.dateline_place
    return None


def _of_clause(candidate: Candidate) -> Mention | None:
    """The nearest place that stands after "in" or "at", cities before countries."""
    ranked: list[tuple[float, Mention]] = []
    for mention in candidate.parsed.mentions:
        token = candidate.parsed.at.get(id(mention))
        if token is None or mention.type not in (Type.PLACE, Type.COUNTRY, Type.INSTITUTION):
            continue
        slot = candidate.slots.get(token, "none")
        preposition = _preposition(candidate, token)
        if preposition not in ("in", "at") and slot not in _AT:
            continue
        if mention.type is Type.INSTITUTION and preposition != "at":
            continue
        gap = abs(token - candidate.token.i)
        cost = gap + (0 if slot in _AT else 12) + (4 if mention.type is Type.COUNTRY else 0)
        ranked.append((cost, mention))
    ranked.sort(key=lambda item: item[0])
    return ranked[0][1] if ranked and ranked[0][0] < 40 else None


def _preposition(candidate: Candidate, token: int) -> str:
    current = candidate.parsed.doc[token]
    for _ in range(4):
        if current.dep_ == "pobj":
            return str(current.head.lower_)
        if current.dep_ not in ("conj", "appos", "compound", "nmod"):
            return ""
        current = current.head
    return ""


def _is_own(candidate: Candidate, status: Status) -> bool:
    """The article's own event: told in its title or first sentences as done or going on."""
    sentence = candidate.parsed.sentence
    early = sentence.kind is BlockKind.TITLE or sentence.index <= 2
    return early and status in (Status.OCCURRED, Status.ONGOING)
