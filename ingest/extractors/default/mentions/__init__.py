"""MENTIONS of one sentence: parties, places, hardware, dates, as runs of tokens.

Lives here: finding them by rules: known names, the grammar of posts and ranks, hardware
designators, dates, and the tagger's names where the rules have not spoken. May not say who is
meant (`people` does). Enter through `mentions`.
"""

from ingest.extractors.default.mentions.mention import Mention, Type
from ingest.extractors.default.mentions.scan import mentions

__all__ = ["Mention", "Type", "mentions"]
