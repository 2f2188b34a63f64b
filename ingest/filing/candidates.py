"""Pairs of parties that a person might judge: alike, and yet not joined."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ingest.filing.records import DIFFERENT, AliasRecord, Judgement
from ingest.resolvers.resolve import SPELLINGS

# Less alike than this, a pair is not worth a look.
LEAST = 0.45


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities, by id and name, with the score and reasons of their likest spellings."""

    a: str
    b: str
    names: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


def candidates(
    aliases: Mapping[str, AliasRecord], judgements: Iterable[Judgement]
) -> list[Candidate]:
    """The likeliest first; a pair judged different is settled and left out."""
    spellings = {id_: record.spelling() for id_, record in aliases.items()}
    settled = {frozenset((each.a, each.b)) for each in judgements if each.verb == DIFFERENT}
    best: dict[tuple[str, str], Candidate] = {}
    for a, b, verdict in SPELLINGS.near_misses(spellings, LEAST):
        found = _candidate(aliases[a], aliases[b], verdict.score, verdict.reasons)
        if found is None or frozenset((a, b)) in settled:
            continue
        known = best.get((found.a, found.b))
        if known is None or known.score < found.score:
            best[found.a, found.b] = found
    return sorted(best.values(), key=lambda each: (-each.score, each.a, each.b))


def _candidate(
    a: AliasRecord, b: AliasRecord, score: float, reasons: tuple[str, ...]
) -> Candidate | None:
    first, second = sorted((a, b), key=lambda record: record.entity or record.id)
    if first.entity is None or second.entity is None or first.entity == second.entity:
        return None
    return Candidate(first.entity, second.entity, (first.name, second.name), score, reasons)
