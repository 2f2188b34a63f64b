"""A real Chromium on the small world.

Skipped with the reason where there is none; in CI it must be there.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from app.pages.templates import built
from tests.app.conftest import shared, site

__all__ = ["shared", "site"]

# WebGL without a graphics card, as on a server.
ARGUMENTS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
IN_CI = bool(os.environ.get("ENTENTE_CI"))
needs_page = pytest.mark.skipif(
    not built() and not IN_CI, reason="the drawing page is not built; `make page` does it"
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None and not IN_CI:
        pytest.skip("no Chromium on this machine; `apt-get install chromium` brings one")
    assert path, "CI needs a Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    context = chromium.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: str) -> Iterator[Page]:
    """A page that fails the test on a console error or on a request that leaves the site."""
    page = context.new_page()
    faults: list[str] = []
    page.on(
        "console", lambda message: faults.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(site) else faults.append(request.url),
    )
    yield page
    assert not faults
