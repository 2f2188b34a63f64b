"""`entente train`: corpora to weights, with calibration and a model card."""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from ingest.extractors.default.scorer import Logistic, Weights
from ingest.extractors.default.training.calibrate import judge_events
from ingest.extractors.default.training.corpora import load
from ingest.extractors.default.training.fit import Settings, believe, fit
from ingest.extractors.default.training.lessons import Lesson, lessons


def train(corpora: Sequence[tuple[Path, Path]], settings: Settings | None = None) -> Weights:
    """Fit on (folder, gold file) pairs. The same corpora give the same weights, byte for byte."""
    return fit_calibrated(lessons(load(corpora)), settings or Settings())


def fit_calibrated(taught: Sequence[Lesson], settings: Settings) -> Weights:
    """Weights of all lessons with the calibration of models that have not seen the article."""
    believe(taught, settings)
    found = judge_events(taught, settings)
    return replace(
        fit(taught, settings), same=found.same, event=found.event, calibration=found.curve
    )


def write(weights: Weights, path: Path) -> None:
    """Plain JSON, gzipped without a time stamp."""
    data = {
        "trigger": _plain(weights.trigger),
        "slots": {n: _plain(m) for n, m in weights.slots.items()},
        "statuses": {n: _plain(m) for n, m in weights.statuses.items()},
        "same": _plain(weights.same),
        "event": _plain(weights.event),
        "calibration": weights.calibration,
        "accept": weights.accept,
        "maybe": weights.maybe,
        "draft": weights.draft,
        "slot": weights.slot,
    }
    text = json.dumps(data, sort_keys=True, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _plain(model: Logistic) -> Mapping[str, object]:
    return asdict(model)
