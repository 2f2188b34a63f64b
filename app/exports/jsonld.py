"""JSON-LD in the terms of schema.org, for anything that reads RDF.

An engagement is a schema.org Event (a visit also a TravelAction, a supply a TransferAction). Who
took part stands in schema.org's Role pattern, with the post of the time. What schema.org has no
term for is in a vocabulary of our own, `urn:entente:term:`. The context stands in the file:
nothing is fetched to read it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final
from urllib.parse import quote

from app.headlines import headline
from cypher import whole
from cypher.model import EntityKind, Kind, Role, Status
from cypher.ontology import label
from cypher.store import GraphStore

Record = Mapping[str, Any]
Node = dict[str, Any]

OWN: Final = (
    *("kind", "status", "edtf", "precision", "basis", "mode", "quantity", "confidence", "plover"),
    *("cameo", "outlets", "conflicts", "history", "post", "surface", "start", "end", "country"),
)
CONTEXT: Final[Mapping[str, Any]] = {
    "@vocab": "https://schema.org/",
    "entente": "urn:entente:term:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "startDate": {"@id": "https://schema.org/startDate", "@type": "xsd:date"},
    "endDate": {"@id": "https://schema.org/endDate", "@type": "xsd:date"},
    "datePublished": {"@id": "https://schema.org/datePublished", "@type": "xsd:date"},
    "eventStatus": {"@id": "https://schema.org/eventStatus", "@type": "@vocab"},
    "url": {"@id": "https://schema.org/url", "@type": "@id"},
    **{name: f"entente:{name}" for name in OWN},
}
PARTY_TYPES: Final[Mapping[EntityKind, str]] = {
    EntityKind.PERSON: "Person",
    EntityKind.INSTITUTION: "Organization",
    EntityKind.COUNTRY: "Country",
    EntityKind.HARDWARE: "Product",
    EntityKind.PLACE: "Place",
    EntityKind.POST: "Person",
}
EVENT_TYPES: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.MET: ("Event",),
    Kind.VISITED: ("Event", "TravelAction"),
    Kind.SUPPLIED: ("Event", "TransferAction"),
    Kind.AGREED: ("Event",),
    Kind.EXERCISED: ("Event",),
}
TERMS: Final[Mapping[Role, str]] = {
    Role.PARTICIPANT: "attendee",
    Role.PARTY: "attendee",
    Role.VISITOR: "agent",
    Role.DESTINATION: "toLocation",
    Role.SUPPLIER: "agent",
    Role.RECIPIENT: "recipient",
    Role.ITEM: "object",
}
# schema.org has no status for what was denied.
STATUSES: Final[Mapping[Status, str | None]] = {
    Status.OCCURRED: "EventScheduled",
    Status.ONGOING: "EventScheduled",
    Status.PLANNED: "EventScheduled",
    Status.NEGOTIATING: "EventScheduled",
    Status.DENIED: None,
    Status.CANCELLED: "EventCancelled",
}


def document(store: GraphStore) -> Iterator[str]:
    """One JSON document: articles, parties and engagements under `@graph`."""
    nodes = chain(
        map(article, whole.all_articles(store)),
        map(party, whole.all_entities(store)),
        map(engagement, whole.all_engagements(store)),
    )
    yield f'{{"@context":{_json(CONTEXT)},"@graph":['
    yield from _separated(nodes)
    yield "\n]}\n"


def article(record: Record) -> Node:
    """An article as a NewsArticle; its id is made of what its engagements know of it."""
    return _known(
        {
            "@id": article_id(record["name"], record["published"]),
            "@type": "NewsArticle",
            "name": record["name"],
            "headline": record["title"],
            "url": _address(record["url"]),
            "publisher": _named("Organization", record["outlet"]),
            "datePublished": record["published"],
        }
    )


def party(record: Record) -> Node:
    """An entity as Person, Organization, Country, Product or Place."""
    kind = EntityKind(record["type"])
    return _known(
        {
            "@id": entity_id(record["id"]),
            "@type": [PARTY_TYPES[kind], f"entente:{label(kind)}"],
            "identifier": record["id"],
            "name": record["name"],
            "alternateName": [each for each in record["aliases"] if each != record["name"]],
            "country": record["country"],
            "jobTitle": record["posts"],
        }
    )


def engagement(record: Record) -> Node:
    """An engagement with its parties and the sentences that say so."""
    kind, date = Kind(record["kind"]), record["date"] or {}
    plain = ("kind", "status", "mode", "quantity", "confidence", "outlets", "conflicts", "history")
    return _known(
        {
            "@id": f"urn:entente:engagement:{quote(record['id'], safe='')}",
            "@type": [*EVENT_TYPES[kind], f"entente:{label(kind)}"],
            "identifier": record["id"],
            "name": headline(record),
            "eventStatus": STATUSES[Status(record["status"])],
            "startDate": date.get("from"),
            "endDate": date.get("to"),
            **{key: date.get(key) for key in ("edtf", "precision", "basis")},
            "location": _named("Place", record["place"]),
            **{key: record[key] for key in plain},
            **record["codes"],
            **_parts(record["participants"]),
            "subjectOf": [_quotation(each) for each in record["evidence"]],
        }
    )


def article_id(name: str, published: str | None) -> str:
    """The IRI of the article of that name and day."""
    return f"urn:entente:article:{quote(name, safe='')}:{published or ''}"


def entity_id(id_: str) -> str:
    """The IRI of an entity."""
    return f"urn:entente:entity:{quote(id_, safe='')}"


def _parts(parties: Iterable[Record]) -> dict[str, list[Node]]:
    """`{"attendee": [{"@type": "Role", "roleName": …, "attendee": {"@id": …}}]}`."""
    parts: dict[str, list[Node]] = {}
    for each in parties:
        term = TERMS[Role(each["role"])]
        role = {"@type": "Role", "roleName": each["role"], term: {"@id": entity_id(each["id"])}}
        told = {"post": each["post"], "surface": each["surface"]}
        parts.setdefault(term, []).append(_known({**role, **told}))
    return parts


def _quotation(source: Record) -> Node:
    plain = {key: source[key] for key in ("start", "end", "status", "confidence")}
    return _known(
        {
            "@type": "Quotation",
            "text": source["sentence"],
            "isPartOf": {"@id": article_id(source["article"], source["published"])},
            "edtf": source["date"],
            **plain,
        }
    )


def _named(type_: str, name: str | None) -> Node | None:
    return {"@type": type_, "name": name} if name else None


def _address(url: str | None) -> str | None:
    """The URL with nothing in it that an IRI may not have."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%~") if url else None


def _known(node: Node) -> Node:
    """The node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _separated(nodes: Iterable[Node]) -> Iterator[str]:
    before = "\n"
    for node in nodes:
        yield before + _json(node)
        before = ",\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
