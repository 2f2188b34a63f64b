"""CSV that any reader of RFC 4180 reads back."""

import csv
import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.exports.csv import csv_lines

plain = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@given(st.lists(st.fixed_dictionaries({"a": plain, "b": plain}), max_size=5))
def test_what_goes_in_comes_out(rows: list[dict[str, Any]]) -> None:
    text = "".join(csv_lines(["a", "b"], rows))
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [{k: v.lstrip("'") for k, v in row.items()} for row in read] == [
        {k: v.lstrip("'") for k, v in row.items()} for row in rows
    ]


def test_a_text_that_a_spreadsheet_would_run_is_guarded() -> None:
    lines = list(csv_lines(["a", "n"], [{"a": "=1+1", "n": -5}]))
    assert lines == ["a,n\r\n", "'=1+1,-5\r\n"]
