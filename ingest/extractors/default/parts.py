"""Which fillers of a scored candidate are its parties: a best list, or a best pair and more."""

from collections.abc import Iterable, Iterator, Sequence

from cypher.countries import by_code
from cypher.model import EntityKind, Kind, Role
from ingest.extraction import Party
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.drafts import Part, only_state
from ingest.extractors.default.frames import ROLES, SYMMETRIC
from ingest.extractors.default.mentions import Type
from ingest.extractors.default.scorer import Scored, best_fillers

REQUIRED = {
    Kind.MET: (Role.PARTICIPANT,),
    Kind.VISITED: (Role.VISITOR, Role.DESTINATION),
    Kind.SUPPLIED: (Role.SUPPLIER, Role.RECIPIENT),
    Kind.AGREED: (Role.PARTY,),
    Kind.EXERCISED: (Role.PARTY,),
}
_LOW = 0.12  # a slot below the threshold is still taken where the event lacks a party
_LISTED = 0.9  # of an item whose list leaves little doubt; no model has seen it
_MOST_PARTIES = 40
_OCCASIONS = frozenset(
    """summit meeting conference forum session assembly retreat gathering ministerial
    dialogue""".split()
)
_ON = frozenset("at of during for before after in".split())


def choose_parts(scored: Scored, threshold: float) -> list[Part] | None:
    """Give the parties of a candidate, or None where it lacks a required one."""
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
    parts += _other_side(scored, parts)
    parts = _without_shadows(parts)
    if role is Role.PARTICIPANT:
        parts = _without_home(_without_setting(scored, parts))
    lacks = len({p.party.name for p in parts}) < 2 or _is_own_state(parts)
    return None if lacks else parts[:_MOST_PARTIES]


def _other_side(scored: Scored, parts: Sequence[Part]) -> list[Part]:
    """ "A and B welcomed the delegation": two subjects are no meeting without their object."""
    candidate = scored.candidate
    chosen = {p.filler.slot for p in parts}
    names = {p.party.name for p in parts}
    if not candidate.verb or candidate.kind is not Kind.MET or chosen != {"subj"} or len(names) < 2:
        return []
    sided = (
        Part(Role.PARTICIPANT, party, f, max(v.get(Role.PARTICIPANT, 0.0), _LOW))
        for f, v in zip(candidate.fillers, scored.slots, strict=True)
        if f.slot in ("obj", "p:on")
        for party in _as_actors(f)
    )
    return [p for p in sided if p.party.name not in names]


def _without_shadows(parts: list[Part]) -> list[Part]:
    """A described party goes where a named one of its country and post stands."""
    named = {(p.party.country, p.party.post) for p in parts if p.party.kind is EntityKind.PERSON}
    return [
        p
        for p in parts
        if p.party.kind is not EntityKind.POST or (p.party.country, p.party.post) not in named
    ]


def _without_setting(scored: Scored, parts: list[Part]) -> list[Part]:
    """ "met at the G20 summit": the body whose occasion it was is not one of those who met."""
    kept = [p for p in parts if not _is_setting(scored, p.filler)]
    return kept if len({p.party.name for p in kept}) >= 2 else parts


def _is_setting(scored: Scored, filler: Filler) -> bool:
    if filler.mention.type is not Type.INSTITUTION or filler.token is None:
        return False
    noun = scored.candidate.parsed.doc[filler.token]
    while noun.dep_ in ("compound", "poss", "nmod", "amod") and noun.head is not noun:
        noun = noun.head
        if noun.lemma_.lower() in _OCCASIONS and noun.dep_ == "pobj":
            return bool(noun.i != scored.candidate.token.i and noun.head.lower_ in _ON)
    return False


def _without_home(parts: list[Part]) -> list[Part]:
    """Officials who meet stand for their countries: "Pakistan" beside its general is no guest.

    Countries stay where they are needed for two sides, or where nobody of theirs is there.
    """
    people = (EntityKind.PERSON, EntityKind.POST)
    homes = {p.party.country for p in parts if p.party.kind in people}
    kept = [
        p for p in parts if p.party.kind is not EntityKind.COUNTRY or p.party.country not in homes
    ]
    return kept if len({p.party.name for p in kept}) >= 2 else parts


def _is_own_state(parts: Sequence[Part]) -> bool:
    """A state beside none but its own officials: nobody is there for a second side."""
    kinds = {p.party.kind for p in parts}
    people = {EntityKind.PERSON, EntityKind.POST, EntityKind.COUNTRY}
    return only_state(parts) is not None and EntityKind.COUNTRY in kinds and kinds <= people


def _directed(scored: Scored, threshold: float) -> list[Part] | None:
    """Giver and taker, visitor and place are decided together: the best pair of two parties."""
    candidate, slots = scored.candidate, scored.slots
    first, second = REQUIRED[candidate.kind]
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
        parts += [Part(role, party, filler, value) for party in parties_for(filler, role)]
    parts += _listed(candidate)
    parts = _distinct(parts)
    have = {p.role for p in parts}
    weak = min((p.confidence for p in parts if id(p.filler) in taken), default=0.0)
    if not {first, second} <= have or weak < _LOW:
        return None
    if candidate.kind is not Kind.SUPPLIED:
        return parts
    return None if _is_at_home(parts) else _without_officials(parts)


def _listed(candidate: Candidate) -> Iterator[Part]:
    """The items of the list below: they belong to what its colon ends."""
    for filler in candidate.listed:
        for party in filler.mention.parties:
            yield Part(Role.ITEM, party, filler, _LISTED)


def _without_officials(parts: Sequence[Part]) -> list[Part]:
    """ "The President decided that the United States will send": a state gives, not both."""
    states = {(p.role, p.party.country) for p in parts if p.party.kind is EntityKind.COUNTRY}
    people = (EntityKind.PERSON, EntityKind.POST)
    return [
        p for p in parts if p.party.kind not in people or (p.role, p.party.country) not in states
    ]


def _is_at_home(parts: Sequence[Part]) -> bool:
    """A state that equips its own forces supplies nobody."""
    return only_state(p for p in parts if p.role is not Role.ITEM) is not None


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


def parties_for(filler: Filler, role: Role) -> Sequence[Party]:
    """Give the parties that a filler brings to a role."""
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
