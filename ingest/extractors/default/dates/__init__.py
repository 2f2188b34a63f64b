"""DATES: what day, month, year or stretch of time a text says, and no more than it says.

Lives here: the date grammar, its words and how it counts from the anchor day.
May not: decide which date belongs to which event, or parse grammar.
May come in: the extractor's modules, through `find_dates`.
"""

from ingest.extractors.default.dates.scan import find_dates
from ingest.extractors.default.dates.span import DateSpan, bounds

__all__ = ["DateSpan", "bounds", "find_dates"]
