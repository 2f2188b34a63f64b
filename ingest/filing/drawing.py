"""Parties and engagements as rows of the graph. Pure; what is drawn here is all the knowledge."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cypher.countries import by_code
from cypher.model import EngagementNode, EntityKind, EventDate, Status
from cypher.names import name_keys, search_text
from cypher.ontology import label, ontology
from ingest.filing.records import AliasRecord, Sighting
from ingest.filing.rows import Edge, Node, Props, Rows, props, taken
from ingest.naming import country_id, country_name
from ingest.resolvers.resolve import Identity
from ingest.resolvers.spelling import post_key
from ingest.spans import precision

_DRAWN_DATES = ("date", "from", "to")
_TIES = {EntityKind.INSTITUTION: "PART_OF", EntityKind.PLACE: "IN"}


def party_rows(identity: Identity, records: Mapping[str, AliasRecord]) -> Rows:
    """An entity, the spellings that refer to it, and its ties to its country, with that country."""
    rows = Rows()
    members = [records[referral.alias] for referral in identity.referrals]
    if identity.kind is EntityKind.COUNTRY:
        rows.add(country_node(identity.country or ""))
    else:
        rows.add(_entity(identity, members))
    for referral in identity.referrals:
        more = props(score=referral.score, reasons=referral.reasons, by=referral.by)
        rows.add(Edge("REFERS_TO", referral.alias, identity.id, more))
    ties = list(_ties(identity, members))
    if ties and identity.country:
        rows.add(*ties, country_node(identity.country))
    return rows


def country_node(code: str) -> Node:
    """A country as the table knows it: the same whoever speaks of it."""
    known = by_code(code)
    names = known.names if known else (country_name(code),)
    return _party_node(country_id(code), EntityKind.COUNTRY, names[0], code, sorted(set(names)))


def _entity(identity: Identity, members: Iterable[AliasRecord]) -> Node:
    names = sorted({sighting.text for member in members for sighting in member.names})
    return _party_node(identity.id, identity.kind, identity.name, identity.country, names)


def _party_node(
    id_: str, kind: EntityKind, name: str, country: str | None, names: list[str]
) -> Node:
    keys = sorted({key for each in names for key in name_keys(each)})
    more = props(
        id=id_,
        kind=kind,
        name=name,
        country=country,
        aliases=names,
        searchText=search_text(names),
        nameKeys=keys,
    )
    return Node(("Entity", label(kind)), id_, more)


def _ties(identity: Identity, members: Iterable[AliasRecord]) -> Iterator[Edge]:
    if not identity.country:
        return
    if identity.kind is EntityKind.PERSON:
        yield from _services(identity, members)
    elif identity.kind in _TIES:
        yield Edge(_TIES[identity.kind], identity.id, country_id(identity.country), {})


@dataclass(frozen=True, slots=True)
class Service:
    """An office somebody was seen in: its key, its usual name, the first and last day."""

    key: str
    post: str
    first: str
    last: str


def services(members: Iterable[AliasRecord], country: str | None) -> list[Service]:
    """The offices in which any of these spellings was seen, sorted by key."""
    seen: dict[str, list[Sighting]] = defaultdict(list)
    for member in members:
        for sighting in member.posts:
            seen[post_key(sighting.text, country)].append(sighting)
    return [_service(key, seen[key]) for key in sorted(seen)]


def _service(key: str, seen: list[Sighting]) -> Service:
    days = sorted(day for each in seen for day in (each.first, each.last) if day) or [""]
    return Service(key, _usual(seen), days[0], days[-1])


def _usual(seen: Iterable[Sighting]) -> str:
    counted: dict[str, int] = defaultdict(int)
    for each in seen:
        counted[each.text] += each.count
    return min(counted, key=lambda text: (-counted[text], text))


def _services(identity: Identity, members: Iterable[AliasRecord]) -> Iterator[Edge]:
    known = list(members)
    ranks = [sighting for member in known for sighting in member.ranks]
    rank = _usual(ranks) if ranks else None
    for each in services(known, identity.country):
        more = props(
            post=each.post, rank=rank, firstSeen=each.first or None, lastSeen=each.last or None
        )
        yield Edge("SERVES", identity.id, country_id(identity.country or ""), more, each.key)


def event_rows(event: EngagementNode, filled: Mapping[str, tuple[str, ...]]) -> Rows:
    """An engagement, the claims that support it, who took part, where, and its shortcuts.

    `filled`: for each claim, whom its described offices were taken to mean.
    """
    rows = Rows()
    rows.add(_event_node(event))
    for claim in event.claims:
        more = props(filled=filled.get(claim) or None)
        rows.add(Edge("SUPPORTS", claim, event.id, more))
    for part in event.parts:
        more = props(role=part.role, post=part.post)
        rows.add(Edge("TOOK_PART", part.entity, event.id, more, part.role))
    if event.at:
        rows.add(Edge("AT", event.id, event.at, {}))
    rows.add(*_shortcuts(event))
    return rows


def _event_node(event: EngagementNode) -> Node:
    said = ("kind", "status", "place", "mode", "quantity", "confidence", "conflicts", "history")
    more = props(
        name=_caption(ontology().engagements[event.kind].noun.capitalize(), event),
        **taken(event, "id", "articles", "outlets", *said),
        **_dated(event.date),
    )
    return Node(("Engagement", label(event.kind)), event.id, more)


def _caption(word: str, event: EngagementNode) -> str:
    """What a picture writes on it: `Meeting 2018-08-06`, `met 2018-08-06 (denied)`."""
    said = "" if event.status is Status.OCCURRED else f"({event.status})"
    return " ".join(filter(None, (word, event.date.edtf if event.date else "", said)))


def _dated(date: EventDate | None) -> dict[str, object]:
    if date is None:
        return {}
    return {
        "date": date.edtf,
        "from": date.from_,
        "to": date.to,
        "precision": precision(date.edtf),
        "dateBasis": date.basis,
    }


def _shortcuts(event: EngagementNode) -> Iterator[Edge]:
    drawn = ontology().engagements[event.kind].shortcut
    more = _shortcut_props(event)
    parts = ((part.role, part.entity) for part in event.parts)
    for start, end in drawn.couples(parts):
        yield Edge(drawn.type, start, end, more, event.id)


def _shortcut_props(event: EngagementNode) -> Props:
    return props(
        name=_caption(ontology().engagements[event.kind].verb, event),
        engagement=event.id,
        **taken(event, "kind", "status", "place", "articles", "outlets"),
        **{name: value for name, value in _dated(event.date).items() if name in _DRAWN_DATES},
    )
