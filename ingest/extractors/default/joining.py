"""Events of one article that are the same event, told again: joined into one.

A model over features of pairs (`features/pairs.py`) says how likely two tellings are of one event.
"""

from collections.abc import Sequence

from cypher.model import Kind, Role, Status
from ingest.article import BlockKind
from ingest.extractors.default.drafts import Draft, is_stated
from ingest.extractors.default.features.pairs import may_be_same, pair_features
from ingest.extractors.default.frames import SYMMETRIC
from ingest.extractors.default.scorer import Logistic

_EVEN = 0.5
_MOST_JOINED = 8  # a joined list of parties longer than this is two events


def join(events: Sequence[Draft], same: Logistic) -> list[Draft]:
    """One draft for each event; surest first, those of the body before those of the headline.

    Each telling joins the likeliest one before it, if it is more likely of that event than not.
    """
    joined: list[Draft] = []
    for event in sorted(events, key=_rank):
        chances = [
            (same.probability(pair_features(held, event)), held)
            for held in joined
            if may_be_same(held, event)
        ]
        chance, held = max(chances, key=lambda pair: pair[0], default=(0.0, event))
        if chance > _EVEN:
            _absorb(held, event)
        else:
            joined.append(event)
    return joined


def _rank(event: Draft) -> tuple[bool, float, int]:
    sentence = event.candidate.parsed.sentence
    return (sentence.kind is not BlockKind.BODY, -event.confidence, sentence.index)


def _absorb(held: Draft, event: Draft) -> None:
    """The surer telling stays; the other one adds what it lacks."""
    held.tellings += event.tellings
    if event.when and (held.when is None or (not is_stated(held.when) and is_stated(event.when))):
        held.when = event.when
    held.place = held.place or event.place
    if {held.status, event.status} == {Status.PLANNED, Status.CANCELLED}:
        held.status = Status.CANCELLED
    same_sentence = held.candidate.parsed is event.candidate.parsed
    known = held.keys()
    fresh = [p for p in event.parts if p.key not in known]
    if held.kind in SYMMETRIC:
        if same_sentence and known & event.keys() and len(known) + len(fresh) <= _MOST_JOINED:
            held.parts += fresh
    elif held.kind is Kind.SUPPLIED:
        held.parts += [p for p in fresh if p.role is Role.ITEM]
    if event.confidence > held.confidence:
        held.confidence = event.confidence
