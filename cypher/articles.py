"""The articles in the graph, and the claims read from them with every marked word."""

from typing import Any

from cypher.errors import Ambiguous, UnknownArticle
from cypher.store import GraphStore

Record = dict[str, Any]


def list_articles(
    store: GraphStore, *, outlet: str | None = None, skip: int = 0, limit: int = 50
) -> list[Record]:
    """Newest first: id, name, url, title, outlet, published, claims (a number)."""
    text = store.statement("articles_list")
    return store.read(text, outlet=outlet, skip=skip, limit=limit)


def find_article(store: GraphStore, given: str) -> Record:
    """The article of that id, name or URL, with its text; UnknownArticle, or Ambiguous with the
    choices.
    """
    found = store.read(store.statement("article_find"), given=given)
    if not found:
        raise UnknownArticle(f"No article has the id, name or address “{given}”.")
    if len(found) > 1:
        choices = tuple({"id": row["id"], "title": row["title"] or ""} for row in found)
        raise Ambiguous(
            f"{len(found)} articles are called “{given}”; give the id.", choices=choices
        )
    return found[0]


def claims_of_article(store: GraphStore, article: str) -> list[Record]:
    """Its claims in the order of the text: claim, engagement (id), parties [{role, surface,
    start, end, id, name}].
    """
    return store.read(store.statement("claims_of_article"), article=article)


def claims_of_engagement(store: GraphStore, engagement: str) -> list[Record]:
    """The claims that support it, in the same form."""
    return store.read(store.statement("claims_of_engagement"), engagement=engagement)
