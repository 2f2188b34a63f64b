"""An article and what it says as rows of the graph, and a spelling with all that is said of it."""

from cypher.model import ArticleNode, ClaimNode, EventDate, Evidence, MentionEdge, RoleEdge
from cypher.names import search_text
from ingest.filing.records import AliasRecord
from ingest.filing.rows import Edge, Node, Rows, props, taken


def article_rows(evidence: Evidence) -> Rows:
    """An article, its claims, and their ties to spellings; the spellings are drawn apart."""
    rows, article = Rows(), evidence.article
    rows.add(_article(article))
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
        **taken(record, "id", "name", "kind", "country", "articles"),
        names=[each.packed() for each in record.names],
        posts=[each.packed() for each in record.posts],
        ranks=[each.packed() for each in record.ranks],
        searchText=search_text([record.name]),
    )
    rows = Rows()
    rows.add(Node(("Alias",), record.id, more))
    return rows


def _article(article: ArticleNode) -> Node:
    names = ("id", "name", "url", "title", "outlet", "published", "text", "day", "sketch")
    return Node(("Article",), article.id, props(**taken(article, *names)))


def _mention(article: str, mention: MentionEdge) -> Edge:
    names = ("surface", "start", "end", "post", "rank", "name", "posts")
    return Edge("MENTIONS", article, mention.alias, props(**taken(mention, *names)))


def _claim(claim: ClaimNode) -> Node:
    said = ("kind", "status", "place", "mode", "quantity", "subject", "quote", "start", "end")
    read = ("frame", "extractor", "confidence")
    more = props(**taken(claim, "id", "article", *said, *read), **_dated(claim.date))
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
    more = props(**taken(role, "role", "surface", "start", "end", "post", "rank"))
    return Edge("ROLE", claim, role.alias, more, role.role)
