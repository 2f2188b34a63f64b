"""The graph as flat rows: the columns of CSV, and the attributes of GraphML and GEXF.

The only list of them; each column has the type that GraphML gives it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from cypher.model import Kind
from cypher.ontology import ontology

Record = Mapping[str, Any]
Row = dict[str, Any]
Rows = Callable[[Iterable[Record]], Iterator[Row]]

TEXT, WHOLE, NUMBER, TRUTH = "string", "int", "double", "boolean"

PARTY: Final[Mapping[str, str]] = {
    "kind": TEXT,
    "country": TEXT,
    "aliases": TEXT,
    "posts": TEXT,
}
ENGAGEMENT: Final[Mapping[str, str]] = {
    "kind": TEXT,
    "status": TEXT,
    "date": TEXT,
    "from": TEXT,
    "to": TEXT,
    "precision": TEXT,
    "basis": TEXT,
    "place": TEXT,
    "mode": TEXT,
    "quantity": TEXT,
    "confidence": NUMBER,
    "plover": TEXT,
    "cameo": TEXT,
    "outlets": WHOLE,
    "articles": WHOLE,
    "conflicts": TEXT,
    "history": TEXT,
    "sentence": TEXT,
    "article": TEXT,
    "url": TEXT,
    "outlet": TEXT,
}
PART: Final[Mapping[str, str]] = {"role": TEXT, "post": TEXT, "surface": TEXT}
SHORTCUT: Final[Mapping[str, str]] = {
    "engagement": TEXT,
    "kind": TEXT,
    "status": TEXT,
    "date": TEXT,
    "from": TEXT,
    "to": TEXT,
    "place": TEXT,
    "articles": WHOLE,
    "outlets": WHOLE,
    "mutual": TRUTH,
}


def listed(values: Iterable[Any] | None) -> str:
    """Several values in one cell."""
    return "; ".join(str(each) for each in values or ())


def flat_engagement(record: Record) -> Row:
    """An engagement under the columns of ENGAGEMENT, with the surest sentence as its source."""
    date, codes = record["date"] or {}, record["codes"]
    source: Record = next(iter(record["evidence"]), {})
    plain = {key: record[key] for key in ("kind", "status", "place", "mode", "quantity")}
    return {
        **plain,
        "date": date.get("edtf"),
        **{key: date.get(key) for key in ("from", "to", "precision", "basis")},
        "confidence": record["confidence"],
        "plover": codes["plover"],
        "cameo": codes["cameo"],
        "outlets": record["outlets"],
        "articles": len(record["articles"]),
        "conflicts": listed(record["conflicts"]),
        "history": listed(record["history"]),
        **{key: source.get(key) for key in ("sentence", "article", "url", "outlet")},
    }


def flat_party(record: Record) -> Row:
    """An entity under the columns of PARTY."""
    names, posts = listed(record["aliases"]), listed(record["posts"])
    return {
        "kind": record["type"],
        "country": record["country"],
        "aliases": names,
        "posts": posts,
    }


def flat_shortcut(record: Record) -> Row:
    """A shortcut under the columns of SHORTCUT; `mutual` where its direction says nothing."""
    mutual = ontology().engagements[Kind(record["kind"])].shortcut.symmetric
    return {name: record.get(name) for name in SHORTCUT} | {"mutual": mutual}


def engagement_rows(records: Iterable[Record]) -> Iterator[Row]:
    """A row for each party of each engagement."""
    for record in records:
        event = {"engagement": record["id"], **flat_engagement(record)}
        for each in record["participants"]:
            part = {key: each[key] for key in ("role", "id", "name", "type", "post", "country")}
            yield event | part


def entity_rows(records: Iterable[Record]) -> Iterator[Row]:
    """A row an entity."""
    for record in records:
        named = {"id": record["id"], "name": record["name"], **flat_party(record)}
        yield named | {"articles": listed(record["articles"])}


def article_rows(records: Iterable[Record]) -> Iterator[Row]:
    """A row an article; its record is flat already."""
    return map(dict, records)


def shortcut_rows(records: Iterable[Record]) -> Iterator[Row]:
    """A row a shortcut."""
    for record in records:
        ends = {key: record[key] for key in ("start", "type", "end")}
        yield ends | flat_shortcut(record)


TABLES: Final[Mapping[str, tuple[tuple[str, ...], Rows]]] = {
    "engagements": (
        ("engagement", *ENGAGEMENT, "role", "id", "name", "type", "post", "country"),
        engagement_rows,
    ),
    "entities": (("id", "name", *PARTY, "articles"), entity_rows),
    "articles": (("id", "name", "url", "title", "outlet", "published"), article_rows),
    "shortcuts": (("start", "type", "end", *SHORTCUT), shortcut_rows),
}
