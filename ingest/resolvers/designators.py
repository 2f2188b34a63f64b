"""Weapons by their designator: `MI 35` is Mi-35; Mi-35M is another."""

import re
from functools import lru_cache

from cypher.names import fold

# Letters, then digits, then what tells a variant: su35, jf17, rd93, t129, s400, mi35m, f16c.
_DESIGNATOR = re.compile(r"\b([a-z]{1,5})[ -]?(\d{1,4})((?: ?[a-z]{1,3}(?![a-z]))?\d{0,2})\b")
_TURNED = re.compile(r"\b(\d{1,3}[a-z]\d{1,3}[a-z]?\d?)\b")


@lru_cache(maxsize=65536)
def hardware_key(name: str) -> str:
    """The designator without spaces and nicknames, else the words in the singular."""
    plain = fold(name)
    found = _DESIGNATOR.search(plain)
    if found:
        return re.sub(r"\s", "", found.group())
    turned = _TURNED.search(plain)
    if turned:
        return turned.group()
    return " ".join(_singular(word) for word in plain.split())


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
