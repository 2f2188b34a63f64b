"""What a person does, in a real browser."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

PAGES = (
    "/",
    "/questions",
    "/ask/who-met-whom?who=Alexy+Dedov",
    "/entities/alexy-dedov.ru",
    "/paths?from=Alexy+Dedov&to=Sergey+Shoigu",
    "/analysis/brokers",
    "/articles",
    "/add",
)


def test_from_the_search_box_to_the_sentence(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill("Alexi Dedov")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alexy Dedov")
    page.get_by_role("region", name="What is known of a party?").get_by_role(
        "link", name="details"
    ).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Meeting of Alexy Dedov and Khawaja Asif"
    )
    expect(page.locator("blockquote mark")).to_have_text(["Alexy Dedov", "Khawaja Asif"])


def test_a_question_is_asked_by_its_form(page: Page) -> None:
    page.goto("/questions")
    page.get_by_role("link", name="Who met whom?").click()
    page.get_by_label("Who").fill("Khawaja Asif")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("row")).to_have_count(3)
    page.get_by_text("Narrow it down").click()
    page.get_by_label("Since").fill("2023")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("row")).to_have_count(2)
    expect(page).to_have_url(re.compile("since=2023"))


def test_a_path_is_found_by_its_form(page: Page) -> None:
    page.goto("/paths")
    page.get_by_label("From").fill("Alexy Dedov")
    page.get_by_label("To", exact=True).fill("Sergey Shoigu")
    page.get_by_role("button", name="Find paths").click()
    expect(page.get_by_role("heading", name="2 hops")).to_be_visible()
    expect(page.locator(".chain > li > strong")).to_have_text(
        ["Alexy Dedov", "Khawaja Asif", "Sergey Shoigu"]
    )


def test_an_article_shows_what_was_read_in_it(page: Page) -> None:
    page.goto("/articles")
    page.get_by_role("link", name="Envoy calls on minister").click()
    expect(page.locator(".reading mark")).to_have_count(4)
    page.locator(".reading mark a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alexy Dedov")


def test_text_of_articles_never_becomes_markup(page: Page) -> None:
    page.goto("/articles/dedov-mirza.txt")
    expect(page.get_by_role("heading", level=1)).to_contain_text("<b>at</b>")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_overflows_a_phone(context: BrowserContext, page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_every_text_stands_out_from_its_ground(page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(path)
    assert page.evaluate(FAINT) == []


@pytest.mark.parametrize("path", PAGES[1:])  # the first page begins in its search box
def test_the_keyboard_reaches_the_content_first(page: Page, path: str) -> None:
    page.goto(path)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")


# Texts whose contrast with their ground is under 4.5 (3 for large ones), by the WCAG formula.
FAINT = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    const style = getComputedStyle(e);
    if (!own || !e.checkVisibility() || style.color.includes('color(')) continue;
    const [a, b] = [light(parse(style.color)), light(ground(e))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24;
    if ((a + .05) / (b + .05) < (large ? 3 : 4.5)) found.push(e.textContent.trim().slice(0, 40));
  }
  return found;
}"""
