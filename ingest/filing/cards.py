"""Filing cards: under which headings a spelling or a claim can be found again.

One node a card, found by its heading: neither engine indexes the members of a list.
"""

from dataclasses import dataclass

from ingest.resolvers import blocking as names
from ingest.resolvers.spelling import Spelling
from ingest.settling import blocking as events
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


def alias_cards(spelling: Spelling) -> set[Card]:
    """The cards of a spelling."""
    return {Card(heading, spelling.id) for heading in names.files(spelling)}


def claim_cards(telling: Telling) -> set[Card]:
    """The cards of a claim, as its parties are known now."""
    return {Card(heading, telling.id) for heading in events.files(telling)}
