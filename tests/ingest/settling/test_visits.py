"""Which meetings are tied to which visits, as claims have it and as the desk files it."""

from datetime import date

import pytest

from cypher.model import DateBasis, EntityKind, EventDate, Kind, Mode, Role, Status
from ingest.evidence import build
from ingest.extraction import Party as Named
from ingest.filing.planner import Change
from ingest.settling.telling import Party, Source, Telling
from ingest.settling.visits import during, files, looks
from tests.laws.memory import MemoryGraph
from tests.laws.world import Told, write

GUEST, HOST, OTHER = "ilya-gromov.ru", "bashir-lodhi.pk", "deniz-kaya.tr"
PAKISTAN, LAHORE, TURKEY = "country.pk", "lahore.pk-place", "country.tr"


def day(first, last=None):
    edtf = f"{first}/{last}" if last else first
    return EventDate(edtf, first, last or first, DateBasis.STATED)


def visit(to=PAKISTAN, when=None, status=Status.OCCURRED, who=GUEST):
    parties = (Party(Role.VISITOR, who), Party(Role.DESTINATION, to))
    when = when or day("2021-05-03", "2021-05-06")
    return Telling("v", Source("a"), Kind.VISITED, status, parties, when)


def talk(*others, when="2021-05-04", place=None, land=None, status=Status.OCCURRED, mode=None):
    parties = tuple(Party(Role.PARTICIPANT, who) for who in (GUEST, *(others or (HOST,))))
    on = day(when) if when else None
    source = Source("b")
    return Telling("m", source, Kind.MET, status, parties, on, place=place, land=land, mode=mode)


@pytest.mark.parametrize(
    "meeting",
    [
        talk(),
        talk(when="2021-05-03"),
        talk(when="2021-05-06"),
        talk(OTHER, HOST),
        talk(OTHER, place="Lahore", land="PK"),
        talk(status=Status.PLANNED),
    ],
)
def test_a_meeting_of_the_visitor_there_and_then_is_part_of_the_visit(meeting):
    assert during(meeting, visit())
    assert files(meeting) & looks(visit())
    assert files(visit()) & looks(meeting)


@pytest.mark.parametrize(
    ("meeting", "journey"),
    [
        (talk(when="2021-05-07"), visit()),
        (talk(when=None), visit()),
        (talk(OTHER), visit()),
        (talk(place="Ankara", land="TR"), visit()),
        (talk(mode=Mode.PHONE), visit()),
        (talk(status=Status.CANCELLED), visit()),
        (talk(), visit(status=Status.DENIED)),
        (talk(), visit(when=day("2021-05-01", "2021-05-31"))),
        (talk(), visit(to=TURKEY)),
        (talk(), visit(who=OTHER)),
    ],
)
def test_another_day_place_way_or_traveller_makes_it_none(meeting, journey):
    assert not during(meeting, journey)


def test_the_order_of_articles_does_not_matter_and_a_retraction_unties():
    guest = Named(EntityKind.PERSON, "Ilya Gromov", "RU")
    host = Named(EntityKind.PERSON, "Bashir Lodhi", "PK")
    land = Named(EntityKind.COUNTRY, "Pakistan", "PK")
    trip = ((Role.VISITOR, guest), (Role.DESTINATION, land))
    pair = ((Role.PARTICIPANT, guest), (Role.PARTICIPANT, host))
    stated, done = DateBasis.STATED, Status.OCCURRED
    told = [
        Told(Kind.VISITED, done, trip, "2021-05-03/2021-05-06", stated, None),
        Told(Kind.MET, done, pair, "2021-05-04", stated, None),
    ]
    articles = [
        build(*write(number, [each], date(2021, 5, 7), f"Outlet {number}")).evidence
        for number, each in enumerate(told)
    ]
    for first, second in (articles, reversed(articles)):
        graph = MemoryGraph()
        graph.change(Change(add=(first,)))
        graph.change(Change(add=(second,)))
        (edge,) = [each for each in graph.rows.edges.values() if each.type == "DURING"]
        meeting, journey = (
            graph.rows.nodes[f"Engagement|{id_}"].props["kind"] for id_ in (edge.start, edge.end)
        )
        assert (meeting, journey) == ("met", "visited")
        graph.change(Change(remove=(second,)))
        assert not [each for each in graph.rows.edges.values() if each.type == "DURING"]
