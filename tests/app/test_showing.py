"""A reading in words: every claim with its slots and reasons, and what was left out with why."""

import re

import httpx
import pytest

from app.showing import shown
from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import Block, BlockKind, Document
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When
from tests.app.test_cli import Run, run

__all__ = ["run"]

TEXT = "Ilse Brandt met Mr Farid in Nairobi. A visit is in doubt."
BRANDT = Mention(Party(EntityKind.PERSON, "Ilse Brandt", "DE"), "Ilse Brandt", 0, 11)
FARID = Mention(
    Party(EntityKind.PERSON, "Omar Farid", "EG", "Foreign Minister"), "Mr Farid", 16, 24
)
MEETING = Claim(
    Kind.MET,
    Status.OCCURRED,
    (Filling(Role.PARTICIPANT, BRANDT, 0.9), Filling(Role.PARTICIPANT, FARID, 0.8)),
    0,
    36,
    (12, 15),
    When("2020-01-02", DateBasis.RELATIVE),
    "Nairobi",
    frame="MEET",
    confidence=0.93,
)
VISIT = Claim(Kind.VISITED, Status.PLANNED, (), 37, 57, (39, 44), confidence=0.31)
DOCUMENT = Document("a.txt", "", "", "", None, TEXT, (Block(0, len(TEXT), BlockKind.BODY),))
SEEN = shown(DOCUMENT, Extraction("default", (MEETING,), (VISIT,), (BRANDT,)))


def test_a_claim_is_told_with_frame_slots_status_date_place_and_confidence() -> None:
    (claim,) = SEEN.claims
    assert claim.summary == "met, occurred, 2020-01-02, Nairobi (0.93)"
    assert claim.slots[1] == "participant: Omar Farid (Foreign Minister, EG), “Mr Farid” (0.80)"
    assert claim.reasons[0] == "“met” tells of it, by the frame MEET"
    assert "status occurred" in claim.reasons
    assert "date 2020-01-02: counted from the day the text speaks on" in claim.reasons


def test_what_was_left_out_says_why() -> None:
    (visit,) = SEEN.maybe
    assert visit.reasons[-1].startswith("left out: its confidence of 0.31 is below")


def test_mentions_and_triggers_are_marked_once_each() -> None:
    marks = [(p.text, p.innermost.what) for p in SEEN.marked if p.innermost]
    assert ("met", "trigger") in marks
    assert ("visit", "trigger") in marks
    assert ("Ilse Brandt", "participant") in marks
    assert ("Mr Farid", "participant") in marks
    assert "".join(piece.text for piece in SEEN.marked) == TEXT


ARTICLE = (
    "ISLAMABAD, 4 October 2023: Defence Minister Khawaja Asif met Russian Ambassador "
    "Alexy Dedov in Islamabad on Wednesday.\n"
)


@pytest.mark.slow
def test_a_file_is_read_on_a_terminal_and_as_a_page(
    run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    article = tmp_path_factory.mktemp("texts") / "article.txt"
    article.write_text(ARTICLE)
    told = run("read", str(article)).stdout
    for words in (
        "«met»",
        "[Defence Minister Khawaja Asif]",
        "Read: 1",
        "because “met” tells of it",
        "left out: nothing",
    ):
        assert words in re.sub(r"\s+", " ", told), told
    page = run("read", str(article), "--html").stdout
    assert '<mark class="trigger"' in page
    assert "because “met” tells of it" in page
    assert "<script" not in page


@pytest.mark.slow
def test_the_same_view_is_a_page_of_the_site(browser: httpx.Client) -> None:
    reply = browser.get("/articles/dedov-asif.txt/reading", follow_redirects=True)
    assert reply.status_code == 200
    assert '<mark class="trigger"' in reply.text
    assert "tells of it" in reply.text
    assert "Seen, and left out" in reply.text


def test_the_reading_of_no_article_is_a_404(browser: httpx.Client) -> None:
    assert browser.get("/articles/none/reading").status_code == 404
