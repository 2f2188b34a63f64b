"""Rows as people read them."""

from app.cells import cell, shorten
from app.headlines import headline, listed
from app.view import source_text, view

KINDS = {
    "whom": "name",
    "whom_id": "entity",
    "mode": "text",
    "date": "date",
    "status": "status",
    "articles": "integer",
    "sentence": "sentence",
    "article": "article",
    "url": "url",
    "outlet": "text",
    "engagement": "engagement",
}
ROW = {
    "whom": "A",
    "whom_id": "a.pk",
    "mode": None,
    "date": "2018-08",
    "status": "occurred",
    "articles": 3,
    "sentence": "A met B.",
    "article": "x.txt",
    "url": "",
    "outlet": "The Post",
    "engagement": "e1",
}


def test_columns_that_say_nothing_are_not_shown() -> None:
    assert view(KINDS, [ROW]).columns == ("whom", "date")


def test_a_status_out_of_the_usual_is_shown() -> None:
    assert "status" in view(KINDS, [ROW, {**ROW, "status": "denied"}]).columns


def test_ids_addresses_and_sentences_are_folded_into_links_and_the_source() -> None:
    seen = view(KINDS, [])
    assert seen.columns == ("whom", "mode", "date", "status")
    assert seen.id_column("whom") == "whom_id"
    assert seen.sourced


def test_the_source_says_outlet_sentence_and_how_many_more() -> None:
    assert source_text(ROW, KINDS) == "The Post: “A met B.” (+2)"


def test_a_row_without_a_sentence_has_no_source() -> None:
    assert source_text({**ROW, "sentence": None}, KINDS) == ""


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shorten("one two, three four", 12) == "one two …"
    assert shorten("one\n two", 12) == "one two"


def test_values_as_text() -> None:
    assert cell(None) == ""
    assert cell(True) == "yes"
    assert cell(0.5) == "0.5"
    assert cell(["a", None, "b"]) == "a; b"
    assert cell({"id": "x", "name": "X"}) == "X"


def test_an_engagement_in_one_line_whatever_its_status() -> None:
    parties = [
        {"role": "supplier", "name": "Russia"},
        {"role": "recipient", "name": "Pakistan"},
        {"role": "item", "name": "Mi-35"},
    ]
    told = {"kind": "supplied", "status": "denied", "participants": parties}
    assert headline(told) == "Supply of Mi-35 by Russia to Pakistan"


def test_many_names_are_counted() -> None:
    assert listed(list("ab")) == "a and b"
    assert listed(list("abcdefgh")) == "a, b, c, d and 4 others"
