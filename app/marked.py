"""The claims that support an engagement, each sentence with its marked words and its article."""

from collections.abc import Mapping
from typing import Any

from cypher.store import GraphStore

Record = dict[str, Any]


def marked_claims(store: GraphStore, engagement: Mapping[str, Any]) -> list[Record]:
    """The surest first; `start` and `end` of parties count in the article's text, as the claim's
    do.
    """
    text = store.statement("sentences_of_engagement")
    return [line(row) for row in store.read(text, engagement=engagement["id"])]


def line(row: Mapping[str, Any]) -> Record:
    """A claim as the API gives it."""
    claim = row["claim"]
    kept = ("id", "kind", "status", "date", "place", "quantity", "start", "end", "confidence")
    parties = sorted(row["parties"], key=lambda party: (party["start"] or 0, party["role"]))
    return {
        **{key: claim.get(key) for key in kept},
        "date_basis": claim.get("dateBasis"),
        "frame": claim.get("frame"),
        "sentence": claim["quote"],
        "article": row["article"],
        "parties": parties,
    }
