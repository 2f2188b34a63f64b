"""What became of the articles of a run. Frozen; no I/O."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

ALREADY = "already read"
REPLACED = "replaced"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one article. `status`: read, already read, replaced, failed."""

    name: str
    status: str
    article: str = ""
    claims: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read. `kept` is its file, None where there were no bytes."""

    name: str
    reason: str
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles were read, replaced or known; the claims filed; what failed, in order."""

    read: int = 0
    already: int = 0
    replaced: int = 0
    claims: int = 0
    failed: tuple[Failure, ...] = ()


Progress: TypeAlias = Callable[[Step], None]


def counted(report: Report, step: Step, kept: Path | None) -> Report:
    """The report with one more step in it."""
    if step.status == FAILED:
        failure = Failure(step.name, step.reason, kept)
        return replace(report, failed=(*report.failed, failure))
    if step.status == ALREADY:
        return replace(report, already=report.already + 1)
    claims = report.claims + step.claims
    if step.status == REPLACED:
        return replace(report, replaced=report.replaced + 1, claims=claims)
    return replace(report, read=report.read + 1, claims=claims)
