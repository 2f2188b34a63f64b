"""What a line is, judged by itself. What only its neighbours can tell stands in layout.py."""

import re
from collections.abc import Iterable
from functools import cache

from ingest.article import BlockKind
from ingest.readers.days import MONTH
from ingest.readers.headlines import parse_head_line
from ingest.readers.page import Line
from ingest.readers.words import alternatives, words

_LONGEST_CAPTION = 450
_FULL_STOP = re.compile(r"[.?!…:;][\"”’')\]»]*$")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.)+$|\b(?:Jr|Sr|Inc|Ltd|Co|Corp)\.$")
_BYLINE = re.compile(
    r"(?:By|BY|by|Written by|Story by|Reported by|Text by)\s+(?:[A-Z]|our\b|the\b).{1,90}(?<![.?!])"
    r"|.*\bcontributed to (?:this|the) (?:report|story|article)\b.*"
    r"|[(\[]?(?:Additional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by\b.*"
    r"|(?:Source|Outlet|URL|Link|Author|Location|Correspondent)\s*:\s*\S.{0,120}"
    r"|No\.?\s*(?:PR)?[- ]?\d.{0,20}|[A-Z]{2,5}(?:/[\w-]{1,12})+"
    r"|PR No\.?\s*\d.*|\S+@\S+\.\S+|@\w+|\d+ min(?:ute)?s? read|https?://\S+"
    rf"|(?:\d{{1,2}} (?i:{MONTH}),? )?\d{{1,2}}[:.]\d{{2}}\s*(?:[apAP]\.?[mM]\.?)?"
)
_SIGNED = re.compile(
    r"^FILE(?:\s+PHOTO)?\s*[-–—:]|^\[\d+/\d+\]|\bREUTERS/\w"
    r"|[\[(](?:AFP|AP|Reuters|EPA|Anadolu|TASS|Xinhua|Getty|ISPR|PID|APP)(?:\s*/\s*[^\])]*|\s+[Pp]hoto)?[\])]\.?$"
    r"|[—–─-]\s*\w[\w .]{1,30}/\s*(?:[Ff]ile|AFP|AP|Reuters|EPA|ISPR|X|Twitter)\b"
    r"|[—–─-]\s*(?:File|Photo|AFP photo|AP photo)\.?$"
)
# A bare credit closes captions, and the last paragraph of agency stories too.
_CREDITED = re.compile(
    r"[—–─]\s*(?:AFP|AP|APP|Reuters|PID|ISPR|INP|Online|NNI|Twitter|Facebook|X|PPI|PTI|ANI|EPA|TASS"
    r"|DawnNewsTV|Radio Pakistan|White House|Kremlin)\.?$"
)


def kind_alone(line: Line) -> BlockKind | None:
    """The kind of a line that shows it by its own words; None for prose and headings."""
    text = line.text.strip("[]() \t")
    if not any(character.isalnum() for character in text):
        return BlockKind.FURNITURE
    if _is_share_bar(text) or _BYLINE.fullmatch(line.text) or _is_desk(text):
        return BlockKind.META
    line.head = parse_head_line(line.text)
    if line.head:
        return BlockKind.META
    if is_caption(line.text):
        return BlockKind.CAPTION
    return BlockKind.FURNITURE if is_teaser(text) or _is_notice(text) else None


def is_prose(text: str) -> bool:
    """A sentence, or so many words that it can be no heading."""
    count = len(text.split())
    return count >= 25 or (count >= 5 and bool(_FULL_STOP.search(text)))


def could_be_title(text: str) -> bool:
    """Short, and not closed by a full stop."""
    closed = re.search(r"[.;:][\"”’')\]»]*$", text) and not text.endswith("...")
    return len(text) <= 300 and (not closed or bool(_ABBREVIATED.search(text)))


def is_caption(text: str) -> bool:
    """A description of a picture, by its credit or by who stands where."""
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(_caption().search(text) or _SIGNED.search(text) or re.search(r"\(L(?:-R)?\)", text))


def is_credited(text: str) -> bool:
    """Closed by an agency's name alone: a caption unless it is the story's last paragraph."""
    return len(text) <= _LONGEST_CAPTION and bool(_CREDITED.search(text))


def is_teaser(text: str) -> bool:
    """ "Read: another headline" and its kin."""
    return bool(_teaser().match(text))


def ends_article(text: str) -> bool:
    """The head of a tail that is not the article's own."""
    if text.replace(" ", "") in {"###", "-30-", "-ends-", "(ENDS)", "ENDS", "(END)"}:
        return True
    plain = _plain(text)
    if plain in words().ends:
        return True
    return len(plain) < 60 and plain.startswith(tuple(words().ends_with_prefix))


def heads_list(text: str) -> bool:
    """The head of a list of links within the article."""
    return _plain(text) in words().lists


def _is_share_bar(text: str) -> bool:
    plain = _plain(text)
    if plain in words().share:
        return True
    return not re.sub(r"[\s|>/•·,]+", "", _buttons().sub("", plain))


def _is_desk(text: str) -> bool:
    return _plain(text) in words().desks


def _is_notice(text: str) -> bool:
    return text.lower().startswith(tuple(words().notices))


def _plain(text: str) -> str:
    """Lower case without counters and closing marks: "Comments (12)" is comments."""
    return re.sub(r"[\s(]*\d*\)?[\s:»>→….]*$", "", text.lower().replace("’", "'")).strip()


@cache
def _caption() -> re.Pattern[str]:
    places = alternatives(p for p in words().positions if len(p) > 1)
    return re.compile(rf"\({places}\)|{_bounded(words().credits)}", re.IGNORECASE)


@cache
def _buttons() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(words().share)}\b")


@cache
def _teaser() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words().teasers)}\s*[:|»>→]\s*\S", re.IGNORECASE)


def _bounded(entries: Iterable[str]) -> str:
    """Any of the entries as whole words."""
    left = [rf"(?<!\w){re.escape(e)}" if e[0].isalnum() else re.escape(e) for e in entries]
    return "(?:" + "|".join(f"{e}(?!\\w)" for e in sorted(left, key=len, reverse=True)) + ")"
