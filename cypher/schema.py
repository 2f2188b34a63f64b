"""The shape of the graph: which relationship leads from which label to which, layer by layer."""

from dataclasses import dataclass
from enum import StrEnum

from cypher.model import EntityKind
from cypher.ontology import EngagementType, ontology

ENTITY, ENGAGEMENT = "Entity", "Engagement"
EVIDENCE = ("Article", "Claim", "Alias")
BOOKKEEPING = ("Judgement", "Change", "Card", "Migration", "Graph")


class Layer(StrEnum):
    """Where a relationship belongs; SOURCE ties knowledge to the evidence it comes from."""

    EVIDENCE = "evidence"
    SOURCE = "source"
    KNOWLEDGE = "knowledge"
    SHORTCUTS = "shortcuts"


@dataclass(frozen=True, slots=True)
class Tie:
    """A type of relationship; a start or an end is any of its labels."""

    type: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    layer: Layer


_FIXED = (
    Tie("STATES", ("Article",), ("Claim",), Layer.EVIDENCE),
    Tie("MENTIONS", ("Article",), ("Alias",), Layer.EVIDENCE),
    Tie("ROLE", ("Claim",), ("Alias",), Layer.EVIDENCE),
    Tie("HELD_AT", ("Claim",), ("Alias",), Layer.EVIDENCE),
    Tie("REFERS_TO", ("Alias",), (ENTITY,), Layer.SOURCE),
    Tie("SUPPORTS", ("Claim",), (ENGAGEMENT,), Layer.SOURCE),
    Tie("TOOK_PART", (ENTITY,), (ENGAGEMENT,), Layer.KNOWLEDGE),
    Tie("AT", (ENGAGEMENT,), ("Place",), Layer.KNOWLEDGE),
    Tie("DURING", (ENGAGEMENT,), (ENGAGEMENT,), Layer.KNOWLEDGE),
    Tie("IN", ("Place",), ("Country",), Layer.KNOWLEDGE),
    Tie("SERVES", ("Person",), ("Country", "Institution"), Layer.KNOWLEDGE),
    Tie("PART_OF", ("Institution",), ("Country", "Institution"), Layer.KNOWLEDGE),
)


def ties() -> tuple[Tie, ...]:
    """Every type of relationship there can be, evidence first, shortcuts last."""
    return (*_FIXED, *map(_shortcut, ontology().engagements.values()))


def labels() -> tuple[str, ...]:
    """Every label a node can have, umbrellas before what they cover."""
    kinds = (each.label for each in ontology().engagements.values())
    return (*EVIDENCE, ENTITY, *ontology().entities.values(), ENGAGEMENT, *kinds, *BOOKKEEPING)


def _shortcut(each: EngagementType) -> Tie:
    start, end = (
        _labels(each.roles[role].range) for role in (each.shortcut.from_, each.shortcut.to)
    )
    return Tie(each.shortcut.type, start, end, Layer.SHORTCUTS)


def _labels(kinds: frozenset[EntityKind]) -> tuple[str, ...]:
    """The labels of those kinds, in the ontology's order."""
    return tuple(label for kind, label in ontology().entities.items() if kind in kinds)
