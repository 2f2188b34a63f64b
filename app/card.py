"""The model card: what weights were made of and how, in one page."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from app.pairs import Pair
from ingest.evaluation.report import Report

if TYPE_CHECKING:
    from ingest.extractors.default.scorer import Weights
    from ingest.extractors.default.training.fit import Settings


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus that taught: its articles, their bytes, and the sum over gold and articles."""

    name: str
    articles: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Card:
    """What there is to know of fitted weights; `held_out` only where it was asked."""

    output: Path
    corpora: Sequence[Corpus]
    weights: "Weights"
    settings: "Settings"
    held_out: Report | None

    @property
    def sizes(self) -> dict[str, int]:
        """How many weights each model has."""
        fitted = self.weights
        models = {"trigger": fitted.trigger, "same": fitted.same, "event": fitted.event}
        models |= {f"slot {name}": model for name, model in fitted.slots.items()}
        models |= {f"status {name}": model for name, model in fitted.statuses.items()}
        return {name: len(model.weights) for name, model in models.items()}

    @property
    def sum(self) -> str:
        """SHA-256 of the file: the same corpora give the same."""
        return sha256(self.output.read_bytes()).hexdigest()

    def text(self) -> str:
        """For a person."""
        return "\n".join(self._lines())

    def to_json(self) -> dict[str, object]:
        """For a program."""
        return {
            "output": str(self.output),
            "sha256": self.sum,
            "corpora": [asdict(corpus) for corpus in self.corpora],
            "weights": self.sizes | {"all": sum(self.sizes.values())},
            "settings": asdict(self.settings),
            "calibration": [list(point) for point in self.weights.calibration],
            "leave_one_out": self.held_out.to_json()["scores"] if self.held_out else None,
        }

    def _lines(self) -> Iterator[str]:
        yield f"Wrote {self.output}, {self.output.stat().st_size:,} bytes, sha256 {self.sum}."
        yield "\nCorpora"
        for c in self.corpora:
            yield f"  {c.name:14} {c.articles:5} articles {c.bytes:10,} bytes  sha256 {c.sha256}"
        yield f"\nWeights: {sum(self.sizes.values()):,}"
        yield from (f"  {name:20} {size:7,}" for name, size in self.sizes.items())
        yield "\nSettings: " + ", ".join(f"{k} {v}" for k, v in asdict(self.settings).items())
        points = (f"{raw:.2f} → {share:.2f}" for raw, share in self.weights.calibration)
        yield "\nCalibration, raw → share right: " + ", ".join(points)
        if self.held_out:
            yield "\nEach corpus by what the others teach"
            yield self.held_out.table()


def corpus_of(pair: Pair, names: Sequence[str]) -> Corpus:
    """A corpus and its sum, over the gold and then its articles in the order of their names."""
    texts, gold = pair
    bodies = [(texts / name).read_bytes() for name in sorted(names)]
    digest = sha256(gold.read_bytes())
    for body in bodies:
        digest.update(body)
    return Corpus(gold.stem, len(bodies), sum(map(len, bodies)), digest.hexdigest())
