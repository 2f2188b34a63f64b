import pytest
from ruritania import LEAD, OTHER, SECOND, THIRD, body, of_kind, read_text, story

from cypher.errors import BadAnnotation
from ingest.article import BlockKind
from ingest.readers.words import parse, words


@pytest.mark.parametrize(
    "line",
    [
        "Ministers Rudolf (left) and Arpad shake hands in Strelsau.",
        "Minister Rudolf (L) meets Minister Arpad (R) in Strelsau.",
        "Minister Rudolf, left, and Minister Arpad at the castle",
        "Minister Rudolf meets Minister Arpad at the castle. — Post/File photo",
        "Minister Rudolf meets Minister Arpad at the castle. — Reuters/File",
        "Ministers Rudolf and Arpad at the castle. (Photo courtesy: Palace)",
        "FILE - Minister Rudolf speaks in Strelsau, May 4, 2020.",
        "Minister Rudolf and Minister Arpad at the castle [Reuters]",
        "Minister Rudolf and Minister Arpad at the castle. — PID",
        "Photo: the ministers at the castle",
    ],
)
def test_a_caption_is_no_body(line: str) -> None:
    document = read_text(story(line, LEAD, SECOND))
    assert of_kind(document, BlockKind.CAPTION) == [line]
    assert body(document) == [LEAD, SECOND]


def test_a_line_that_stands_twice_above_the_story_is_a_caption() -> None:
    line = "Rudolf welcomes Arpad at the castle"
    document = read_text(story(f"{line}\n{line}", LEAD, SECOND))
    assert of_kind(document, BlockKind.CAPTION) == [line]
    assert of_kind(document, BlockKind.FURNITURE) == [line]


def test_a_retired_officer_is_no_position_in_a_picture() -> None:
    line = "Lt Gen (R) Rudolf Rassendyll told the assembly that the talks had gone well."
    assert line in body(read_text(story(LEAD, line, SECOND)))


def test_an_agency_that_closes_the_story_is_no_caption() -> None:
    last = f"{SECOND} — Reuters"
    assert body(read_text(story(LEAD, last))) == [LEAD, last]


@pytest.mark.parametrize(
    "line",
    [
        "Read: Envoys to meet in spring",
        "Also read: Envoys to meet in spring",
        "READ MORE: Envoys to meet in spring",
        "Watch: The ministers at the castle",
        "ADVERTISEMENT",
        "<…>",
        "* * *",
        "Share this article",
        "Follow us on Twitter for more",
        "We use cookies to make this site better for you.",
        "Rudolf Rassendyll contributed to this report.",
        "(Reporting by Rudolf Rassendyll; Editing by Antoinette de Mauban)",
        "Facebook Twitter WhatsApp",
        "Old friends",
    ],
)
def test_a_line_of_furniture_within_the_story_is_left_out_and_the_story_goes_on(line: str) -> None:
    document = read_text(story(LEAD, line, SECOND, THIRD))
    assert body(document) == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "head",
    [
        "Opinion",
        "Comments (3)",
        "More from this category",
        "###",
        "# # #",
        "Most Read",
        "Tags:",
        "Leave a comment",
    ],
)
def test_all_after_the_end_of_the_story_is_left_out(head: str) -> None:
    document = read_text(story(LEAD, SECOND, head, "Harbour closed", "02 May, 2024", OTHER, THIRD))
    assert body(document) == [LEAD, SECOND]
    assert document.published is None


def test_a_section_name_above_the_story_does_not_end_it() -> None:
    document = read_text(story("Opinion", LEAD, SECOND))
    assert body(document) == [LEAD, SECOND]


def test_the_story_goes_on_after_a_list_of_links() -> None:
    document = read_text(
        story(LEAD, "Related stories", "Harbour closed", "Envoys to meet", SECOND, THIRD)
    )
    assert body(document) == [LEAD, SECOND, THIRD]


def test_a_list_of_teasers_with_their_leads_is_left_out() -> None:
    cut = "The king has taken to his bed and will receive nobody until..."
    links = ("Related", "Harbour closed", OTHER, "King ill", cut)
    document = read_text(story(LEAD, SECOND, *links))
    assert body(document) == [LEAD, SECOND]


def test_a_paragraph_said_twice_is_read_once() -> None:
    document = read_text(story(LEAD, SECOND, LEAD, THIRD))
    assert body(document) == [LEAD, SECOND, THIRD]


def test_a_headline_said_twice_is_one_title() -> None:
    title = "Ministers meet in Strelsau castle"
    document = read_text("\n\n".join((title, title, LEAD, SECOND)))
    assert of_kind(document, BlockKind.TITLE) == [title]


def test_byline_and_standfirst_are_head_matter() -> None:
    document = read_text(
        "Ministers meet\n\nRuritania ready for more, says palace\n\nBy Our Correspondent\n\n"
        f"Rudolf Rassendyll\n\n{LEAD}\n\n{SECOND}"
    )
    assert of_kind(document, BlockKind.TITLE) == [
        "Ministers meet",
        "Ruritania ready for more, says palace",
    ]
    assert of_kind(document, BlockKind.META) == ["By Our Correspondent", "Rudolf Rassendyll"]
    assert body(document) == [LEAD, SECOND]


def test_items_of_a_list_stay_in_the_story() -> None:
    text = story(LEAD, "The package includes:", "- 40 field guns;\n- Two patrol boats", SECOND)
    assert body(read_text(text))[1:4] == [
        "The package includes:",
        "40 field guns;",
        "Two patrol boats",
    ]


def test_speakers_of_a_transcript_stay_in_the_story() -> None:
    said = "King Rudolf of Ruritania: Welcome to Strelsau, dear friends."
    assert said in body(read_text(story(LEAD, "* * *", said, "It is good to see you.", "<…>")))


def test_the_shipped_word_lists_have_no_fault() -> None:
    assert "opinion" in words().ends


@pytest.mark.parametrize(
    "text",
    ["", "ends = [", "odd = ['x']", "ends = []"],
    ids=["missing", "broken", "unknown", "empty"],
)
def test_a_faulty_word_list_is_named(text: str) -> None:
    with pytest.raises(BadAnnotation, match=r"furniture\.toml"):
        parse(text)
