"""One answer in the form the reader asked for, with its entity tag; 304 when the reader has it
already.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from fastapi import Request, Response
from pydantic import BaseModel, Field
from pydantic_core import to_json
from starlette.responses import StreamingResponse

from app.api.dependencies import Parts
from app.exports import graphml
from app.exports.csv import csv_lines
from app.exports.jsonl import json_lines
from cypher.errors import BadArgument

Row = Mapping[str, Any]

JSON: Final = "application/json"
GRAPHML: Final = "application/graphml+xml"
FORMS: Final[Mapping[str, str]] = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/jsonl",
    "graphml": GRAPHML,
}
ACCEPTED: Final = {
    "text/csv": "csv",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    GRAPHML: "graphml",
    JSON: "json",
}


_WEIGHT: Final = re.compile(r"[01](\.\d{0,3})?")


class AnswerPage(BaseModel):
    """A page of rows."""

    query: str = Field(description="Which question was asked.")
    parameters: dict[str, Any] = Field(description="As they were understood.")
    meant: dict[str, Any] = Field(description="Whom the names in the parameters were taken for.")
    columns: list[str]
    rows: list[dict[str, Any]]
    next: str | None = Field(description="The cursor of the next page; null on the last.")
    revision: int = Field(description="The graph's revision; it grows with every write.")


@dataclass(frozen=True, slots=True)
class Listing:
    """What an endpoint found, before it has a form."""

    query: str
    columns: Sequence[str]
    rows: Sequence[Row]
    revision: int
    parameters: Mapping[str, Any] = field(default_factory=dict)
    next: str | None = None
    meant: Mapping[str, Any] = field(default_factory=dict)


class NotModified(Exception):
    """The reader's copy is still good."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def not_modified(_: Request, error: Exception) -> Response:
    """304, with the tag that still holds."""
    assert isinstance(error, NotModified)
    return Response(status_code=304, headers={"ETag": error.tag, "Vary": "Accept"})


def tag(house: Parts, revision: int) -> str:
    """A weak entity tag: same start of the server, same revision, same answer."""
    return f'W/"{house.mark}-{revision}"'


def check_copy(request: Request, house: Parts) -> None:
    """Raise NotModified when the reader's copy is of today's revision.

    Asks the graph only when there is a copy.
    """
    held = request.headers.get("if-none-match")
    if held is None:
        return
    today = tag(house, house.store.memory.revision())
    if today in (each.strip() for each in held.split(",")):
        raise NotModified(today)


def form_of(request: Request) -> str:
    """`csv`, `jsonl`, `graphml` or `json`: the suffix of the path, else what the Accept header
    likes best of them, else JSON.
    """
    suffix = request.url.path.rpartition("/")[2].rpartition(".")[2]
    if suffix in FORMS:
        return suffix
    wishes = map(_wish, request.headers.get("accept", "").split(","))
    known = [(weight, ACCEPTED[media]) for media, weight in wishes if media in ACCEPTED]
    return max(known, key=lambda each: each[0])[1] if known else "json"


def _wish(text: str) -> tuple[str, float]:
    """`text/csv;q=0.8` -> (text/csv, 0.8); a weight that is none counts as 0."""
    media, *more = (part.strip().lower() for part in text.split(";"))
    given = next((part.removeprefix("q=") for part in more if part.startswith("q=")), "1")
    return media, float(given) if _WEIGHT.fullmatch(given) else 0.0


def reply(request: Request, house: Parts, listing: Listing) -> Response:
    """The listing in the wanted form; the next page is in the body and in a Link header."""
    headers = {"ETag": tag(house, listing.revision), "Vary": "Accept", "Cache-Control": "no-cache"}
    if listing.next:
        again = request.url.include_query_params(cursor=listing.next)
        headers["Link"] = f'<{again.path}?{again.query}>; rel="next"'
    form = form_of(request)
    if form == "json":
        return Response(to_json(body(listing)), media_type=JSON, headers=headers)
    return StreamingResponse(lines(house, listing, form), media_type=FORMS[form], headers=headers)


def lines(house: Parts, listing: Listing, form: str) -> Iterable[str]:
    """The rows in another form than JSON; as GraphML, the engagements they speak of.

    BadArgument where they speak of none.
    """
    if form == "csv":
        return csv_lines(listing.columns, listing.rows)
    if form == "jsonl":
        return json_lines(listing.rows)
    if "engagement" not in listing.columns:
        raise BadArgument("graphml: there is no column “engagement” to draw a graph of")
    ids = dict.fromkeys(row["engagement"] for row in listing.rows if row["engagement"])
    return graphml.some(house.store, list(ids))


def reply_one(house: Parts, record: object, revision: int) -> Response:
    """One record as JSON."""
    headers = {"ETag": tag(house, revision), "Cache-Control": "no-cache"}
    return Response(to_json(record), media_type=JSON, headers=headers)


def body(listing: Listing) -> dict[str, Any]:
    """The envelope."""
    return {
        "query": listing.query,
        "parameters": dict(listing.parameters),
        "meant": dict(listing.meant),
        "columns": list(listing.columns),
        "rows": listing.rows,
        "next": listing.next,
        "revision": listing.revision,
    }
