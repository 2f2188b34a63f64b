"""Adding and correcting on the drawing page, on a graph that may be changed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from app.api.dependencies import Parts
from cypher.model import EntityKind, Kind
from ingest.extraction import Party
from tests.app.conftest import own, served
from tests.app.world import MET, Tale, Told, told
from tests.browser.conftest import needs_page, opened, watched
from tests.browser.worlds import World, archive, at, samples, world

__all__ = ["archive", "at", "own", "samples", "world"]

pytestmark = needs_page
TEXT = "Defence Minister Khawaja Asif met Ambassador Alexy Dedov in Islamabad on 3 June 2024."
DAY = date(2023, 7, 2)
ARMY = Party(EntityKind.INSTITUTION, "Army")
THEIRS = Party(EntityKind.INSTITUTION, "Russia's army", "RU")


@pytest.fixture
def page(chromium: Browser, own: Parts) -> Iterator[Page]:
    with served(own) as url, opened(chromium, url) as context, watched(context, url) as page:
        yield page


def test_an_article_is_seen_before_it_is_kept(page: Page, own: Parts) -> None:
    before = own.store.revision()
    page.goto("/explore")
    page.get_by_role("link", name="Add an article").click()
    page.get_by_role("textbox", name="Text", exact=True).fill(TEXT)
    page.get_by_role("button", name="Read it").click()
    seen = page.get_by_role("region", name="What was read")
    expect(seen.get_by_role("listitem")).to_contain_text("Khawaja Asif (participant)")
    expect(seen.locator("mark")).to_have_count(2)
    assert own.store.revision() == before
    seen.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("status")).to_contain_text("The article was read: 1 claim")
    page.get_by_role("button", name="Show in the picture").click()
    expect(page.locator(".tally")).to_contain_text("2 parties, 1 engagement")
    page.go_back()


def test_what_was_kept_can_be_taken_back(at: Page, world: World) -> None:
    """On both graphs; afterwards the graph is as it was."""
    told = {"q": "Khawaja Asif Alexy Dedov 2024-06-03"}
    assert world.asked("engagements", **told) == []
    at.goto("/explore?view=add")
    at.get_by_role("textbox", name="Text", exact=True).fill(TEXT)
    at.get_by_role("button", name="Read it").click()
    at.get_by_role("button", name="Keep it").click()
    expect(at.get_by_role("status")).to_contain_text("The article was read")
    assert len(world.asked("engagements", **told)) == 1
    at.get_by_role("button", name="Take it back").click()
    expect(at.get_by_role("status")).to_contain_text("withdrawn")
    assert world.asked("engagements", **told) == []


def test_a_fault_is_told_in_words_and_nothing_is_lost(chromium: Browser, site: str) -> None:
    with opened(chromium, site) as context, watched(context, site, told="422") as page:
        page.goto("/explore?view=add")
        page.get_by_label("or address").fill("http://127.0.0.1:1/article")
        page.get_by_role("button", name="Read it").click()
        expect(page.get_by_role("alert")).to_contain_text("127.0.0.1")
        expect(page.get_by_label("or address")).to_have_value("http://127.0.0.1:1/article")


def test_two_are_judged_one_and_parted_again(page: Page, own: Parts) -> None:
    parties = ((MET, ARMY, "Army"), (MET, THEIRS, "Russia's army"))
    said = Told("Army staff met Russia's army in Sochi.", Kind.MET, parties, "2023-07-01")
    own.desk.accept(*told(Tale("armies.txt", "Coast Wire", DAY, (said,), "Talks in Sochi")))
    page.goto("/explore?view=judge")
    pair = page.get_by_role("region", name="Candidates").get_by_role("listitem")
    expect(pair).to_contain_text("Russia's army")
    pair.get_by_role("button", name="Same").click()
    decided = page.get_by_role("region", name="Judgements").get_by_role("listitem")
    expect(decided).to_have_count(1)
    expect(pair).to_have_count(0)
    decided.get_by_role("link").first.click()
    spellings = page.get_by_role("region", name=re.compile("Spellings"))
    expect(spellings.get_by_role("listitem")).to_have_count(2)
    page.go_back()
    decided.get_by_role("button", name="Undo").click()
    expect(decided).to_have_count(0)
    expect(pair).to_have_count(1)


def test_an_article_is_withdrawn_only_when_meant(page: Page, own: Parts) -> None:
    page.goto("/explore?view=judge")
    line = (
        page.get_by_role("region", name="Articles").get_by_role("listitem").filter(has_text="Envoy")
    )
    line.get_by_role("button", name="Withdraw").click()
    line.get_by_role("button", name="No").click()
    line.get_by_role("button", name="Withdraw").click()
    line.get_by_role("button", name="Yes, withdraw").click()
    expect(line).to_have_count(0)
    assert len(own.store.read("MATCH (a:Article) RETURN a.id AS id")) == 2


def test_where_nothing_may_be_written_nothing_offers_to(chromium: Browser, own: Parts) -> None:
    house = replace(own, writes=False)
    with served(house) as url, opened(chromium, url) as context, watched(context, url) as page:
        page.goto("/explore")
        expect(page.get_by_role("link", name="Corrections")).to_be_visible()
        expect(page.get_by_role("link", name="Add")).to_have_count(0)
        page.goto("/explore?view=judge")
        expect(page.get_by_role("region", name="Articles").get_by_role("listitem")).to_have_count(3)
        expect(page.get_by_role("button", name="Withdraw")).to_have_count(0)
        page.goto("/explore?view=add")
        expect(page.get_by_text("takes nothing in")).to_be_visible()
