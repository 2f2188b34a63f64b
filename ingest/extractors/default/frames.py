"""The frames: which words tell of which kind of engagement, read from frames.toml and checked."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cypher.errors import BadAnnotation
from cypher.model import Kind, Role

ROLES: dict[Kind, tuple[Role, ...]] = {
    Kind.MET: (Role.PARTICIPANT,),
    Kind.VISITED: (Role.VISITOR, Role.DESTINATION),
    Kind.SUPPLIED: (Role.SUPPLIER, Role.RECIPIENT, Role.ITEM),
    Kind.AGREED: (Role.PARTY,),
    Kind.EXERCISED: (Role.PARTY,),
}
SYMMETRIC = frozenset({Kind.MET, Kind.AGREED, Kind.EXERCISED})


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the "role: name" pairs that the frame must find in it."""

    text: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """Trigger lemmas of one class, and the slots that fill its roles as verb and as noun."""

    name: str
    kind: Kind
    verbs: frozenset[str]
    nouns: frozenset[str]
    verb_slots: Mapping[str, Role]
    noun_slots: Mapping[str, Role]
    yes: tuple[Example, ...]
    no: tuple[str, ...]

    def slots(self, *, verb: bool) -> Mapping[str, Role]:
        """Slot → role for the trigger as a verb or as a noun."""
        return self.verb_slots if verb else self.noun_slots


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames, and which of them a lemma may call up."""

    all: tuple[Frame, ...]
    by_verb: Mapping[str, tuple[Frame, ...]]
    by_noun: Mapping[str, tuple[Frame, ...]]


@cache
def load() -> Frames:
    """Read frames.toml; BadAnnotation names the frame that is at fault."""
    data = tomllib.loads(files(__package__).joinpath("frames.toml").read_text("utf-8"))
    constructions = {n: _construction(n, c) for n, c in data["construction"].items()}
    frames = tuple(_frame(f, constructions) for f in data["frame"])
    verbs = {v for f in frames for v in f.verbs}
    nouns = {n for f in frames for n in f.nouns}
    return Frames(
        frames,
        {v: tuple(f for f in frames if v in f.verbs) for v in verbs},
        {n: tuple(f for f in frames if n in f.nouns) for n in nouns},
    )


def _construction(name: str, slots: Mapping[str, str]) -> dict[str, Role]:
    try:
        return {slot: Role(role) for slot, role in slots.items()}
    except ValueError as error:
        raise BadAnnotation(f"frames.toml: construction {name}: {error}") from error


def _frame(raw: Mapping[str, Any], constructions: Mapping[str, Mapping[str, Role]]) -> Frame:
    name = raw.get("name", "?")
    missing = {"name", "kind", "verbs", "nouns", "verb", "noun", "yes", "no"} - raw.keys()
    if missing:
        raise BadAnnotation(f"frames.toml: frame {name}: lacks {', '.join(sorted(missing))}")
    kind = Kind(raw["kind"])
    for construction in (raw["verb"], raw["noun"]):
        wrong = set(constructions[construction].values()) - set(ROLES[kind])
        if wrong:
            raise BadAnnotation(
                f"frames.toml: frame {name}: {construction} has roles of another kind"
            )
    return Frame(
        name=name,
        kind=kind,
        verbs=frozenset(raw["verbs"]),
        nouns=frozenset(raw["nouns"]),
        verb_slots=constructions[raw["verb"]],
        noun_slots=constructions[raw["noun"]],
        yes=tuple(Example(e["text"], tuple(e["roles"])) for e in raw["yes"]),
        no=tuple(raw["no"]),
    )
