"""EDTF dates as bounds and precisions."""

import pytest

from cypher.errors import BadDate
from ingest.spans import bounds, days_between, precision


@pytest.mark.parametrize(
    ("edtf", "first", "last", "how"),
    [
        ("2018-08-06", "2018-08-06", "2018-08-06", "day"),
        ("2018-08", "2018-08-01", "2018-08-31", "month"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("2018-08-06/2018-08-07", "2018-08-06", "2018-08-07", "interval"),
        ("2018-08/2018-10", "2018-08-01", "2018-10-31", "interval"),
        ("2018-21", "2018-03-01", "2018-05-31", "season"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("2018-08~", "2018-08-01", "2018-08-31", "month"),
        ("2018-08-06/..", "2018-08-06", "9999-12-31", "interval"),
    ],
)
def test_a_date_is_what_it_can_mean(edtf, first, last, how):
    assert (*bounds(edtf), precision(edtf)) == (first, last, how)


@pytest.mark.parametrize("wrong", ["", "yesterday", "2018-02-30", "2018-13", "2019/2018", "0000"])
def test_what_is_no_date_is_refused(wrong):
    with pytest.raises(BadDate):
        bounds(wrong)


def test_days_between_two_days():
    assert days_between("2018-08-06", "2018-09-01") == 26
    assert days_between("2018-09-01", "2018-08-06") == -26
