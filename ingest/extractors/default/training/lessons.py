"""Lessons: the candidates of annotated articles with their features and labels."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cypher.model import Role
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.features import filler_features, trigger_features
from ingest.extractors.default.status import status_features
from ingest.extractors.default.training.corpora import Annotated
from ingest.extractors.default.training.labels import Label, label


@dataclass(slots=True)
class Example:
    """A candidate with its features, its label, and what of the label is believed.

    `off`: whether it tells an event is not known. `seats`: the role of each filler as believed;
    `known`: whether a filler's role is known at all.
    """

    candidate: Candidate
    label: Label
    trigger: list[str]
    fillers: list[list[str]]
    status: list[str]
    off: bool = False
    seats: list[Role | None] = field(default_factory=list)
    known: list[bool] = field(default_factory=list)


@dataclass(slots=True)
class Lesson:
    """The examples of one article."""

    article: Annotated
    examples: list[Example]


def lessons(annotated: Iterable[Annotated]) -> list[Lesson]:
    """Features and labels of all articles."""
    out = []
    for article in annotated:
        found = article.reading.candidates
        labels = label(found, article.gold)
        out.append(
            Lesson(
                article, [_example(c, mark, article) for c, mark in zip(found, labels, strict=True)]
            )
        )
    return out


def _example(candidate: Candidate, mark: Label, article: Annotated) -> Example:
    siblings = [c for c in article.reading.candidates if c.parsed is candidate.parsed]
    facts = article.reading.facts
    return Example(
        candidate,
        mark,
        trigger_features(candidate, siblings),
        [filler_features(candidate, f, facts) for f in candidate.fillers],
        status_features(candidate),
    )
