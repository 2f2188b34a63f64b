"""The date of an event, as precise as the text and no more."""

from datetime import date

import pytest

from cypher.model import DateBasis, Status
from ingest.extraction import When
from ingest.extractors.default.status import status_of
from ingest.extractors.default.when import when_of
from tests.ingest.extractors.small import candidate_of, document

WEDNESDAY = date(2024, 5, 8)
LONG = 12  # sentences


def when(text: str, trigger: str, *, size: int = LONG, day: date | None = None) -> When | None:
    candidate = candidate_of(text, trigger, published=WEDNESDAY, day=day)
    read = document(text, published=WEDNESDAY, day=day)
    return when_of(candidate, status_of(candidate), read, size)


STATED, RELATIVE = DateBasis.STATED, DateBasis.RELATIVE
TWO = "President Amos Kip met President Ruth Oko in March 2021 and visited Chile on 2 May 2024."


@pytest.mark.parametrize(
    ("text", "trigger", "edtf", "basis"),
    [
        ("President Amos Kip met Ruth Oko on 3 May 2024.", "met", "2024-05-03", STATED),
        ("President Amos Kip met Ruth Oko on Monday.", "met", "2024-05-06", RELATIVE),
        ("President Amos Kip met Ruth Oko yesterday.", "met", "2024-05-07", RELATIVE),
        ("President Amos Kip will visit Uganda in June 2024.", "visit", "2024-06", STATED),
        (TWO, "met", "2021-03", STATED),
        (TWO, "visited", "2024-05-02", STATED),
    ],
)
def test_the_date_beside_the_event_is_its_own(
    text: str, trigger: str, edtf: str, basis: DateBasis
) -> None:
    assert when(text, trigger) == When(edtf, basis)


def test_the_day_of_saying_is_not_the_day_of_the_event() -> None:
    text = "President Amos Kip said on Tuesday that he met President Ruth Oko last year."
    assert when(text, "met") == When("2023", RELATIVE)


PLAIN = "President Amos Kip met President Ruth Oko."


def test_an_official_head_line_dates_what_took_place() -> None:
    assert when(PLAIN, "met", day=date(2024, 5, 7)) == When("2024-05-07", DateBasis.DATELINE)


def test_a_head_line_dates_no_plan_and_nothing_of_the_past() -> None:
    day = date(2024, 5, 7)
    assert when("President Amos Kip will meet President Ruth Oko.", "meet", day=day) is None
    assert when("President Amos Kip previously met President Ruth Oko.", "met", day=day) is None


def test_a_short_dispatch_tells_of_its_month_and_a_long_article_of_no_day() -> None:
    assert when(PLAIN, "met", size=2) == When("2024-05", DateBasis.PUBLISHED)
    assert when(PLAIN, "met", size=LONG) is None


def test_the_present_tense_of_a_dispatch_is_its_day() -> None:
    text = "President Amos Kip meets President Ruth Oko."
    assert when(text, "meets", size=2) == When("2024-05-08", DateBasis.PUBLISHED)


def test_a_status_that_is_still_open_takes_no_date_from_the_page() -> None:
    candidate = candidate_of(PLAIN, "met", published=WEDNESDAY)
    read = document(PLAIN, published=WEDNESDAY)
    assert when_of(candidate, Status.PLANNED, read, 2) is None


def test_the_day_of_an_aside_is_not_the_day_of_the_event() -> None:
    text = "President Amos Kip, who arrived on Monday, met President Ruth Oko."
    assert when(text, "met", size=LONG) is None


def test_what_was_before_the_main_verb_is_of_its_month() -> None:
    text = "President Amos Kip pledges aid after talks with President Ruth Oko."
    assert when(text, "talks", size=2) == When("2024-05", DateBasis.PUBLISHED)
