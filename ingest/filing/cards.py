"""Filing cards: under which headings a spelling or a claim can be found again.

One node a card, found by its heading: neither engine indexes the members of a list.
"""

from dataclasses import dataclass

from ingest.filing import tenures
from ingest.filing.records import AliasRecord, ClaimRecord
from ingest.resolvers import blocking as names
from ingest.settling import blocking as events
from ingest.settling import visits
from ingest.settling.telling import Telling


@dataclass(frozen=True, slots=True, order=True)
class Card:
    """An item under a heading."""

    heading: str
    item: str

    @property
    def id(self) -> str:
        """Unique."""
        return f"{self.heading}|{self.item}"


def alias_cards(record: AliasRecord) -> set[Card]:
    """The cards of a spelling: by its name, and by the offices it was seen in."""
    headings = names.files(record.spelling()) | tenures.offices(record)
    return {Card(heading, record.id) for heading in headings}


def claim_cards(telling: Telling) -> set[Card]:
    """The cards of a claim, as its parties are known now."""
    headings = events.files(telling) | visits.files(telling)
    return {Card(heading, telling.id) for heading in headings}


def office_cards(record: ClaimRecord) -> set[Card]:
    """The cards of a claim under the offices it describes."""
    return {Card(heading, record.claim.id) for heading in tenures.headings(record)}
