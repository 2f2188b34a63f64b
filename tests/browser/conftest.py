"""A real Chromium on the small world.

Skipped with the reason where there is none; in CI it must be there.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app.pages.templates import built
from tests.app.conftest import shared, site

__all__ = ["shared", "site"]

# WebGL without a graphics card, as on a server.
ARGUMENTS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 30_000  # ms; a busy machine is no fault of the page
expect.set_options(timeout=PATIENCE)
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
    with opened(chromium, site) as context:
        yield context


@contextmanager
def opened(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    """A browser of its own, at that site."""
    context = chromium.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: str) -> Iterator[Page]:
    with watched(context, site) as page:
        yield page


@contextmanager
def watched(context: BrowserContext, site: str, *, told: str = "") -> Iterator[Page]:
    """A page that fails the test on a console error or on a request that leaves the site.

    `told` stands in what the browser itself says of an answer that the test is about.
    """
    page = context.new_page()
    faults: list[str] = []
    page.on(
        "console", lambda message: faults.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: None if at_home(request.url, site) else faults.append(request.url),
    )
    yield page
    assert [each for each in faults if not (told and told in each)] == []


def at_home(url: str, site: str) -> bool:
    """Whether that stays here: a blob is a file that the page itself made."""
    return url.startswith((f"{site}/", f"blob:{site}/", "data:"))
