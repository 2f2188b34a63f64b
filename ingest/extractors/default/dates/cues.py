"""The word before a date that limits it."""

import re

from ingest.extractors.default.dates.span import Context

_CUE = re.compile(
    r"\b(since|until|till|by|before|after|from|prior to|no later than|following|through|during|"
    r"throughout|as of|starting|beginning|effective|ahead of|up to)"
    r"\s+(?:(?:the|on|at|this)\s+)*$"
)
_CUES = {
    "till": "until",
    "through": "until",
    "up to": "until",
    "no later than": "by",
    "prior to": "before",
    "ahead of": "before",
    "following": "after",
    "as of": "from",
    "starting": "from",
    "beginning": "from",
    "effective": "from",
    "throughout": "during",
}


def cue_before(ctx: Context, start: int) -> str | None:
    """since, until, by, before, after, from or during, where one leads to `text[start:]`."""
    match = _CUE.search(ctx.before(start, 30))
    return _CUES.get(match[1], match[1]) if match else None
