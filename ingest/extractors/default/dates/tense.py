"""Whether the words around a date look forward or back from the anchor day."""

import re
from enum import Enum

from ingest.extractors.default.dates.span import Context

_REACH = 160
_REPORTING = (
    r"(?:said|says|told|announced|added|reported|stated|noted|confirmed|disclosed|revealed|claimed|"
    r"wrote|tweeted|posted|declared|warned|according)"
)
# A full stop ends a sentence between small letters and a capital: not in "Dec. 20".
_BOUND = re.compile(
    rf"[;:!?\n“”\"]|(?<=[a-z\d)]{{3}})\.\s+(?=[A-Z])|\bthat\b|,\s+(?:and|but)\b|"
    rf",(?=\s+(?:the\s+)?(?:\w+\s+){{0,2}}{_REPORTING}\b)"
)
_END = re.compile(
    r"[;:!?\n“”\"]|\.\s+(?=[A-Z])|\.$|,?\s+(?:but|while|after|before)\b|"
    rf"\b(?:that|which|who|{_REPORTING})\b"
)
_REPORTED = re.compile(rf"\b{_REPORTING}(?:\s+[\w']+){{0,4}}\s+(?:(?:on|late|early)\s+)*$")
_FUTURE = re.compile(
    r"\b(?:will|shall|won't|would|going to|upcoming|forthcoming|ahead of|expect(?:s|ed)|scheduled|"
    r"slated|plan(?:s|ned|ning)?|due|set (?:to|for)|intend(?:s|ed)?|hop(?:es|ing)|aims? to|could|"
    r"might|(?:is|are|was|were) (?:to|about to|likely)|to be (?:held|signed|\w+ed)|invited|"
    r"prepar(?:es|ing)|next|looking forward|proposed|postponed (?:to|until)|deadline|tentatively|"
    r"agreed to)\b|['’]ll\b"
)
_WILL = (
    r"(?:(?:will|shall|won't)\b|"
    r"(?:is|are) (?:to|due|expected|scheduled|slated|set|likely|planning|going|planned)\b|['’]ll\b)"
)
_SOON = re.compile(rf"^(?:['’]s(?:\s+[\w-]+){{1,4}}?|,(?:\s+[\w-]+){{0,5}}?)?\s+{_WILL}")
_WILL_LATER = re.compile(rf"\b{_WILL}")
_OPENING = re.compile(r"^\W*(?:(?:on|in|by|late|early|this|and|but|then)\W+)*$")
_PRESENT = re.compile(
    r"\b(?:begins?|starts?|opens?|kicks? off|arrives?|travels?|heads?|departs?|leaves?|meets?|"
    r"visits?|hosts?|holds?|convenes?|gathers?|signs?|is visiting|are meeting)\b[^,]{0,60}$"
)
_GOES_ON = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?\w+ing\b")
_PAST = re.compile(
    r"\b(?:was|were|had|has|met|held|took|began|went|came|left|won|did|made|sent|gave|saw|flew|led|"
    r"spoke|paid|bought|sold|became|fell|broke|struck|wrote|said|told|"
    r"(?!unit|arm|need|inde|sacr|advanc|allied)[a-z]{2,}ed)\b"
)


class Tense(Enum):
    """Where a date without a year, or a weekday, is to be looked for."""

    FUTURE = "future"
    PAST = "past"
    PRESENT = "present"
    UNSAID = "unsaid"


def tense(ctx: Context, start: int, end: int) -> Tense:
    """The tense of the clause around `text[start:end]`; the words before weigh more."""
    before = _BOUND.split(ctx.text[max(0, start - _REACH) : start])[-1].lower()
    return _told_before(before) or _told_after(before, _clause_after(ctx, end))


def _told_before(before: str) -> Tense | None:
    if _REPORTED.search(before):
        return Tense.PAST
    if _FUTURE.search(before):
        return Tense.FUTURE
    if _PAST.search(before):
        return Tense.PAST
    return Tense.PRESENT if _PRESENT.search(before) else None


def _told_after(before: str, after: str) -> Tense:
    opening = _OPENING.match(before) and not after.startswith(("'s", "’s"))
    if _SOON.match(after) or (opening and _WILL_LATER.search(after)):
        return Tense.FUTURE
    if opening and _GOES_ON.search(after):
        return Tense.PRESENT
    return Tense.PAST if _PAST.search(after) else Tense.UNSAID


def _clause_after(ctx: Context, end: int) -> str:
    after = ctx.text[end : end + _REACH]
    close = _END.search(after)
    return (after[: close.start()] if close else after).lower()
