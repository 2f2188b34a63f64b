"""The dateline that opens a news story: "RAWALPINDI, Oct 4 (APP): ", "KYIV, Ukraine — "."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.readers.days import find_day_of_year, without_days
from ingest.readers.gazetteer import is_city, is_place
from ingest.readers.words import alternatives, words

# The head ends at an agency between slashes, a dash, or a colon; that of 14:30 has no space after.
_SEPARATOR = re.compile(
    r"(?P<sep>\s*/[A-Za-z -]{2,20}/\.?|\s*:(?=\s|[“\"‘'])|\s*[—–]|\s+--?(?=\s)"
    r"|\)\s(?=[A-Z])|(?<=\))(?:[.:]|--))\s*"
)
_SIGNED = re.compile(r"[(\[]([^)\]]{2,40})[)\]]?")
# "(Strelsau: 18 September 2024) The minister …", the manner of some foreign ministries.
_ENCLOSED = re.compile(r"\(([A-Z][^()\n]{4,60})\)\s+")
# "Dhul-Hijjah 28, 1438 H.,": the day in the other calendar, before the common one.
_HIJRI = re.compile(r"\b[A-Z][\w'-]+(?: [\w'-]+)? \d{1,2}, 1[34]\d\d ?A?H\.?,?")
_WORD = re.compile(r"(?:[A-Z][\w.'’-]*|of|the|and|de|la|al-[A-Z]\w*|ul|ud)")
_MOST_WORDS = 7
_LONGEST = 110


@dataclass(frozen=True, slots=True)
class Dateline:
    """`text[:end]` is the dateline; the place in the usual spelling; the day where it gives one."""

    end: int
    place: str
    day: date | None


def parse_dateline(text: str, published: date | None, *, alone: bool = True) -> Dateline | None:
    """The dateline a paragraph opens with, or None.

    `alone` says that no other paragraph opens in the same manner: then an unknown word in capitals
    before a colon is a place and not somebody who speaks in a transcript.
    """
    if enclosed := _ENCLOSED.match(text):
        inner = parse_dateline(f"{enclosed[1]}: -", published, alone=False)
        if inner and inner.day and enclosed.end() < len(text):
            return Dateline(enclosed.end(), inner.place, inner.day)
    for match in reversed(list(_SEPARATOR.finditer(text[:_LONGEST]))):
        if match.end() < len(text) and (found := _head(text, match, published, alone=alone)):
            return found
    return None


def _head(
    text: str, match: re.Match[str], published: date | None, *, alone: bool
) -> Dateline | None:
    head = text[: match.start()].strip() + (")" if match["sep"].startswith(")") else "")
    signed = bool(_agency(head)) or "/" in match["sep"]
    day = find_day_of_year(head, published)
    bare = _HIJRI.sub(" ", _SIGNED.sub(" ", head))
    dated = without_days(bare) != bare
    place = without_days(bare).strip(" ,.:;-/")
    if not _is_place(place, sure=signed or dated, colon=":" in match["sep"], alone=alone):
        return None
    return Dateline(match.end(), _spelt(place), day.day if day else None)


def opens_in_capitals(text: str) -> bool:
    """True for "SOMEBODY: …", the manner of datelines and of transcripts alike."""
    return bool(re.match(r"[A-Z][A-Z .'’/-]{2,40}:\s", text))


def _agency(head: str) -> bool:
    if not (signed := _SIGNED.search(head)):
        return False
    known = alternatives(words().agencies | words().desks)
    return bool(re.search(rf"\b{known}\b", signed[1], re.IGNORECASE)) or signed[1].isupper()


def _is_place(place: str, *, sure: bool, colon: bool, alone: bool) -> bool:
    parts = re.split(r"[ ,/]+", place)
    if not place or len(parts) > _MOST_WORDS or not all(_WORD.fullmatch(part) for part in parts):
        return False
    first = re.split(r"[,/]", place)[0].strip()
    if first.lower() in words().no_places:
        return False
    if is_city(first) or (sure and (first.isupper() or is_place(first))):
        return True
    return first.isupper() and len(first) > 2 and (alone or not colon)


def _spelt(place: str) -> str:
    """ "NEW DELHI/MOSCOW" is written New Delhi: the first place, without its country."""
    first = re.split(r"[,/]", place)[0].strip()
    if not first.isupper() or "." in first:
        return first
    return re.sub(r"[^\s'’-]+", lambda word: word[0].capitalize(), first.lower())
