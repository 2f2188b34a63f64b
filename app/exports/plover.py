"""Events in the fields of PLOVER (manual 0.8), one JSON document a line.

What was denied or cancelled is no event and is left out; what is planned is coded as an agreement
to do it, never as done. An event of a month has the month's first and last day and, beside
PLOVER's own fields, its EDTF date. A sector stands only where the post or the name says it.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from app.exports.jsonl import json_lines
from app.headlines import headline
from cypher import whole
from cypher.countries import by_code
from cypher.model import Kind, Mode, Role, Status
from cypher.names import fold
from cypher.ontology import code_rule
from cypher.store import GraphStore

Record = Mapping[str, Any]
SECTORS: Final = Path(__file__).with_name("sectors.toml")
NO_EVENT: Final = frozenset({Status.DENIED, Status.CANCELLED})
# On which side a role stands; everybody else is an actor.
SIDES: Final[Mapping[Role, str]] = {
    Role.RECIPIENT: "recipient",
    Role.DESTINATION: "recipient",
    Role.ITEM: "object",
}


def lines(store: GraphStore) -> Iterator[str]:
    """Every event."""
    records = whole.all_engagements(store)
    return json_lines(event(each) for each in records if Status(each["status"]) not in NO_EVENT)


def event(record: Record) -> dict[str, Any]:
    """{id, date, enddate, actor, recipient, event, mode, context, event_text, …}."""
    date: Record = record["date"] or {}
    source: Record = next(iter(record["evidence"]), {})
    return {
        "id": record["id"],
        "date": date.get("from"),
        "enddate": date.get("to"),
        "edtf": date.get("edtf"),
        **_sides(record["participants"]),
        **_codes(record),
        "status": record["status"],
        "magnitude": record["quantity"],
        "event_text": headline(record),
        "event_loc": record["place"],
        "text": source.get("sentence"),
        "source": source.get("url") or source.get("article"),
        "publication_date": source.get("published"),
    }


def _sides(parties: Iterable[Record]) -> dict[str, list[Any]]:
    sides: dict[str, list[Any]] = {"actor": [], "recipient": [], "object": []}
    for each in parties:
        side = SIDES.get(Role(each["role"]), "actor")
        sides[side].append(each["name"] if side == "object" else entity(each))
    return sides


def _codes(record: Record) -> dict[str, Any]:
    mode = Mode(record["mode"]) if record["mode"] else None
    rule = code_rule(Kind(record["kind"]), Status(record["status"]), mode)
    return {
        "event": rule.plover,
        "mode": [rule.plover_mode] if rule.plover_mode else [],
        "context": list(rule.contexts),
        "cameo": rule.cameo,
    }


def entity(party: Record) -> dict[str, Any]:
    """A party as PLOVER codes it: ISO 3166-1 alpha-3, sector, the text's words, office."""
    country = by_code(party["country"]) if party["country"] else None
    return {
        "code": country.iso3 if country else None,
        "sector": sector(party["post"] or "") or sector(party["name"]),
        "entity_text": party["surface"] or party["name"],
        "office": party["post"],
        "id": party["id"],
        "name": party["name"],
    }


def sector(text: str) -> str | None:
    """MIL, GOV … where a word of the text says so."""
    words = f" {fold(text)} "
    found = (code for code, told in _sectors().items() if any(f" {x} " in words for x in told))
    return next(found, None)


@lru_cache(maxsize=1)
def _sectors() -> Mapping[str, list[str]]:
    raw: dict[str, list[str]] = tomllib.loads(SECTORS.read_text(encoding="utf-8"))
    return {code: [fold(word) for word in words] for code, words in raw.items()}
