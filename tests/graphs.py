"""A small invented graph, written straight through the store, for tests that need one.

Nobody in it exists. It holds each kind of engagement, each status, imprecise and missing dates, a
conflict, a meeting too large for edges, and a party that is only described.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

from cypher.model import EntityKind, Kind, Role, Status
from cypher.names import fold, name_keys, search_text
from cypher.ontology import label, ontology
from cypher.store import GraphStore, Transaction

Batch = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Party:
    """An entity and the spellings that refer to it, the first of which names it."""

    id: str
    kind: EntityKind
    names: tuple[str, ...]
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One article's sentence about an engagement."""

    article: str
    sentence: str
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Event:
    """An engagement: role, party and post of each who took part; `when` is EDTF, from, to."""

    id: str
    kind: Kind
    parts: tuple[tuple[Role, str, str | None], ...]
    reports: tuple[Report, ...]
    when: tuple[str, str, str] | None = None
    status: Status = Status.OCCURRED
    place: str | None = None
    mode: str | None = None
    quantity: str | None = None
    conflicts: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Everything to be written. `outlets` maps an article to outlet and day of publication."""

    parties: tuple[Party, ...]
    events: tuple[Event, ...]
    outlets: dict[str, tuple[str, str]]
    serves: tuple[tuple[str, str, str, str, str], ...] = ()
    changes: tuple[tuple[int, str, str, str], ...] = field(default=())
    during: tuple[tuple[str, str], ...] = ()


def clear(store: GraphStore) -> None:
    """An empty graph under the same schema."""
    store.write(lambda tx: tx.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n"))


def write(store: GraphStore, story: Story, *, fresh: bool = False) -> None:
    """Write the story, in a few statements, in one transaction.

    `fresh`: none of it is there yet; a MERGE on two labels looks at every node on one engine.
    """
    put = "CREATE" if fresh else "MERGE"

    def work(tx: Transaction) -> None:
        for labels, rows in _nodes(story):
            tx.run(f"UNWIND $rows AS row {put} (n:{labels} {{id: row.id}}) SET n += row", rows=rows)
        for type_, start, end, rows in _edges(story):
            tx.run(
                f"UNWIND $rows AS row MATCH (a:{start} {{id: row.a}}) "
                f"MATCH (b:{end} {{id: row.b}}) "
                f"{put} (a)-[r:{type_} {{key: row.key}}]->(b) SET r += row.with",
                rows=rows,
            )

    store.write(work)


def _nodes(story: Story) -> Iterator[tuple[str, Batch]]:
    yield "Article", [_article(name, *story.outlets[name], story) for name in story.outlets]
    yield "Claim", [claim for event in story.events for claim in _claims(event)]
    yield "Alias", [alias for party in story.parties for alias in _aliases(party)]
    yield (
        "Change",
        [
            {
                "id": f"change-{seq}",
                "seq": seq,
                "at": at,
                "what": what,
                "subject": subject,
                "detail": "",
            }
            for seq, at, what, subject in story.changes
        ],
    )
    for kind in EntityKind:
        yield (
            f"Entity:{label(kind)}",
            [_entity(party) for party in story.parties if party.kind is kind],
        )
    for event_kind in Kind:
        rows = [_event(event, story) for event in story.events if event.kind is event_kind]
        yield f"Engagement:{label(event_kind)}", rows


def _edges(story: Story) -> Iterator[tuple[str, str, str, Batch]]:
    kinds = {party.id: party.kind for party in story.parties}
    places = {party.names[0]: party.id for party in story.parties if kinds[party.id] in _SITES}
    claims = [claim for event in story.events for claim in _claims(event)]
    yield "STATES", "Article", "Claim", _each("STATES", ((c["article"], c["id"]) for c in claims))
    yield "SUPPORTS", "Claim", "Engagement", _each("SUPPORTS", _supports(story))
    yield "ROLE", "Claim", "Alias", list(_roles(story))
    yield "MENTIONS", "Article", "Alias", list(_mentions(story))
    refers = ((alias["id"], party.id) for party in story.parties for alias in _aliases(party))
    yield "REFERS_TO", "Alias", "Entity", _each("REFERS_TO", refers, score=1.0, by="name")
    yield "TOOK_PART", "Entity", "Engagement", list(_took_part(story))
    at = ((event.id, places[event.place]) for event in story.events if event.place in places)
    yield "AT", "Engagement", "Entity", _each("AT", at)
    homes = {party.country: party.id for party in story.parties if kinds[party.id] is _COUNTRY}
    for type_, kind in (("IN", EntityKind.PLACE), ("PART_OF", EntityKind.INSTITUTION)):
        held = ((p.id, homes[p.country]) for p in story.parties if p.kind is kind and p.country)
        yield type_, "Entity", "Entity", _each(type_, held)
    yield "DURING", "Engagement", "Engagement", _each("DURING", story.during)
    yield "SERVES", "Entity", "Entity", [_serves(*each) for each in story.serves]
    for event_kind, type_ in zip(Kind, ontology().shortcut_types, strict=True):
        events = (event for event in story.events if event.kind is event_kind)
        yield type_, "Entity", "Entity", [e for each in events for e in _shortcuts(each, story)]


_COUNTRY = EntityKind.COUNTRY
_SITES = (EntityKind.PLACE, EntityKind.COUNTRY)


def _each(type_: str, pairs: Iterable[tuple[str, str]], **values: Any) -> Batch:
    return [{"a": a, "b": b, "key": f"{a}|{type_}|{b}|", "with": values} for a, b in pairs]


def _article(name: str, outlet: str, published: str, story: Story) -> dict[str, Any]:
    sentences = [r.sentence for event in story.events for r in event.reports if r.article == name]
    return {
        "id": f"a-{name}",
        "name": name,
        "url": f"https://news.example/{name}",
        "title": f"Title of {name}",
        "outlet": outlet,
        "published": published,
        "text": " ".join(sentences),
    }


def _claims(event: Event) -> list[dict[str, Any]]:
    edtf, first, last = event.when or (None, None, None)
    return [
        {
            "id": f"{event.id}-{number}",
            "article": f"a-{report.article}",
            "kind": event.kind,
            "status": event.status,
            "date": edtf,
            "dateFrom": first,
            "dateTo": last,
            "dateBasis": "stated" if edtf else None,
            "place": event.place,
            "quote": report.sentence,
            "start": 0,
            "end": len(report.sentence),
            "confidence": report.confidence,
        }
        for number, report in enumerate(event.reports, start=1)
    ]


def _supports(story: Story) -> Iterator[tuple[str, str]]:
    return ((claim["id"], event.id) for event in story.events for claim in _claims(event))


def _aliases(party: Party) -> list[dict[str, Any]]:
    others = [f"{fold(name).replace(' ', '-')}.alias" for name in party.names[1:]]
    return [
        {"id": id_, "name": name, "kind": party.kind, "country": party.country}
        for id_, name in zip([party.id, *others], party.names, strict=True)
    ]


def _entity(party: Party) -> dict[str, Any]:
    return {
        "id": party.id,
        "kind": party.kind,
        "name": party.names[0],
        "country": party.country,
        "aliases": list(party.names),
        "nameKeys": sorted({key for name in party.names for key in name_keys(name)}),
        "searchText": search_text(party.names),
    }


def _event(event: Event, story: Story) -> dict[str, Any]:
    edtf, first, last = event.when or (None, None, None)
    return {
        "id": event.id,
        "name": f"{event.kind} {edtf or 'undated'}",
        "kind": event.kind,
        "status": event.status,
        "date": edtf,
        "from": first,
        "to": last,
        "precision": {4: "year", 7: "month"}.get(len(edtf), "day") if edtf else None,
        "dateBasis": "stated" if edtf else None,
        "place": event.place,
        "mode": event.mode,
        "quantity": event.quantity,
        "articles": len({report.article for report in event.reports}),
        "outlets": _outlets(event, story),
        "confidence": max(report.confidence for report in event.reports),
        "conflicts": list(event.conflicts),
        "history": list(event.history),
    }


def _outlets(event: Event, story: Story) -> int:
    return len({story.outlets[report.article][0] for report in event.reports})


def _took_part(story: Story) -> Iterator[dict[str, Any]]:
    for event in story.events:
        for role, party, post in event.parts:
            key = f"{party}|TOOK_PART|{event.id}|{role}"
            yield {"a": party, "b": event.id, "key": key, "with": {"role": role, "post": post}}


def _roles(story: Story) -> Iterator[dict[str, Any]]:
    names = {party.id: party.names[0] for party in story.parties}
    for event in story.events:
        for claim, (role, party, post) in product(_claims(event), event.parts):
            key = f"{claim['id']}|ROLE|{party}|{role}"
            values = {
                "role": role,
                "post": post,
                "surface": names.get(party, ""),
                "start": 0,
                "end": 0,
            }
            yield {"a": claim["id"], "b": party, "key": key, "with": values}


def _mentions(story: Story) -> Iterator[dict[str, Any]]:
    named = {(r.article, part[1]) for e in story.events for r in e.reports for part in e.parts}
    for article, party in sorted(named):
        key = f"a-{article}|MENTIONS|{party}"
        yield {"a": f"a-{article}", "b": party, "key": key, "with": {"start": 0, "end": 0}}


def _serves(person: str, body: str, post: str, first: str, last: str) -> dict[str, Any]:
    values = {"post": post, "rank": None, "firstSeen": first, "lastSeen": last}
    return {"a": person, "b": body, "key": f"{person}|SERVES|{body}|{post}", "with": values}


def _shortcuts(event: Event, story: Story) -> Iterator[dict[str, Any]]:
    drawn = ontology().engagements[event.kind].shortcut
    starts = sorted(party for role, party, _ in event.parts if role is drawn.from_)
    ends = sorted(party for role, party, _ in event.parts if role is drawn.to)
    if len(starts) > 12:
        return
    values = _event(event, story)
    kept = {
        k: values[k] for k in ("name", "kind", "date", "from", "to", "status", "place", "articles")
    }
    for a, b in combinations(starts, 2) if drawn.symmetric else product(starts, ends):
        with_ = {**kept, "engagement": event.id, "outlets": values["outlets"]}
        yield {"a": a, "b": b, "key": f"{a}|{drawn.type}|{b}|{event.id}", "with": with_}
