"""Where: the place of an event, from its clause; else its dateline, where the event is its own."""

from cypher.model import Kind, Status
from ingest.article import BlockKind, Document
from ingest.extraction import Party
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.grammar import preposition_of
from ingest.extractors.default.mentions import Mention, Type

_UNATTACHED = 12  # words that a place must be nearer when it does not hang on the trigger
_BEHIND_TOWNS = 6  # words that "at the ministry" may be nearer than "in Addis Ababa"
_HANDING = frozenset("ceremony handed handover turnover received arrived unloaded landed".split())
_REACH = 32
_DONE = (Status.OCCURRED, Status.ONGOING)
_AT = ("p:in", "p:at", "lp:in", "lp:at", "upp:in", "upp:at")


def place_of(
    candidate: Candidate,
    destinations: tuple[Party, ...],
    status: Status,
    document: Document,
) -> str | None:
    """The place as specific as the clause says it, or None."""
    if candidate.kind is Kind.VISITED:
        return None
    best, attached = _of_clause(candidate)
    if candidate.kind is Kind.SUPPLIED:  # where it is handed over, if a town is told
        handed = any(t.lower_ in _HANDING for t in candidate.parsed.doc)
        sure = status in _DONE and best is not None and best.type is not Type.COUNTRY
        return best.name if best is not None and sure and (attached or handed) else None
    if best is None and candidate.parsed.sentence.place:
        return candidate.parsed.sentence.place
    official = document.dateline_day is not None and document.dateline_place is not None
    if best is not None and (attached or not official):
        return best.name
    if destinations:
        return destinations[0].name
    abroad = candidate.kind is Kind.EXERCISED and not official  # fleets train elsewhere
    if document.dateline_place and not abroad and (official or _is_own(candidate, status)):
        return document.dateline_place if status in _DONE else None
    return None


def other_places(candidate: Candidate, place: str | None, status: Status) -> list[str]:
    """Where else the same parties met, by the same words: "their meetings in Lima and Beijing"."""
    if candidate.kind is not Kind.MET or status not in _DONE or place is None:
        return []
    hung = [m for m in candidate.parsed.mentions if _hangs(candidate, m)]
    first = next((m for m in hung if m.name == place), None)
    if first is None:
        return []
    apart = [m for m in hung if m.country != first.country or _listed(candidate, first, m)]
    return list(dict.fromkeys(m.name for m in apart if m.name != place))


def _hangs(candidate: Candidate, mention: Mention) -> bool:
    token = candidate.parsed.at.get(id(mention))
    slot = "" if token is None else candidate.slots.get(token, "")
    return mention.type is Type.PLACE and slot in _AT


def _listed(candidate: Candidate, a: Mention, b: Mention) -> bool:
    """Both stand in one list of names."""
    return candidate.parsed.at.get(id(a)) == candidate.parsed.at.get(id(b))


def _of_clause(candidate: Candidate) -> tuple[Mention | None, bool]:
    """The nearest place after "in" or "at", cities first, and whether it hangs on the trigger."""
    ranked: list[tuple[float, bool, Mention]] = []
    for mention in candidate.parsed.mentions:
        token = candidate.parsed.at.get(id(mention))
        if token is None or mention.type not in (Type.PLACE, Type.COUNTRY, Type.INSTITUTION):
            continue
        slot = candidate.slots.get(token, "none")
        preposition = preposition_of(candidate.parsed.doc[token])
        if preposition not in ("in", "at") and slot not in _AT and not _is_house(candidate, slot):
            continue
        if mention.type is Type.INSTITUTION and preposition != "at":
            continue
        gap = abs(token - candidate.token.i)
        cost = (
            gap
            + (0 if slot in _AT else _UNATTACHED)
            + (4 if mention.type is Type.COUNTRY else 0)
            + (_BEHIND_TOWNS if mention.type is Type.INSTITUTION else 0)
        )
        ranked.append((cost, slot in _AT, mention))
    ranked.sort(key=lambda item: item[0])
    if not ranked or ranked[0][0] >= _REACH:
        return None, False
    return ranked[0][2], ranked[0][1]


def _is_house(candidate: Candidate, slot: str) -> bool:
    """ "welcomed X to the palace": where a host receives his guest."""
    return slot == "p:to" and candidate.frame.name == "RECEIVE" and candidate.verb


def _is_own(candidate: Candidate, status: Status) -> bool:
    """The article's own event: told in its title or first sentences as done or going on."""
    sentence = candidate.parsed.sentence
    early = sentence.kind is BlockKind.TITLE or sentence.index <= 2
    return early and status in (Status.OCCURRED, Status.ONGOING)
