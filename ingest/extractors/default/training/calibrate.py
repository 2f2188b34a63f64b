"""Calibration: stated confidence is the share of such events that are right, out of sample."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from sklearn.isotonic import IsotonicRegression

from ingest.evaluation.alignment import Bench, align
from ingest.evaluation.export import read_export
from ingest.evaluation.lines import lines_of
from ingest.extraction import Extraction
from ingest.extractors.default.extractor import assemble
from ingest.extractors.default.scorer import Weights
from ingest.extractors.default.training.fit import Lesson, Settings, fit, score

_FOLDS = 3
_POINTS = 12


Curve = tuple[tuple[float, float], ...]


def calibration(taught: Sequence[Lesson], settings: Settings) -> Curve:
    """Points (raw, share right), rising, from folds over articles."""
    raw: list[float] = []
    right: list[float] = []
    for fold in range(_FOLDS):
        weights = fit([t for n, t in enumerate(taught) if n % _FOLDS != fold], settings)
        weights = replace(weights, accept=settings.maybe)
        for lesson in (t for n, t in enumerate(taught) if n % _FOLDS == fold):
            for confidence, is_right in judged(lesson, weights):
                raw.append(confidence)
                right.append(float(is_right))
    return _curve(raw, right)


def judged(lesson: Lesson, weights: Weights) -> list[tuple[float, bool]]:
    """Each event with its raw confidence and whether the gold bears it; optional ones left out."""
    reading = lesson.article.reading
    found = assemble(reading, score(lesson, weights), weights)
    extraction = Extraction("default", tuple(claim for claim, _ in found))
    keys = {lesson.article.name: lesson.article.name}
    lines = [line for line in lines_of(reading.document, extraction) if line.get("kind")]
    given = read_export(lines, keys).engagements.get(lesson.article.name, ())
    outcome = align(Bench(lesson.article.gold, given, reading.document.text))
    false = {alarm.given for alarm in outcome.alarms}
    return [
        (confidence, n in outcome.hits)
        for n, (_, confidence) in enumerate(found)
        if n in outcome.hits or n in false
    ]


def _curve(raw: Sequence[float], right: Sequence[float]) -> Curve:
    if not raw:
        return ((0.0, 0.0), (1.0, 1.0))
    model = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(raw, right)
    places = np.linspace(0.0, 1.0, _POINTS + 1)
    return tuple((round(float(x), 3), round(float(model.predict([x])[0]), 3)) for x in places)
