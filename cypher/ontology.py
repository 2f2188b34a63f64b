"""The ontology as values: what `ontology.toml` says, checked, frozen.

Nothing else in the program lists kinds, roles, labels or codes.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from cypher.errors import BadCatalogue
from cypher.model import EntityKind, Kind, Mode, Role, Status

FILE = Path(__file__).with_name("ontology.toml")
MOST_DRAWN = 12  # parties of one engagement that are joined pair by pair


@dataclass(frozen=True, slots=True)
class RoleRange:
    """Who may fill a role, and how many must."""

    role: Role
    range: frozenset[EntityKind]
    required: int


@dataclass(frozen=True, slots=True)
class Shortcut:
    """The edge an engagement is drawn as, from the fillers of one role to those of another."""

    type: str
    from_: Role
    to: Role

    @property
    def symmetric(self) -> bool:
        """One edge a pair, from the smaller id to the larger."""
        return self.from_ is self.to

    def couples(self, parts: Iterable[tuple[Role, str]]) -> Iterator[tuple[str, str]]:
        """The two ends of each edge that an engagement of those (role, entity) parts is drawn as.

        A meeting of more than MOST_DRAWN parties is drawn as none.
        """
        given = list(parts)
        starts = sorted({entity for role, entity in given if role is self.from_})
        ends = sorted({entity for role, entity in given if role is self.to})
        if not self.symmetric:
            yield from ((start, end) for start in starts for end in ends if start != end)
        elif len(starts) <= MOST_DRAWN:
            yield from combinations(starts, 2)


@dataclass(frozen=True, slots=True)
class EngagementType:
    """One kind of engagement: its label in the graph, its words, its roles and its edge."""

    kind: Kind
    label: str
    verb: str
    noun: str
    roles: Mapping[Role, RoleRange]
    shortcut: Shortcut


@dataclass(frozen=True, slots=True)
class CodeRule:
    """A row of the code table; an empty set fits everything.

    `plover_mode` and `contexts` are PLOVER's own, "" and () where it has none for such an event.
    """

    kind: Kind
    statuses: frozenset[Status]
    modes: frozenset[Mode]
    plover: str
    cameo: str
    plover_mode: str = ""
    contexts: tuple[str, ...] = ()

    def fits(self, kind: Kind, status: Status, mode: Mode | None) -> bool:
        """Whether this row speaks of such an engagement."""
        return (
            self.kind is kind
            and (not self.statuses or status in self.statuses)
            and (not self.modes or mode in self.modes)
        )


@dataclass(frozen=True, slots=True)
class Ontology:
    """The whole file."""

    entities: Mapping[EntityKind, str]
    engagements: Mapping[Kind, EngagementType]
    codes: tuple[CodeRule, ...]

    @property
    def shortcut_types(self) -> tuple[str, ...]:
        """MET, VISITED … in the file's order."""
        return tuple(each.shortcut.type for each in self.engagements.values())


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    """The program's own ontology, read once."""
    return load(FILE)


def load(path: Path) -> Ontology:
    """Read and check a file of this form; BadCatalogue says what is wrong with it."""
    try:
        found = _build(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        raise BadCatalogue(f"{path.name}: {error}") from error
    _check(found, path.name)
    return found


def label(kind: EntityKind | Kind) -> str:
    """The node label of an entity kind or an engagement kind."""
    if isinstance(kind, EntityKind):
        return ontology().entities[kind]
    return ontology().engagements[kind].label


def code_for(kind: Kind, status: Status, mode: Mode | None = None) -> tuple[str, str]:
    """PLOVER event type and CAMEO code."""
    rule = code_rule(kind, status, mode)
    return rule.plover, rule.cameo


def code_rule(kind: Kind, status: Status, mode: Mode | None = None) -> CodeRule:
    """The first row of the code table that fits."""
    return next(rule for rule in ontology().codes if rule.fits(kind, status, mode))


def _build(raw: Mapping[str, Any]) -> Ontology:
    return Ontology(
        entities={EntityKind(kind): spec["label"] for kind, spec in raw["entity"].items()},
        engagements={
            Kind(kind): _engagement(Kind(kind), spec) for kind, spec in raw["engagement"].items()
        },
        codes=tuple(_code(spec) for spec in raw["code"]),
    )


def _engagement(kind: Kind, spec: Mapping[str, Any]) -> EngagementType:
    shortcut = spec["shortcut"]
    return EngagementType(
        kind=kind,
        label=spec["label"],
        verb=spec["verb"],
        noun=spec["noun"],
        roles={Role(name): _role(Role(name), each) for name, each in spec["roles"].items()},
        shortcut=Shortcut(shortcut["type"], Role(shortcut["from"]), Role(shortcut["to"])),
    )


def _role(role: Role, spec: Mapping[str, Any]) -> RoleRange:
    return RoleRange(role, frozenset(map(EntityKind, spec["range"])), int(spec["required"]))


def _code(spec: Mapping[str, Any]) -> CodeRule:
    statuses = frozenset(map(Status, spec.get("status", ())))
    modes = frozenset(map(Mode, spec.get("how", ())))
    plover = (spec["plover"], spec["cameo"], spec.get("mode", ""), tuple(spec.get("context", ())))
    return CodeRule(Kind(spec["kind"]), statuses, modes, *plover)


def _check(found: Ontology, name: str) -> None:
    if missing := {*EntityKind} - found.entities.keys():
        raise BadCatalogue(f"{name}: no entity {sorted(missing)}")
    if absent := {*Kind} - found.engagements.keys():
        raise BadCatalogue(f"{name}: no engagement {sorted(absent)}")
    for each in found.engagements.values():
        _check_engagement(each, name)
    _check_codes(found.codes, name)
    _check_names(found, name)


def _check_engagement(each: EngagementType, name: str) -> None:
    if strangers := {each.shortcut.from_, each.shortcut.to} - each.roles.keys():
        raise BadCatalogue(f"{name}: {each.kind}'s edge uses {sorted(strangers)}, not its roles")


def _check_codes(codes: tuple[CodeRule, ...], name: str) -> None:
    for kind in Kind:
        if not any(rule.kind is kind and not rule.statuses and not rule.modes for rule in codes):
            raise BadCatalogue(f"{name}: {kind} has no code that fits every status and mode")


def _check_names(found: Ontology, name: str) -> None:
    labels = [*found.entities.values(), *(each.label for each in found.engagements.values())]
    types = found.shortcut_types
    if len({each.casefold() for each in [*labels, *types]}) != len(labels) + len(types):
        raise BadCatalogue(f"{name}: a label or an edge type is used twice")
