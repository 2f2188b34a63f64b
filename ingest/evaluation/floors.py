"""Floors under the figures: they may rise, and never fall unnoticed.

A TOML file holds, for each corpus, figures between 0 and 1 that must be reached, and under `kinds`
the F1 of each kind.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from cypher.errors import BadAnnotation
from cypher.model import Kind
from ingest.evaluation.tally import Tally, share

Figures = Mapping[str, float]
Floors = Mapping[str, Figures]

_FILE = TypeAdapter(dict[str, dict[str, float | dict[str, float]]])
_SLACK = 0.005  # what another machine's arithmetic may turn
_HEAD = "# What the reading must reach, by corpus. It may rise and must not fall.\n"


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor."""

    corpus: str
    figure: str
    floor: float
    reached: float

    def __str__(self) -> str:
        return f"{self.corpus}: {self.figure} fell to {self.reached:.3f}, floor {self.floor:.3f}"


def read_floors(path: Path) -> Floors:
    """The floors of a file, `kinds` flattened to "kinds.met". Raises BadAnnotation."""
    try:
        tables = _FILE.validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise BadAnnotation(f"{path}: {error}") from error
    return {corpus: dict(_flat(table)) for corpus, table in tables.items()}


def figures_of(tally: Tally) -> Figures:
    """The figures that floors stand under; those of nothing are left out."""
    hits, slots = tally.engagements, tally.slots
    figures = {
        "precision": hits.precision,
        "recall": hits.recall,
        "f1": hits.f1,
        "status": share(slots.status_right, slots.status),
        "date": share(slots.date_exact, slots.dates),
        "place": share(slots.place_exact, slots.places),
        "roles": tally.roles.f1,
        "articles": share(tally.right, tally.articles),
        "no_never": _clean(tally),
    } | {f"kinds.{kind}": tally.kind(kind).f1 for kind in Kind}
    return {name: figure for name, figure in figures.items() if figure is not None}


def falls(floors: Floors, tallies: Mapping[str, Tally]) -> Iterator[Fall]:
    """Every figure of these corpora that is below its floor; a figure of nothing counts as 0."""
    for corpus, tally in tallies.items():
        figures = figures_of(tally)
        for name, floor in floors.get(corpus, {}).items():
            if figures.get(name, 0.0) < floor:
                yield Fall(corpus, name, floor, figures.get(name, 0.0))


def raised(floors: Floors, tallies: Mapping[str, Tally]) -> Floors:
    """The floors brought up to what was reached, a little slack below; none goes down."""
    reached = {corpus: _lowered(figures_of(tally)) for corpus, tally in tallies.items()}
    corpora = dict.fromkeys([*floors, *reached])
    return {name: _higher(floors.get(name, {}), reached.get(name, {})) for name in corpora}


def toml_of(floors: Floors) -> str:
    """The file's text."""
    return _HEAD + "".join(_table(corpus, floors[corpus]) for corpus in floors)


def _table(corpus: str, figures: Figures) -> str:
    own = {name: value for name, value in figures.items() if "." not in name}
    kinds = {name: value for name, value in figures.items() if "." in name}
    return f"\n[{corpus}]\n" + "".join(f"{n} = {v:.3f}\n" for n, v in (own | kinds).items())


def _higher(one: Figures, other: Figures) -> Figures:
    names = dict.fromkeys([*one, *other])
    return {name: max(one.get(name, 0.0), other.get(name, 0.0)) for name in names}


def _lowered(figures: Figures) -> Figures:
    return {name: max(round(value - _SLACK, 3), 0.0) for name, value in figures.items()}


def _clean(tally: Tally) -> float | None:
    """Share of what was given that fell into no trap."""
    given = tally.engagements.given + tally.engagements.false
    return share(given - tally.never, given)


def _flat(table: Mapping[str, float | dict[str, float]]) -> Iterator[tuple[str, float]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", number) for inner, number in value.items())
        else:
            yield name, value
