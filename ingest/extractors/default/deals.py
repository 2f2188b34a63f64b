"""Several deals told with one verb: "bought Rafales from France and MiG-29s from Russia".

Each run of items goes with the parties behind it, where both are told in turns and the parties
stand after one preposition.
"""

from collections.abc import Sequence
from dataclasses import replace

from cypher.model import Role
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.drafts import Draft, Part
from ingest.extractors.default.grammar import preposition_of
from ingest.extractors.default.mentions import Type
from ingest.extractors.default.parts import parties_for

_SIDES = {"from": Role.SUPPLIER, "to": Role.RECIPIENT, "for": Role.RECIPIENT}
Deal = tuple[list[Filler], list[Filler]]  # items, and the parties behind them


def by_deal(event: Draft) -> list[Draft]:
    """One draft for each deal of a supply's sentence; the draft itself where there is one."""
    for word, role in _SIDES.items():
        if not any(_side(event.candidate, p.filler) == word for p in event.of(role)):
            continue
        deals = _deals(event.candidate, word)
        if len(deals) > 1:
            return [_of(event, role, *deal) for deal in deals]
    return [event]


def _side(candidate: Candidate, filler: Filler) -> str:
    """The preposition before a party of this sentence."""
    return preposition_of(candidate.parsed.doc[filler.token]) if filler.token is not None else ""


def _deals(candidate: Candidate, word: str) -> list[Deal]:
    """Items and parties in turns, in the order of the text; none where the turns are broken."""
    here = [f for f in candidate.fillers if f.token is not None and f.origin == "here"]
    deals: list[Deal] = []
    for filler in sorted(here, key=lambda f: f.mention.start):
        if filler.mention.type is Type.HARDWARE:
            if not deals or deals[-1][1]:
                deals.append(([], []))
            deals[-1][0].append(filler)
        elif _side(candidate, filler) == word:
            if not deals:
                return []
            deals[-1][1].append(filler)
    return deals if all(parties for _, parties in deals) else []


def _of(event: Draft, role: Role, items: Sequence[Filler], parties: Sequence[Filler]) -> Draft:
    """The draft of one deal: its own items and parties, the other side shared."""
    told = {id(p.filler): p.confidence for p in event.parts}
    sure = min(told.values(), default=0.0)
    shared = [p for p in event.parts if p.role not in (role, Role.ITEM)]
    own = [
        Part(each, party, filler, told.get(id(filler), sure))
        for each, fillers in ((Role.ITEM, items), (role, parties))
        for filler in fillers
        for party in parties_for(filler, each)
    ]
    return replace(event, parts=[*shared, *own], tellings=list(event.tellings), reasons=[])
