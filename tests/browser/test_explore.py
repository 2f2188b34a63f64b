"""The drawing page, in a real browser."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import needs_page

pytestmark = needs_page


def test_from_a_misspelt_name_to_the_sentence_by_keyboard(page: Page) -> None:
    page.goto("/explore")
    expect(page.get_by_role("combobox", name="A person")).to_be_focused()
    page.keyboard.type("Alexi Dedow")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text("Alexy Dedov")
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary", name="Evidence")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Alexy Dedov")
    expect(page).to_have_url(re.compile("open=alexy-dedov.ru"))
    panel.get_by_role("link", name="Alexy Dedov, Khawaja Asif").press("Enter")
    expect(panel.locator("blockquote mark")).to_have_text(["Alexy Dedov", "Khawaja Asif"])


def test_reload_back_and_forward_give_the_same_picture(page: Page) -> None:
    page.goto("/explore?view=graph&open=alexy-dedov.ru*50&kind=met&table=parties")
    tally = page.get_by_text("3 parties, 2 engagements")
    expect(tally).to_be_visible()
    page.reload()
    expect(tally).to_be_visible()
    page.get_by_role("button", name="Hide Khawaja Asif").click()
    expect(page.get_by_text("2 parties, 2 engagements")).to_be_visible()
    page.go_back()
    expect(tally).to_be_visible()
    page.go_forward()
    expect(page.get_by_text("2 parties, 2 engagements")).to_be_visible()
