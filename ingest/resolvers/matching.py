"""Two spellings of one kind: the same party, perhaps, or never."""

from functools import lru_cache

from cypher.model import EntityKind
from ingest.likeness import NEVER, Verdict
from ingest.resolvers.designators import hardware_key
from ingest.resolvers.person import align, features
from ingest.resolvers.spelling import (
    Spelling,
    institution_key,
    person_tokens,
    place_key,
    post_key,
)
from ingest.resolvers.words import lexicon

# Set on labelled pairs of names: below it, more wrong pairs come in than right ones.
THRESHOLD = 0.75


@lru_cache(maxsize=65536)
def compare(a: Spelling, b: Spelling) -> Verdict:
    """Two spellings, in either order."""
    if a.kind is not b.kind or a.split or b.split or _foreign(a, b):
        return NEVER
    if a.kind is EntityKind.PERSON:
        return _persons(a, b)
    return _things(a, b)


def _foreign(a: Spelling, b: Spelling) -> bool:
    return a.country is not None and b.country is not None and a.country != b.country


def _persons(a: Spelling, b: Spelling) -> Verdict:
    first, second = sorted((a.name, b.name))
    found = align(first, second)
    if found is None:
        return NEVER
    table = list(features(a, b, found))
    score = round(min(1.0, sum(feature.weight for feature in table)), 3)
    reasons = tuple(f"{feature.words} ({feature.weight:+.2f})" for feature in table)
    return _verdict(score, reasons)


def _things(a: Spelling, b: Spelling) -> Verdict:
    if thing_key(a) != thing_key(b):
        return NEVER
    if a.country == b.country:
        return _verdict(0.95, (f"same {a.kind} (+0.95)",))
    if not _telling(a):
        return _verdict(0.6, ("same words (+0.60)", "every state has one"))
    return _verdict(0.9, ("same words (+0.95)", "a country is not known (-0.05)"))


def _verdict(score: float, reasons: tuple[str, ...]) -> Verdict:
    return Verdict(score, reasons, linked=score >= THRESHOLD)


def _telling(spelling: Spelling) -> bool:
    """Whether a name says which one is meant even without its country."""
    if spelling.kind is EntityKind.PLACE:
        return True
    if spelling.kind is not EntityKind.INSTITUTION:
        return False
    words = set(institution_key(spelling.name, spelling.country).split())
    return len(words) > 1 and not words <= lexicon().generic_institution


def thing_key(spelling: Spelling) -> str:
    """What two spellings of one thing (not of one person) share."""
    match spelling.kind:
        case EntityKind.HARDWARE:
            return hardware_key(spelling.name)
        case EntityKind.PLACE:
            return place_key(spelling.name)
        case EntityKind.POST:
            return post_key(spelling.name, spelling.country)
        case EntityKind.INSTITUTION:
            return institution_key(spelling.name, spelling.country)
        case _:
            return spelling.id


def level(spelling: Spelling) -> tuple[int, ...]:
    """How specific a spelling is: a known country first, then full words, then initials."""
    if spelling.kind is not EntityKind.PERSON:
        return (int(spelling.country is not None), 0, 0)
    tokens = person_tokens(spelling.name)
    full = sum(not token.initial for token in tokens)
    return (int(spelling.country is not None), full, len(tokens) - full)
