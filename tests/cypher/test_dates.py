import pytest

from cypher.dates import earliest, latest
from cypher.errors import BadDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2018-08-06", "2018-08-06", "2018-08-06"),
    ],
)
def test_a_date_runs_from_its_first_to_its_last_day(text: str, first: str, last: str) -> None:
    assert (earliest(text), latest(text)) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "18", "2018-13", "2018-02-30", "0000", "2018-8-6", "August", "2018-08-06T10:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate, match="no date"):
        earliest(text)
    with pytest.raises(BadDate, match="no date"):
        latest(text)
