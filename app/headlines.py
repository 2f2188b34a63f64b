"""An engagement in one line, whatever its status: `Supply of Mi-35 by Russia to Pakistan`."""

from collections.abc import Iterable, Mapping
from typing import Any

from cypher.model import Kind, Role
from cypher.ontology import ontology

# The word before the parties of a role, in the order in which they are told.
TOLD = (
    (Role.ITEM, "of"),
    (Role.SUPPLIER, "by"),
    (Role.RECIPIENT, "to"),
    (Role.PARTICIPANT, "of"),
    (Role.PARTY, "of"),
    (Role.VISITOR, "of"),
    (Role.DESTINATION, "to"),
)
MANY = 5


def headline(record: Mapping[str, Any]) -> str:
    """`record` is an engagement as the export gives it."""
    noun = ontology().engagements[Kind(record["kind"])].noun.capitalize()
    roles = {role: names(record["participants"], role) for role, _ in TOLD}
    told = (f"{word} {listed(roles[role])}" for role, word in TOLD if roles[role])
    return " ".join([noun, *told])


def names(parties: Iterable[Mapping[str, Any]], role: Role) -> list[str]:
    """The names of those in a role."""
    return [each["name"] for each in parties if each["role"] == role]


def listed(words: list[str]) -> str:
    """`A, B and C`; more than a few are counted."""
    shown = words if len(words) <= MANY else [*words[: MANY - 1], f"{len(words) - MANY + 1} others"]
    return " and ".join(each for each in (", ".join(shown[:-1]), shown[-1]) if each)
