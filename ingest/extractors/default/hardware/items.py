"""Generic items: runs of words for arms, such as "attack helicopters"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extractors.default.hardware.arsenal import Generic
from ingest.extractors.default.hardware.words import Words

_CALIBRE = re.compile(r"\d{1,3}(?:-?(?:mm|millimet(?:er|re)|calib(?:er|re)))")
_UNITS = ("mm", "millimeter", "millimetre")
_MEDIA = {"surface", "ground", "air", "to"}
_BARE_NUMBER = re.compile(r"\d{2,3}")


@dataclass(frozen=True, slots=True)
class Item:
    """Words [first:last) of a text that end in a head; `arms`: they are arms by themselves."""

    first: int
    last: int
    arms: bool


def items(words: Words, generic: Generic) -> Iterator[Item]:
    """All runs that end in a head, from left to right, disjoint."""
    known = [_known(words, generic, index) for index in range(len(words.low))]
    index = 0
    while index < len(known):
        start, index = index, index + 1
        if known[start]:
            index = _run_end(words, known, start)
            item = _item(words, generic, start, index)
            if item:
                yield item


def _run_end(words: Words, known: list[bool], start: int) -> int:
    """Where the run of known words that begins at a word ends."""
    end = start + 1
    while end < len(known) and known[end] and words.beside(end - 1):
        end += 1
    return end


def _known(words: Words, generic: Generic, index: int) -> bool:
    word = words.low[index]
    if word in generic.known:
        return True
    if word == "to":  # "surface to air"
        return set(words.low[max(0, index - 1) : index + 2]) <= _MEDIA
    if word[0].isdigit():
        return _is_calibre(words, index)
    return "-" in word and all(part in generic.known for part in word.split("-"))


def _is_calibre(words: Words, index: int) -> bool:
    """ "155mm", "122-millimeter", "155 mm"."""
    if _CALIBRE.fullmatch(words.low[index]):
        return True
    unit = words.low[index + 1] if words.beside(index) else ""
    return unit in _UNITS and bool(_BARE_NUMBER.fullmatch(words.low[index]))


def _item(words: Words, generic: Generic, start: int, end: int) -> Item | None:
    head = next(
        (at for at in range(end - 1, start - 1, -1) if generic.is_head(words.low[at])), None
    )
    if head is None:
        return None
    first = start
    while first < head and words.low[first] in generic.not_first:
        first += 1
    return Item(first, head + 1, _are_arms(words, generic, first, head))


def _are_arms(words: Words, generic: Generic, first: int, head: int) -> bool:
    if _is_other(words, generic, first, head):
        return False
    word = words.low[head]
    before = {
        part for at in range(first, head) for part in (words.low[at], *words.low[at].split("-"))
    }
    if word in generic.needs:
        return bool(generic.needs[word] & before)
    if word in generic.arms or generic.military & before or any(map(_CALIBRE.fullmatch, before)):
        return True
    return word in generic.near and words.military_near(words.spans[first][0], words.spans[head][1])


def _is_other(words: Words, generic: Generic, first: int, head: int) -> bool:
    """A missile test, an arms maker, a think tank: no arms."""
    if words.beside(head) and words.low[head + 1] in generic.not_before:
        return True
    if not words.beside(first - 1):
        return False
    before = words.low[first - 1]
    coat = before == "of" and first > 1 and words.low[first - 2] in ("coat", "coats", "call")
    brothers = before == "in" and words.low[head] == "arms"
    return coat or brothers or before in generic.not_after
