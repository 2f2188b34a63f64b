"""What of the distant labels is believed: which words tell an entry, and which filler its party.

An annotation says who met whom, not in which words. Every trigger near the right names may tell it,
and a name that stands three times may be the party in each place. The models decide, in rounds:
of all that may be meant, what they find likeliest is taken, and the rest says neither yes nor no.
"""

import math
from collections.abc import Iterable, Sequence

from cypher.model import Role
from ingest.extractors.default.candidates import Filler
from ingest.extractors.default.scorer import SlotScores
from ingest.extractors.default.training.lessons import Example, Lesson

_ORIGIN = {
    "here": 0.6,
    "before": 0.3,
    "title": 0.2,
    "dateline": 0.3,
    "topic": 0.1,
    "main": 0.25,
    "told": 0.3,
}
_SURE = 0.45  # so likely a telling is believed beside a likelier one
_SHARE = 0.6  # of the likeliest telling of the same entry


def begin(taught: Sequence[Lesson]) -> None:
    """Before any model: what the grammar binds first, then what is nearest."""
    for example in _examples(taught):
        example.off = example.label.doubtful
        values = [{role: _prior(example, f) for role in Role} for f in example.candidate.fillers]
        _seat(example, values)


def update(
    taught: Sequence[Lesson], chances: dict[int, float], slots: dict[int, SlotScores]
) -> None:
    """Believe what models that have not seen the article find likeliest, by id of the example."""
    for lesson in taught:
        for example in lesson.examples:
            _seat(example, slots[id(example)])
        _choose(lesson, chances, slots)


def _examples(taught: Iterable[Lesson]) -> Iterable[Example]:
    return (example for lesson in taught for example in lesson.examples)


def _prior(example: Example, filler: Filler) -> float:
    if filler.token is None:
        return _ORIGIN[filler.origin]
    near = 0.1 / (1 + abs(filler.token - example.candidate.token.i))
    bound = 0.2 if filler.slot != "none" and ">" not in filler.slot else 0.0
    return _ORIGIN["here"] + bound + near


def _seat(example: Example, values: SlotScores) -> None:
    """One filler for each party asked for; others that may be it are left open."""
    size = len(example.candidate.fillers)
    example.seats = [None] * size
    example.known = [role is None for role in example.label.roles]
    for _, role, row in example.label.seats:
        if row:
            best = max(row, key=lambda n: (values[n].get(role, 0.0), -n))
            example.seats[best] = role
            example.known[best] = True


def _choose(lesson: Lesson, chances: dict[int, float], slots: dict[int, SlotScores]) -> None:
    worth = {id(e): _worth(e, chances[id(e)], slots[id(e)]) for e in lesson.examples}
    best: dict[int, float] = {}
    for example in lesson.examples:
        for entry in example.label.entries:
            best[entry] = max(best.get(entry, 0.0), worth[id(example)].get(entry, 0.0))
    for example in lesson.examples:
        if example.label.tells:
            own = worth[id(example)]
            example.off = not any(
                own[entry] >= min(_SURE, _SHARE * best[entry]) for entry in example.label.entries
            )


def _worth(example: Example, chance: float, values: SlotScores) -> dict[int, float]:
    """For each entry, how likely the example tells it: the trigger's chance, and its parties'."""
    out: dict[int, float] = dict.fromkeys(example.label.entries, chance)
    for entry, role, row in example.label.seats:
        seat = max((values[n].get(role, 0.0) for n in row), default=0.0)
        out[entry] = min(out[entry], chance * math.sqrt(seat))
    return out
