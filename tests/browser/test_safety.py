"""The drawing page for everybody: nothing from elsewhere, no markup from articles, axe-core."""

import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.building import WEB
from tests.browser.conftest import IN_CI, needs_page, watched
from tests.browser.worlds import World, archive, at, samples, world

__all__ = ["archive", "at", "samples", "world"]

pytestmark = needs_page
AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = {
    "start": "/explore",
    "graph": "/explore?view=graph&open=country.pk*50&sel=party*country.pk&table=engagements",
    "tie": "/explore?view=graph&open=country.pk*50&sel=tie*country.pk*country.ru&table=parties",
    "paths": "/explore?view=paths&from=country.pk&to=country.ru&avoid=country.cn",
    "dossier": "/explore?view=party&who=country.pk",
    "question": "/explore?view=question&ask=supplied-to&ask.recipient=country.pk",
    "add": "/explore?view=add",
    "judge": "/explore?view=judge",
}
needs_axe = pytest.mark.skipif(
    not AXE.is_file() and not IN_CI, reason="axe-core is not installed; `make page` brings it"
)
NARROW = {"width": 360, "height": 740}


@needs_axe
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_for_everybody(at: Page, world: World, view: str) -> None:
    """No serious violation in either scheme, nothing out of the keyboard's reach, and no wider than
    a phone.
    """
    at.goto(VIEWS[view])
    at.wait_for_load_state("networkidle")
    at.evaluate(AXE.read_text(encoding="utf-8"))
    for scheme in ("light", "dark"):
        at.get_by_label("Colours").select_option(scheme)
        assert serious(at) == []
    assert at.evaluate(UNREACHED) == []
    at.set_viewport_size(NARROW)  # type: ignore[arg-type]
    at.wait_for_function(f"document.documentElement.scrollWidth <= {NARROW['width']}")


def serious(page: Page) -> list[str]:
    """Each serious or critical violation, with where it is."""
    found: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{each['id']}: {node['target']} {node['html'][:200]}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


UNREACHED = """() => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter(e => e.checkVisibility() && !e.disabled)
  .filter(e => e.tabIndex < 0 || (e.tagName === 'A' && !e.href))
  .map(e => e.outerHTML.slice(0, 120))"""


def test_the_policy_is_strict_and_nothing_is_inline(site: str) -> None:
    answer = httpx.get(f"{site}/explore", timeout=30)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\son\w+=|style=", answer.text)
    for path in re.findall(r'(?:src|href)="([^"]+)"', answer.text):
        assert path.startswith("/"), path
        assert httpx.get(site + path, timeout=30).status_code == 200


def test_text_of_articles_never_becomes_markup(page: Page) -> None:
    page.goto("/explore?view=judge")
    title = page.get_by_role("link", name="Chairman receives Russian ambassador <b>at</b>")
    expect(title).to_be_visible()
    expect(page.locator("main li b")).to_have_count(0)


def test_a_fault_of_the_service_is_told_in_words(context: BrowserContext, site: str) -> None:
    with watched(context, site, told="404") as page:
        page.goto("/explore?view=party&who=nobody-at-all.xx")
        expect(page.get_by_role("alert")).to_contain_text("nobody-at-all.xx")


def test_a_service_that_is_gone_is_told_in_words(context: BrowserContext, site: str) -> None:
    with watched(context, site, told="ERR_") as page:
        page.goto("/explore?view=party&who=alexy-dedov.ru")
        contact = page.get_by_role("link", name="Khawaja Asif")
        expect(contact).to_be_visible()  # contacts come after the heading
        context.set_offline(offline=True)
        contact.click()
        expect(page.get_by_role("alert")).to_contain_text("does not answer")


def test_the_scripts_are_small() -> None:
    """All of them together, as they travel."""
    import gzip

    from app.pages.templates import STATIC

    sizes = [len(gzip.compress(path.read_bytes())) for path in Path(STATIC).rglob("*.js")]
    assert sum(sizes) <= 200_000
