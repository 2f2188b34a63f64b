import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from cypher.errors import BadUrl, EntenteError, FetchFailed
from ingest.sources import FetchRules, gather
from ingest.sources.addresses import resolve

PAGE = b"<html><body><p>Ministers met.</p></body></html>"
LOCAL = FetchRules(seconds=5, max_bytes=100_000, redirects=3, allow_loopback=True)


class _Site(BaseHTTPRequestHandler):
    """A small site with all that goes wrong on large ones."""

    def do_GET(self) -> None:
        status, headers, body = self._reply()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _reply(self) -> tuple[int, dict[str, str], bytes]:
        html = {"Content-Type": "text/html; charset=utf-8"}
        match self.path.split("?")[0]:
            case "/page":
                return 200, {**html, "X-Host": self.headers["Host"]}, PAGE
            case "/there":
                return 302, {"Location": "/page"}, b""
            case "/loop":
                return 302, {"Location": "/loop"}, b""
            case "/to":
                return 301, {"Location": self.path.split("?to=")[1]}, b""
            case "/picture":
                return 200, {"Content-Type": "image/png"}, b"\x89PNG"
            case "/untyped":
                return 200, {}, PAGE
            case "/large":
                return 200, html, b"x" * 200_000
            case "/slow":
                time.sleep(1.5)
                return 200, html, PAGE
        return 404, html, b"gone"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_had_with_its_media_type(site: str) -> None:
    (article,) = gather([f"{site}/page#part"], rules=LOCAL)
    assert (article.name, article.url) == (f"{site}/page", f"{site}/page")
    assert (article.body, article.media) == (PAGE, "text/html; charset=utf-8")


def test_a_redirect_is_followed_and_the_article_named_after_its_end(site: str) -> None:
    (article,) = gather([f"{site}/there"], rules=LOCAL)
    assert article.url == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "more than 3 redirects"),
        ("/missing", "answered 404"),
        ("/picture", "image/png, not text"),
        ("/untyped", "of no stated type"),
        ("/large", "larger than"),
    ],
)
def test_what_the_other_side_does_wrong_is_said(site: str, path: str, reason: str) -> None:
    with pytest.raises(FetchFailed, match=reason):
        list(gather([site + path], rules=LOCAL))


def test_a_slow_page_is_given_up(site: str) -> None:
    with pytest.raises(FetchFailed, match="in time"):
        list(gather([f"{site}/slow"], rules=FetchRules(seconds=0.3, allow_loopback=True)))


def test_a_server_that_is_not_there_is_a_failed_fetch(site: str) -> None:
    with pytest.raises(FetchFailed):
        list(gather(["http://127.0.0.1:9/"], rules=LOCAL))


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest",
        "http://10.0.0.1/",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://[fe80::1]/",
    ],
)
def test_a_redirect_to_a_place_that_is_not_public_is_not_followed(site: str, target: str) -> None:
    with pytest.raises(BadUrl):
        list(gather([f"{site}/to?to={target}"], rules=LOCAL))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "http://",
        "http://user:secret@example.org/",
        "http://example.org:99999/",
        "http://example.org:0/",
    ],
)
def test_only_public_http_addresses_are_fetched(url: str) -> None:
    with pytest.raises(BadUrl) as caught:
        list(gather([url]))
    assert "secret" not in caught.value.detail


def test_a_public_address_may_be_fetched() -> None:
    assert resolve("https://93.184.215.14:8443/a").address == "93.184.215.14"


def test_one_page_that_fails_does_not_stop_the_others(site: str) -> None:
    refused: list[tuple[str, EntenteError]] = []
    places = [f"{site}/missing", f"{site}/page"]
    articles = list(
        gather(places, rules=LOCAL, refused=lambda name, error: refused.append((name, error)))
    )
    assert [article.url for article in articles] == [f"{site}/page"]
    assert [name for name, _ in refused] == [f"{site}/missing"]
