"""What planning reads of the graph. One real shelf is the graph itself, another a dictionary."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from cypher.model import Evidence
from ingest.filing.records import AliasRecord, ClaimRecord, Judgement, Saying


class Shelf(Protocol):
    """The evidence near a change. Unknown ids are left out of every answer."""

    def aliases(self, ids: Iterable[str]) -> Mapping[str, AliasRecord]:
        """Spellings by id."""

    def aliases_under(self, headings: Iterable[str]) -> Mapping[str, AliasRecord]:
        """Spellings filed under any of the headings, by id."""

    def claims_under(self, headings: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """Claims filed under any of the headings, by id."""

    def claims(self, ids: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """Claims by id."""

    def claims_naming(self, aliases: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """Claims with any of the spellings in a role or as their place, by id."""

    def sayings(self, aliases: Iterable[str]) -> Iterable[Saying]:
        """What every article says of the spellings."""

    def judgements(self, ids: Iterable[str]) -> Iterable[Judgement]:
        """Judgements that name any of the ids as `a`, as `b` or as their article."""

    def evidence(self, article: str) -> Evidence | None:
        """All that one article added."""
