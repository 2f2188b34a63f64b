"""Engagements around a party, as a picture of the graph needs them: many, short, with their
parties and without their sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cypher.dates import earliest, latest
from cypher.model import Kind, Status
from cypher.store import GraphStore

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which engagements count; empty means any. `since` and `until` are written dates (2018-08);
    an engagement counts that may fall between them.
    """

    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: str = ""
    until: str = ""
    outlets: int = 0

    def values(self) -> Record:
        """As the statements take it; BadDate."""
        return {
            "kinds": [str(each) for each in self.kinds],
            "statuses": [str(each) for each in self.statuses],
            "since": earliest(self.since) if self.since else "",
            "until": latest(self.until) if self.until else "",
            "outlets": self.outlets,
        }


def around(
    store: GraphStore, party: str, narrowed: Narrowed, *, skip: int, limit: int
) -> list[Record]:
    """A page of the engagements of the entity of that id, newest first."""
    given = {**narrowed.values(), "party": party, "skip": skip, "limit": limit}
    return lines(store, _ids(store, "around_party", given))


def everything(store: GraphStore, narrowed: Narrowed, *, skip: int, limit: int) -> list[Record]:
    """A page of all engagements, newest first."""
    given = {**narrowed.values(), "skip": skip, "limit": limit}
    return lines(store, _ids(store, "around_nobody", given))


def shared(
    store: GraphStore, parties: Sequence[str], narrowed: Narrowed, *, limit: int
) -> list[Record]:
    """The newest engagements that all those entities took part in or were the place of."""
    first, *others = dict.fromkeys(parties)
    values = narrowed.values()
    given = {name: values[name] for name in ("kinds", "since", "until")}
    given |= {"first": first, "others": others, "wanted": len(others), "limit": limit}
    return lines(store, _ids(store, "around_parties", given))


def counts(store: GraphStore, party: str, narrowed: Narrowed) -> list[Record]:
    """How many engagements of each kind the entity has: {kind, count}."""
    text = store.statement("around_party_counts")
    return store.read(text, **narrowed.values(), party=party)


def spellings(store: GraphStore, entity: str) -> list[Record]:
    """The spellings that refer to the entity of that id: id, name, country, score, reasons and by
    of the joining, and articles (how many use it); the commonest first.
    """
    return store.read(store.statement("spellings_of_entity"), entity=entity)


def lines(store: GraphStore, ids: Sequence[str]) -> list[Record]:
    """The engagements of those ids in that order, with their parties; unknown ones are left out."""
    if not ids:
        return []
    found = store.read(store.statement("engagements_by_ids"), ids=list(ids))
    parts: dict[str, list[Record]] = {}
    for row in store.read(store.statement("parts_of_engagements"), ids=list(ids)):
        row.pop("aliases", None)
        parts.setdefault(row.pop("engagement"), []).append(row)
    known = {row["id"]: _line(row, parts.get(row["id"], [])) for row in found}
    return [known[each] for each in dict.fromkeys(ids) if each in known]


def _ids(store: GraphStore, statement: str, given: Record) -> list[str]:
    return [row["id"] for row in store.read(store.statement(statement), **given)]


def _line(row: Record, parts: list[Record]) -> Record:
    kept = ("id", "kind", "status", "date", "from", "to", "basis", "place", "mode", "quantity")
    line = {name: row[name] for name in kept}
    numbers = {name: row[name] for name in ("articles", "outlets", "confidence")}
    return {**line, **numbers, "conflicts": len(row["conflicts"] or []), "participants": parts}
