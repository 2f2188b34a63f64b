from datetime import date

import pytest

from ingest.readers.days import find_day
from ingest.readers.headlines import parse_head_line

DAY = date(2021, 3, 10)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2021-03-10",
        "Published March 10, 2021",
        "March 10, 2021",
        "10 March 2021",
        "Wednesday, March 10, 2021",
        "10 Mar, 2021",
        "Published March 10, 2021 08:34am",
        "Posted on: Wed 10 Mar 2021, 20:14 PKT",
        "date 2021-03-10",
        "March 10, 2021 | By Our Correspondent",
        "2021-03-10T14:30:00+05:00",
        "Announcement, March 10, 2021",
        "10.03.2021",
        "March 10, 2021, 2:30 PM",
    ],
)
def test_a_line_that_only_dates_the_page(line: str) -> None:
    head = parse_head_line(line)
    assert head is not None
    assert (head.day, head.event, head.place) == (DAY, False, None)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("March 10, 2021, 14:30, Moscow", "Moscow"),
        ("March 10, 2021, 14:30 / Moscow", "Moscow"),
        ("March 10, 2021, 14:30, The Kremlin, Moscow", "The Kremlin, Moscow"),
        ("March 10, 2021, 14:30", None),
        ("10 March 2021, Novo-Ogaryovo", "Novo-Ogaryovo"),
        ("March 10, 2021 Barents Sea", "Barents Sea"),
    ],
)
def test_an_official_head_line_dates_the_event(line: str, place: str | None) -> None:
    head = parse_head_line(line)
    assert head is not None
    assert (head.day, head.event, head.place) == (DAY, True, place)


@pytest.mark.parametrize(
    "line",
    [
        "On March 10, 2021, the ministers met in Moscow.",
        "March 10, 2021 was the day on which the ministers met in the capital of the country.",
        "The ministers met on March 10, 2021",
        "Ministers to meet",
        "",
        "2021",
    ],
)
def test_a_sentence_with_a_date_is_no_head_line(line: str) -> None:
    assert parse_head_line(line) is None


def test_an_outlet_after_the_day_is_no_place() -> None:
    head = parse_head_line("March 10, 2021, Reuters")
    assert head is not None
    assert (head.place, head.event) == (None, False)


def test_an_update_is_marked() -> None:
    head = parse_head_line("Last updated March 10, 2021")
    assert head is not None
    assert head.updated


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("04/10/2024", None),
        ("25/10/2024", date(2024, 10, 25)),
        ("10/25/2024", date(2024, 10, 25)),
        ("04.10.2024", date(2024, 10, 4)),
        ("31 February 2024", None),
        ("February 11th, 2016", date(2016, 2, 11)),
        ("2024/10/04", date(2024, 10, 4)),
    ],
)
def test_only_an_unambiguous_day_is_a_day(text: str, day: date | None) -> None:
    found = find_day(text)
    assert (found.day if found else None) == day
