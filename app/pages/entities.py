"""A party's dossier: who it is, whom it met, which posts it held."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.api.dependencies import House, Parts
from app.api.queries import address
from app.api.replies import Listing
from app.pages.questions import section
from app.pages.templates import page
from cypher import lookup
from cypher.catalogue import Query
from cypher.countries import by_code
from cypher.model import EntityKind

routes = APIRouter()
# Of each kind of party: the questions whose answers stand on its page, with their headings.
SECTIONS: Mapping[EntityKind, tuple[tuple[str, str], ...]] = {
    EntityKind.PERSON: (
        ("posts_of", "Posts"),
        ("contacts_of", "Contacts"),
        ("dossier", "Engagements"),
    ),
    EntityKind.HARDWARE: (("item_history", "Supplies"),),
}
USUAL = (("contacts_of", "Contacts"), ("dossier", "Engagements"))
SHOWN = "25"


@dataclass(frozen=True, slots=True)
class Section:
    """An answered question as a part of the page."""

    heading: str
    address: str
    query: Query
    found: Listing
    empty: str
    more: str


@routes.get("/entities/{id:path}")
def entity(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """The dossier of one party, by any of its ids."""
    found = lookup.resolve(house.store, id)
    if found.id != id:
        return RedirectResponse(f"/entities/{found.id}", 308)
    country = by_code(found.country) if found.country else None
    return page(
        request,
        "entity.html",
        entity=found,
        country=country.name if country else "",
        sections=list(sections(house, found)),
    )


def sections(house: Parts, found: lookup.EntityRef) -> Iterator[Section]:
    """The questions of its kind, answered; those without rows are left out, but for the last."""
    wanted = SECTIONS.get(found.kind, USUAL)
    for name, heading in wanted:
        query = house.catalogue[name]
        given = {query.parameters[0].name: found.id}
        answer = section(house, name, {**given, "limit": SHOWN})
        if answer and (answer.rows or name == wanted[-1][0]):
            more = f"/ask/{address(query)}?{urlencode(given)}"
            yield Section(heading, address(query), query, answer, "Nothing is known.", more)
