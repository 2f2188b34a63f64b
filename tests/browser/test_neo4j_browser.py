"""The pack for Neo4j Browser, dropped on a real page of it over a graph of the samples."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from app.neo4j_browser.favourites import favourites
from app.neo4j_browser.pack import FAVOURITES, FIRST, GRASS, pack
from app.neo4j_browser.parameters import parameters
from app.neo4j_browser.style import style
from cypher.catalogue import Catalogue
from cypher.store import GraphStore
from tests.browser.conftest import IN_CI
from tests.browser.neo4j_browser import PATIENCE, connect, drop, favourite, run, serving
from tests.contract import servers

# A server and a reading of the samples come before the first of them.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

CATALOGUE = Catalogue.load()
SIZE: ViewportSize = {"width": 1440, "height": 900}
PICTURE = Path(__file__).with_name("neo4j-browser.png")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The samples' graph on a real server, and the address of its Browser."""
    reason = servers.cannot_start()
    if reason and not IN_CI:
        pytest.skip(reason)
    assert not reason
    with serving(tmp_path_factory.mktemp("browser") / "home") as (server, address):
        entente = Path(sys.executable).parent / "entente"
        subprocess.run([entente, "samples", "--graph", server.url], check=True, timeout=600)
        yield server.url, address


@pytest.fixture(scope="module")
def page(chromium: Browser, graph: tuple[str, str]) -> Iterator[Page]:
    """Browser with the pack dropped on it."""
    url, address = graph
    context = chromium.new_context(viewport=SIZE)
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page = context.new_page()
    connect(page, address, url)
    files = pack(CATALOGUE)
    drop(page, FAVOURITES, files[FAVOURITES])
    page.get_by_test_id("navigationFavorites").click()
    expect(page.get_by_text("Entente meetings", exact=True)).to_be_visible()
    drop(page, GRASS, files[GRASS])
    expect(page.get_by_text("node.Person {")).to_be_visible()
    yield page
    expect.set_options(timeout=5_000)
    context.close()


def test_favourites_appear_by_topic(page: Page) -> None:
    for topic in {query.topic for query in CATALOGUE.values()}:
        expect(page.get_by_text(f"Entente {topic}", exact=True)).to_be_visible()
    page.get_by_text("Entente status", exact=True).click()
    expect(page.get_by_test_id("scriptTitle-What is planned?")).to_be_visible()
    expect(page.get_by_test_id("scriptTitle-Picture: What is planned?")).to_be_visible()
    page.get_by_text("Entente status", exact=True).click()


def test_the_first_picture_is_drawn_in_our_style(page: Page) -> None:
    drop(page, FIRST, pack(CATALOGUE)[FIRST])
    page.get_by_text("Paste in editor").click()
    run(page)
    frame = page.get_by_test_id("frame").first
    person = frame.locator("g.node", has_text="Shoigu").first
    expect(person).to_be_visible()
    color = style().nodes["Person"].color
    expect(person.locator(f'circle[fill="{color}"]')).to_be_attached()
    assert frame.locator("g.node").count() > 20
    expect(frame.locator("g.relationship", has_text="met 20").first).to_be_attached()
    if os.environ.get("ENTENTE_SCREENSHOTS"):
        keep_picture(page)


def keep_picture(page: Page) -> None:
    """The README's: without the banner and the side pane, and the whole drawing in sight."""
    page.set_viewport_size({"width": 1360, "height": 600})
    page.get_by_text("To help make Neo4j Browser better").locator("+ span").click()
    page.get_by_text("Entente meetings", exact=True).click()
    page.mouse.move(0, 0)
    frame = page.get_by_test_id("frame").first
    pane = frame.locator('[aria-label$="node properties display"]')
    pane.dispatch_event("click")
    page.wait_for_timeout(5_000)  # until the drawing has come to rest
    frame.get_by_label("zoom-to-fit").dispatch_event("click")
    page.wait_for_timeout(2_000)
    page.screenshot(path=PICTURE)
    pane.dispatch_event("click")
    page.get_by_text("Entente meetings", exact=True).click()
    page.set_viewport_size(SIZE)


def set_parameters(page: Page, folder: str) -> None:
    """Run a folder's parameters, and wait until every line has its tick."""
    favourite(page, folder, "(parameters: run this first)")
    frame = page.get_by_test_id("frame").first
    lines = frame.get_by_test_id("multi-statement-list-title")
    expect(lines.filter(has_text=":param offset")).to_be_visible()
    expect(frame.get_by_title("Status: success")).to_have_count(lines.count())


def test_a_question_gives_rows_and_a_picture(page: Page) -> None:
    set_parameters(page, "Entente meetings")
    favourite(page, "Entente meetings", "Who met whom?")
    table = page.get_by_test_id("frame").first
    expect(table.get_by_text("Mohammad Bagheri")).to_be_visible()
    favourite(page, "Entente meetings", "Picture: Who met whom?")
    frame = page.get_by_test_id("frame").first
    expect(frame.locator("g.node", has_text="Bagheri")).to_be_visible()
    expect(frame.locator("g.relationship", has_text="met 2025-01").first).to_be_attached()


def test_a_country_is_asked_for_with_its_code(page: Page) -> None:
    set_parameters(page, "Entente supplies")
    favourite(page, "Entente supplies", "What was supplied to a party, and by whom?")
    expect(page.get_by_test_id("frame").first.get_by_text("Rostec").first).to_be_visible()


def test_a_name_that_nobody_has_is_told(page: Page) -> None:
    text = parameters([CATALOGUE["supplied_to"]]).replace("'Pakistan'", "'Atlantis'")
    drop(page, "wrong.cypher", text.encode())
    page.get_by_text("Paste in editor").click()
    run(page)
    expect(page.get_by_text("nobody is called Atlantis").first).to_be_visible()


def test_every_name_in_the_parameters_is_found_by_its_own_line(graph: tuple[str, str]) -> None:
    """A line that finds nobody fails, and leaves the rest unset."""
    lookups = {
        found
        for each in favourites(CATALOGUE)
        if each.file == "parameters"
        for found in re.findall(r"^:param \[.*\] => \{(.*)\};$", each.text, re.MULTILINE)
    }
    assert len(lookups) > 10
    with GraphStore.open(graph[0]) as store:
        for lookup in sorted(lookups):
            assert len(store.read(lookup)) == 1, lookup
