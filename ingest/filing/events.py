"""The second half of a plan: which claims change, and which engagements they support."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cypher.model import Evidence
from ingest.filing.cards import Card, claim_cards, office_cards
from ingest.filing.drawing import event_rows
from ingest.filing.journeys import Supporting, journey_edges
from ingest.filing.parties import Parties
from ingest.filing.records import ClaimRecord, claim_records
from ingest.filing.region import Ground, hanging_together
from ingest.filing.rows import Rows
from ingest.filing.rulings import Docket
from ingest.filing.shelf import Shelf
from ingest.filing.tellings import telling
from ingest.filing.tenures import Tenure, disturbed, filled, offices, tenures, vacancies
from ingest.resolvers.resolve import Rulings
from ingest.settling import visits
from ingest.settling.settle import CLAIMS, settle
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
    gone = dict(shelf.claims(_claim_ids(remove)))
    fresh = {record.claim.id: record for each in add for record in claim_records(each)}
    staying = _affected(shelf, docket, parties)
    for id_ in gone:
        staying.pop(id_, None)
    before = {id_: _as_stored(record) for id_, record in {**staying, **gone}.items()}
    will = {**staying, **fresh}
    after = _as_they_will_be(shelf, will, parties)
    near = _near(shelf, [*before.values(), *after.values()], docket)
    around = _around(shelf, [*before.values(), *after.values(), *near])
    old = _settled([*before.values(), *near], docket.before(), around)
    new = _settled([*after.values(), *near], docket.after(), around)
    for state, records, tellings in ((old, {**staying, **gone}, before), (new, will, after)):
        for id_, record in records.items():
            state.cards |= claim_cards(tellings[id_]) | office_cards(record)
    return old, new


def _claim_ids(evidence: Iterable[Evidence]) -> list[str]:
    return [claim.id for each in evidence for claim in each.claims]


def _affected(
    shelf: Shelf, docket: Docket, parties: tuple[Parties, Parties]
) -> dict[str, ClaimRecord]:
    """Stored claims of which a party will be another, and those that judgements name."""
    old, new = parties
    moved = [id_ for id_, entity in old.refers.items() if new.refers.get(id_) != entity]
    found = dict(shelf.claims_naming(moved)) if moved else {}
    if docket.named:
        found.update(shelf.claims(docket.named))
    held = [tenures(state.records, state.refers) for state in parties]
    headings = disturbed(*held)
    if headings:
        found.update(shelf.claims_under(headings))
    return found


def _as_stored(record: ClaimRecord) -> Telling:
    return telling(record, record.entities, record.filled)


def _as_they_will_be(
    shelf: Shelf, records: Mapping[str, ClaimRecord], parties: tuple[Parties, Parties]
) -> dict[str, Telling]:
    _, new = parties
    known = _holders(shelf, records.values(), parties)
    found = {}
    for id_, record in records.items():
        entities = {**record.entities, **new.refers}
        own = (entities.get(role.alias, role.alias) for role in record.claim.roles)
        found[id_] = telling(record, entities, filled(record, known, own))
    return found


def _holders(
    shelf: Shelf, records: Iterable[ClaimRecord], parties: tuple[Parties, Parties]
) -> set[Tenure]:
    """Who will be known to hold the offices that the claims describe."""
    wanted = {office for record in records for office in vacancies(record).values()}
    if not wanted:
        return set()
    old, new = parties
    stored = shelf.aliases_under(wanted)
    there = {id_: each for id_, each in stored.items() if id_ not in old.records} | {
        id_: each for id_, each in new.records.items() if offices(each) & wanted
    }
    return tenures(there, new.refers)


def _near(shelf: Shelf, seeds: list[Telling], docket: Docket) -> list[Telling]:
    """The unchanged claims that hang together with the changed ones."""

    def tell(found: Mapping[str, ClaimRecord]) -> list[Telling]:
        return [_as_stored(record) for record in found.values()]

    ground: Ground[Telling] = Ground(
        alike=CLAIMS,
        under=lambda headings: tell(shelf.claims_under(headings)),
        by_id=lambda ids: tell(shelf.claims(ids)) if ids else [],
        partners=docket.partners,
    )
    return hanging_together(ground, seeds)


def _around(shelf: Shelf, inside: list[Telling]) -> list[Supporting]:
    """Stored claims that no change reaches, and that may be of one journey with any of these."""
    headings = {heading for each in inside for heading in visits.looks(each)}
    if not headings:
        return []
    known = {each.id for each in inside}
    found = shelf.claims_under(headings)
    return [
        (_as_stored(record), record.engagement)
        for id_, record in sorted(found.items())
        if id_ not in known
    ]


def _settled(tellings: list[Telling], rulings: Rulings, around: list[Supporting]) -> Events:
    found = Events()
    taken = {each.id: each.filled for each in tellings}
    told: dict[str, str] = {}
    for event in settle(tellings, rulings):
        found.rows.update(event_rows(event, taken))
        told.update(dict.fromkeys(event.claims, event.id))
    inside = [(each, told[each.id]) for each in tellings]
    found.rows.add(*journey_edges(inside, around))
    return found
