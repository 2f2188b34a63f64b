"""The learned scorer: small logistic regressions over named features, kept as plain data.

One model says whether a trigger tells of a real event of its kind, one for each group of slots says
whether a filler has the role; the slots' answers are features of the trigger's. `training` makes
the weights; nothing but this module reads them.
"""

import gzip
import json
import math
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

from cypher.errors import BadAnnotation
from cypher.model import Kind, Role, Status
from ingest.extractors.default.candidates import TYPES, Candidate, Filler
from ingest.extractors.default.features import Facts, filler_features, trigger_features
from ingest.extractors.default.frames import ROLES, SYMMETRIC

# Roles that are decided by one model: a participant and a party are found in the same ways.
MODEL_OF = {
    Role.PARTICIPANT: "party",
    Role.PARTY: "party",
    Role.VISITOR: "visitor",
    Role.DESTINATION: "destination",
    Role.SUPPLIER: "supplier",
    Role.RECIPIENT: "recipient",
    Role.ITEM: "item",
}
_OWNED = 0.8  # so sure a slot by grammar, a party is its trigger's
_DRIFTED = 0.5
_LEADING = 0.5  # a list of hardware below a colon is as good a sign as any one word
SlotScores = list[dict[Role, float]]


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression over binary features."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, features: Iterable[str]) -> float:
        """Of the positive answer; features without a weight say nothing."""
        get = self.weights.get
        z = self.bias + sum(get(f, 0.0) for f in features)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))


@dataclass(frozen=True, slots=True)
class Weights:
    """All models, the calibration of an event's confidence, and the operating points."""

    trigger: Logistic
    slots: Mapping[str, Logistic]
    statuses: Mapping[str, Logistic]
    same: Logistic
    event: Logistic
    calibration: Sequence[tuple[float, float]]
    accept: float
    maybe: float
    draft: float
    slot: float

    def calibrated(self, raw: float) -> float:
        """Raw confidence to the share of such events that are right, by straight lines."""
        points = self.calibration
        for (x0, y0), (x1, y1) in pairwise(points):
            if raw <= x1:
                share = (raw - x0) / (x1 - x0) if x1 > x0 else 1.0
                return y0 + max(0.0, share) * (y1 - y0)
        return points[-1][1] if points else raw


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with the trigger's probability and each filler's for each role."""

    candidate: Candidate
    trigger: float
    slots: SlotScores


def load(path: str = "") -> Weights:
    """The shipped weights, or those of a file that `entente train` wrote.

    BadAnnotation when the file is not there or is not of our form.
    """
    return parse_weights(_unzipped(Path(path))) if path else _shipped()


def _unzipped(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        raise BadAnnotation(f"weights: {path}: {error}") from error


@cache
def _shipped() -> Weights:
    return parse_weights(
        gzip.decompress(files(__package__).joinpath("weights.json.gz").read_bytes())
    )


def parse_weights(raw: bytes) -> Weights:
    """JSON to Weights; BadAnnotation when it is not of our form."""
    try:
        return _weights(json.loads(raw))
    except (ValueError, KeyError, TypeError) as error:
        raise BadAnnotation(f"weights: {error}") from error


def _weights(data: Mapping[str, Any]) -> Weights:
    return Weights(
        trigger=_logistic(data["trigger"]),
        slots={n: _logistic(data["slots"][n]) for n in sorted(set(MODEL_OF.values()))},
        statuses={s.value: _logistic(data["statuses"][s.value]) for s in Status},
        same=_logistic(data["same"]),
        event=_logistic(data["event"]),
        calibration=tuple((float(x), float(y)) for x, y in data["calibration"]),
        accept=float(data["accept"]),
        maybe=float(data["maybe"]),
        draft=float(data["draft"]),
        slot=float(data["slot"]),
    )


def _logistic(data: Mapping[str, object]) -> Logistic:
    weights = data["weights"]
    if not isinstance(weights, dict):
        raise TypeError("a model's weights are no table")
    return Logistic(float(str(data["bias"])), {n: float(w) for n, w in weights.items()})


def score(candidates: Sequence[Candidate], facts: Facts, weights: Weights) -> list[Scored]:
    """Score all candidates of one article."""
    answers = [slot_scores(c, facts, weights.slots) for c in candidates]
    compete(candidates, answers)
    out = []
    for candidate, slots in zip(candidates, answers, strict=True):
        siblings = [c for c in candidates if c.parsed is candidate.parsed]
        features = trigger_features(candidate, siblings)
        features += slot_summary(candidate, slots)
        out.append(Scored(candidate, chance(candidate, features, weights), slots))
    return out


def chance(candidate: Candidate, features: Sequence[str], weights: Weights) -> float:
    """That the trigger tells an event; what leads in a list of hardware is drafted at least."""
    return max(_LEADING if candidate.listed else 0.0, weights.trigger.probability(features))


def compete(candidates: Sequence[Candidate], answers: Sequence[SlotScores]) -> None:
    """A party that stands at one trigger by grammar does not drift to its neighbour, in place.

    "X called on Y and held talks with Z": Z belongs to the talks, not to the call.
    """
    owned: dict[tuple[int, Kind], tuple[int, float]] = {}
    for number, (candidate, slots) in enumerate(zip(candidates, answers, strict=True)):
        for filler, values in zip(candidate.fillers, slots, strict=True):
            best = max(values.values(), default=0.0)
            key = (id(filler.mention), candidate.kind)
            if filler.slot != "none" and best > max(_OWNED, owned.get(key, (0, 0.0))[1]):
                owned[key] = (number, best)
    for number, (candidate, slots) in enumerate(zip(candidates, answers, strict=True)):
        for filler, values in zip(candidate.fillers, slots, strict=True):
            owner = owned.get((id(filler.mention), candidate.kind))
            if filler.slot == "none" and owner is not None and owner[0] != number:
                for role in values:
                    values[role] *= _DRIFTED


def slot_scores(candidate: Candidate, facts: Facts, models: Mapping[str, Logistic]) -> SlotScores:
    """For each filler, each role that its type may have with its probability."""
    out: SlotScores = []
    for filler in candidate.fillers:
        features = filler_features(candidate, filler, facts)
        out.append(
            {r: models[MODEL_OF[r]].probability(features) for r in possible(candidate, filler)}
        )
    return out


def possible(candidate: Candidate, filler: Filler) -> list[Role]:
    """Roles that a filler's type may have in a candidate's kind."""
    return [r for r in ROLES[candidate.kind] if filler.mention.type in TYPES[r]]


def slot_summary(candidate: Candidate, slots: SlotScores) -> list[str]:
    """What the slots say, as features of the trigger: how sure the best are, and of whom."""
    kind = candidate.kind
    out = []
    for role in ROLES[kind]:
        best = best_fillers(candidate, slots, role)
        for place in range(2 if kind in SYMMETRIC else 1):
            value = best[place][0] if place < len(best) else 0.0
            out += [f"q{place}={kind}.{role}.{step}" for step in range(int(value * 8) + 1)]
            if place < len(best):
                filler = best[place][1]
                out.append(f"w{place}={kind}.{role}.{filler.origin}.{filler.mention.type}")
    out.extend(_pair_features(candidate, slots, kind))
    return out


def best_fillers(candidate: Candidate, slots: SlotScores, role: Role) -> list[tuple[float, Filler]]:
    """The fillers of a role, surest first, each party once."""
    seen: set[str] = set()
    out = []
    ranked = sorted(
        (
            (s[role], -n, f)
            for n, (s, f) in enumerate(zip(slots, candidate.fillers, strict=True))
            if role in s
        ),
        key=lambda item: item[:2],
        reverse=True,
    )
    for value, _, filler in ranked:
        names = {p.name for p in filler.mention.parties}
        if not names <= seen:
            seen |= names
            out.append((value, filler))
    return out


def _pair_features(candidate: Candidate, slots: SlotScores, kind: Kind) -> list[str]:
    roles = ROLES[kind][:2] if kind not in SYMMETRIC else (ROLES[kind][0], ROLES[kind][0])
    first = best_fillers(candidate, slots, roles[0])[:1]
    second = best_fillers(candidate, slots, roles[1])[0 if roles[0] is not roles[1] else 1 :][:1]
    if not first or not second:
        return [f"pair={kind}.none"]
    a, b = first[0][1].mention, second[0][1].mention
    x, y = _country(a.parties), _country(b.parties)
    relation = "unknown" if not x or not y else "same" if x == y else "differ"
    return [f"pair={kind}.{relation}", f"pairt={kind}.{relation}.{a.type}.{b.type}"]


def _country(parties: Sequence[object]) -> str | None:
    return getattr(parties[0], "country", None) if parties else None
