"""The second half of a plan: which claims change, and which engagements they support."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cypher.model import Evidence
from ingest.filing.cards import Card, claim_cards
from ingest.filing.drawing import event_rows
from ingest.filing.parties import Parties
from ingest.filing.records import ClaimRecord, claim_records
from ingest.filing.region import Ground, hanging_together
from ingest.filing.rows import Rows
from ingest.filing.rulings import Docket
from ingest.filing.shelf import Shelf
from ingest.filing.tellings import telling
from ingest.resolvers.resolve import Rulings
from ingest.settling import blocking
from ingest.settling.matching import compare
from ingest.settling.settle import settle
from ingest.settling.telling import Telling


@dataclass(slots=True)
class Events:
    """The engagements near a change, before or after it, and the cards of the changed claims."""

    rows: Rows = field(default_factory=Rows)
    cards: set[Card] = field(default_factory=set)


def plan_events(
    shelf: Shelf,
    add: Iterable[Evidence],
    remove: Iterable[Evidence],
    docket: Docket,
    parties: tuple[Parties, Parties],
) -> tuple[Events, Events]:
    """The engagements near the change as they are and as they will be."""
    old, new = parties
    gone, fresh = _records(remove), _records(add)
    staying = _affected(shelf, docket, old, new)
    for id_ in gone:
        staying.pop(id_, None)
    before = _told({**staying, **gone}, old)
    after = _told({**staying, **fresh}, new)
    near = _near(shelf, [*before.values(), *after.values()], docket)
    return (
        _settled([*before.values(), *near], docket.before(), before),
        _settled([*after.values(), *near], docket.after(), after),
    )


def _records(evidence: Iterable[Evidence]) -> dict[str, ClaimRecord]:
    return {record.claim.id: record for each in evidence for record in claim_records(each)}


def _affected(shelf: Shelf, docket: Docket, old: Parties, new: Parties) -> dict[str, ClaimRecord]:
    """Stored claims of which a party will be another, and those that judgements name."""
    moved = [id_ for id_, entity in old.refers.items() if new.refers.get(id_) != entity]
    found = dict(shelf.claims_naming(moved)) if moved else {}
    if docket.named:
        found.update(shelf.claims(docket.named))
    return found


def _told(records: Mapping[str, ClaimRecord], parties: Parties) -> dict[str, Telling]:
    return {
        id_: telling(record, {**record.entities, **parties.refers})
        for id_, record in records.items()
    }


def _near(shelf: Shelf, seeds: list[Telling], docket: Docket) -> list[Telling]:
    """The unchanged claims that hang together with the changed ones."""

    def tell(found: Mapping[str, ClaimRecord]) -> list[Telling]:
        return [telling(record, record.entities) for record in found.values()]

    ground: Ground[Telling] = Ground(
        files=blocking.files,
        looks=blocking.looks,
        linked=lambda a, b: compare(a, b).linked,
        under=lambda headings: tell(shelf.claims_under(headings)),
        by_id=lambda ids: tell(shelf.claims(ids)) if ids else [],
        partners=docket.partners,
    )
    return hanging_together(ground, seeds)


def _settled(tellings: list[Telling], rulings: Rulings, changed: Mapping[str, Telling]) -> Events:
    found = Events()
    for event in settle(tellings, rulings):
        found.rows.update(event_rows(event))
    for each in changed.values():
        found.cards |= claim_cards(each)
    return found
