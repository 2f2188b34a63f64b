"""Bytes to text: which encoding, and what is no text at all."""

import codecs
import re

from charset_normalizer import from_bytes

from cypher.errors import UnreadableArticle
from ingest.article import Article

MAX_BYTES = 20 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what is often saved beside articles by mistake.
_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP or office file",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "an RTF file",
}
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Control characters that a text may hold: tab, line feed, form feed, carriage return.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.01
_SAMPLE = 100_000  # bytes; enough to tell an encoding by


def decode(article: Article) -> str:
    """The article's text with `\\n` line ends and no byte order mark.

    Raises UnreadableArticle, naming the article and the reason, for what is empty, beyond 20 MB,
    binary, or in no encoding that fits.
    """
    _check(article)
    text = _decoded(article)
    if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise refusal(article, "it is binary, not text")
    text = _CONTROL.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise refusal(article, "it is empty")
    return text


def refusal(article: Article, reason: str) -> UnreadableArticle:
    """The error that names the article and why it cannot be read."""
    return UnreadableArticle(f"{article.name}: {reason}")


def _check(article: Article) -> None:
    if not article.body.strip():
        raise refusal(article, "it is empty")
    if len(article.body) > MAX_BYTES:
        raise refusal(article, f"it is larger than {MAX_BYTES // 1024 // 1024} MB")
    for signature, what in _SIGNATURES.items():
        if article.body.startswith(signature):
            raise refusal(article, f"it is {what}, not text")


def _decoded(article: Article) -> str:
    body = article.body
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _strictly(article, body, encoding).removeprefix("\ufeff")
    if wide := _wide(body):
        return _strictly(article, body, wide)
    for encoding in ("utf-8", *_declared(article)):
        if (text := _tried(body, encoding)) is not None:
            return text
    return _guessed(article)


def _strictly(article: Article, body: bytes, encoding: str) -> str:
    text = _tried(body, encoding)
    if text is None:
        raise refusal(article, f"it is marked as {encoding} and is not")
    return text


def _tried(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of English text is nought."""
    if len(body) < 4 or len(body) % 2:
        return None
    half = len(body) / 2
    even, odd = body[0::2].count(0) / half, body[1::2].count(0) / half
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _declared(article: Article) -> list[str]:
    """What the server or the page's head calls the encoding, if it is a text encoding."""
    found = _DECLARED.search(article.media.encode()) or _DECLARED.search(article.body[:2048])
    if not found:
        return []
    try:
        return [codecs.lookup(found[1].decode("ascii")).name]
    except (LookupError, UnicodeDecodeError):
        return []


def _guessed(article: Article) -> str:
    """Western text with a few odd bytes is Windows-1252; for the rest a statistical guess."""
    body = article.body
    odd = sum(byte > 127 for byte in body)
    if b"\x00" not in body and odd < 0.1 * len(body) and (text := _tried(body, "cp1252")):
        return text
    best = None if b"\x00" in body else from_bytes(body[:_SAMPLE]).best()
    text = _tried(body, best.encoding) if best else None
    if text is None:
        raise refusal(article, "its encoding cannot be told; save it as UTF-8")
    return text
