"""Neo4j Browser as a person has it: served by a real server, files dropped on its window."""

import base64
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from filelock import FileLock
from playwright.sync_api import Page, expect

from tests.contract import servers

POM = Path(__file__).with_name("neo4j-browser.xml")
PATIENCE = 60_000  # milliseconds; a busy machine draws slowly
DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
  const held = new DataTransfer();
  held.items.add(new File([bytes], name));
  for (const what of ['dragenter', 'dragover', 'drop'])
    document.querySelector('.filedrop').dispatchEvent(
      new DragEvent(what, {bubbles: true, cancelable: true, dataTransfer: held}));
}"""


@contextmanager
def serving(home: Path) -> Iterator[tuple[servers.Server, str]]:
    """A server of our own that serves the page too, and the page's address."""
    _fetch_page()
    server = servers.prepared(home)
    port = servers._free_port()
    more = {
        "server.http.enabled": "true",
        "server.http.listen_address": f"127.0.0.1:{port}",
        "server.http.advertised_address": f"127.0.0.1:{port}",
    }
    conf = home / "conf" / "neo4j.conf"
    kept = [line for line in conf.read_text().splitlines() if line.partition("=")[0] not in more]
    conf.write_text("\n".join([*kept, *(f"{key}={value}" for key, value in more.items()), ""]))
    try:
        server.start()
        address = f"http://127.0.0.1:{port}/browser/"
        _wait(address)
        yield server, address
    finally:
        server.stop()


def _fetch_page() -> None:
    folder = servers.jars(servers.LTS)
    with FileLock(folder.parent / "page.lock"):
        if not list(folder.glob("neo4j-browser-*.jar")):
            goal = ("dependency:copy-dependencies", f"-DoutputDirectory={folder}")
            subprocess.run(["mvn", "-B", "-q", "-f", str(POM), *goal], check=True)


def _wait(address: str) -> None:
    deadline = time.monotonic() + servers.START
    while time.monotonic() < deadline:
        try:
            if httpx.get(address, timeout=30).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise TimeoutError(f"no page at {address}")


def connect(page: Page, address: str, url: str) -> None:
    """Open the page and log in as the URL says."""
    password = re.search(r"//neo4j:([^@]+)@", url)
    assert password
    page.goto(address)
    page.get_by_test_id("username").fill("neo4j")
    page.get_by_test_id("password").fill(password[1])
    page.keyboard.press("Enter")
    expect(page.get_by_text("You are connected as user")).to_be_visible(timeout=PATIENCE)


def drop(page: Page, name: str, content: bytes) -> None:
    """Drop a file on the window."""
    page.evaluate(DROP, [name, base64.b64encode(content).decode()])


def favourite(page: Page, folder: str, title: str) -> None:
    """Run a favourite as a person does: open its folder, put it in the editor, run it.

    The folder is closed again: others have favourites of the same title.
    """
    page.get_by_text(folder, exact=True).click()
    page.get_by_test_id(f"scriptTitle-{title}").click()
    run(page)
    page.get_by_text(folder, exact=True).click()


def run(page: Page) -> None:
    """Run what stands in the editor."""
    page.locator(".monaco-editor").first.click()
    page.keyboard.press("Control+Enter")
