"""An article and what it says as rows of the graph, and a spelling with all that is said of it."""

from cypher.model import ClaimNode, EventDate, Evidence, MentionEdge, RoleEdge
from cypher.names import search_text
from ingest.filing.records import AliasRecord
from ingest.filing.rows import Edge, Node, Rows, props


def article_rows(evidence: Evidence) -> Rows:
    """An article, its claims, and their ties to spellings; the spellings are drawn apart."""
    rows, article = Rows(), evidence.article
    rows.add(_article(evidence))
    for mention in evidence.mentions:
        rows.add(_mention(article.id, mention))
    for claim in evidence.claims:
        rows.add(_claim(claim), Edge("STATES", article.id, claim.id, {}))
        rows.add(*(_role(claim.id, role) for role in claim.roles))
        if claim.at:
            rows.add(Edge("HELD_AT", claim.id, claim.at, {}))
    return rows


def alias_rows(record: AliasRecord) -> Rows:
    """One spelling with the names, posts and ranks articles give it, counted."""
    more = props(
        id=record.id,
        name=record.name,
        kind=record.kind,
        country=record.country,
        articles=record.articles,
        names=[each.packed() for each in record.names],
        posts=[each.packed() for each in record.posts],
        ranks=[each.packed() for each in record.ranks],
        searchText=search_text([record.name]),
    )
    rows = Rows()
    rows.add(Node(("Alias",), record.id, more))
    return rows


def _article(evidence: Evidence) -> Node:
    article = evidence.article
    more = props(
        id=article.id,
        name=article.name,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        text=article.text,
        day=article.day,
        sketch=article.sketch,
    )
    return Node(("Article",), article.id, more)


def _mention(article: str, mention: MentionEdge) -> Edge:
    more = props(
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        post=mention.post,
        rank=mention.rank,
        name=mention.name,
        posts=mention.posts,
    )
    return Edge("MENTIONS", article, mention.alias, more)


def _claim(claim: ClaimNode) -> Node:
    more = props(
        id=claim.id,
        article=claim.article,
        kind=claim.kind,
        status=claim.status,
        **_dated(claim.date),
        place=claim.place,
        mode=claim.mode,
        quantity=claim.quantity,
        subject=claim.subject,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        frame=claim.frame,
        extractor=claim.extractor,
        confidence=claim.confidence,
    )
    return Node(("Claim",), claim.id, more)


def _dated(date: EventDate | None) -> dict[str, object]:
    if date is None:
        return {}
    return {
        "date": date.edtf,
        "dateFrom": date.from_,
        "dateTo": date.to,
        "dateBasis": date.basis,
    }


def _role(claim: str, role: RoleEdge) -> Edge:
    more = props(
        role=role.role,
        surface=role.surface,
        start=role.start,
        end=role.end,
        post=role.post,
        rank=role.rank,
    )
    return Edge("ROLE", claim, role.alias, more, role.role)
