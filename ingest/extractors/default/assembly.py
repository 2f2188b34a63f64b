"""From scored candidates to drafts: parties chosen, tours told apart, status, date and place.

A draft's raw confidence is its trigger's probability times the root of its weakest required slot.
"""

import math
from dataclasses import replace

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import Document
from ingest.extractors.default.deals import by_deal
from ingest.extractors.default.drafts import Draft, Part
from ingest.extractors.default.frames import SYMMETRIC
from ingest.extractors.default.gazetteer import gazetteer
from ingest.extractors.default.lexicon import fold
from ingest.extractors.default.parts import REQUIRED, choose_parts
from ingest.extractors.default.scorer import Scored, Weights
from ingest.extractors.default.status import certain_status, is_told_as_done, status_features
from ingest.extractors.default.when import when_of
from ingest.extractors.default.where import other_places, place_of


def draft(scored: Scored, weights: Weights) -> list[Draft]:
    """The events of one candidate: none, one, or one for each place that a tour went to."""
    candidate = scored.candidate
    parts = choose_parts(scored, weights.slot)
    if parts is None:
        return []
    required = [
        max((p.confidence for p in parts if p.role is r), default=0.0)
        for r in REQUIRED[candidate.kind]
    ]
    if candidate.kind in SYMMETRIC:
        ranked = sorted((p.confidence for p in parts), reverse=True)
        required = ranked[:2]
    confidence = scored.trigger * math.sqrt(min(required))
    telling = (confidence, candidate.parsed.sentence.kind, candidate.lemma)
    whole = Draft(candidate, parts, confidence, scored.trigger, tellings=[telling])
    if candidate.kind is Kind.SUPPLIED:
        return by_deal(whole)
    return _by_destination(whole) if candidate.kind is Kind.VISITED else [whole]


def _by_destination(event: Draft) -> list[Draft]:
    """One visit for each country that was visited; a city stands before its country."""
    groups: dict[str, list[Part]] = {}
    for part in event.of(Role.DESTINATION):
        groups.setdefault(part.party.country or part.party.name, []).append(part)
    visitors = _visitors(event.of(Role.VISITOR))
    out = []
    for parts in groups.values():
        cities = [p for p in parts if p.party.kind is EntityKind.PLACE]
        chosen = max(cities or parts, key=lambda p: p.confidence)
        abroad = [p for p in visitors if p.party.country != chosen.party.country]
        others = abroad or (visitors if len(groups) == 1 and not _at_home(visitors) else [])
        if others:
            tellings = list(event.tellings)
            out.append(replace(event, parts=[*others, chosen], tellings=tellings, reasons=[]))
    return out


def _at_home(visitors: list[Part]) -> bool:
    """All that are left are officials of the country they are said to visit."""
    return all(p.party.post and p.party.kind is EntityKind.PERSON for p in visitors)


def by_place(event: Draft) -> list[Draft]:
    """One meeting for each place that its words list; `event` must be described."""
    others = other_places(event.candidate, event.place, event.status)
    return [
        event,
        *(
            replace(event, place=p, parts=list(event.parts), tellings=list(event.tellings))
            for p in others
        ),
    ]


def _visitors(parts: list[Part]) -> list[Part]:
    """Persons rather than the country they come from."""
    own = {p.party.country for p in parts if p.party.kind in (EntityKind.PERSON, EntityKind.POST)}
    return [
        p for p in parts if p.party.kind is not EntityKind.COUNTRY or p.party.country not in own
    ]


def describe(event: Draft, document: Document, weights: Weights, size: int) -> None:
    """Fill in status, date and place."""
    features = status_features(event.candidate)
    votes = {s: m.probability(features) for s, m in weights.statuses.items()}
    if votes:
        if is_told_as_done(event.candidate):
            votes.pop(Status.PLANNED, None)
        likeliest = Status(max(sorted(votes), key=lambda s: votes[s]))
        event.status = certain_status(event.candidate) or likeliest
    event.when = when_of(event.candidate, event.status, document, size)
    cities = tuple(p.party for p in event.of(Role.DESTINATION) if p.party.kind is EntityKind.PLACE)
    event.place = place_of(event.candidate, cities, event.status, document)
    if (
        event.when is not None
        and event.when.basis is DateBasis.DATELINE
        and _is_away(event, document)
    ):
        event.when = None


def _is_away(event: Draft, document: Document) -> bool:
    """In another town than the page's head: told of another day."""
    known = gazetteer().get(event.place) if event.place else None
    head = fold(document.dateline_place or "")
    return bool(head) and known is not None and fold(known.name) not in head
