from datetime import date, timedelta
from time import perf_counter

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.errors import BadDate
from cypher.model import DateBasis
from ingest.extractors.default.dates import DateSpan, bounds, find_dates

WEDNESDAY = date(2023, 6, 14)
_MONTHS = "January February March April May June July August September October November December"
MONTHS = _MONTHS.split()


def read(text: str, anchor: date | None = WEDNESDAY) -> list[str]:
    return [span.edtf for span in find_dates(text, anchor)]


def only(text: str, anchor: date | None = WEDNESDAY) -> DateSpan:
    (span,) = find_dates(text, anchor)
    return span


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They signed it on 3 March 2019 in Oslo.", "2019-03-03"),
        ("They signed it on March 3rd, 2019.", "2019-03-03"),
        ("the 3rd of March 2019", "2019-03-03"),
        ("a drill of 11-14 September 2020", "2020-09-11/2020-09-14"),
        ("on September 11 and 12, 2020", "2020-09-11/2020-09-12"),
        ("on 11, 12 and 13 September 2020", "2020-09-11/2020-09-13"),
        ("from 29 May to 2 June 2021", "2021-05-29/2021-06-02"),
        ("from December 30 to January 4, 2021", "2020-12-30/2021-01-04"),
        ("dated 2021-02-09", "2021-02-09"),
        ("dated 25/12/2021", "2021-12-25"),
        ("dated 09.02.2021", "2021-02-09"),
        ("in November 2015", "2015-11"),
        ("in early November 2015", "2015-11-01/2015-11-10"),
        ("in mid-November 2015", "2015-11-11/2015-11-20"),
        ("in late February 2016", "2016-02-21/2016-02-29"),
        ("in the second half of 2015", "2015-07/2015-12"),
        ("in the third quarter of 2015", "2015-07/2015-09"),
        ("in the first two months of 2015", "2015-01/2015-02"),
        ("in the second week of July 2015", "2015-07-08/2015-07-14"),
        ("in late 2015", "2015-10/2015-12"),
        ("in the spring of 2015", "2015-03/2015-05"),
        ("in the winter of 2015-16", "2015-12/2016-02"),
        ("in winter 2015", "2015"),
        ("between 2011 and 2014", "2011/2014"),
        ("in 2011-12", "2011/2012"),
        ("during the 1980s", "198X"),
        ("from October 2011 to March 2012", "2011-10/2012-03"),
        ("on New Year's Day 2018", "2018-01-01"),
    ],
)
def test_a_date_with_its_year_needs_no_anchor(text: str, edtf: str) -> None:
    span = only(text, None)
    assert (span.edtf, span.basis, span.explicit_year) == (edtf, DateBasis.STATED, True)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He arrived today.", "2023-06-14"),
        ("He arrived yesterday evening.", "2023-06-13"),
        ("He leaves tomorrow.", "2023-06-15"),
        ("He called last night.", "2023-06-13"),
        ("They met this year.", "2023"),
        ("They met earlier this year.", "2023"),
        ("They met late last year.", "2022-10/2022-12"),
        ("They met last month.", "2023-05"),
        ("They met earlier this month.", "2023-06-01/2023-06-14"),
        ("They met this week.", "2023-06-12/2023-06-14"),
        ("They will meet this week.", "2023-06-12/2023-06-18"),
        ("They met last week.", "2023-06-05/2023-06-11"),
        ("They will meet next week.", "2023-06-19/2023-06-25"),
        ("Deliveries begin next month.", "2023-07"),
        ("Deliveries end next year.", "2024"),
        ("It fell by half over the past two weeks.", "2023-05-31/2023-06-14"),
        ("They met two days ago.", "2023-06-12"),
        ("They met three weeks ago.", "2023-05-22/2023-05-28"),
        ("They met twenty-one years ago.", "2002"),
        ("They met over the weekend.", "2023-06-10/2023-06-11"),
        ("They will meet at the weekend.", "2023-06-17/2023-06-18"),
        ("They met last October.", "2022-10"),
        ("The deal runs out at the end of the year.", "2023-10/2023-12"),
        ("Talks go on between now and late July.", "2023-06-14/2023-07-31"),
    ],
)
def test_relative_dates_are_counted_from_the_anchor(text: str, edtf: str) -> None:
    span = only(text)
    assert (span.edtf, span.basis) == (edtf, DateBasis.RELATIVE)
    assert not span.explicit_year


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The two met on Friday.", "2023-06-09"),
        ("The two met on Wednesday.", "2023-06-14"),
        ("The two will meet on Friday.", "2023-06-16"),
        ("On Friday, the envoy will fly home.", "2023-06-16"),
        ("The envoy on Friday will fly home.", "2023-06-16"),
        ("The talks are scheduled for Monday.", "2023-06-19"),
        ("He said on Friday that they will meet again.", "2023-06-09"),
        ("They will meet again, the ministry said on Friday.", "2023-06-09"),
        ("Officials warned Thursday that it would go on.", "2023-06-08"),
        ("They spoke last Wednesday.", "2023-06-07"),
        ("See you next Wednesday.", "2023-06-21"),
        ("They meet this Thursday.", "2023-06-15"),
        ("They spoke on Monday of last week.", "2023-06-05"),
        ("They trained on Saturday and Sunday.", "2023-06-10/2023-06-11"),
        ("They spoke late on Tuesday night.", "2023-06-13"),
    ],
)
def test_weekdays_look_back_unless_the_clause_looks_forward(text: str, edtf: str) -> None:
    span = only(text)
    assert (span.edtf, span.weekday, span.basis) == (edtf, True, DateBasis.RELATIVE)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on Feb. 3.", "2023-02-03"),
        ("They met on Dec. 3.", "2022-12-03"),
        ("They will meet on Dec. 3.", "2023-12-03"),
        ("They met in September.", "2022-09"),
        ("The summit is due in September.", "2023-09"),
        ("LIMA, Aug 30 (Agency):", "2022-08-30"),
        ("They met on 15 June.", "2023-06-15"),
        ("They met on October 4 of last year.", "2022-10-04"),
        ("On Friday, June 9, they met.", "2023-06-09"),
    ],
)
def test_a_year_left_out_is_the_nearest_the_tense_allows(text: str, edtf: str) -> None:
    span = only(text)
    assert (span.edtf, span.explicit_year) == (edtf, False)


def test_a_neighbour_lends_its_year() -> None:
    assert read("on March 4 and April 5, 2012") == ["2012-03-04", "2012-04-05"]


def test_the_weekday_picks_the_year() -> None:
    assert read("They met on Sunday, March 20.") == ["2022-03-20"]


@pytest.mark.parametrize(
    "text",
    [
        "under resolution 2014",
        "1,500 troops and 2000 soldiers",
        "see page 1998",
        "the F-16 and the Su-35",
        "he may go and they march on",
        "Prime Minister May spoke to April Reed",
        "dated 04/05/2021",
        "about a decade ago",
        "nearly two years ago",
        "at 2030 GMT",
        "worth $1900",
        "the March 23 Movement",
        "in 12 days",
        "first, second and third",
        "Vision 2030",
    ],
)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert read(text) == []


def test_a_day_the_calendar_lacks_is_not_invented() -> None:
    assert read("30 February 2020") == ["2020-02"]


def test_names_with_a_year_keep_it() -> None:
    assert read("the G20 2024 summit") == ["2024"]
    assert read("under the 2015 accord") == ["2015"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("since 2014", "since"),
        ("until March 2030", "until"),
        ("by the end of 2025", "by"),
        ("before Friday", "before"),
        ("after Monday's talks", "after"),
        ("as of 1 May 2020", "from"),
        ("during 2016", "during"),
        ("in 2016", None),
    ],
)
def test_the_word_before_is_told(text: str, cue: str | None) -> None:
    assert only(text).cue == cue


def test_by_the_end_of_a_year_is_a_deadline_within_it() -> None:
    assert read("by the end of 2025") == ["2025"]
    assert read("at the end of 2025") == ["2025-10/2025-12"]


def test_the_same_day_is_the_day_told_before() -> None:
    day, same, later = find_dates(
        "On 4 May 2020 they met; the same day he left; a day later, she.", None
    )
    assert (day.edtf, same.edtf, same.cue, later.edtf) == (
        "2020-05-04",
        "2020-05-04",
        "same",
        "2020-05-05",
    )
    assert read("He left the same day.") == []


def test_a_postponement_is_no_interval() -> None:
    assert read("It was moved from May 5 to June 2, 2022.") == ["2022-05-05", "2022-06-02"]


def test_nothing_relative_without_an_anchor() -> None:
    assert read("On Friday, last year, yesterday and on 4 May they met.", None) == []


def test_bounds_are_first_and_last_day() -> None:
    assert bounds("2016-02") == (date(2016, 2, 1), date(2016, 2, 29))
    assert bounds("199X") == (date(1990, 1, 1), date(1999, 12, 31))
    assert bounds("2016/2017-03-04") == (date(2016, 1, 1), date(2017, 3, 4))
    with pytest.raises(BadDate):
        bounds("soon")


DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@settings(deadline=None)  # a busy machine is no fault of the reader
@given(DAYS, st.booleans(), DAYS)
def test_a_written_day_is_read_as_that_day(day: date, month_first: bool, anchor: date) -> None:
    month = MONTHS[day.month - 1]
    text = f"{month} {day.day}, {day.year}" if month_first else f"{day.day} {month} {day.year}"
    assert read(f"They met on {text}.", anchor) == [day.isoformat()]


@settings(deadline=None)
@given(st.integers(1900, 2090), st.integers(1, 12), DAYS)
def test_a_month_is_never_more_than_a_month(year: int, month: int, anchor: date) -> None:
    assert read(f"They met in {MONTHS[month - 1]} {year}.", anchor) == [f"{year}-{month:02d}"]


@settings(deadline=None)
@given(st.sampled_from(["week", "month", "year"]), st.sampled_from(["last", "next"]), DAYS)
def test_a_relative_period_is_no_finer_than_its_unit(unit: str, which: str, anchor: date) -> None:
    first, last = bounds(only(f"They met {which} {unit}.", anchor).edtf)
    assert (last - first).days + 1 >= {"week": 7, "month": 28, "year": 365}[unit]
    assert not first <= anchor <= last


@settings(deadline=None)
@given(st.integers(0, 6), DAYS)
def test_a_weekday_is_that_weekday_within_a_week(number: int, anchor: date) -> None:
    name = f"{date(2024, 1, 1) + timedelta(number):%A}"
    back = date.fromisoformat(only(f"They met on {name}.", anchor).edtf)
    ahead = date.fromisoformat(only(f"They will meet on {name}.", anchor).edtf)
    assert back.weekday() == ahead.weekday() == number
    assert timedelta(0) <= anchor - back < timedelta(7)
    assert timedelta(0) <= ahead - anchor < timedelta(7)


_PIECES = """
4 31 6-7 2024 2017-18 1990s October May Oct. Dec March Friday Monday Sept last next this early late
mid- year month week weekend ago two days the day before of first half quarter and to from since
until between now said will summer winter fall , . 3rd 2019-02-30 99/12/2020 today tomorrow
New Year's Day 12 same a later past twenty end
"""
WORDS = st.sampled_from(_PIECES.split())


@settings(deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=80), st.none() | DAYS)
def test_whatever_the_text_the_dates_are_sound(text: str, anchor: date | None) -> None:
    spans = find_dates(text, anchor)
    assert spans == find_dates(text, anchor)
    floor = 0
    for span in spans:
        assert floor <= span.start < span.end <= len(text)
        floor = span.end
        parse_edtf(span.edtf)
        first, last = bounds(span.edtf)
        assert first <= last
        assert anchor or span.basis is DateBasis.STATED or span.cue == "same" or "day" in text


def test_a_long_text_is_read_in_a_blink() -> None:
    text = (
        "The minister said on Friday that 1,500 troops would go in October to the north coast. "
        * 27
    )
    assert len(text.split()) > 400
    find_dates(text, WEDNESDAY)
    begun = perf_counter()
    find_dates(text, WEDNESDAY)
    assert perf_counter() - begun < 0.05
