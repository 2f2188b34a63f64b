"""Which claims tell one event, told pair by pair, and what an engagement says of it."""

import random
from dataclasses import replace

import pytest

from cypher.model import DateBasis, EventDate, Kind, Mode, Role, Status
from ingest.resolvers.resolve import Rulings
from ingest.settling.settle import settle
from ingest.settling.telling import Party, Source, Telling
from ingest.spans import bounds

A, B, C = "arkady-belov.ru", "naeem-durrani.pk", "selim-aydin.tr"
RU, PK = "country.ru", "country.pk"


def on(edtf, basis=DateBasis.STATED):
    return EventDate(edtf, *bounds(edtf), basis) if edtf else None


def told(id_, *who, edtf="2018-08-06", day="2018-08-07", outlet="", role=Role.PARTICIPANT, **more):
    """A claim of article a+id by default of a meeting of `who`."""
    parties = tuple(Party(role, entity) for entity in (who or (A, B)))
    source = Source(f"a{id_}", day, outlet or f"outlet {id_}")
    plain = Telling(f"c{id_}", source, Kind.MET, Status.OCCURRED, parties, on(edtf))
    return replace(plain, **more)


def visit(id_, who, to, **more):
    parties = (Party(Role.DESTINATION, to), Party(Role.VISITOR, who))
    return told(id_, **{"kind": Kind.VISITED, "parties": parties, **more})


def supply(id_, item=None, **more):
    parties = [Party(Role.SUPPLIER, RU), Party(Role.RECIPIENT, PK)]
    parties += [Party(Role.ITEM, item)] if item else []
    return told(id_, **{"kind": Kind.SUPPLIED, "parties": tuple(parties), **more})


def one(*tellings):
    return len(settle(tellings)) == 1


@pytest.mark.parametrize(
    ("a", "b", "joined"),
    [
        (told(1), told(2), True),
        (told(1), told(2, edtf="2018-08-07"), False),
        (told(1), told(2, A, C), False),
        (told(1), told(2, A, B, C), True),
        (told(1, A, B, C, edtf="2018-08"), told(2), False),
        (told(1), told(2, edtf="2018-08"), True),
        (told(1), told(2, edtf="2018-09"), False),
        (told(1), told(2, edtf=None), True),
        (told(1), told(2, edtf=None, day="2018-11-01"), False),
        (told(1, edtf=None), told(2, edtf=None, day="2018-08-08"), True),
        (told(1, edtf=None), told(2, edtf=None, day="2018-09-08"), False),
        (told(1, edtf=None), told(2, edtf=None, day=None), False),
        (told(1, RU, PK, edtf=None), told(2, RU, PK, edtf=None), False),
        (told(1, RU, PK), told(2, RU, PK), False),
        (told(1, RU, PK, place="Moscow"), told(2, RU, PK, place="Moscow"), True),
        (told(1, mode=Mode.PHONE), told(2, mode=Mode.VIDEO), False),
        (told(1, edtf="2018"), told(2, edtf="2018"), False),
    ],
)
def test_meetings(a, b, joined):
    assert one(a, b) is joined


@pytest.mark.parametrize(
    ("a", "b", "joined"),
    [
        (visit(1, A, "moscow.ru-place"), visit(2, A, RU), True),
        (visit(1, A, "moscow.ru-place"), visit(2, A, "kazan.ru-place"), False),
        (visit(1, A, PK), visit(2, A, RU), False),
        (visit(1, A, PK), visit(2, C, PK), False),
        (supply(1, "mi-35.x-hardware"), supply(2, "mi-35.x-hardware"), True),
        (supply(1, "mi-35.x-hardware"), supply(2, "mi-35m.x-hardware"), False),
        (
            supply(1, "mi-35.x-hardware", edtf="2017"),
            supply(2, "mi-35.x-hardware", edtf="2017"),
            True,
        ),
        (supply(1, edtf="2017"), supply(2, edtf="2017"), False),
    ],
)
def test_visits_and_supplies(a, b, joined):
    assert one(a, b) is joined


def test_two_claims_of_one_article_are_never_joined():
    first = told(1)
    assert not one(first, replace(told(2), source=first.source))


def test_a_vague_claim_that_fits_two_meetings_stays_apart():
    assert len(settle([told(1), told(2, edtf="2018-08-20"), told(3, edtf="2018-08")])) == 3


def test_a_day_lost_on_the_way_is_forgiven_only_where_the_day_was_worked_out():
    late = told(2, edtf="2018-08-07", date=on("2018-08-07", DateBasis.RELATIVE))
    assert not one(told(1), told(2, edtf="2018-08-07"))
    assert one(told(1, place="Moscow"), replace(late, place="Moscow"))


def test_the_status_is_what_most_voices_say_came_to_pass():
    planned = told(1, day="2018-07-20", status=Status.PLANNED)
    denied = told(2, status=Status.DENIED)
    (event,) = settle([planned, denied, told(3), told(4)])
    assert event.status is Status.OCCURRED
    assert event.conflicts == ("status: denied | occurred",)
    assert next(line.split()[1] for line in event.history) == "planned"


def test_of_plans_the_last_word_counts():
    early = told(1, day="2018-07-01", status=Status.NEGOTIATING)
    late = told(2, day="2018-07-20", status=Status.PLANNED)
    (event,) = settle([early, late])
    assert event.status is Status.PLANNED


def test_the_date_is_the_most_precise_that_most_can_mean():
    (event,) = settle([told(1), told(2, edtf="2018-08"), told(3, edtf=None)])
    assert (event.date.edtf, event.conflicts) == ("2018-08-06", ())


def test_places_that_differ_stand_side_by_side():
    tellings = [told(1, place="Moscow"), told(2, place="Moscow"), told(3, place="Kubinka")]
    (event,) = settle(tellings)
    assert event.place == "Moscow"
    assert event.conflicts == ("place: Kubinka | Moscow",)


def test_one_outlet_is_one_voice_and_so_are_copies():
    (event,) = settle([told(1, outlet="Dawn"), told(2, outlet="dawn"), told(3)])
    assert (event.articles, event.outlets) == (3, 2)
    copy = tuple(range(48))
    copies = [replace(told(n), source=Source(f"a{n}", "2018-08-07", f"o{n}", copy)) for n in (1, 2)]
    (event,) = settle(copies)
    assert (event.articles, event.outlets) == (2, 1)


def test_a_country_gives_way_to_the_city_in_it():
    (event,) = settle([visit(1, A, "kazan.ru-place"), visit(2, A, RU)])
    places = [part.entity for part in event.parts if part.role is Role.DESTINATION]
    assert places == ["kazan.ru-place"]


def test_a_judgement_wins():
    pair = frozenset(("c1", "c2"))
    assert len(settle([told(1), told(2)], Rulings(apart=frozenset({pair})))) == 2
    far = told(2, edtf="2019-01-01")
    assert len(settle([told(1), far], Rulings(together=frozenset({pair})))) == 1


def test_the_order_of_claims_does_not_matter():
    tellings = [
        told(n, edtf=edtf) for n, edtf in enumerate(("2018-08-06", None, "2018-08", "2018"))
    ]
    tellings += [told(9, A, B, C), told(8, edtf="2018-08-20"), told(7, status=Status.PLANNED)]
    first = settle(tellings)
    for seed in range(20):
        random.Random(seed).shuffle(tellings)
        assert settle(tellings) == first
