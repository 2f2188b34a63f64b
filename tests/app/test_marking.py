"""Marked text: whatever the spans, no letter is lost, doubled or moved."""

from hypothesis import given
from hypothesis import strategies as st

from app.marking import Span, pieces

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(
        lambda ends: Span(min(ends), max(ends), f"{min(ends)}-{max(ends)}")
    ),
    max_size=8,
)


@given(text=st.text(max_size=50), spans=spans, offset=st.integers(0, 10))
def test_the_pieces_are_the_text(text: str, spans: list[Span], offset: int) -> None:
    assert "".join(piece.text for piece in pieces(text, spans, offset=offset)) == text


@given(text=st.text(min_size=60, max_size=60), spans=spans)
def test_a_span_covers_its_own_words_and_no_others(text: str, spans: list[Span]) -> None:
    found = pieces(text, spans)
    for span in spans:
        covered = "".join(p.text for p in found if span in p.spans)
        assert covered == text[span.start : span.end]


def test_the_innermost_span_decides() -> None:
    found = pieces("A met B.", [Span(0, 8, "claim"), Span(0, 1, "participant")])
    assert [(p.text, p.innermost and p.innermost.what) for p in found] == [
        ("A", "participant"),
        (" met B.", "claim"),
    ]


def test_spans_count_from_the_offset() -> None:
    found = pieces("met B", [Span(106, 107, "participant")], offset=102)
    assert [p.text for p in found if p.spans] == ["B"]
