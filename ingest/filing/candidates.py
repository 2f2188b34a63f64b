"""Pairs of parties or of engagements that a person might judge: alike, and yet not joined."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ingest.filing.records import (
    DIFFERENT,
    DIFFERENT_EVENT,
    AliasRecord,
    ClaimRecord,
    Judgement,
)
from ingest.filing.tellings import telling
from ingest.likeness import Verdict
from ingest.resolvers.resolve import SPELLINGS
from ingest.settling.settle import CLAIMS

# Less alike than this, a pair is not worth a look.
LEAST = 0.45
# Claims of one kind and the same parties have that much already; a date must speak for them too.
LEAST_OF_EVENTS = 0.55


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities by id and name, or two engagements by id and the sentence that tells of each.

    The score and the reasons are those of the likest spellings, or claims, of the two.
    """

    a: str
    b: str
    names: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One of a pair: what it belongs to, and how it is shown."""

    home: str
    name: str


def candidates(
    aliases: Mapping[str, AliasRecord], judgements: Iterable[Judgement]
) -> list[Candidate]:
    """Parties, the likeliest first; a pair judged different is settled and left out."""
    spellings = {id_: record.spelling() for id_, record in aliases.items()}
    sides = {id_: _Side(each.entity or "", each.name) for id_, each in aliases.items()}
    found = SPELLINGS.near_misses(spellings, LEAST)
    return _ranked(found, sides, _apart(judgements, DIFFERENT))


def event_candidates(
    claims: Iterable[ClaimRecord], judgements: Iterable[Judgement]
) -> list[Candidate]:
    """Engagements, the likeliest first; a pair judged different is settled and left out."""
    known = {each.claim.id: each for each in claims}
    tellings = {id_: telling(each, each.entities, each.filled) for id_, each in known.items()}
    sides = {id_: _Side(each.engagement, each.claim.quote) for id_, each in known.items()}
    found = CLAIMS.near_misses(tellings, LEAST_OF_EVENTS)
    return _ranked(found, sides, _apart(judgements, DIFFERENT_EVENT))


def _apart(judgements: Iterable[Judgement], verb: str) -> set[frozenset[str]]:
    return {frozenset((each.a, each.b)) for each in judgements if each.verb == verb}


def _ranked(
    found: Iterable[tuple[str, str, Verdict]],
    sides: Mapping[str, _Side],
    apart: set[frozenset[str]],
) -> list[Candidate]:
    best: dict[tuple[str, str], Candidate] = {}
    for a, b, verdict in found:
        made = _candidate(sides[a], sides[b], verdict)
        if made is None or apart & {frozenset((a, b)), frozenset((made.a, made.b))}:
            continue
        known = best.get((made.a, made.b))
        if known is None or known.score < made.score:
            best[made.a, made.b] = made
    return sorted(best.values(), key=lambda each: (-each.score, each.a, each.b))


def _candidate(a: _Side, b: _Side, verdict: Verdict) -> Candidate | None:
    first, second = sorted((a, b), key=lambda side: side.home)
    if not first.home or first.home == second.home:
        return None
    names = (first.name, second.name)
    return Candidate(first.home, second.home, names, verdict.score, verdict.reasons)
