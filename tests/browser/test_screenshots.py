"""The README's pictures, made anew from the samples where ENTENTE_SCREENSHOTS=1 asks for it."""

import os
import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.building import WEB
from tests.browser.conftest import needs_page
from tests.browser.worlds import World, samples, visit
from tests.house.source import ROOT

__all__ = ["samples"]

pytestmark = [needs_page, pytest.mark.slow]
FOLDER = WEB / "screenshots"
WANTED = bool(os.environ.get("ENTENTE_SCREENSHOTS"))
DESK, PHONE = (1280, 800), (390, 844)
ARTICLE = """Talks in Islamabad

Defence Minister Khawaja Asif met Ambassador Alexy Dedov in Islamabad on 3 June 2024.
Russia will deliver Mi-35M helicopters to Pakistan next year, an official said."""


def search(page: Page) -> None:
    page.goto("/explore")
    page.get_by_role("combobox", name="A person").fill("sergey")
    expect(page.get_by_role("option", name=re.compile("Sergey Shoigu"))).to_be_visible()


def graph(page: Page) -> None:
    page.goto("/explore?view=graph&open=country.pk*50&open=sahir-shamshad-mirza.pk*50")
    expect(page.locator(".canvas")).to_have_attribute("aria-busy", "false")
    page.get_by_role("button", name="Parties (").click()
    page.get_by_role("button", name="Sergey Istrakov").or_(
        page.get_by_role("button", name="Sergei Istrakov")
    ).first.click()
    page.get_by_role("button", name="Parties (").click()
    link = page.get_by_role("complementary").get_by_role("link", name=re.compile("Istrakov"))
    link.first.click()
    expect(page.locator("blockquote mark").first).to_be_visible()


def paths(page: Page) -> None:
    page.goto("/explore?view=paths&from=sahir-shamshad-mirza.pk&to=sergey-shoigu.ru")
    expect(page.get_by_role("region", name="Path 1").locator("blockquote").first).to_be_visible()


def dossier(page: Page) -> None:
    page.goto("/explore?view=party&who=sahir-shamshad-mirza.pk")
    expect(page.locator(".map path.seen").first).to_be_attached()


def preview(page: Page) -> None:
    page.goto("/explore?view=add")
    page.get_by_role("textbox", name="Text", exact=True).fill(ARTICLE)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("button", name="Keep it")).to_be_visible()


SHOTS: dict[str, tuple[Callable[[Page], None], tuple[int, int], str]] = {
    "search": (search, DESK, "light"),
    "graph": (graph, DESK, "light"),
    "graph-dark": (graph, DESK, "dark"),
    "paths": (paths, DESK, "light"),
    "dossier": (dossier, DESK, "light"),
    "preview": (preview, DESK, "light"),
    "phone": (graph, PHONE, "light"),
}


@pytest.mark.parametrize("name", SHOTS)
def test_the_picture_can_be_made(
    chromium: Browser, samples: World, tmp_path: Path, name: str
) -> None:
    view, (width, height), scheme = SHOTS[name]
    file = (FOLDER if WANTED else tmp_path) / f"{name}.png"
    with visit(chromium, samples) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        view(page)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=file)
    assert size(file) == (width, height) == size(FOLDER / f"{name}.png")


def size(png: Path) -> tuple[int, int]:
    """Width and height, as they stand in the file's first chunk."""
    wide, tall = struct.unpack(">II", png.read_bytes()[16:24])
    return wide, tall


def test_every_picture_of_the_readme_is_there_and_made_here() -> None:
    shown = re.findall(
        r"\]\((app/web/screenshots/[\w-]+\.png)\)", (ROOT / "README.md").read_text("utf-8")
    )
    assert {Path(each).stem for each in shown} == set(SHOTS)
    assert all((ROOT / each).is_file() for each in shown)
