"""From scored candidates to claims: parties chosen together, events told apart and joined.

An event's raw confidence is its trigger's probability times the root of its weakest required slot;
it is then calibrated. Events of one article that are the same are joined, so that headline, lead
and background give one claim, told by the sentence that tells it best.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from cypher.countries import by_code
from cypher.model import EntityKind, Kind, Role, Status
from ingest.article import BlockKind, Document
from ingest.extraction import Claim, Filling, Party, When
from ingest.extraction import Mention as Named
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.frames import ROLES, SYMMETRIC
from ingest.extractors.default.mentions import Type
from ingest.extractors.default.scorer import Scored, Weights, best_fillers
from ingest.extractors.default.status import status_features
from ingest.extractors.default.when import when_of
from ingest.extractors.default.where import place_of

_REQUIRED = {
    Kind.MET: (Role.PARTICIPANT,),
    Kind.VISITED: (Role.VISITOR, Role.DESTINATION),
    Kind.SUPPLIED: (Role.SUPPLIER, Role.RECIPIENT),
    Kind.AGREED: (Role.PARTY,),
    Kind.EXERCISED: (Role.PARTY,),
}
_LOW = 0.12  # a slot below the threshold is still taken where the event lacks a party
_MOST_PARTIES = 40


@dataclass(slots=True)
class Part:
    """A party in a role, with the filler that names it."""

    role: Role
    party: Party
    filler: Filler
    confidence: float

    @property
    def key(self) -> tuple[str, str]:
        """What makes two parts the same: role and name."""
        return self.role.value, self.party.name


@dataclass(slots=True)
class Draft:
    """An event as one trigger tells it, before joining."""

    candidate: Candidate
    parts: list[Part]
    confidence: float
    status: Status = Status.OCCURRED
    when: When | None = None
    place: str | None = None
    tellings: list[tuple[float, BlockKind, str]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.candidate.kind

    def keys(self, role: Role | None = None) -> set[tuple[str, str]]:
        """Role and name of its parties."""
        return {p.key for p in self.parts if role is None or p.role is role}

    def of(self, role: Role) -> list[Part]:
        """Its parties in a role."""
        return [p for p in self.parts if p.role is role]


def draft(scored: Scored, weights: Weights) -> list[Draft]:
    """The events of one candidate: none, one, or one for each place that a tour went to."""
    candidate = scored.candidate
    parts = _choose(scored, weights.slot)
    if parts is None:
        return []
    required = [
        max((p.confidence for p in parts if p.role is r), default=0.0)
        for r in _REQUIRED[candidate.kind]
    ]
    if candidate.kind in SYMMETRIC:
        ranked = sorted((p.confidence for p in parts), reverse=True)
        required = ranked[:2]
    confidence = scored.trigger * math.sqrt(min(required))
    telling = (confidence, candidate.parsed.sentence.kind, candidate.lemma)
    whole = Draft(candidate, parts, confidence, tellings=[telling])
    return _by_destination(whole) if candidate.kind is Kind.VISITED else [whole]


def _choose(scored: Scored, threshold: float) -> list[Part] | None:
    kind = scored.candidate.kind
    if kind in SYMMETRIC:
        return _symmetric(scored, threshold)
    return _directed(scored, threshold)


def _symmetric(scored: Scored, threshold: float) -> list[Part] | None:
    role = ROLES[scored.candidate.kind][0]
    parts: list[Part] = []
    seen: set[str] = set()
    for value, filler in best_fillers(scored.candidate, scored.slots, role):
        wanted = value >= threshold or (len(seen) < 2 and value >= _LOW)
        if not wanted:
            break
        for party in _as_actors(filler):
            if party.name not in seen:
                seen.add(party.name)
                parts.append(Part(role, party, filler, value))
    parts = _without_shadows(parts)
    return parts[:_MOST_PARTIES] if len({p.party.name for p in parts}) >= 2 else None


def _without_shadows(parts: list[Part]) -> list[Part]:
    """A described party goes where a named one of its country and post stands."""
    named = {(p.party.country, p.party.post) for p in parts if p.party.kind is EntityKind.PERSON}
    return [
        p
        for p in parts
        if p.party.kind is not EntityKind.POST or (p.party.country, p.party.post) not in named
    ]


def _directed(scored: Scored, threshold: float) -> list[Part] | None:
    """Giver and taker, visitor and place are decided together: the best pair of two parties."""
    candidate, slots = scored.candidate, scored.slots
    first, second = _REQUIRED[candidate.kind]
    best: tuple[float, Filler, Filler] | None = None
    for a, x in zip(candidate.fillers, slots, strict=True):
        for b, y in zip(candidate.fillers, slots, strict=True):
            if first not in x or second not in y or _same(a, b):
                continue
            value = x[first] * y[second] * (1 - x.get(second, 0.0)) * (1 - y.get(first, 0.0))
            if best is None or value > best[0]:
                best = (value, a, b)
    if best is None:
        return None
    taken = {id(best[1]): first, id(best[2]): second}
    parts: list[Part] = []
    for filler, values in zip(candidate.fillers, slots, strict=True):
        role = taken.get(id(filler)) or _own_role(values, threshold)
        if role is None or not _adds(filler, role, best, taken):
            continue
        value = values.get(role, 0.0)
        parts += [Part(role, party, filler, value) for party in _for_role(filler, role)]
    parts = _distinct(parts)
    have = {p.role for p in parts}
    weak = min((p.confidence for p in parts if id(p.filler) in taken), default=0.0)
    return parts if {first, second} <= have and weak >= _LOW else None


def _own_role(values: dict[Role, float], threshold: float) -> Role | None:
    if not values:
        return None
    role = max(values, key=lambda r: values[r])
    return role if values[role] >= threshold else None


def _adds(
    filler: Filler, role: Role, best: tuple[float, Filler, Filler], taken: dict[int, Role]
) -> bool:
    """A further filler must not be one of the pair in the other's place."""
    if id(filler) in taken or role is Role.ITEM:
        return True
    other = best[2] if role in (Role.SUPPLIER, Role.VISITOR) else best[1]
    return not _same(filler, other)


def _same(a: Filler, b: Filler) -> bool:
    if a.mention is b.mention:
        return True
    x, y = _as_actors(a), _as_actors(b)
    names = {p.name for p in x} & {p.name for p in y}
    return bool(names)


def _distinct(parts: Iterable[Part]) -> list[Part]:
    found: dict[tuple[str, str], Part] = {}
    for part in parts:
        held = found.get(part.key)
        if held is None or held.confidence < part.confidence:
            found[part.key] = part
    return list(found.values())


def _for_role(filler: Filler, role: Role) -> Sequence[Party]:
    if role is Role.DESTINATION or role is Role.ITEM:
        return filler.mention.parties
    return _as_actors(filler)


def _as_actors(filler: Filler) -> Sequence[Party]:
    """Capitals stand for their governments where a party acts."""
    parties = filler.mention.parties
    if filler.mention.type is not Type.PLACE:
        return parties
    country = by_code(parties[0].country or "") if parties else None
    if country is None:
        return parties
    return (Party(EntityKind.COUNTRY, country.name, country.iso2),)


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
        others = [
            p for p in visitors if p.party.country != chosen.party.country or len(groups) == 1
        ]
        if others:
            tellings = list(event.tellings)
            out.append(replace(event, parts=[*others, chosen], tellings=tellings, reasons=[]))
    return out


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
        event.status = Status(max(sorted(votes), key=lambda s: votes[s]))
    event.when = when_of(event.candidate, event.status, document, size)
    cities = tuple(p.party for p in event.of(Role.DESTINATION) if p.party.kind is EntityKind.PLACE)
    event.place = place_of(event.candidate, cities, event.status, document)


def claim_of(event: Draft, document: Document) -> Claim:
    """The claim that goes out."""
    candidate = event.candidate
    sentence = candidate.parsed.sentence
    fillings = tuple(
        Filling(p.role, _named(p, document, candidate), round(p.confidence, 3)) for p in event.parts
    )
    return Claim(
        kind=event.kind,
        status=event.status,
        fillings=fillings,
        start=sentence.start,
        end=sentence.end,
        trigger=candidate.span,
        when=event.when,
        place=event.place,
        frame=candidate.frame.name,
        confidence=round(event.confidence, 3),
        reasons=tuple(event.reasons),
    )


def _named(part: Part, document: Document, candidate: Candidate) -> Named:
    """The words that name a party; one that only the dateline names points at the trigger."""
    start, end = part.filler.mention.span
    if end <= start:
        start, end = candidate.parsed.span(candidate.token.i)
    return Named(part.party, document.text[start:end], start, end)


def event_features(event: Draft) -> list[str]:
    """Features of a joined event: how surely, how often and where in the article it is told.

    What it is about is left to the trigger's model: features of parties, dates and frames here
    learned one corpus's habits and lost on the others.
    """
    kind = event.kind.value
    sure = max(event.confidence, 0.0)
    required = sorted((p.confidence for p in event.parts if p.role is not Role.ITEM), reverse=True)
    weakest = required[min(1, len(required) - 1)] if required else 0.0
    out = [f"sure={kind}.{step}" for step in range(int(sure * 12) + 1)]
    out += [f"sure={step}" for step in range(int(sure * 12) + 1)]
    out += [f"weak={step}" for step in range(int(weakest * 6) + 1)]
    told = len(event.tellings)
    out += [f"told={n}" for n in range(2, min(told, 5) + 1)]
    out += [f"ktold={kind}.{n}" for n in range(2, min(told, 3) + 1)]
    second = sorted((t[0] for t in event.tellings), reverse=True)[1:2]
    out += [f"second={step}" for step in range(int(second[0] * 6) + 1)] if second else []
    blocks = {t[1] for t in event.tellings}
    out += [f"block={kind}.{b.value}" for b in sorted(blocks)]
    if blocks == {BlockKind.TITLE}:
        out.append(f"titleonly={kind}")
    return out
