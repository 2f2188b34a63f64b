"""Posts in letters ("PM"), and plurals of posts that are rather verbs ("attaches")."""

from ingest.extractors.default.row import Row

_SHORT = {
    "PM": "Prime Minister",
    "DPM": "Deputy Prime Minister",
    "FM": "Foreign Minister",
    "EAM": "External Affairs Minister",
    "RM": "Raksha Mantri",
    "HM": "Home Minister",
    "CM": "Chief Minister",
    "COAS": "Chief of Army Staff",
    "VCOAS": "Vice Chief of Army Staff",
    "CNS": "Chief of Naval Staff",
    "CJCSC": "Chairman Joint Chiefs of Staff Committee",
    "CDS": "Chief of Defence Staff",
    "CDF": "Chief of Defence Force",
}
_VERBS = frozenset(["attaches", "heads", "chairs", "guards", "guides"])
_NOUN_SIGNS = frozenset(["of", "and", "from", "at", "in", "were", "are", "have", "met"])


def is_short_post(row: Row, k: int) -> bool:
    """ "PM", "EAM" before a name or behind a state; "5 PM" and "90.5 FM" are none."""
    if row.raw[k] not in _SHORT:
        return False
    before = row.words[k - 1] if k else ""
    if before[:1].isdigit() or before in ("am", "gmt"):
        return False
    return row.is_capital(k + 1) or bool(before and row.is_capital(k - 1)) or before == "'s"


def full_post(post: str) -> str:
    """The post in words: "PM" is "Prime Minister"."""
    return " ".join(_SHORT.get(word, word) for word in post.split(" "))


def is_verb(row: Row, k: int) -> bool:
    """ "Russia attaches importance": a verb where no accent, no "defence" and no "of" is near."""
    word = row.raw[k]
    if row.words[k] not in _VERBS or not word.islower() or not word.isascii():
        return False
    return row.words[k + 1] not in _NOUN_SIGNS and (k == 0 or row.is_capital(k - 1))
