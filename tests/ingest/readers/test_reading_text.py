from datetime import date

from ruritania import LEAD, SECOND, body, read_text, story

from ingest.article import BlockKind


def test_title_date_and_paragraphs() -> None:
    document = read_text(f"Ministers meet\n\nPublished: 2019-11-25\n\n{LEAD}\n\n{SECOND}\n")
    assert document.title == "Ministers meet"
    assert document.published == date(2019, 11, 25)
    assert (document.dateline_day, document.dateline_place) == (None, None)
    assert body(document) == [LEAD, SECOND]


def test_a_dated_item_without_title_is_all_body() -> None:
    document = read_text(f"Published: 2025-01-02\n\n{LEAD}")
    assert document.title == ""
    assert body(document) == [LEAD]


def test_a_single_line_without_full_stop_is_body() -> None:
    assert body(read_text("Ministers meet in Strelsau")) == ["Ministers meet in Strelsau"]


def test_a_first_line_that_is_a_sentence_is_body() -> None:
    assert body(read_text(f"{LEAD}\n\n{SECOND}")) == [LEAD, SECOND]


def test_lines_are_paragraphs_where_they_are_not_wrapped() -> None:
    document = read_text(f"Ministers meet\n\n{LEAD}\n{SECOND}")
    assert body(document) == [LEAD, SECOND]


def test_hard_wrapped_lines_are_one_paragraph_and_keep_their_offsets() -> None:
    text = (
        "Ministers meet\n\n"
        "The defence minister of Ruritania met his counterpart\n"
        "from Syldavia on Tuesday, and both spoke of the need\n"
        "for more joint training in the mountains.\n"
    )
    document = read_text(text)
    assert len(body(document)) == 1
    assert body(document)[0].endswith(
        "Tuesday, and both spoke of the need for more joint training in the mountains."
    )
    assert document.text.index("Syldavia") == text.index("Syldavia")


def test_offsets_are_those_of_the_file() -> None:
    text = f"Ministers meet\n\n  • {LEAD}\n\n\t{SECOND}\n\nTags: talks"
    document = read_text(text)
    assert len(document.text) == len(text)
    assert [text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.BODY] == [
        LEAD,
        SECOND,
    ]


def test_a_dateline_is_cut_off_the_first_paragraph() -> None:
    document = read_text(
        f"Ministers meet\n\nFebruary 20, 2023\n\nSTRELSAU, Feb 18 (APP): {LEAD}\n\n{SECOND}"
    )
    assert body(document) == [LEAD, SECOND]
    assert document.dateline_place == "Strelsau"
    assert document.dateline_day == date(2023, 2, 18)
    assert document.published == date(2023, 2, 20)


def test_a_dateline_with_a_year_stands_for_the_day_of_publication() -> None:
    document = read_text(f"Ministers meet\n\nIslamabad, 4 October 2024: {LEAD}\n\n{SECOND}")
    assert document.published == document.dateline_day == date(2024, 10, 4)


def test_a_dateline_on_a_line_of_its_own() -> None:
    document = read_text(f"Ministers meet\n\nMOSCOW, August 9 /TASS/\n\n{LEAD}\n\n{SECOND}")
    assert document.dateline_place == "Moscow"
    assert body(document) == [LEAD, SECOND]


def test_an_official_head_line_dates_and_places_the_event() -> None:
    document = read_text(
        f"Meeting of ministers\n\nOctober 4, 2024, 14:30\nMoscow\n\n{LEAD}\n\n{SECOND}"
    )
    assert document.dateline_day == document.published == date(2024, 10, 4)
    assert document.dateline_place == "Moscow"
    assert body(document) == [LEAD, SECOND]


def test_a_date_glued_to_the_headline() -> None:
    document = read_text(f" date 2018-08-11 Ruritania, Syldavia review ties\n\n{LEAD}\n\n{SECOND}")
    assert document.title == "Ruritania, Syldavia review ties"
    assert document.published == date(2018, 8, 11)


def test_the_day_in_the_last_line_of_a_printed_story() -> None:
    document = read_text(story(LEAD, SECOND, "Published in The Strelsau Post, February 11th, 2016"))
    assert document.published == date(2016, 2, 11)
    assert body(document) == [LEAD, SECOND]


def test_an_update_does_not_hide_the_day_of_publication() -> None:
    document = read_text(
        f"Ministers meet\n\nUpdated May 3, 2024\nPublished May 2, 2024\n\n{LEAD}\n\n{SECOND}"
    )
    assert document.published == date(2024, 5, 2)


def test_the_outlet_is_the_source_line_else_the_host() -> None:
    text = f"Ministers meet\n\n{LEAD}\n\n{SECOND}"
    assert read_text(text, url="https://www.post.example.org/1").outlet == "post.example.org"
    assert read_text(f"Source: The Post\n\n{text}").outlet == "The Post"
