"""Sentences of the blocks that are read."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Block, BlockKind, Document
from ingest.extractors.default.sentences import sentences, split
from tests.ingest.extractors.small import document

WORD = re.compile(r"[A-Za-z]{2,}")


def texts(text: str) -> list[str]:
    return [s.text for s in sentences(document(text))]


def test_a_full_stop_of_a_title_or_initial_ends_nothing() -> None:
    text = "Gen. Ulf Berg met Dr. T. Lehto. They talked."
    assert texts(text) == ["Gen. Ulf Berg met Dr. T. Lehto.", "They talked."]


def test_questions_end_sentences_and_a_figure_does_not() -> None:
    assert texts("Did he pay 3.5 million? He did.") == ["Did he pay 3.5 million?", "He did."]


def test_furniture_and_datelines_are_not_read() -> None:
    text = "Share this now. Kenya met Uganda. By a reporter."
    blocks = (
        Block(0, 15, BlockKind.FURNITURE),
        Block(16, 33, BlockKind.BODY),
        Block(34, 48, BlockKind.META),
    )
    (only,) = sentences(Document("s", "", "", "", None, text, blocks))
    assert (only.text, only.kind, only.index) == ("Kenya met Uganda.", BlockKind.BODY, 0)


def test_sentences_are_counted_through_all_blocks() -> None:
    found = sentences(document("One came. Two came.", "Three came.", title="They came"))
    assert [s.index for s in found] == [0, 1, 2, 3]
    assert [s.kind for s in found][:2] == [BlockKind.TITLE, BlockKind.BODY]


@given(st.text(alphabet="Ab. ?!\n\"'Mr”…9", max_size=80), st.integers(0, 20), st.integers(0, 20))
def test_spans_stand_in_order_inside_and_apart(text: str, head: int, tail: int) -> None:
    begin, end = min(head, len(text)), max(min(head, len(text)), len(text) - tail)
    last = begin
    for a, b in split(text, begin, end):
        assert last <= a < b <= end
        assert text[a:b].strip() == text[a:b]
        last = b


@given(st.text(alphabet='Ab. ?!\n"9', max_size=80))
def test_no_word_is_lost(text: str) -> None:
    kept = " ".join(text[a:b] for a, b in split(text, 0, len(text)))
    assert WORD.findall(kept) == WORD.findall(text)


def test_a_list_of_guests_behind_a_colon_is_one_sentence() -> None:
    text = "He met two guests: Ulf Berg, minister of Norway; Colonel Amos Kip; and Ruth Oko."
    assert split(text, 0, len(text)) == [(0, len(text))]
    clauses = "Ulf Berg came; Amos Kip left."
    assert len(split(clauses, 0, len(clauses))) == 2


def test_a_paragraph_stands_under_the_date_at_its_head() -> None:
    first, second, third = sentences(
        document("1998 - Kenya met Uganda. They signed.", "It rained.")
    )
    assert (first.head, second.head, third.head) == ("1998", "1998", "")
    assert (first.year, first.past) == (1998, True)


def test_lines_of_a_date_head_what_follows_where_there_are_several() -> None:
    text = ("MONDAY, 3 MAY 2021", "Kenya met Uganda.", "TUESDAY, 4 MAY 2021", "Norway met Peru.")
    assert [s.head for s in sentences(document(*text))][1::2] == ["2021-05-03", "2021-05-04"]
    assert [s.head for s in sentences(document(*text[:2]))] == ["", ""]


def test_items_of_a_diary_have_their_own_place() -> None:
    items = ("OSLO - One came.", "NAIROBI - Two came.", "LIMA/QUITO - Three came.")
    found = sentences(document(*items))
    assert [(s.place, s.text) for s in found] == [
        ("Oslo", "One came."),
        ("Nairobi", "Two came."),
        ("Lima", "Three came."),
    ]
    assert [s.place for s in sentences(document(*items[:2]))] == ["", ""]
