"""States that are not named: "the West African nation", "came to the country on Friday"."""

from ingest.extractors.default.mentions.mention import Found, Type
from ingest.extractors.default.mentions.sight import Sight

_NOUNS = frozenset("nation country state kingdom republic sultanate emirate".split())
# Words of a region, and the continents (ISO-like codes of GeoNames) where it lies.
REGIONS = {
    "african": "AF",
    "asian": "AS",
    "european": "EU",
    "american": "NA SA",
    "caribbean": "NA",
    "arab": "AS AF",
    "gulf": "AS",
    "himalayan": "AS",
    "baltic": "EU",
    "balkan": "EU",
    "nordic": "EU",
    "pacific": "OC",
    "island": "",
    "archipelagic": "",
    "landlocked": "",
    "caucasus": "AS",
    "eurasian": "AS EU",
}
_SIDES = frozenset(
    """south southern north northern west western east eastern central southeast southeastern latin
    oil-rich tiny small neighbouring neighboring fellow horn middle""".split()
)
_LEADS = frozenset(["to", "in", "visited", "visit", "visiting", "reached", "left"])
_LONGEST = 5  # words between the article and the noun


def described_state_at(sight: Sight, k: int) -> Found | None:
    """A state meant from before; `group` holds the continents where it may lie."""
    row = sight.row
    if row.words[k] != "the":
        return None
    if row.words[k + 1] == "country" and row.words[k + 2] != "'s":
        if k and row.words[k - 1] in _LEADS:
            return sight.found(Type.COUNTRY, k, k + 2, "the country", group="country")
        return None
    for j in range(k + 1, min(k + 1 + _LONGEST, len(row))):
        if row.words[j] in _NOUNS and row.words[j - 1] in REGIONS:
            where = REGIONS[row.words[j - 1]] or "country"
            return sight.found(Type.COUNTRY, k, j + 1, sight.text(k, j + 1), group=where)
        if row.words[j] not in REGIONS and row.words[j] not in _SIDES:
            return None
    return None
