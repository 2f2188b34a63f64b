"""The built-in extractor: mentions, frames as data, wide candidates, a small learned scorer.

Lives here: everything from a document's text to its claims. No graph, no network.
Reading order: `extractor` (the whole journey), then `sentences`, `mentions`, `posts`, `people`,
`simplify`, `lists`, `grammar`, `frames`, `candidates`, `features`, `scorer`, `parts`, `assembly`,
`joining`, `claims`.
"""

from ingest.extractors.default.extractor import DefaultExtractor

__all__ = ["DefaultExtractor"]
