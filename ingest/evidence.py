"""Document and Extraction -> Evidence: what may be filed, checked. Pure.

Whoever did the reading, here every offset, date, name and role is held against the text and the
ontology. What is wrong is refused with a reason, never stored.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cypher.countries import by_capital, by_name
from cypher.errors import BadDate
from cypher.model import (
    AliasNode,
    ArticleNode,
    ClaimNode,
    EntityKind,
    EventDate,
    Evidence,
    MentionEdge,
    RoleEdge,
)
from cypher.ontology import ontology
from ingest.article import Document
from ingest.copies import sketch
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When
from ingest.naming import alias_country, alias_id, article_id, claim_id, country_name
from ingest.spans import bounds


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something an extractor gave that cannot be true of the text, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Filed:
    """The evidence of one article, and what was refused of it."""

    evidence: Evidence
    refused: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class _Desk:
    """What has been gathered of one article so far."""

    document: Document
    article: str
    extractor: str
    named: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    refused: list[Refusal] = field(default_factory=list)

    def refuse(self, what: str, why: str) -> None:
        self.refused.append(Refusal(what, why))

    def admit(self, mention: Mention) -> str | None:
        """The alias id of a mention that is where it says it is."""
        fault = _fault(self.document.text, mention.start, mention.end, mention.surface)
        alias = alias_id(mention.party)
        if fault or not alias:
            self.refuse(f"{mention.party.kind} {mention.party.name!r}", fault or "no name in it")
            return None
        self.named[alias].append(mention)
        return alias


def build(document: Document, extraction: Extraction) -> Filed:
    """The evidence of one article as it may be filed. Nothing in it depends on other articles."""
    desk = _Desk(document, article_id(document.text), extraction.extractor)
    for mention in sorted(extraction.mentions, key=_place_in_text):
        desk.admit(mention)
    claims = {claim.id: claim for claim in _claims(desk, extraction.claims)}
    kept = tuple(sorted(claims.values(), key=lambda claim: (claim.start, claim.id)))
    evidence = Evidence(
        article=_article(document, desk.article, kept),
        aliases=tuple(_alias(alias, desk.named[alias]) for alias in sorted(desk.named)),
        claims=kept,
        mentions=tuple(_mention(alias, desk.named[alias]) for alias in sorted(desk.named)),
    )
    return Filed(evidence, tuple(desk.refused))


def _fault(text: str, start: int, end: int, surface: str) -> str:
    if not 0 <= start < end <= len(text):
        return f"characters {start} to {end} are not in the text"
    if text[start:end] != surface:
        return f"the text has {text[start:end]!r} there, not {surface!r}"
    return ""


def _place_in_text(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.party.name


def _article(document: Document, article: str, claims: Sequence[ClaimNode]) -> ArticleNode:
    published = document.published.isoformat() if document.published else None
    return ArticleNode(
        id=article,
        name=document.name,
        url=document.url,
        title=document.title,
        outlet=document.outlet,
        published=published,
        text=document.text,
        day=published or _latest(claims),
        sketch=sketch(document.text),
    )


def _latest(claims: Iterable[ClaimNode]) -> str | None:
    """An undated article speaks on the day of the latest thing it reports as done."""
    days = [claim.date.to for claim in claims if claim.date and claim.status == "occurred"]
    return max(days, default=None)


def _alias(alias: str, mentions: Sequence[Mention]) -> AliasNode:
    party = mentions[0].party
    return AliasNode(alias, best_name(party, mentions), party.kind, alias_country(party))


def best_name(party: Party, mentions: Sequence[Mention]) -> str:
    """How an article writes a name most of the time; a country's name is the table's."""
    if party.kind is EntityKind.COUNTRY and party.country:
        return country_name(party.country)
    counted = Counter(" ".join(mention.party.name.split()) for mention in mentions)
    return min(counted, key=lambda name: (-counted[name], name.isupper(), name))


def _mention(alias: str, mentions: Sequence[Mention]) -> MentionEdge:
    first = min(mentions, key=_place_in_text)
    posts = sorted({mention.party.post for mention in mentions if mention.party.post})
    ranks = sorted({mention.party.rank for mention in mentions if mention.party.rank})
    return MentionEdge(
        alias=alias,
        surface=first.surface,
        start=first.start,
        end=first.end,
        post=first.party.post or (posts[0] if posts else None),
        rank=first.party.rank or (ranks[0] if ranks else None),
        name=best_name(first.party, mentions),
        posts=tuple(posts),
    )


def _claims(desk: _Desk, claims: Iterable[Claim]) -> Iterator[ClaimNode]:
    for claim in claims:
        found = _claim(desk, claim)
        if found:
            yield found


def _claim(desk: _Desk, claim: Claim) -> ClaimNode | None:
    text = desk.document.text
    what = f"{claim.kind} at {claim.start}"
    if not 0 <= claim.start < claim.end <= len(text):
        desk.refuse(what, f"characters {claim.start} to {claim.end} are not in the text")
        return None
    roles = _roles(desk, claim)
    fault = _unfilled(claim, roles)
    if fault:
        desk.refuse(what, fault)
        return None
    return _node(desk, claim, roles)


def _node(desk: _Desk, claim: Claim, roles: tuple[RoleEdge, ...]) -> ClaimNode:
    said = tuple((edge.role, edge.alias, edge.start) for edge in roles)
    return ClaimNode(
        id=claim_id(desk.article, (claim.start, claim.end), claim.kind, said),
        article=desk.article,
        kind=claim.kind,
        status=claim.status,
        roles=roles,
        quote=desk.document.text[claim.start : claim.end],
        start=claim.start,
        end=claim.end,
        date=_date(desk, claim.when),
        place=claim.place,
        mode=claim.mode,
        quantity=claim.quantity,
        subject=claim.subject,
        frame=claim.frame,
        extractor=desk.extractor,
        confidence=round(min(max(claim.confidence, 0.0), 1.0), 4),
        at=_place_alias(desk, claim.place),
    )


def _roles(desk: _Desk, claim: Claim) -> tuple[RoleEdge, ...]:
    ranges = ontology().engagements[claim.kind].roles
    edges: dict[tuple[str, str], RoleEdge] = {}
    for filling in claim.fillings:
        spec, kind = ranges.get(filling.role), filling.mention.party.kind
        if spec is None or kind not in spec.range:
            desk.refuse(f"{claim.kind} at {claim.start}", f"no {kind} can be its {filling.role}")
            continue
        alias = desk.admit(filling.mention)
        if alias:
            edges.setdefault((filling.role, alias), _role(filling, alias))
    return tuple(edges[key] for key in sorted(edges))


def _role(filling: Filling, alias: str) -> RoleEdge:
    mention = filling.mention
    return RoleEdge(
        role=filling.role,
        alias=alias,
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        post=mention.party.post,
        rank=mention.party.rank,
    )


def _unfilled(claim: Claim, roles: Sequence[RoleEdge]) -> str:
    filled = Counter(edge.role for edge in roles)
    for role, spec in ontology().engagements[claim.kind].roles.items():
        if filled[role] < spec.required:
            return f"needs {spec.required} {role}, has {filled[role]}"
    return ""


def _date(desk: _Desk, when: When | None) -> EventDate | None:
    if when is None:
        return None
    try:
        low, high = bounds(when.edtf)
    except BadDate as error:
        desk.refuse(f"date {when.edtf!r}", error.detail)
        return None
    return EventDate(when.edtf, low, high, when.basis)


def _place_alias(desk: _Desk, place: str | None) -> str | None:
    """The spelling of the place of an event, if the text names it and it is no country."""
    if not place or by_name(place):
        return None
    for alias, mentions in sorted(desk.named.items()):
        party = mentions[0].party
        if party.kind is EntityKind.PLACE and party.name.casefold() == place.casefold():
            return alias
    found = re.search(re.escape(place), desk.document.text, re.IGNORECASE)
    if found is None:
        return None
    capital = by_capital(place)
    party = Party(EntityKind.PLACE, place, capital.iso2 if capital else None)
    return desk.admit(Mention(party, found.group(), found.start(), found.end()))
