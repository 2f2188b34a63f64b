"""Near-copies of one text are known by their sketches."""

from ingest.copies import LIKENESS, alike, sketch

WORDS = [f"word{number * 37 % 211}" for number in range(300)]


def test_a_copy_with_a_few_words_changed_is_a_copy():
    changed = [*WORDS[:150], "says", "the", "agency", *WORDS[150:290]]
    assert alike(sketch(" ".join(WORDS)), sketch(" ".join(changed))) >= LIKENESS


def test_another_text_is_none():
    other = [f"other{number}" for number in range(300)]
    assert alike(sketch(" ".join(WORDS)), sketch(" ".join(other))) < 0.1
    half = [*WORDS[:150], *other[:150]]
    assert alike(sketch(" ".join(WORDS)), sketch(" ".join(half))) < LIKENESS


def test_a_text_of_no_words_is_like_nothing_longer():
    assert alike(sketch(""), sketch(" ".join(WORDS))) < 0.1
    assert alike((), sketch("a text")) == 0.0
