from datetime import date

import pytest
from ruritania import LEAD, OTHER, SECOND, THIRD, body, of_kind

from cypher.errors import UnreadableArticle
from ingest.article import Article, BlockKind, Document
from ingest.readers import read

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ministers meet in Strelsau | The Strelsau Post</title>
<meta property="og:site_name" content="The Strelsau Post">
<meta property="article:published_time" content="2023-02-20T09:00:00+01:00">
<link rel="canonical" href="https://post.example.org/ministers"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-banner">We use cookies to serve you better.</div>
<main><article><h1>Ministers meet in Strelsau</h1>
<p class="byline">By Rudolf Rassendyll</p>
<div class="share">Share on Facebook</div>
<figure><img src="a.jpg" alt="">
<figcaption>Minister Rudolf (left) at the castle gate in 2020.</figcaption></figure>
<p>STRELSAU: {LEAD}</p><p>{SECOND}</p>
<p>{THIRD} The palace said the talks had been long and frank, and that more would follow soon.</p>
</article></main>
<aside><h2>Related</h2>
<ul><li><a href="/h">Harbour closed as strike goes on</a></li></ul><p>{OTHER}</p></aside>
<footer>All rights reserved.</footer></body></html>"""


def read_page(text: str, name: str = "page.html", media: str = "") -> Document:
    return read(Article(name, "", text.encode(), media))


def test_a_page_gives_title_outlet_day_address_and_story() -> None:
    document = read_page(PAGE)
    assert document.title == "Ministers meet in Strelsau"
    assert document.outlet == "The Strelsau Post"
    assert document.published == date(2023, 2, 20)
    assert document.url == "https://post.example.org/ministers"
    assert document.dateline_place == "Strelsau"
    assert body(document)[:2] == [LEAD, SECOND]


@pytest.mark.parametrize(
    "word", ["cookies", "Harbour", "harbour", "rights reserved", "Facebook", "gate"]
)
def test_what_stands_beside_the_story_is_never_body(word: str) -> None:
    assert not any(word in text for text in body(read_page(PAGE)))


def test_a_caption_is_kept_as_a_caption() -> None:
    captions = of_kind(read_page(PAGE), BlockKind.CAPTION)
    assert captions == ["Minister Rudolf (left) at the castle gate in 2020."]


def test_html_is_known_by_its_media_type_and_by_its_look() -> None:
    assert body(read_page(PAGE, "page", "text/html; charset=utf-8"))[:1] == [LEAD]
    assert body(read_page(PAGE, "page.txt"))[:1] == [LEAD]


def test_an_official_page_dates_and_places_the_event_and_keeps_its_lead() -> None:
    page = f"""<html><head><title>Talks with the King</title></head><body>
    <article itemtype="http://schema.org/NewsArticle"><h1>Talks with the King of Syldavia</h1>
    <div itemprop="description"><p>{LEAD}</p></div>
    <div class="meta"><time datetime="2003-02-05" itemprop="datePublished">February 5, 2003</time>
    <div>16:00</div><div>The Castle, Strelsau</div></div>
    <div itemprop="articleBody"><p>{SECOND}</p><p>{THIRD}</p><p>{OTHER}</p></div>
    </article></body></html>"""
    document = read_page(page)
    assert document.dateline_day == document.published == date(2003, 2, 5)
    assert document.dateline_place == "The Castle, Strelsau"
    assert body(document) == [LEAD, SECOND, THIRD, OTHER]


def test_a_page_without_a_story_is_refused_by_name() -> None:
    with pytest.raises(UnreadableArticle, match=r"empty\.html"):
        read_page("<html><head></head><body><script>let a = 1</script></body></html>", "empty.html")


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    text = (
        "---\ntitle: Ministers meet\ndate: 2023-02-20\nsource: The Post\n---\n\n"
        "![castle](a.png)\n\n"
        "The **defence minister** of [Ruritania](https://example.org) met *his* rival.\n\n"
        f"## More talks\n\n> {SECOND}\n\n- {THIRD}\n"
    )
    document = read(Article("a.md", "", text.encode()))
    assert (document.title, document.outlet) == ("Ministers meet", "The Post")
    assert document.published == date(2023, 2, 20)
    assert body(document) == ["The defence minister of Ruritania met his rival.", SECOND, THIRD]
