"""The real shelf: the neighbourhood of a change, read from the graph."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cypher.layers import id_pages
from cypher.model import (
    AliasNode,
    ArticleNode,
    ClaimNode,
    DateBasis,
    EventDate,
    Evidence,
    Kind,
    MentionEdge,
    Mode,
    Role,
    RoleEdge,
    Status,
)
from cypher.store import GraphStore
from ingest.filing.records import AliasRecord, ClaimRecord, Judgement, Saying, Sighting
from ingest.naming import country_of, kind_of
from ingest.settling.telling import Source

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """Whether an article is here, and which other text has its URL, published on which day."""

    here: bool
    older: str | None
    since: str | None


class GraphShelf:
    """A Shelf over a GraphStore. `judged`: whether there are judgements to look for at all."""

    def __init__(self, store: GraphStore, *, judged: bool = True) -> None:
        self._store, self._judged = store, judged

    def _ask(self, statement: str, **given: object) -> list[dict[str, Any]]:
        return self._store.read(self._store.statement(statement), **given)

    def aliases(self, ids: Iterable[str]) -> Mapping[str, AliasRecord]:
        """Spellings by id."""
        rows = self._ask("desk_aliases", ids=sorted(ids))
        return {row["id"]: _alias(row) for row in rows}

    def aliases_under(self, headings: Iterable[str]) -> Mapping[str, AliasRecord]:
        """Spellings filed under any of the headings."""
        items = self._under(headings)
        return self.aliases(items) if items else {}

    def _under(self, headings: Iterable[str]) -> list[str]:
        rows = self._ask("desk_cards_under", headings=sorted(headings))
        return [row["item"] for row in rows]

    def claims(self, ids: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """Claims by id."""
        rows = self._ask("desk_claims", ids=sorted(ids))
        return {row["claim"]["id"]: _claim_record(row) for row in rows}

    def claims_under(self, headings: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """Claims filed under any of the headings."""
        items = self._under(headings)
        return self.claims(items) if items else {}

    def claims_naming(self, aliases: Iterable[str]) -> Mapping[str, ClaimRecord]:
        """Claims with any of the spellings in a role or as their place."""
        rows = self._ask("desk_claims_naming", ids=sorted(aliases))
        return self.claims([row["id"] for row in rows]) if rows else {}

    def sayings(self, aliases: Iterable[str]) -> Iterable[Saying]:
        """What every article says of the spellings."""
        rows = self._ask("desk_sayings", ids=sorted(aliases))
        return [
            Saying(
                row["alias"],
                row["article"],
                row["name"],
                tuple(row["posts"] or ()),
                row["rank"],
                row["day"],
            )
            for row in rows
        ]

    def judgements(self, ids: Iterable[str]) -> Iterable[Judgement]:
        """Judgements that name any of the ids."""
        wanted = sorted(ids)
        if not self._judged or not wanted:
            return []
        return [judgement(row) for row in self._ask("desk_judgements", ids=wanted)]

    def all_aliases(self) -> Mapping[str, AliasRecord]:
        """Every spelling in the graph."""
        return {row["id"]: _alias(row) for row in self._ask("desk_all_aliases")}

    def all_claims(self) -> Iterator[ClaimRecord]:
        """Every claim in the graph, read by pages."""
        for ids in id_pages(self._store, "Claim"):
            yield from self.claims(ids).values()

    def spellings_beside(self, alias: str) -> set[str]:
        """The spellings that refer to the same entity, with the given one."""
        return {row["id"] for row in self._ask("desk_refer_to", id=alias)}

    def all_judgements(self) -> list[Judgement]:
        """Every judgement, the oldest first."""
        return [judgement(row) for row in self._ask("desk_judgement_list")]

    def known_articles(self, articles: Iterable[tuple[str, str]]) -> Mapping[str, Known]:
        """What is here of articles given as id and URL (empty: none), by id."""
        given = dict(articles)
        here = {row["id"] for row in self._ask("desk_articles_known", ids=sorted(given))}
        urls = sorted(filter(None, given.values()))
        rows = self._ask("desk_articles_at", urls=urls) if urls else []
        older = {row["url"]: row for row in rows}
        nothing: Record = {}
        found = {id_: older.get(url, nothing) for id_, url in given.items()}
        return {
            id_: Known(here=id_ in here, older=row.get("older"), since=row.get("published"))
            for id_, row in found.items()
        }

    def evidence(self, article: str) -> Evidence | None:
        """All that one article added."""
        rows = self._ask("desk_article", article=article)
        if not rows:
            return None
        claims = self._ask("desk_article_claims", article=article)
        return evidence_of(rows[0]["article"], rows[0]["mentions"], claims)


def evidence_of(article: Record, mentions: Iterable[Record], claims: Iterable[Record]) -> Evidence:
    """Evidence from an article's properties, its mentions (each with `alias`) and its claims.

    A claim is its properties as `claim`, and as `spelt` what it says of each `alias`.
    """
    edges = sorted(map(_mention, mentions), key=lambda mention: mention.alias)
    return Evidence(
        article=_article(article),
        aliases=tuple(_spelt(mention) for mention in edges),
        claims=tuple(sorted(map(_claim, claims), key=lambda claim: (claim.start, claim.id))),
        mentions=tuple(edges),
    )


def judgement(row: Record) -> Judgement:
    """A judgement from its properties."""
    return Judgement(**{name: str(row.get(name) or "") for name in Judgement.__slots__})


def _alias(row: Record) -> AliasRecord:
    names, posts, ranks = (
        tuple(Sighting.unpacked(each) for each in row[name] or ())
        for name in ("names", "posts", "ranks")
    )
    return AliasRecord(row["id"], row["articles"], names, posts, ranks, row["entity"])


def _claim_record(row: Record) -> ClaimRecord:
    return ClaimRecord(
        claim=_claim(row),
        source=Source(
            row["claim"]["article"], row["day"], row["outlet"] or "", tuple(row["sketch"] or ())
        ),
        entities={each["alias"]: each["entity"] for each in row["spelt"]},
        filled=dict(each.split("=", 1) for each in row["filled"] or ()),
        engagement=row["engagement"],
    )


def _claim(row: Record) -> ClaimNode:
    claim = row["claim"]
    roles = [_role(each) for each in row["spelt"] if each.get("role")]
    held = [each["alias"] for each in row["spelt"] if not each.get("role")]
    return ClaimNode(
        id=claim["id"],
        article=claim["article"],
        kind=Kind(claim["kind"]),
        status=Status(claim["status"]),
        roles=tuple(sorted(roles, key=lambda role: (role.role, role.alias))),
        quote=claim["quote"],
        start=claim["start"],
        end=claim["end"],
        date=_date(claim),
        place=claim.get("place"),
        mode=Mode(claim["mode"]) if claim.get("mode") else None,
        quantity=claim.get("quantity"),
        subject=claim.get("subject"),
        frame=claim.get("frame") or "",
        extractor=claim["extractor"],
        confidence=claim["confidence"],
        at=held[0] if held else None,
    )


def _date(claim: Record) -> EventDate | None:
    if not claim.get("date"):
        return None
    basis = DateBasis(claim["dateBasis"])
    return EventDate(claim["date"], claim["dateFrom"], claim["dateTo"], basis)


def _role(row: Record) -> RoleEdge:
    """Without words and offsets where only the parties were asked for."""
    return RoleEdge(
        role=Role(row["role"]),
        alias=row["alias"],
        surface=row.get("surface") or "",
        start=row.get("start") or 0,
        end=row.get("end") or 0,
        post=row.get("post"),
        rank=row.get("rank"),
    )


def _mention(row: Record) -> MentionEdge:
    return MentionEdge(
        alias=row["alias"],
        surface=row["surface"],
        start=row["start"],
        end=row["end"],
        post=row.get("post"),
        rank=row.get("rank"),
        name=row["name"],
        posts=tuple(row.get("posts") or ()),
    )


def _spelt(mention: MentionEdge) -> AliasNode:
    id_ = mention.alias
    return AliasNode(id_, mention.name, kind_of(id_), country_of(id_))


def _article(row: Record) -> ArticleNode:
    return ArticleNode(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        title=row["title"],
        outlet=row["outlet"],
        published=row.get("published"),
        text=row["text"],
        day=row.get("day"),
        sketch=tuple(row.get("sketch") or ()),
    )
