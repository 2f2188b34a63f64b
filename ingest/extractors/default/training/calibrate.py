"""Calibration: stated confidence is the share of such events that are right, out of sample."""

from collections.abc import Sequence

import numpy as np
from sklearn.isotonic import IsotonicRegression

from ingest.evaluation.alignment import Bench, align
from ingest.evaluation.export import read_export
from ingest.evaluation.lines import lines_of
from ingest.extraction import Extraction
from ingest.extractors.default.claims import claim_of
from ingest.extractors.default.extractor import drafts
from ingest.extractors.default.features.events import event_features
from ingest.extractors.default.scorer import Logistic, Weights
from ingest.extractors.default.training.fit import Settings, fit, score
from ingest.extractors.default.training.lessons import Lesson
from ingest.extractors.default.training.logistic import logistic

_FOLDS = 3
_POINTS = 12
Curve = tuple[tuple[float, float], ...]
Judged = tuple[list[str], bool]


def judge_events(taught: Sequence[Lesson], settings: Settings) -> tuple[Logistic, Curve]:
    """The model of whole events, and its calibration, from folds over articles.

    Events are drafted by models that have not seen their article; what the gold bears is right.
    """
    rows: list[Judged] = []
    ends = []
    for fold in range(_FOLDS):
        weights = fit([t for n, t in enumerate(taught) if n % _FOLDS != fold], settings)
        for lesson in (t for n, t in enumerate(taught) if n % _FOLDS == fold):
            rows += judged(lesson, weights)
        ends.append(len(rows))
    model = _event_model(rows, settings)
    raw: list[float] = []
    begin = 0
    for end in ends:
        other = _event_model(rows[:begin] + rows[end:], settings)
        raw += [other.probability(features) for features, _ in rows[begin:end]]
        begin = end
    return model, _curve(raw, [float(right) for _, right in rows])


def _event_model(rows: Sequence[Judged], settings: Settings) -> Logistic:
    return logistic(
        [features for features, _ in rows],
        [right for _, right in rows],
        [1.0] * len(rows),
        settings.events,
        settings.rarest,
    )


def judged(lesson: Lesson, weights: Weights) -> list[Judged]:
    """Each event's features and whether the gold bears it; optional ones are left out."""
    reading = lesson.article.reading
    told = drafts(reading, score(lesson, weights), weights)
    found = sorted(told, key=lambda event: event.candidate.span)  # the order of the lines
    claims = tuple(claim_of(event, reading.document) for event in found)
    lines = lines_of(reading.document, Extraction("default", claims))
    keys = {lesson.article.name: lesson.article.name}
    exported = read_export([line for line in lines if line.get("kind")], keys)
    given = exported.engagements.get(lesson.article.name, ())
    outcome = align(Bench(lesson.article.gold, given, reading.document.text))
    false = {alarm.given for alarm in outcome.alarms}
    return [
        (event_features(event), n in outcome.hits)
        for n, event in enumerate(found)
        if n in outcome.hits or n in false
    ]


def _curve(raw: Sequence[float], right: Sequence[float]) -> Curve:
    if not raw:
        return ((0.0, 0.0), (1.0, 1.0))
    model = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(raw, right)
    places = np.linspace(0.0, 1.0, _POINTS + 1)
    return tuple((round(float(x), 3), round(float(model.predict([x])[0]), 3)) for x in places)
