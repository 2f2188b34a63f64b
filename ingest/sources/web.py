"""One page from the web. Every hop of a redirect is checked before it is followed."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urldefrag, urljoin

import httpx

from cypher.errors import BadUrl, FetchFailed
from ingest.article import Article
from ingest.sources.addresses import Target, resolve
from ingest.sources.rules import FetchRules

_HEADERS = {
    "User-Agent": "entente/0.1 (article reader)",
    "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9",
    "Accept-Language": "en, *;q=0.5",
}
_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")


def fetch(url: str, rules: FetchRules) -> Article:
    """The page at a public http(s) URL; its `name` and `url` are where the redirects ended.

    Raises BadUrl for a URL or a redirect that may not be followed, FetchFailed for everything that
    the other side or the network does wrong.
    """
    ends = time.monotonic() + rules.seconds
    with httpx.Client(trust_env=False, follow_redirects=False, headers=_HEADERS) as client:
        here = urldefrag(url.strip()).url
        for _ in range(rules.redirects + 1):
            target = resolve(here, allow_loopback=rules.allow_loopback)
            with _answer(client, target, ends) as response:
                if not response.has_redirect_location:
                    return _article(response, here, rules, ends)
                here = urldefrag(urljoin(here, response.headers["location"])).url
    raise FetchFailed(f"{url}: more than {rules.redirects} redirects")


@contextmanager
def _answer(client: httpx.Client, target: Target, ends: float) -> Iterator[httpx.Response]:
    """The response, its body still to be read, from the address that was checked."""
    with _faults(target.url):
        request = client.build_request(
            "GET",
            httpx.URL(target.url).copy_with(host=target.address),
            headers={"Host": _host_header(target)},
            extensions={"sni_hostname": target.host},
            timeout=max(0.1, ends - time.monotonic()),
        )
        response = client.send(request, stream=True)
        try:
            yield response
        finally:
            response.close()


@contextmanager
def _faults(url: str) -> Iterator[None]:
    try:
        yield
    except httpx.InvalidURL as error:
        raise BadUrl(f"{url}: not a URL ({error})") from error
    except httpx.TimeoutException as error:
        raise FetchFailed(f"{url}: no answer in time") from error
    except httpx.HTTPError as error:
        raise FetchFailed(f"{url}: could not be fetched ({error})") from error


def _host_header(target: Target) -> str:
    host = f"[{target.host}]" if ":" in target.host else target.host
    return host if target.port is None else f"{host}:{target.port}"


def _article(response: httpx.Response, url: str, rules: FetchRules, ends: float) -> Article:
    if response.status_code != httpx.codes.OK:
        raise FetchFailed(f"{url}: the server answered {response.status_code}")
    media = response.headers.get("content-type", "")
    if media.partition(";")[0].strip().lower() not in _READABLE:
        raise FetchFailed(f"{url}: the page is {media or 'of no stated type'}, not text")
    return Article(name=url, url=url, body=_body(response, url, rules, ends), media=media.lower())


def _body(response: httpx.Response, url: str, rules: FetchRules, ends: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes(64 * 1024):
        body += chunk
        if len(body) > rules.max_bytes:
            raise FetchFailed(
                f"{url}: the page is larger than {rules.max_bytes // 1024 // 1024} MB"
            )
        if time.monotonic() > ends:
            raise FetchFailed(f"{url}: the page did not arrive within {rules.seconds:.0f} s")
    return bytes(body)
