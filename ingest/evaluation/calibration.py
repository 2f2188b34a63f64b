"""Whether a stated confidence is the share that is right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.evaluation.scoring import CorpusScore, Verdict


@dataclass(frozen=True, slots=True)
class Fifth:
    """A fifth of what was given, by confidence: its bounds, mean confidence, share right, size."""

    low: float
    high: float
    stated: float
    right: float
    count: int

    @property
    def gap(self) -> float:
        """Stated less true: above 0 is too sure."""
        return self.stated - self.right


def calibration(scores: Iterable[CorpusScore]) -> tuple[Fifth, ...]:
    """Five groups of equal size, least sure first; what states no confidence is left out."""
    verdicts = [verdict for score in scores for verdict in _verdicts(score)]
    verdicts.sort(key=_confidence)
    return tuple(_fifth(group) for group in _fifths(verdicts))


def _verdicts(score: CorpusScore) -> Iterator[Verdict]:
    for article in score.articles:
        yield from (v for v in article.verdicts if v.confidence is not None)


def _fifths(verdicts: list[Verdict]) -> Iterator[list[Verdict]]:
    edges = [len(verdicts) * n // 5 for n in range(6)]
    groups = (verdicts[a:b] for a, b in pairwise(edges))
    yield from (group for group in groups if group)


def _fifth(group: list[Verdict]) -> Fifth:
    stated = [_confidence(verdict) for verdict in group]
    right = sum(verdict.right for verdict in group) / len(group)
    return Fifth(stated[0], stated[-1], sum(stated) / len(stated), right, len(group))


def _confidence(verdict: Verdict) -> float:
    return verdict.confidence or 0.0
