"""The first half of a plan: which spellings change, and whom they and their likes refer to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cypher.model import EntityKind, Evidence
from ingest.filing import tally
from ingest.filing.cards import Card, alias_cards
from ingest.filing.drawing import party_rows
from ingest.filing.evidence_rows import alias_rows
from ingest.filing.records import AliasRecord, Saying, sayings
from ingest.filing.region import Ground, hanging_together
from ingest.filing.rows import Rows
from ingest.filing.rulings import Docket
from ingest.filing.shelf import Shelf
from ingest.naming import kind_of
from ingest.resolvers.resolve import SPELLINGS, Rulings, resolve
from ingest.resolvers.spelling import Spelling


@dataclass(slots=True)
class Parties:
    """The spellings near a change, before or after it: whom they refer to, as rows and cards."""

    records: dict[str, AliasRecord] = field(default_factory=dict)
    refers: dict[str, str] = field(default_factory=dict)
    rows: Rows = field(default_factory=Rows)
    cards: set[Card] = field(default_factory=set)


def plan_parties(
    shelf: Shelf, add: Iterable[Evidence], remove: Iterable[Evidence], docket: Docket
) -> tuple[Parties, Parties]:
    """The parties near the change as they are and as they will be."""
    added, removed = _by_alias(add), _by_alias(remove)
    touched = added.keys() | removed.keys()
    before = dict(shelf.aliases(touched | docket.named))
    after = _recounted(shelf, before, added, removed)
    changed = {id_ for id_ in before.keys() | after.keys() if _matters(id_, before, after, docket)}
    near = _near(shelf, before, after, changed, docket)
    inside = changed | near.keys()
    old = _known({id_: before[id_] for id_ in inside & before.keys()} | near, docket.before())
    new = _known({id_: after[id_] for id_ in inside & after.keys()} | near, docket.after())
    for state, records in ((old, before), (new, after)):
        _draw_aliases(state, records, touched)
        kept = touched & records.keys() - inside
        state.refers.update({id_: records[id_].entity or id_ for id_ in kept})
    return old, new


def _by_alias(evidence: Iterable[Evidence]) -> dict[str, list[Saying]]:
    found: dict[str, list[Saying]] = defaultdict(list)
    for each in evidence:
        for saying in sayings(each):
            found[saying.alias].append(saying)
    return found


def _recounted(
    shelf: Shelf,
    before: Mapping[str, AliasRecord],
    added: Mapping[str, list[Saying]],
    removed: Mapping[str, list[Saying]],
) -> dict[str, AliasRecord]:
    """The spellings with the change counted in; one that nobody writes any more is gone."""
    after = dict(before)
    left = _left(shelf, before, removed)
    for id_, gone in removed.items():
        whole = left.get(id_)
        empty = AliasRecord(id_, entity=before[id_].entity)
        after[id_] = tally.untold(before[id_], gone) if whole is None else tally.told(empty, whole)
    for id_, fresh in added.items():
        after[id_] = tally.told(after.get(id_, AliasRecord(id_)), fresh)
    return {id_: record for id_, record in after.items() if record.articles > 0}


def _left(
    shelf: Shelf, before: Mapping[str, AliasRecord], removed: Mapping[str, list[Saying]]
) -> Mapping[str, list[Saying]]:
    """What articles that stay say, for spellings of which the rest must be counted anew."""
    wanted = [id_ for id_, gone in removed.items() if tally.must_recount(before[id_], gone)]
    gone = {(saying.alias, saying.article) for each in removed.values() for saying in each}
    left: dict[str, list[Saying]] = {id_: [] for id_ in wanted}
    for saying in shelf.sayings(wanted) if wanted else ():
        if (saying.alias, saying.article) not in gone:
            left[saying.alias].append(saying)
    return left


def _matters(
    id_: str,
    before: Mapping[str, AliasRecord],
    after: Mapping[str, AliasRecord],
    docket: Docket,
) -> bool:
    """Whether a spelling must be resolved anew; a country that stays is what it was."""
    if id_ not in before or id_ not in after or id_ in docket.named:
        return True
    return before[id_] != after[id_] and kind_of(id_) is not EntityKind.COUNTRY


def _near(
    shelf: Shelf,
    before: Mapping[str, AliasRecord],
    after: Mapping[str, AliasRecord],
    changed: set[str],
    docket: Docket,
) -> dict[str, AliasRecord]:
    """The unchanged spellings that hang together with the changed ones."""
    seen: dict[str, AliasRecord] = {}

    def spell(found: Mapping[str, AliasRecord]) -> list[Spelling]:
        seen.update(found)
        return [record.spelling() for record in found.values()]

    ground: Ground[Spelling] = Ground(
        alike=SPELLINGS,
        under=lambda headings: spell(shelf.aliases_under(headings)),
        by_id=lambda ids: spell(shelf.aliases(ids)) if ids else [],
        partners=docket.partners,
    )
    seeds = [
        state[id_].spelling() for state in (before, after) for id_ in sorted(changed & state.keys())
    ]
    return {each.id: seen[each.id] for each in hanging_together(ground, seeds)}


def _known(records: dict[str, AliasRecord], rulings: Rulings) -> Parties:
    found = Parties(records)
    for identity in resolve([record.spelling() for record in records.values()], rulings):
        found.rows.update(party_rows(identity, records))
        found.refers.update(dict.fromkeys((each.alias for each in identity.referrals), identity.id))
    return found


def _draw_aliases(
    state: Parties, records: Mapping[str, AliasRecord], touched: Iterable[str]
) -> None:
    for id_ in sorted(touched):
        if id_ in records:
            state.rows.update(alias_rows(records[id_]))
            state.cards |= alias_cards(records[id_])
