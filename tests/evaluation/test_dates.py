from datetime import date

import pytest

from ingest.evaluation.dates import Fit, Span, date_fit, span_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-08-06/2018-08-07", date(2018, 8, 6), date(2018, 8, 7)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2016~", date(2016, 1, 1), date(2016, 12, 31)),
        ("2025-21", date(2025, 1, 1), date(2025, 12, 31)),
        ("../2025-03-01", date(2025, 3, 1), date(2025, 3, 1)),
        ({"edtf": "2018-08"}, date(2018, 8, 1), date(2018, 8, 31)),
        ({"from": "2018-08-06", "to": "2018-08-07"}, date(2018, 8, 6), date(2018, 8, 7)),
        ({"from": None, "to": "2018-08-07"}, date(2018, 8, 7), date(2018, 8, 7)),
        (date(2018, 8, 7), date(2018, 8, 7), date(2018, 8, 7)),
    ],
)
def test_a_date_spans_the_days_it_may_mean(value: object, first: date, last: date) -> None:
    assert span_of(value) == Span(first, last)


@pytest.mark.parametrize("value", [None, "", {}, "soon", "2018-02-30", {"edtf": "soon"}])
def test_no_date_has_no_span(value: object) -> None:
    assert span_of(value) is None


@pytest.mark.parametrize(
    ("asked", "given", "fit"),
    [
        (["2018-08"], "2018-08", Fit.EXACT),
        (["2018-08"], "2018-08-09", Fit.COMPATIBLE),
        (["2018-08-09"], "2018", Fit.COMPATIBLE),
        (["2024-10-04"], "2024-10-05", Fit.WRONG),
        (["2024-10-04", "2024-10-05"], "2024-10-05", Fit.EXACT),
        (["2016"], None, None),
    ],
)
def test_a_given_date_is_exact_compatible_or_wrong(
    asked: list[str], given: str | None, fit: Fit | None
) -> None:
    assert date_fit([span_of(day) for day in asked], span_of(given)) is fit
