"""One logistic regression over named binary features, fitted without chance."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ingest.extractors.default.scorer import (
    Logistic,
)

_SMALLEST = 0.004  # weights below say nothing


def logistic(
    rows: Sequence[Sequence[str]],
    answers: Sequence[bool],
    weights: Sequence[float],
    strength: float,
    rarest: int,
) -> Logistic:
    """One L2 logistic regression over features that stand in at least `rarest` rows."""
    if len(set(answers)) < 2:
        return Logistic(30.0 if answers and answers[0] else -30.0, {})
    count = Counter(f for row in rows for f in set(row))
    names = sorted(f for f, n in count.items() if n >= rarest)
    model = LogisticRegression(C=strength, solver="liblinear", max_iter=300, random_state=0)
    model.fit(_matrix(rows, names), np.array(answers), sample_weight=np.array(weights))
    pairs = zip(names, model.coef_[0], strict=True)
    return Logistic(
        round(float(model.intercept_[0]), 4),
        {n: round(float(w), 3) for n, w in pairs if abs(w) > _SMALLEST},
    )


def _matrix(rows: Sequence[Sequence[str]], names: Sequence[str]) -> csr_matrix:
    place = {name: i for i, name in enumerate(names)}
    pointers, columns = [0], []
    for row in rows:
        columns.extend(sorted({place[f] for f in row if f in place}))
        pointers.append(len(columns))
    values = np.ones(len(columns))
    shape = (len(rows), len(names))
    return csr_matrix(
        (values, np.array(columns, np.int32), np.array(pointers, np.int32)), shape=shape
    )
