"""FollowTheMoney entities, one JSON document a line, as Aleph and OpenSanctions' tools read them.

Parties, articles and engagements are things; an engagement is an Event, whose parties hang on it
by links (UnknownLink, with the role) and whose sentences by Documentation. Dates stay as precise
as the texts: FollowTheMoney takes a year or a month as it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha1
from itertools import chain
from typing import Any, Final

from app.exports.jsonl import json_lines
from app.headlines import headline
from cypher import whole
from cypher.model import EntityKind
from cypher.store import GraphStore

Record = Mapping[str, Any]
Entity = dict[str, Any]

SCHEMATA: Final[Mapping[EntityKind, str]] = {
    EntityKind.PERSON: "Person",
    EntityKind.INSTITUTION: "Organization",
    EntityKind.COUNTRY: "PublicBody",
    EntityKind.HARDWARE: "Asset",
    EntityKind.PLACE: "Address",
    EntityKind.POST: "LegalEntity",
}
LEGAL: Final = frozenset({"Person", "Organization", "PublicBody", "LegalEntity"})
_ID = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?")


def lines(store: GraphStore) -> Iterator[str]:
    """Every party, article and engagement, with what joins them."""
    things = chain(
        map(party, whole.all_entities(store)),
        map(article, whole.all_articles(store)),
        chain.from_iterable(map(engagement, whole.all_engagements(store))),
    )
    return json_lines(things)


def party(record: Record) -> Entity:
    """Person, Organization, PublicBody (a state), Asset, Address or LegalEntity (an office)."""
    kind = EntityKind(record["type"])
    others = [each for each in record["aliases"] if each != record["name"]]
    more = {"position": record["posts"]} if kind is EntityKind.PERSON else {}
    if kind is EntityKind.PLACE:
        more = {"full": [record["name"]]}
    country = [(record["country"] or "").lower()]
    return _entity(
        known_id(record["id"]),
        SCHEMATA[kind],
        {"name": [record["name"]], "alias": others, "country": country, **more},
    )


def article(record: Record) -> Entity:
    """An Article."""
    properties = {
        "title": [record["title"]],
        "fileName": [record["name"]],
        "sourceUrl": [record["url"]],
        "publisher": [record["outlet"]],
        "publishedAt": [record["published"]],
    }
    return _entity(_article_id(record["name"], record["published"]), "Article", properties)


def engagement(record: Record) -> Iterator[Entity]:
    """An Event, a link for each part somebody took in it, and its sentences."""
    id_, date = known_id(record["id"]), record["date"] or {}
    yield _entity(
        id_,
        "Event",
        {
            "name": [headline(record)],
            "recordId": [record["id"]],
            "keywords": [record["kind"], record["status"], *record["codes"].values()],
            "startDate": [date.get("from")],
            "endDate": [date.get("to")],
            "date": [_partial(date.get("edtf"))],
            "location": [record["place"]],
            "involved": [_party_id(p) for p in record["participants"] if _legal(p)],
            "summary": [record["quantity"]],
            "notes": record["conflicts"],
            "publisher": list(dict.fromkeys(e["outlet"] for e in record["evidence"])),
            "sourceUrl": list(dict.fromkeys(e["url"] for e in record["evidence"])),
        },
    )
    yield from (_link(id_, each, record) for each in record["participants"])
    yield from (_documentation(id_, each) for each in record["evidence"])


def known_id(id_: str) -> str:
    """The id where FollowTheMoney takes such, else a hash of it."""
    return id_ if _ID.fullmatch(id_) else _hashed(id_)


def _link(event: str, party: Record, record: Record) -> Entity:
    properties = {
        "subject": [_party_id(party)],
        "object": [event],
        "role": [party["role"]],
        "status": [record["status"]],
        "summary": [party["post"]],
        "namesMentioned": [party["surface"]],
        "date": [_partial((record["date"] or {}).get("edtf"))],
    }
    return _entity(_hashed(event, party["role"], party["id"]), "UnknownLink", properties)


def _documentation(event: str, source: Record) -> Entity:
    article = _article_id(source["article"], source["published"])
    properties = {
        "document": [article],
        "entity": [event],
        "role": [source["status"]],
        "summary": [source["sentence"]],
        "date": [_partial(source["date"])],
        "sourceUrl": [source["url"]],
    }
    id_ = _hashed(event, article, str(source["start"]), str(source["end"]))
    return _entity(id_, "Documentation", properties)


def _entity(id_: str, schema: str, properties: Mapping[str, Iterable[Any]]) -> Entity:
    known = {name: [each for each in values if each] for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {k: v for k, v in known.items() if v}}


def _partial(edtf: str | None) -> str | None:
    """A date that is no interval; those stand in startDate and endDate."""
    return edtf if edtf and re.fullmatch(r"\d{4}(-\d{2}){0,2}", edtf) else None


def _legal(party: Record) -> bool:
    return SCHEMATA[EntityKind(party["type"])] in LEGAL


def _party_id(party: Record) -> str:
    return known_id(party["id"])


def _article_id(name: str, published: str | None) -> str:
    return _hashed("article", name, published or "")


def _hashed(*parts: str) -> str:
    return sha1("|".join(parts).encode(), usedforsecurity=False).hexdigest()
