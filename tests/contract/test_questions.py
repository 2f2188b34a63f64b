"""Every canned question over the story: the rows that are expected, on each engine."""

from typing import Any

import pytest

from cypher import answers
from cypher.catalogue import Catalogue
from cypher.errors import Ambiguous, BadArgument, UnknownEntity, UnknownQuery
from cypher.model import EntityKind, Kind, Role, Status
from cypher.store import GraphStore
from tests import graphs
from tests.graphs import Event, Party, Report, Story
from tests.story import EVENTS

# Question, what is given, and the engagements of the rows in order.
EXPECTED: list[tuple[str, dict[str, str], list[str]]] = [
    ("who_met_whom", {"who": "Tariq Mehsud"}, ["met-2", "met-1"]),
    ("who_met_whom", {"who": "Northern Army"}, ["met-7"]),
    ("who_met_whom", {"who": "Tariq Mehsud", "outlets": "2"}, ["met-1"]),
    ("meetings_between", {"one": "Tariq Mehsud", "other": "Viktor Sorokin"}, ["met-1"]),
    ("meetings_between", {"one": "Pakistan", "other": "Russia"}, ["met-7", "met-1", "met-5"]),
    ("meetings_between", {"one": "Pakistan", "other": "Russia", "within": "no"}, []),
    ("first_and_last_contact", {"one": "Selim Aydin", "other": "Oleg Baranov"}, ["met-3"] * 2),
    ("first_and_last_contact", {"one": "Pakistan", "other": "Russia"}, ["exercise-1", "met-7"]),
    ("first_and_last_contact", {"one": "Pakistan", "other": "Turkey", "within": "no"}, []),
    ("met_by_country", {"country": "Turkey"}, ["met-3", "met-3", "met-2"]),
    ("met_by_country", {"country": "Turkey", "other": "Pakistan"}, ["met-2"]),
    ("contacts_of", {"who": "Viktor Sorokin"}, ["met-3", "visit-2", "met-3", "met-1"]),
    ("contacts_of_contacts", {"who": "Tariq Mehsud"}, ["met-3"]),
    ("shared_contacts", {"one": "Tariq Mehsud", "other": "Oleg Baranov"}, ["met-3", "met-3"]),
    ("meetings_of_country", {"country": "Turkey"}, ["met-3", "met-2"]),
    ("delegations", {"one": "Russia", "other": "Turkey"}, ["met-3"]),
    ("institutions_in_contact", {}, ["met-7"]),
    ("busiest", {"since": "2018", "until": "2018"}, ["met-1", "met-1"]),
    ("places_of_meetings", {"one": "Pakistan"}, ["met-7", "met-2"]),
    ("meetings_in", {"place": "Russia"}, ["met-7", "met-1"]),
    ("meetings_in", {"place": "Rawalpindi"}, ["met-2"]),
    ("remote_contacts", {}, ["met-3"]),
    ("visits_by", {"who": "Tariq Mehsud"}, ["visit-1"]),
    ("meetings_on_visits", {"who": "Tariq Mehsud"}, ["met-1"]),
    ("meetings_on_visits", {"who": "Viktor Sorokin"}, []),
    ("visitors_to", {"place": "Pakistan"}, ["visit-3", "visit-2"]),
    ("visits_between", {"one": "Russia", "other": "Pakistan"}, ["visit-2", "visit-1"]),
    ("visits_out", {"country": "Pakistan"}, ["visit-1"]),
    ("visits_out", {"country": "Pakistan", "level": "envoy"}, []),
    ("visits_in", {"country": "Pakistan", "level": "Minister"}, ["visit-3", "visit-2"]),
    ("visits_in", {"country": "Pakistan", "status": "occurred"}, ["visit-3"]),
    ("visits_by_level", {"country": "Pakistan"}, ["visit-1", "visit-3"]),
    ("supplied_to", {"recipient": "Pakistan"}, ["supply-1", "supply-2"]),
    ("supplied_to", {"recipient": "Pakistan", "within": "false"}, ["supply-1"]),
    ("supplied_to", {"recipient": "Pakistan", "supplier": "Turkey"}, ["supply-2"]),
    ("supplied_by", {"supplier": "Russia"}, ["supply-1"]),
    ("supplied_by", {"supplier": "Russia", "recipient": "Turkey"}, []),
    ("item_history", {"item": "Zubr-9"}, ["supply-1"]),
    ("hardware_between", {"one": "Pakistan", "other": "Russia"}, ["supply-1"]),
    ("arms_register", {}, ["supply-1"]),
    ("arms_register", {"supplier": "Turkey"}, []),
    ("agreements_between", {"one": "Russia", "other": "Pakistan"}, ["agreed-1"]),
    ("agreements_of", {"country": "Russia"}, ["agreed-2", "agreed-1"]),
    ("agreements_in_force", {"country": "Russia"}, ["agreed-1"]),
    ("agreements_in_force", {"country": "Russia", "other": "China"}, []),
    ("agreements_in_force", {"country": "Russia", "on": "2018-08-06"}, []),
    ("signatories", {"country": "China"}, ["agreed-2"]),
    ("exercises_between", {"one": "Pakistan", "other": "Turkey"}, ["exercise-2"]),
    ("exercises_named", {"name": "TRAINS with"}, ["exercise-2"]),
    ("exercises_named", {"name": "trains with", "country": "Russia"}, []),
    ("exercises_of", {"country": "Pakistan"}, ["exercise-2", "exercise-1"]),
    ("planned", {}, ["agreed-2", "met-4", "supply-2"]),
    ("planned", {"country": "China"}, ["agreed-2", "met-4"]),
    ("denied_or_cancelled", {}, ["visit-2", "met-5"]),
    ("ongoing", {}, ["exercise-2"]),
    ("conflicts", {}, ["met-1"]),
    ("status_history", {}, ["met-1"]),
    ("undated", {}, ["met-5", "supply-2"]),
    ("single_source", {"since": "2022"}, ["met-4", "visit-3"]),
    ("best_reported", {"limit": "3"}, ["met-3", "met-1", "visit-1"]),
    ("newest", {"limit": "2"}, ["met-4", "visit-3"]),
    ("newest", {"limit": "2", "offset": "1"}, ["visit-3", "visit-2"]),
    (
        "articles_of_outlet",
        {"outlet_name": "Harbour News"},
        ["agreed-2", "exercise-1", "met-3", "met-6"],
    ),
    (
        "timeline",
        {"one": "Pakistan", "other": "Russia"},
        ["exercise-1", "visit-1", "met-1", "agreed-1", "supply-1", "met-7", "visit-2", "met-5"],
    ),
    ("country_matrix", {"kind": "exercised"}, ["exercise-1", "exercise-2"]),
    ("dossier", {"who": "Zubr-9"}, ["supply-1"]),
    ("dossier", {"who": "Oleg Baranov"}, ["met-3", "agreed-2", "met-5"]),
    ("posts_of", {"who": "Tariq Mehsud"}, ["met-1"]),
    ("holders_of_post", {"body": "Pakistan", "on": "2018-08-06"}, ["met-1"]),
]


@pytest.mark.parametrize(("name", "given", "engagements"), EXPECTED)
def test_a_question_finds_its_engagements_each_with_its_source(
    told: GraphStore,
    catalogue: Catalogue,
    name: str,
    given: dict[str, str],
    engagements: list[str],
) -> None:
    rows = answers.ask(told, catalogue, name, given).rows
    assert [row["engagement"] for row in rows] == engagements
    sentences = {event.id: {r.sentence: r for r in event.reports} for event in EVENTS}
    for row in rows:
        assert tuple(row) == tuple(catalogue[name].columns)
        report = sentences[row["engagement"]][row["sentence"]]
        assert row["article"] == report.article
        assert row["url"] == f"https://news.example/{report.article}"


def test_every_question_is_asked_above(catalogue: Catalogue) -> None:
    assert {name for name, _, _ in EXPECTED} | {"changed_since"} == set(catalogue)


def test_the_surest_sentence_is_the_one_shown(told: GraphStore, catalogue: Catalogue) -> None:
    rows = answers.ask(told, catalogue, "who_met_whom", {"who": "Tariq Mehsud"}).rows
    assert rows[1]["sentence"] == "Tariq Mehsud met Viktor Sorokin in Moscow on 6 August."
    assert rows[1] | {"sentence": ""} == {
        "whom": "Viktor Sorokin",
        "whom_id": "viktor-sorokin.ru",
        "post": "fleet minister",
        "mode": None,
        "date": "2018-08-06",
        "status": "occurred",
        "place": "Moscow",
        "articles": 2,
        "sentence": "",
        "article": "first.txt",
        "url": "https://news.example/first.txt",
        "outlet": "The Courier",
        "engagement": "met-1",
    }


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ({"since": "2019-03-10", "until": "2019-03-20"}, ["met-2"]),
        ({"since": "2019-03-10", "until": "2019-03-20", "maybe": "no"}, []),
        ({"since": "2019-03", "until": "2019-03", "maybe": "no"}, ["met-2"]),
        ({"until": "2018"}, ["met-1"]),
        ({"since": "2019-04"}, []),
    ],
)
def test_a_window_says_whether_maybe_counts(
    told: GraphStore, catalogue: Catalogue, window: dict[str, str], found: list[str]
) -> None:
    given = {"who": "Tariq Mehsud", **window}
    rows = answers.ask(told, catalogue, "who_met_whom", given).rows
    assert [row["engagement"] for row in rows] == found


def test_pages_put_together_are_the_whole(told: GraphStore, catalogue: Catalogue) -> None:
    def page(offset: int) -> list[dict[str, Any]]:
        given = {"limit": "3", "offset": str(offset)}
        return answers.ask(told, catalogue, "newest", given).rows

    whole = answers.ask(told, catalogue, "newest", {}).rows
    assert [row for offset in range(0, 15, 3) for row in page(offset)] == whole


def test_what_is_said_of_a_country_is_not_said_of_its_people(
    told: GraphStore, catalogue: Catalogue
) -> None:
    rows = answers.ask(told, catalogue, "dossier", {"who": "Tariq Mehsud"}).rows
    assert {row["engagement"] for row in rows} == {"met-1", "met-2", "visit-1"}


def test_changes_are_listed_from_a_day_on(told: GraphStore, catalogue: Catalogue) -> None:
    rows = answers.ask(told, catalogue, "changed_since", {"since": "2026-11-02"}).rows
    assert [(row["what"], row["subject"]) for row in rows] == [("retracted", "a-lost.txt")]


def test_the_answer_says_whom_it_took_a_name_to_mean(
    told: GraphStore, catalogue: Catalogue
) -> None:
    answer = answers.ask(told, catalogue, "who_met_whom", {"who": "tarik mahsood"})
    assert answer.meant["who"].id == "tariq-mehsud.pk"
    assert answer.revision == told.revision()


@pytest.mark.parametrize(
    ("name", "given", "error", "says"),
    [
        ("whatever", {}, UnknownQuery, "whatever"),
        ("who_met_whom", {}, BadArgument, "who: who_met_whom needs it"),
        ("who_met_whom", {"who": ""}, BadArgument, "who: who_met_whom needs it"),
        ("who_met_whom", {"whom": "x"}, BadArgument, "whom: who_met_whom has no such"),
        ("who_met_whom", {"who": "Nobody Atall"}, UnknownEntity, "Nobody Atall"),
        ("who_met_whom", {"who": "Li"}, Ambiguous, "Li Wenbo .* Li Wenhai"),
        ("visits_between", {"one": "Tariq Mehsud", "other": "PK"}, UnknownEntity, "Tariq"),
    ],
)
def test_a_question_that_cannot_be_put_is_refused(
    told: GraphStore,
    catalogue: Catalogue,
    name: str,
    given: dict[str, str],
    error: type[Exception],
    says: str,
) -> None:
    with pytest.raises(error, match=says):
        answers.ask(told, catalogue, name, given)


def test_a_name_in_a_question_is_of_the_kind_asked_for(
    told: GraphStore, catalogue: Catalogue
) -> None:
    answer = answers.ask(told, catalogue, "supplied_to", {"recipient": "Russian Federation"})
    assert answer.meant["recipient"].kind is EntityKind.COUNTRY


def test_the_register_counts_what_was_ordered_and_delivered(
    empty: GraphStore, catalogue: Catalogue
) -> None:
    graphs.write(empty, _deals())
    rows = answers.ask(empty, catalogue, "arms_register", {}).rows
    assert [
        (row["number_ordered"], row["number_delivered"], row["quantities"], row["engagements"])
        for row in rows
    ] == [(20, 12, ["eight craft", "12", "several"], 3), (None, None, [], 1)]
    assert rows[0]["years_of_order"] == ["2015"]
    assert rows[0]["years_of_delivery"] == ["2016", "2018"]


def _deals() -> Story:
    """Eight ordered; twelve planned, then delivered; some more of which no number is said."""
    lands = tuple(
        Party(f"country.{code.lower()}", EntityKind.COUNTRY, (name,), code)
        for code, name in (("RU", "Russia"), ("PK", "Pakistan"), ("TR", "Turkey"))
    )
    craft = Party("zubr-9.x", EntityKind.HARDWARE, ("Zubr-9",))

    def supply(id_: str, year: str, status: Status, to: str, more: dict[str, Any]) -> Event:
        roles = (Role.SUPPLIER, "country.ru"), (Role.RECIPIENT, to), (Role.ITEM, craft.id)
        parts = tuple((role, party, None) for role, party in roles)
        when = (year, f"{year}-01-01", f"{year}-12-31")
        report = (Report("one.txt", f"Sentence of {id_}."),)
        return Event(id_, Kind.SUPPLIED, parts, report, when, status, **more)

    history = ("2015-01-01 planned claim", "2016-01-01 occurred claim")
    events = (
        supply("s1", "2015", Status.NEGOTIATING, "country.pk", {"quantity": "eight craft"}),
        supply("s2", "2016", Status.OCCURRED, "country.pk", {"quantity": "12", "history": history}),
        supply("s3", "2018", Status.OCCURRED, "country.pk", {"quantity": "several"}),
        supply("s4", "2019", Status.OCCURRED, "country.tr", {}),
    )
    return Story((*lands, craft), events, {"one.txt": ("One", "2020-01-01")})
