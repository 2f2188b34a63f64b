"""A change of evidence or of judgements -> what must be written. Reads the neighbourhood, no more.

What the graph knew of the neighbourhood and what it will know are both computed, by the same pure
functions; the difference is the plan. So the order of changes cannot matter.
"""

from dataclasses import dataclass

from cypher.model import Evidence
from ingest.filing.cards import Card
from ingest.filing.events import plan_events
from ingest.filing.evidence_rows import article_rows
from ingest.filing.parties import plan_parties
from ingest.filing.records import DIFFERENT, DIFFERENT_EVENT, SAME, SAME_EVENT, Judgement
from ingest.filing.rows import Difference, Rows, difference
from ingest.filing.rulings import Docket
from ingest.filing.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Change:
    """What comes and what goes, of articles and of judgements."""

    add: tuple[Evidence, ...] = ()
    remove: tuple[Evidence, ...] = ()
    rule: tuple[Judgement, ...] = ()
    unrule: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write. Countries among the nodes may be there already, or be needed by others."""

    rows: Difference
    new_cards: tuple[Card, ...] = ()
    gone_cards: tuple[Card, ...] = ()
    rule: tuple[Judgement, ...] = ()
    unrule: tuple[Judgement, ...] = ()


def plan(shelf: Shelf, change: Change) -> Plan:
    """What the change does to the graph that the shelf shows."""
    given = change.rule, change.unrule
    names = Docket(shelf, SAME, DIFFERENT, *given)
    events = Docket(shelf, SAME_EVENT, DIFFERENT_EVENT, *given)
    parties = plan_parties(shelf, change.add, change.remove, names)
    engagements = plan_events(shelf, change.add, change.remove, events, parties)
    evidence = (change.remove, change.add)
    old, new = (
        _together(said, known.rows, done.rows)
        for said, known, done in zip(evidence, parties, engagements, strict=True)
    )
    had, will = (known.cards | done.cards for known, done in zip(parties, engagements, strict=True))
    return Plan(
        rows=difference(old, new),
        new_cards=tuple(sorted(will - had)),
        gone_cards=tuple(sorted(had - will)),
        rule=change.rule,
        unrule=change.unrule,
    )


def _together(said: tuple[Evidence, ...], *known: Rows) -> Rows:
    rows = Rows()
    for evidence in said:
        rows.update(article_rows(evidence))
    for part in known:
        rows.update(part)
    return rows
