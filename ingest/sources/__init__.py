"""Places → Articles: files, folders, globs, the standard input, one page of the web.

Lives here: all that opens files or fetches pages, and nothing else in the house does either.
Stays out: what the bytes mean. Enter through `gather` and `count`.
"""

from ingest.sources.gathering import count, gather
from ingest.sources.rules import FetchRules

__all__ = ["FetchRules", "count", "gather"]
