"""Pages over a real server: what they show, where they lead, and what they never do."""

import html
import re
from html.parser import HTMLParser

import httpx
import pytest

PAGES = (
    "/",
    "/questions",
    "/search?q=Dedov",
    "/search?q=nobody+like+that",
    "/ask/who-met-whom",
    "/ask/who-met-whom?who=Alexy+Dedov",
    "/ask/newest",
    "/entities/alexy-dedov.ru",
    "/entities/country.pk",
    "/articles",
    "/add",
    "/paths",
    "/analysis",
    "/analysis/brokers",
    "/analysis/bridges?one=Pakistan&other=Russia",
    "/paths?from=Alexy+Dedov&to=Sergey+Shoigu",
    "/api",
    "/problems",
)


class Outline(HTMLParser):
    """What a page consists of: tags with their attributes, and unlabelled fields."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_accessible(browser: httpx.Client, path: str) -> None:
    reply = browser.get(path, follow_redirects=True)
    assert reply.status_code == 200
    page = Outline(reply.text)
    assert page.all("html")[0]["lang"] == "en"
    assert len(page.all("h1")) == 1
    assert page.all("title")
    labelled = {label["for"] for label in page.all("label")}
    for field in page.all("input") + page.all("select") + page.all("textarea"):
        assert field.get("aria-label") or field.get("id") in labelled, (path, field)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_no_script_and_nothing_from_elsewhere(
    browser: httpx.Client, path: str
) -> None:
    reply = browser.get(path, follow_redirects=True)
    page = Outline(reply.text)
    assert not page.all("script")
    assert not page.all("style")
    assert not any("style" in a or any(k.startswith("on") for k in a) for _, a in page.tags)
    loaded = [each.get("href") for each in page.all("link")] + [
        i.get("src") for i in page.all("img")
    ]
    assert all(address and address.startswith("/assets/") for address in loaded)
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_no_link_is_dead(browser: httpx.Client) -> None:
    seen, waiting = set(), ["/"]
    while waiting and len(seen) < 150:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        reply = browser.get(path, follow_redirects=True)
        assert reply.status_code == 200 or "/ask/" in path or "/api/" in path, path
        if "text/html" in reply.headers["content-type"]:
            links = [a.get("href") or "" for a in Outline(reply.text).all("a")]
            waiting += [href for href in links if href.startswith("/")]
    assert len(seen) > 40


def test_an_answer_shows_its_sources_and_leads_on(browser: httpx.Client) -> None:
    text = browser.get("/ask/who-met-whom?who=Alexy+Dedov").text
    assert "Khawaja Asif" in text
    assert "Meridian Wire" in text
    assert 'href="/entities/khawaja-asif.pk"' in text
    assert re.search(r'href="/engagements/[^"]+"', text)


def test_a_question_without_what_it_needs_is_a_form(browser: httpx.Client) -> None:
    text = browser.get("/ask/who-met-whom").text
    assert "<table>" not in text
    assert 'name="who"' in text


def test_a_name_nobody_has_is_told_in_the_form(browser: httpx.Client) -> None:
    reply = browser.get("/ask/who-met-whom?who=Alexi+Dedoff+Junior")
    assert reply.status_code in (200, 404)
    reply = browser.get("/ask/who-met-whom?who=Qqqq+Zzzz")
    assert reply.status_code == 404
    assert "Qqqq Zzzz" in reply.text
    assert 'value="Qqqq Zzzz"' in reply.text


def test_a_search_with_one_answer_goes_there(browser: httpx.Client) -> None:
    reply = browser.get("/search?q=Sahir+Shamshad+Mirza")
    assert reply.status_code == 303
    assert reply.headers["location"] == "/entities/sahir-shamshad-mirza.pk"


def test_the_engagement_page_marks_the_words(browser: httpx.Client, client: httpx.Client) -> None:
    row = client.get("/api/who-met-whom", params={"who": "Khawaja Asif"}).json()["rows"][0]
    text = browser.get(f"/engagements/{row['engagement']}").text
    marked = re.findall(r"<mark[^>]*><a[^>]*>([^<]+)</a></mark>", text)
    assert marked == ["Alexy Dedov", "Khawaja Asif"]


def test_the_article_page_marks_its_sentences_and_escapes_the_text(browser: httpx.Client) -> None:
    text = browser.get("/articles/dedov-mirza.txt", follow_redirects=True).text
    assert "<mark" in text
    assert "<b>at</b>" not in text
    assert "&lt;b&gt;at&lt;/b&gt;" in text


def test_an_error_is_a_page_for_people_and_a_problem_for_programs(
    browser: httpx.Client, client: httpx.Client
) -> None:
    page = browser.get("/engagements/none")
    assert page.status_code == 404
    assert "There is no engagement" in page.text
    assert page.headers["content-type"].startswith("text/html")
    assert client.get("/engagements/none").headers["content-type"] == "application/problem+json"


def test_the_empty_form_field_is_no_argument(browser: httpx.Client) -> None:
    asked = "/ask/who-met-whom?who=Alexy+Dedov"
    reply = browser.get(f"{asked}&since=&until=&status=&outlets=0&limit=100&maybe=true")
    assert reply.status_code == 303
    assert reply.headers["location"] == asked
    assert "Khawaja Asif" in browser.get(asked).text


def test_a_name_nobody_has_offers_whom_it_may_mean(browser: httpx.Client) -> None:
    reply = browser.get("/ask/meetings-between?one=Khawaja+Qureshi&other=Alexy+Dedov")
    assert reply.status_code == 404
    (address,) = (html.unescape(each) for each in re.findall(r'href="(\?[^"]+)"', reply.text))
    answer = browser.get(f"/ask/meetings-between{address}")
    assert answer.status_code == 200
    assert "Meridian Wire" in answer.text
