"""The whole graph, a page at a time: what exports are made of, beside `answers`.

Nothing here holds more than a page. Every stream is in the order of ids.
"""

from collections.abc import Iterator
from typing import Any

from cypher.answers import all_engagements, all_entities
from cypher.store import GraphStore, Row

__all__ = ["all_articles", "all_engagements", "all_entities", "all_shortcuts"]

Record = dict[str, Any]
_PAGE = 1000  # articles, or entities whose shortcuts are read, a statement


def all_articles(store: GraphStore) -> Iterator[Record]:
    """{id, name, url, title, outlet, published} of every article, without its text."""
    for page in _pages(store, "articles_after"):
        yield from page


def all_shortcuts(store: GraphStore) -> Iterator[Record]:
    """Every shortcut: {start, end, type, engagement, kind, status, date, from, to, place, …}.

    `start` and `end` are ids of entities; `type` is MET, VISITED, SUPPLIED, AGREED or EXERCISED.
    """
    text = store.statement("shortcuts_of_entities")
    for page in _pages(store, "entity_ids"):
        yield from store.read(text, ids=[row["id"] for row in page])


def _pages(store: GraphStore, statement: str) -> Iterator[list[Row]]:
    text, after = store.statement(statement), ""
    while rows := store.read(text, after=after, limit=_PAGE):
        yield rows
        after = rows[-1]["id"]
