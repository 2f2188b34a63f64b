import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from ingest.article import Article, BlockKind, Document
from ingest.readers import read
from ingest.samples import sample_articles

ARTICLES = tuple(sample_articles())


def _body(document: Document) -> str:
    return " ".join(
        document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.BODY
    )


def _document(name: str) -> Document:
    return read(next(article for article in ARTICLES if article.name == name))


def test_every_file_of_the_folder_is_listed_once() -> None:
    listed = Counter(article.name for article in ARTICLES)
    kept = {
        entry.name
        for entry in files("ingest.samples").iterdir()
        if entry.name.endswith((".txt", ".md", ".html"))
    }
    assert set(listed) == kept
    assert max(listed.values()) == 1
    assert len(listed) >= 12


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_sample_reads_with_title_day_outlet_and_story(article: Article) -> None:
    document = read(article)
    assert document.title
    assert document.published
    assert document.outlet
    assert document.dateline_place
    assert len(_body(document).split()) > 25


def test_the_samples_come_from_several_outlets() -> None:
    assert len({read(article).outlet for article in ARTICLES}) >= 4


def test_the_correction_stands_at_the_same_address_and_is_newer() -> None:
    first, corrected = (
        _document("mi35-delivery-first.txt"),
        _document("mi35-delivery-corrected.txt"),
    )
    assert first.url == corrected.url
    assert first.published
    assert corrected.published
    assert first.published < corrected.published
    assert first.text != corrected.text


def test_only_the_corrected_report_shares_its_address() -> None:
    shared = [
        url for url, times in Counter(article.url for article in ARTICLES).items() if times > 1
    ]
    assert shared == ["https://margalla-courier.example.org/2017/08/22/gunships"]


@pytest.mark.parametrize(
    "word", ["cookies", "frigates", "Dubai", "Ankara", "Comments", "WhatsApp", "folders"]
)
def test_the_page_has_furniture_and_none_of_it_is_read(word: str) -> None:
    page = next(article for article in ARTICLES if article.name == "shoigu-islamabad.html")
    assert word in page.body.decode()
    assert word not in _body(read(page))


def test_every_entry_says_what_it_shows() -> None:
    entries = tomllib.loads(files("ingest.samples").joinpath("samples.toml").read_text("utf-8"))[
        "article"
    ]
    assert all(entry["shows"] for entry in entries)
