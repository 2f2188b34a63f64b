"""Codes: a prefix, a number and what may hang on it, such as "Su-30MKI" and "F-16 Block 70"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extractors.default.hardware.arsenal import Arsenal, Name, key_of
from ingest.extractors.default.hardware.words import Words

_DASHES = r"\-‐‑–—"
_CODE = re.compile(
    rf"(?<![\w{_DASHES}/])(?P<two>[A-Z][\w'’]*[ {_DASHES}])?"
    rf"(?P<one>(?:2S|3M|9M|9K|6TD|[A-Z][A-Za-z/ÄÖÜäöü'’]{{0,11}}))"
    rf"(?P<gap>[{_DASHES} ]?)(?P<number>\d{{1,4}})(?![\d%]|[.,]\d)"
    rf"(?P<suffix>[A-Z][A-Za-z]{{0,4}}\d{{0,2}}[A-Z]{{0,2}}(?:[{_DASHES}]\d{{1,2}}[A-Z]?)?(?:/[A-Z]\d?)*)?"
    r"(?:['’]?s)?(?![\w%])"
)
_VERSION = re.compile(r"(?:\s|-)?(?P<block>Block[ -][\w/]+|Mk\.?[ -]?\w{1,3}\b)")
_SHAPE = re.compile(rf"[A-Z]{{1,4}}[{_DASHES}]\d{{1,4}}[A-Z]{{0,3}}")
_BLANK_IS_A_WORD = frozenset({"an", "be", "as", "am", "is", "us", "mars", "hawk", "saab"})
_OTHER_PREFIXES = frozenset({"covid", "g", "type", "block", "unit", "group", "article", "p5"})


@dataclass(frozen=True, slots=True)
class Code:
    """A code at `text[start:end]`, written as it should be; `known` if the list has it."""

    start: int
    end: int
    name: str
    country: str | None
    known: bool = True


def codes(words: Words, stock: Arsenal) -> Iterator[Code]:
    """All codes of a text, from left to right, disjoint; unknown ones by their shape alone."""
    at = 0
    while match := _CODE.search(words.text, at):
        code = _listed(words, stock, match) or _by_shape(match)
        if code:
            yield code
        at = code.end if code else match.end("number")


def _listed(words: Words, stock: Arsenal, match: re.Match[str]) -> Code | None:
    for start, written in _readings(match):
        name = stock.codes.get((key_of(written), match["number"]))
        if name and _stands(words, stock, match, start, name):
            end, tail = _version(words.text, match.end())
            return Code(start, end, _normal(name, match) + tail, name.country)
    return None


def _readings(match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The prefix with the word before it, then alone: "Nora B", "B"."""
    if match["two"]:
        yield match.start(), match["two"] + match["one"]
    yield match.start("one"), match["one"]


def _stands(words: Words, stock: Arsenal, match: re.Match[str], start: int, name: Name) -> bool:
    before = re.search(r"(\w+)\W$", words.text[max(0, start - 16) : start])
    after = re.match(r"\W(\w+)", words.text[match.end() : match.end() + 16])
    if before and before[1].lower() in stock.other_before:
        return False
    if after and after[1].lower() in stock.other_after:
        return False
    blank = match["gap"] == " " and not name.text.endswith(" ")
    if blank and match["one"].lower() in _BLANK_IS_A_WORD:
        return False
    risky = bool(name.risk) or (blank and len(match["one"]) == 1)
    return not risky or words.military_near(start, match.end())


def _normal(name: Name, match: re.Match[str]) -> str:
    """As it should be written, without the plural's s: "MI 35Ms" is "Mi-35M"."""
    suffix = match["suffix"] or ""
    if len(suffix) > 1 and suffix.endswith("s") and suffix[-2].isupper():
        suffix = suffix[:-1]
    return f"{name.text}{match['number']}{suffix}"


def _version(text: str, end: int) -> tuple[int, str]:
    match = _VERSION.match(text, end)
    return (match.end(), f" {match['block']}") if match else (end, "")


def _by_shape(match: re.Match[str]) -> Code | None:
    """An unlisted code; it counts only beside words for arms, which its caller looks for."""
    written = match[0][match.start("one") - match.start() :].rstrip("s").rstrip("'’")
    if not _SHAPE.fullmatch(written) or match["one"].lower() in _OTHER_PREFIXES:
        return None
    return Code(match.start("one"), match.end(), written, None, known=False)
