"""The built-in extractor: mentions, frames as data, wide candidates, a small learned scorer.

Lives here: everything from a document's text to its claims. No graph, no network.
Reading order: `extractor` (the whole journey), then `sentences`, `mentions`, `simplify`,
`grammar`, `frames`, `candidates`, `features`, `scorer`, `assembly`.
"""

from ingest.extractors.default.extractor import DefaultExtractor

__all__ = ["DefaultExtractor"]
