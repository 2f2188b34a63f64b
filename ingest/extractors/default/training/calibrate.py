"""The models of whole events, and calibration: stated confidence is the share that is right.

All from events that were drafted by models which have not seen their article.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.isotonic import IsotonicRegression

from ingest.evaluation.alignment import Bench, align, nearest
from ingest.evaluation.dates import Fit, date_fit
from ingest.evaluation.export import read_export
from ingest.evaluation.lines import lines_of
from ingest.evaluation.matching import places_fit
from ingest.extraction import Extraction
from ingest.extractors.default.claims import claim_of
from ingest.extractors.default.drafts import Draft, is_stated
from ingest.extractors.default.extractor import joined, tellings
from ingest.extractors.default.features.events import event_features
from ingest.extractors.default.features.pairs import may_be_same, pair_features
from ingest.extractors.default.scorer import Logistic
from ingest.extractors.default.training.fit import Settings, fit, score
from ingest.extractors.default.training.lessons import Lesson
from ingest.extractors.default.training.logistic import logistic

_FOLDS = 3
_POINTS = 12
Curve = tuple[tuple[float, float], ...]
Row = tuple[list[str], bool]  # features and the answer


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two tellings are of one event, whether an event is right, and how sure that is."""

    same: Logistic
    event: Logistic
    curve: Curve


def judge_events(taught: Sequence[Lesson], settings: Settings) -> Judgement:
    """Both models and the calibration, from folds over articles."""
    told = _told(taught, settings)
    pairs = [pairs_of(lesson, drafts) for lesson, drafts in zip(taught, told, strict=True)]
    *same, same_of_all = _models(pairs, settings.same, settings)
    rows = [
        judged(lesson, joined(lesson.article.reading, drafts, same[n % _FOLDS]))
        for n, (lesson, drafts) in enumerate(zip(taught, told, strict=True))
    ]
    *event, event_of_all = _models(rows, settings.events, settings)
    raw = [
        event[n % _FOLDS].probability(features)
        for n, found in enumerate(rows)
        for features, _ in found
    ]
    right = [float(answer) for found in rows for _, answer in found]
    return Judgement(same_of_all, event_of_all, _curve(raw, right))


def _told(taught: Sequence[Lesson], settings: Settings) -> list[list[Draft]]:
    """The drafts of each article before they are joined."""
    weights = [
        fit([t for n, t in enumerate(taught) if n % _FOLDS != fold], settings)
        for fold in range(_FOLDS)
    ]
    return [
        tellings(t.article.reading, score(t, weights[n % _FOLDS]), weights[n % _FOLDS])
        for n, t in enumerate(taught)
    ]


def _models(rows: Sequence[Sequence[Row]], strength: float, settings: Settings) -> list[Logistic]:
    """For each fold a model of the other articles' rows, and at the end one of all."""
    kept = [
        [row for n, found in enumerate(rows) if n % _FOLDS != fold for row in found]
        for fold in range(_FOLDS)
    ]
    kept.append([row for found in rows for row in found])
    return [_model(each, strength, settings) for each in kept]


def _model(rows: Sequence[Row], strength: float, settings: Settings) -> Logistic:
    features, answers = [row[0] for row in rows], [row[1] for row in rows]
    return logistic(features, answers, [1.0] * len(rows), strength, settings.rarest)


def pairs_of(lesson: Lesson, drafts: Sequence[Draft]) -> list[Row]:
    """Features of each two drafts that may be the same, and whether the gold has them as one.

    Those that no entry of the gold bears teach nothing.
    """
    found = _in_order(drafts)
    bench = _bench(lesson, found)
    entries = [_entry_of(bench, n, draft) for n, draft in enumerate(found)]
    return [
        (pair_features(a, b), entries[i] == entries[j])
        for i, a in enumerate(found)
        for j, b in enumerate(found[:i])
        if entries[i] is not None and entries[j] is not None and may_be_same(a, b)
    ]


def _entry_of(bench: Bench, n: int, draft: Draft) -> int | None:
    """The entry that a draft tells of, whose day and place it does not contradict."""
    best = nearest(bench, n)
    if best is None:
        return None
    entry, given = bench.entries[best], bench.given[n]
    if (
        is_stated(draft.when)
        and any(entry.dates)
        and date_fit(entry.dates, given.span) is Fit.WRONG
    ):
        return None
    elsewhere = given.place and not any(places_fit(p, given.place) for p in entry.places)
    return None if entry.places and elsewhere else best


def judged(lesson: Lesson, events: Sequence[Draft]) -> list[Row]:
    """Each event's features and whether the gold bears it; optional ones are left out."""
    found = _in_order(events)
    outcome = align(_bench(lesson, found))
    false = {alarm.given for alarm in outcome.alarms}
    return [
        (event_features(event, found), n in outcome.hits)
        for n, event in enumerate(found)
        if n in outcome.hits or n in false
    ]


def _in_order(events: Sequence[Draft]) -> list[Draft]:
    """In the order of their lines when they are exported."""
    return sorted(events, key=lambda event: event.candidate.span)


def _bench(lesson: Lesson, events: Sequence[Draft]) -> Bench:
    reading = lesson.article.reading
    claims = tuple(claim_of(event, reading.document) for event in events)
    lines = lines_of(reading.document, Extraction("default", claims))
    keys = {lesson.article.name: lesson.article.name}
    exported = read_export([line for line in lines if line.get("kind")], keys)
    given = exported.engagements.get(lesson.article.name, ())
    return Bench(lesson.article.gold, given, reading.document.text)


def _curve(raw: Sequence[float], right: Sequence[float]) -> Curve:
    if not raw:
        return ((0.0, 0.0), (1.0, 1.0))
    model = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(raw, right)
    places = np.linspace(0.0, 1.0, _POINTS + 1)
    return tuple((round(float(x), 3), round(float(model.predict([x])[0]), 3)) for x in places)
