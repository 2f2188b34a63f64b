"""Engagements lifted to PLOVER roots, against coded sentences.

Five of the roots are ours; a row of another root should give nothing. A row is right when an
engagement of its class joins both of its ends. Such sentences are general news: the change from
run to run tells something, the level less.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cypher.model import Kind, Status
from ingest.evaluation.atlas import country_of, country_of_place, country_within
from ingest.evaluation.coded import Coded, document_of
from ingest.evaluation.export import Given, Line, Part, read_export
from ingest.evaluation.folding import fold
from ingest.evaluation.lines import lines_of
from ingest.evaluation.naming import same_name
from ingest.evaluation.tally import Hits, share
from ingest.extractors import Extractor

ROOTS = ("CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID")
CLASSES = {
    "met or visited": frozenset({"CONSULT"}),
    "signed or agreed": frozenset({"AGREE", "SUPPORT"}),
    "supplied or exercised": frozenset({"AID", "COOPERATE"}),
}
_LIFTED = {
    Kind.MET: frozenset({"CONSULT"}),
    Kind.VISITED: frozenset({"CONSULT"}),
    Kind.SUPPLIED: frozenset({"AID", "COOPERATE"}),
    Kind.AGREED: frozenset({"AGREE", "SUPPORT"}),
    Kind.EXERCISED: frozenset({"COOPERATE"}),
}
_AHEAD = (Status.PLANNED, Status.NEGOTIATING)
_UNDONE = (Status.DENIED, Status.CANCELLED)
_NEARBY = 45  # characters before a name in which its country may stand


@dataclass(frozen=True, slots=True)
class RootScore:
    """Rows of a root; those with an engagement of it; those where it joins both ends."""

    rows: int
    found: int
    joined: int


@dataclass(frozen=True, slots=True)
class Lift:
    """How coded sentences came out.

    `classes` counts rows; `edges` counts engagements by kind, all and those of the row's root;
    `others` are the rows of roots that are not ours, `others_told` those that gave something.
    """

    rows: int
    classes: Mapping[str, Hits]
    roots: Mapping[str, RootScore]
    edges: Mapping[Kind, tuple[int, int]]
    others: int
    others_told: int

    def table(self) -> str:
        """A line a class, a line a root, and how many rows of other roots gave something."""
        classes = (f"{name:22} {_figures(hits)}" for name, hits in self.classes.items())
        roots = (
            f"{name:22} {score.joined} joined, {score.found} found, of {score.rows}"
            for name, score in self.roots.items()
        )
        told = f"{'other roots':22} {self.others_told} of {self.others} rows gave an engagement"
        return "\n".join([*classes, *roots, told])

    def to_json(self) -> dict[str, object]:
        """rows, classes, recall by root, precision by kind, rows of other roots."""
        kinds = {str(kind): edges for kind, edges in self.edges.items() if edges[0]}
        edges = (sum(all_ for all_, _ in kinds.values()), sum(right for _, right in kinds.values()))
        return {
            "rows": self.rows,
            "classes": {name: hits.to_json() for name, hits in self.classes.items()},
            "recall": {name: _recall(score) for name, score in self.roots.items()},
            "precision": {
                name: _precision(*pair) for name, pair in (kinds | {"all": edges}).items()
            },
            "negative_rows": self.others,
            "negative_rows_with_an_edge": self.others_told,
        }


@dataclass(frozen=True, slots=True)
class _Told:
    """A row and what was given for it."""

    row: Coded
    given: Sequence[Given]

    @property
    def ours(self) -> bool:
        return self.row.root in ROOTS

    def any_of(self, roots: frozenset[str]) -> bool:
        """An engagement of these roots, unless it is right as one of another class."""
        elsewhere = {self.row.root} - roots
        lifted = (roots_of(given) for given in self.given)
        return any(mine & roots and not mine & elsewhere for mine in lifted)

    def joins(self, roots: frozenset[str]) -> bool:
        """An engagement of these roots that touches both ends."""
        return any(roots_of(g) & roots and _joins(self.row, g.parts) for g in self.given)


def run_sentences(extractor: Extractor, rows: Sequence[Coded]) -> Lift:
    """Read each sentence as an article of its own and score what is found."""
    documents = map(document_of, rows)
    return lift(rows, (line for d in documents for line in lines_of(d, extractor.extract(d))))


def lift(rows: Sequence[Coded], exported: Iterable[Line]) -> Lift:
    """Score exported lines whose evidence names rows by id."""
    found = read_export(exported, {row.id: row.id for row in rows}).engagements
    told = [_Told(row, found.get(row.id, ())) for row in rows]
    others = [each for each in told if not each.ours]
    return Lift(
        rows=len(rows),
        classes={name: _class_hits(roots, told) for name, roots in CLASSES.items()},
        roots={root: score for root in ROOTS if (score := _root_score(root, told)).rows},
        edges={kind: _edges(kind, told) for kind in Kind},
        others=len(others),
        others_told=sum(each.any_of(frozenset(ROOTS)) for each in others),
    )


def roots_of(given: Given) -> frozenset[str]:
    """The roots an engagement may be coded with; none for what was denied or called off."""
    if given.status in _UNDONE:
        return frozenset()
    ahead = frozenset({"AGREE"}) if given.status in _AHEAD else frozenset()
    return _LIFTED[given.kind] | ahead


def _class_hits(roots: frozenset[str], told: Iterable[_Told]) -> Hits:
    return sum((_class_hit(roots, each) for each in told), Hits())


def _class_hit(roots: frozenset[str], told: _Told) -> Hits:
    asked = told.row.root in roots
    right = asked and told.joins(roots)
    false = not right and told.any_of(roots)
    return Hits(asked=int(asked), found=int(right), given=int(right), false=int(false))


def _root_score(root: str, told: Iterable[_Told]) -> RootScore:
    rows = [each for each in told if each.row.root == root]
    one = frozenset({root})
    found = sum(each.any_of(one) for each in rows)
    return RootScore(len(rows), found, sum(each.joins(one) for each in rows))


def _edges(kind: Kind, told: Iterable[_Told]) -> tuple[int, int]:
    """Engagements of a kind that lift to something, and those that lift to the row's root."""
    lifted = [
        (roots, each.row.root)
        for each in told
        for given in each.given
        if given.kind is kind and (roots := roots_of(given))
    ]
    return len(lifted), sum(root in roots for roots, root in lifted)


def _joins(row: Coded, parts: Sequence[Part]) -> bool:
    return all(_touches(end, parts, row.sentence) for end in (row.source, row.target))


def _touches(end: str, parts: Iterable[Part], sentence: str) -> bool:
    """A participant is named in the end, or is of the same country."""
    home = country_within(end)
    return any(
        (end and (fold(part.name) in fold(end) or same_name(end, part.name)))
        or (home and _home(part, sentence) == home)
        for part in parts
    )


def _home(part: Part, sentence: str) -> str | None:
    """A participant's country: as given, in its name, or named just before it in the sentence."""
    told = country_of(part.country) or country_within(part.name) or country_of_place(part.name)
    at = sentence.find(part.name)
    if told or at < 0:
        return told
    return country_within(sentence[max(0, at - _NEARBY) : at])


def _figures(hits: Hits) -> str:
    told = zip(("P", "R", "F1"), (hits.precision, hits.recall, hits.f1), strict=True)
    return "  ".join(f"{name} {'-' if value is None else f'{value:.3f}'}" for name, value in told)


def _recall(score: RootScore) -> dict[str, object]:
    return {
        "gold": score.rows,
        "root": share(score.found, score.rows),
        "root_and_both_ends": share(score.joined, score.rows),
    }


def _precision(edges: int, right: int) -> dict[str, object]:
    return {"edges": edges, "root_right": share(right, edges)}
