"""One engagement: what is known of it and every sentence that says so, with the words marked."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.api.dependencies import House
from app.headlines import headline
from app.marking import Piece, Span, pieces
from app.pages.templates import page
from cypher import answers
from cypher.articles import claims_of_engagement

routes = APIRouter()


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the evidence and its marked pieces."""

    source: dict[str, Any]
    marked: list[Piece]


@routes.get("/engagements/{id}")
def engagement(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """By its id, or by the id of any claim that supports it."""
    record = answers.engagement(house.store, id)
    if record["id"] != id:
        return RedirectResponse(f"/engagements/{record['id']}", 308)
    claims = claims_of_engagement(house.store, id)
    quotes = [Quote(source, marked(source, claims)) for source in record["evidence"]]
    return page(
        request,
        "engagement.html",
        engagement=record,
        quotes=quotes,
        heading=headline(record),
        roles=by_role(record["participants"]),
    )


def by_role(parties: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The parties of each role, roles in the order of their first party."""
    roles: dict[str, list[dict[str, Any]]] = {}
    for each in parties:
        roles.setdefault(each["role"], []).append(each)
    return list(roles.items())


def marked(source: dict[str, Any], claims: list[dict[str, Any]]) -> list[Piece]:
    """The sentence in pieces, its parties' words marked."""
    spans = [
        span_of(party)
        for row in claims
        if row["claim"]["quote"] == source["sentence"] and row["claim"]["start"] == source["start"]
        for party in row["parties"]
    ]
    return pieces(source["sentence"], spans, offset=source["start"])


def span_of(party: dict[str, Any]) -> Span:
    """A party's words, with who it is and the way to its dossier."""
    link = f"/entities/{quote(party['id'])}" if party.get("id") else ""
    note = f"{party['role']}: {party.get('name') or party['surface']}"
    return Span(party["start"], party["end"], party["role"], note, link)
