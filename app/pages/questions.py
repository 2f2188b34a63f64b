"""Query to page: the same parameters drawn as a form, the same rows as a table."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.api.dependencies import House, Parts
from app.api.queries import address, listing
from app.api.replies import Listing
from app.pages.templates import field_text, page
from cypher.catalogue import Query
from cypher.errors import BadInput, EntenteError, UnknownQuery

routes = APIRouter()
Choice = tuple[dict[str, str], str]
Topic = tuple[str, list[tuple[str, Query]]]


@routes.get("/ask/{name}")
def question(request: Request, house: House, name: str) -> Response:
    """The form; with the rows under it where every needed parameter is given."""
    query = find(house.catalogue, name)
    asked = dict(request.query_params)
    given = telling(query, asked)
    if given != asked:
        return RedirectResponse(f"/ask/{address(query)}?{urlencode(given)}".rstrip("?"), 303)
    return answered(request, house, query, given)


def answered(request: Request, house: Parts, query: Query, given: dict[str, str]) -> Response:
    """The page of a question: what was asked, then the rows or what was wrong."""
    cursor = given.pop("cursor", None)
    context: dict[str, Any] = {"query": query, "address": address(query), "given": given}
    context["data"] = urlencode(given)
    if any(each.required and each.name not in given for each in query.parameters):
        return page(request, "question.html", **context)
    try:
        found = listing(house, query, given, cursor)
    except EntenteError as error:
        if isinstance(error, BadInput) or error.status in (404, 409):
            parties = [each.name for each in query.parameters if each.names_entity]
            context["offered"] = instead(parties, given, error)
            return page(request, "question.html", error.status, fault=error, **context)
        raise
    return page(request, "question.html", found=found, after=after(given, found), **context)


def instead(names: Iterable[str], given: Mapping[str, str], error: EntenteError) -> list[Choice]:
    """Each party that may have been meant, and the address that asks about it.

    `names` are the parameters that name a party; the error quotes what it could not place.
    """
    unclear = [name for name in names if f"“{given.get(name)}”" in error.detail]
    return [
        (choice, "?" + urlencode({**given, **dict.fromkeys(unclear, choice["id"])}))
        for choice in error.choices
    ]


def telling(query: Query, asked: Mapping[str, str]) -> dict[str, str]:
    """What was asked without the fields that were left as they were: an address to be shared."""
    usual = {each.name: field_text(each.default) for each in query.parameters}
    return {
        name: value for name, value in asked.items() if value.strip() and value != usual.get(name)
    }


def after(given: Mapping[str, str], found: Listing) -> str:
    """The address of the next page, or nothing."""
    return "?" + urlencode({**given, "cursor": found.next}) if found.next else ""


def find(catalogue: Mapping[str, Query], address_: str) -> Query:
    """The query at that address; UnknownQuery."""
    for query in catalogue.values():
        if address_ in (query.name, address(query)):
            return query
    raise UnknownQuery(f"There is no question “{address_}”.")


def by_topic(catalogue: Mapping[str, Query]) -> list[Topic]:
    """Topics in order, each with (address, query)."""
    ordered = sorted(catalogue.values(), key=lambda query: (query.topic, query.title))
    return [
        (topic, [(address(query), query) for query in queries])
        for topic, queries in groupby(ordered, key=lambda query: query.topic)
    ]


def section(house: Parts, name: str, given: Mapping[str, str]) -> Listing | None:
    """The first rows of a question as a part of another page; None where there is no such
    question.
    """
    query = house.catalogue.get(name)
    return listing(house, query, given, None) if query else None
