"""Generated articles about invented people: few names and days, so that they often meet."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from cypher.model import DateBasis, EntityKind, Evidence, Kind, Role, Status
from ingest.article import Document
from ingest.evidence import build
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When

_P = EntityKind.PERSON
PEOPLE = (
    Party(_P, "Arkady Belov", "RU", "Defence Minister", "General"),
    Party(_P, "Arkadi Belov", "RU", "Minister of Defence"),
    Party(_P, "Arkady Lvovich Belov", "RU"),
    Party(_P, "A. Belov", "RU"),
    Party(_P, "Belov", "RU", "Defence Minister"),
    Party(_P, "Boris Belov", "RU"),
    Party(_P, "Arkady Belov", None),
    Party(_P, "Naeem Durrani", "PK", "army chief", "General"),
    Party(_P, "Muhammad Naeem Durrani", "PK", "Chief of Army Staff"),
    Party(_P, "Durrani", "PK", "army chief"),
    Party(_P, "Salma Durrani", "PK", "Foreign Secretary"),
    Party(EntityKind.POST, "Defence Minister of Russia", "RU", "Defence Minister"),
)
LANDS = (
    Party(EntityKind.COUNTRY, "Russia", "RU"),
    Party(EntityKind.COUNTRY, "Pakistan", "PK"),
    Party(EntityKind.COUNTRY, "Turkey", "TR"),
)
BODIES = (
    Party(EntityKind.INSTITUTION, "Ministry of Defence", "RU"),
    Party(EntityKind.INSTITUTION, "Russian Defence Ministry", "RU"),
    Party(EntityKind.INSTITUTION, "Ministry of Defence", None),
)
PLACES = (
    Party(EntityKind.PLACE, "Moscow", "RU"),
    Party(EntityKind.PLACE, "Moscow", None),
    Party(EntityKind.PLACE, "Kazan", "RU"),
)
ARMS = (
    Party(EntityKind.HARDWARE, "Mi-35"),
    Party(EntityKind.HARDWARE, "MI 35", "RU"),
    Party(EntityKind.HARDWARE, "Mi-35M"),
)
DATES = (
    None,
    None,
    "2018-08-06",
    "2018-08-07",
    "2018-08-06/2018-08-07",
    "2018-08",
    "2018",
    "2018-09-02",
)
_ROLES = {
    Kind.MET: ((Role.PARTICIPANT, (*PEOPLE, *LANDS)),) * 2,
    Kind.VISITED: ((Role.VISITOR, PEOPLE), (Role.DESTINATION, (*LANDS, *PLACES))),
    Kind.SUPPLIED: ((Role.SUPPLIER, LANDS), (Role.RECIPIENT, LANDS), (Role.ITEM, ARMS)),
    Kind.AGREED: ((Role.PARTY, (*LANDS, *BODIES)),) * 2,
    Kind.EXERCISED: ((Role.PARTY, LANDS),) * 2,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence to be written: who did what, when, where."""

    kind: Kind
    status: Status
    parties: tuple[tuple[Role, Party], ...]
    date: str | None
    basis: DateBasis
    place: str | None


@st.composite
def told(draw: st.DrawFn) -> Told:
    kind = draw(st.sampled_from([Kind.MET, Kind.MET, Kind.VISITED, *Kind]))
    parties = [(role, draw(st.sampled_from(choice))) for role, choice in _ROLES[kind]]
    if kind is Kind.MET and draw(st.booleans()):
        parties.append((Role.PARTICIPANT, draw(st.sampled_from(PEOPLE))))
    return Told(
        kind,
        draw(st.sampled_from([Status.OCCURRED, Status.OCCURRED, Status.PLANNED, Status.CANCELLED])),
        tuple(parties),
        draw(st.sampled_from(DATES)),
        draw(st.sampled_from([DateBasis.STATED, DateBasis.RELATIVE])),
        draw(st.sampled_from([None, "Moscow", "Kazan", "Russia"])),
    )


Report = tuple[Document, Extraction]


@st.composite
def reports(draw: st.DrawFn, most: int = 5) -> list[Report]:
    """Up to `most` different articles, as they come to the desk."""
    count = draw(st.integers(1, most))
    return [draw(report(number)) for number in range(count)]


def articles(most: int = 5) -> st.SearchStrategy[list[Evidence]]:
    """The same as evidence."""
    return reports(most).map(lambda said: [build(*each).evidence for each in said])


@st.composite
def report(draw: st.DrawFn, number: int) -> Report:
    day = draw(st.none() | st.integers(0, 30).map(lambda days: date(2018, 8, 1) + timedelta(days)))
    outlet = draw(st.sampled_from(["", "Dawn Post", "Volga News", "Anadolu Times"]))
    return write(number, draw(st.lists(told(), min_size=0, max_size=3)), day, outlet)


def write(number: int, said: list[Told], day: date | None, outlet: str) -> Report:
    """The article that says so, read without a fault."""
    text, claims = f"Report number {number}. ", []
    for each in said:
        start, fillings = len(text), []
        for role, party in each.parties:
            at = len(text)
            text += f"{party.name}, "
            fillings.append(Filling(role, Mention(party, party.name, at, at + len(party.name))))
        text += f"{each.kind} {each.status} {each.date or ''} at {each.place or 'a place'}."
        claims.append(_claim(each, tuple(fillings), start, len(text)))
        text += " "
    document = Document(f"{number}.txt", "", f"Report {number}", outlet, day, text, ())
    return document, Extraction("test", tuple(claims))


def _claim(each: Told, fillings: tuple[Filling, ...], start: int, end: int) -> Claim:
    when = When(each.date, each.basis) if each.date else None
    return Claim(
        each.kind,
        each.status,
        fillings,
        start,
        end,
        (start, start + 1),
        when,
        each.place,
        confidence=0.8,
    )
