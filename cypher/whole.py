"""The whole graph, a page at a time: what exports are made of, beside `answers`.

Nothing here holds more than a page. Every stream is in the order of ids, shortcuts in that of
their engagements.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from cypher.answers import all_engagements, all_entities
from cypher.layers import bounds, id_pages
from cypher.model import Kind, Role
from cypher.ontology import ontology
from cypher.schema import ENGAGEMENT
from cypher.store import GraphStore, Row

__all__ = ["all_articles", "all_engagements", "all_entities", "all_shortcuts"]

Record = dict[str, Any]
Part = tuple[Role, str]


def all_articles(store: GraphStore) -> Iterator[Record]:
    """{id, name, url, title, outlet, published} of every article, without its text."""
    text = store.statement("articles_between")
    for after, last in bounds(store, "Article"):
        yield from store.read(text, after=after, last=last)


def all_shortcuts(store: GraphStore) -> Iterator[Record]:
    """Every shortcut: {start, end, type, engagement, kind, status, date, from, to, place, …}.

    `start` and `end` are ids of entities; `type` is MET, VISITED, SUPPLIED, AGREED or EXERCISED.
    Worked out from the engagements, as they were drawn: a party may have more shortcuts than one
    answer should hold.
    """
    for ids in id_pages(store, ENGAGEMENT):
        parts = _parts(store, ids)
        for row in store.read(store.statement("engagements_by_ids"), ids=ids):
            yield from _drawn(row, parts.get(row["id"], ()))


def _parts(store: GraphStore, ids: list[str]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for row in store.read(store.statement("parts_of_engagements"), ids=ids):
        found.setdefault(row["engagement"], []).append((Role(row["role"]), row["id"]))
    return found


def _drawn(row: Row, parts: Iterable[Part]) -> Iterator[Record]:
    shortcut = ontology().engagements[Kind(row["kind"])].shortcut
    names = ("kind", "status", "date", "from", "to", "place", "articles", "outlets")
    values = {"engagement": row["id"], **{name: row[name] for name in names}}
    for start, end in shortcut.couples(parts):
        yield {"start": start, "end": end, "type": shortcut.type, **values}
