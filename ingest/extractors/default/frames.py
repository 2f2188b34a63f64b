"""The frames: which words tell of which kind of engagement, read from frames.toml and checked."""

import tomllib
from collections import Counter
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
_FIELDS = frozenset("name kind verbs nouns verb noun yes no".split())


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
    """The frames of frames.toml."""
    return parse(files(__package__).joinpath("frames.toml").read_text("utf-8"))


def parse(text: str) -> Frames:
    """Frames from TOML; BadAnnotation names the frame or construction that is at fault."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadAnnotation(f"frames.toml: {error}") from error
    constructions = {n: _construction(n, c) for n, c in data.get("construction", {}).items()}
    frames = tuple(_frame(f, constructions) for f in data.get("frame", ()))
    twice = [name for name, count in Counter(f.name for f in frames).items() if count > 1]
    if twice:
        raise BadAnnotation(f"frames.toml: frame {twice[0]}: is there twice")
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
    _check(raw, constructions)
    return Frame(
        name=raw["name"],
        kind=Kind(raw["kind"]),
        verbs=frozenset(raw["verbs"]),
        nouns=frozenset(raw["nouns"]),
        verb_slots=constructions[raw["verb"]],
        noun_slots=constructions[raw["noun"]],
        yes=tuple(Example(e["text"], tuple(e["roles"])) for e in raw["yes"]),
        no=tuple(raw["no"]),
    )


def _check(raw: Mapping[str, Any], constructions: Mapping[str, Mapping[str, Role]]) -> None:
    fault = _fault(raw, constructions)
    if fault:
        raise BadAnnotation(f"frames.toml: frame {raw.get('name', '?')}: {fault}")


def _fault(raw: Mapping[str, Any], constructions: Mapping[str, Mapping[str, Role]]) -> str:
    """What is wrong with a frame, or ''."""
    missing = _FIELDS - raw.keys()
    if missing:
        return f"lacks {', '.join(sorted(missing))}"
    if raw["kind"] not in set(Kind):
        return f"no kind is called {raw['kind']!r}"
    if not raw["yes"] or not raw["no"]:
        return "needs a sentence that it reads and one that it does not"
    own = set(ROLES[Kind(raw["kind"])])
    for construction in (raw["verb"], raw["noun"]):
        if construction not in constructions:
            return f"no construction is called {construction!r}"
        if set(constructions[construction].values()) - own:
            return f"{construction} has roles of another kind"
    told = {pair.partition(": ")[0] for example in raw["yes"] for pair in example["roles"]}
    wrong = sorted(told - own)
    return f"an example has the role {wrong[0]!r}" if wrong else ""
