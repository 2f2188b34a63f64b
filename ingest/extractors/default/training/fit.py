"""Fitting: named features to weights. Deterministic: same corpora, same bytes.

Slots first, then the trigger with the slots' out-of-fold answers among its features.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cypher.model import Status
from ingest.extractors.default.scorer import (
    MODEL_OF,
    Logistic,
    Scored,
    SlotScores,
    Weights,
    chance,
    compete,
    possible,
    slot_summary,
)
from ingest.extractors.default.training.belief import begin, update
from ingest.extractors.default.training.lessons import Example, Lesson
from ingest.extractors.default.training.logistic import logistic

_ROUNDS = 2
_FOLDS = 3


@dataclass(frozen=True, slots=True)
class Settings:
    """Strength of fitting and operating points; chosen by leave-one-corpus-out runs.

    F1 is level from .45 to .6 of `accept` on texts not taught, and precision goes from .78 to .87.
    On texts of another manner recall falls first, so it is put near the lower end.
    """

    trigger: float = 0.15
    slots: float = 0.07
    belief: float = 0.3
    statuses: float = 0.5
    rarest: int = 3
    same: float = 0.05
    events: float = 0.1
    accept: float = 0.5
    maybe: float = 0.2
    draft: float = 0.15
    slot: float = 0.4


def fit(taught: Sequence[Lesson], settings: Settings) -> Weights:
    """Models of triggers, slots and statuses as believed; those of events are `calibrate`'s."""
    examples = [e for lesson in taught for e in lesson.examples]
    rows, _ = _trigger_rows(taught, settings)
    return Weights(
        trigger=_trigger(examples, rows, settings),
        slots=_slots(examples, settings),
        statuses=_statuses(examples, settings),
        same=Logistic(0.0, {}),
        event=Logistic(0.0, {}),
        calibration=((0.0, 0.0), (1.0, 1.0)),
        accept=settings.accept,
        maybe=settings.maybe,
        draft=settings.draft,
        slot=settings.slot,
    )


def believe(taught: Sequence[Lesson], settings: Settings) -> None:
    """Decide, in rounds, what of the labels is believed; see `belief`.

    By models that are fitted more freely than those that are kept.
    """
    settings = replace(settings, slots=settings.belief)
    begin(taught)
    examples = [e for lesson in taught for e in lesson.examples]
    for _ in range(_ROUNDS):
        rows, answers = _trigger_rows(taught, settings)
        trigger = _trigger(examples, rows, settings)
        chances = {id(e): trigger.probability(r) for e, r in zip(examples, rows, strict=True)}
        update(taught, chances, answers)


def _trigger(
    examples: Sequence[Example], rows: Sequence[list[str]], settings: Settings
) -> Logistic:
    kept = [n for n, e in enumerate(examples) if not e.off]
    return logistic(
        [rows[n] for n in kept],
        [examples[n].label.tells for n in kept],
        [examples[n].label.weight if examples[n].label.tells else 1.0 for n in kept],
        settings.trigger,
        settings.rarest,
    )


def _trigger_rows(
    taught: Sequence[Lesson], settings: Settings
) -> tuple[list[list[str]], dict[int, SlotScores]]:
    """Trigger features with the slots' answers by models that have not seen the article."""
    models = [
        _slots(
            [e for n, lesson in enumerate(taught) if n % _FOLDS != fold for e in lesson.examples],
            settings,
        )
        for fold in range(_FOLDS)
    ]
    rows = []
    given: dict[int, SlotScores] = {}
    for n, lesson in enumerate(taught):
        answers = [slots_of(e, models[n % _FOLDS]) for e in lesson.examples]
        given.update((id(e), a) for e, a in zip(lesson.examples, answers, strict=True))
        compete([e.candidate for e in lesson.examples], answers)
        for example, slots in zip(lesson.examples, answers, strict=True):
            rows.append(example.trigger + slot_summary(example.candidate, slots))
    return rows, given


def slots_of(example: Example, models: dict[str, Logistic] | object) -> SlotScores:
    """The slots' answers on an example from its stored features."""
    out: SlotScores = []
    for filler, features in zip(example.candidate.fillers, example.fillers, strict=True):
        out.append(
            {
                role: models[MODEL_OF[role]].probability(features)  # type: ignore[index]
                for role in possible(example.candidate, filler)
            }
        )
    return out


def score(lesson: Lesson, weights: Weights) -> list[Scored]:
    """As `scorer.score`, from stored features."""
    out = []
    answers = [slots_of(example, weights.slots) for example in lesson.examples]
    compete([e.candidate for e in lesson.examples], answers)
    for example, slots in zip(lesson.examples, answers, strict=True):
        features = example.trigger + slot_summary(example.candidate, slots)
        out.append(Scored(example.candidate, chance(example.candidate, features, weights), slots))
    return out


def _slots(examples: Sequence[Example], settings: Settings) -> dict[str, Logistic]:
    rows: dict[str, tuple[list[list[str]], list[bool], list[float]]] = {
        name: ([], [], []) for name in sorted(set(MODEL_OF.values()))
    }
    for example in examples:
        if not example.label.tells or example.off:
            continue
        for filler, features, role, known in zip(
            example.candidate.fillers, example.fillers, example.seats, example.known, strict=True
        ):
            for possible_role in possible(example.candidate, filler) if known else ():
                held = rows[MODEL_OF[possible_role]]
                held[0].append(features)
                held[1].append(role is possible_role)
                held[2].append(example.label.weight)
    return {n: logistic(x, y, w, settings.slots, settings.rarest) for n, (x, y, w) in rows.items()}


def _statuses(examples: Sequence[Example], settings: Settings) -> dict[str, Logistic]:
    told = [e for e in examples if e.label.tells and not e.off and e.label.status]
    features = [e.status for e in told]
    weights = [e.label.weight for e in told]
    return {
        status.value: logistic(
            features,
            [e.label.status is status for e in told],
            weights,
            settings.statuses,
            settings.rarest,
        )
        for status in Status
    }
