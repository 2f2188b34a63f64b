"""Article → Document: bytes to clean text in blocks that say what they are.

Lives here: encodings, text, Markdown and HTML, page heads and datelines, page furniture.
Stays out: the network, the graph, anything that looks for events. Enter through `read`.
"""

from ingest.readers.reading import read

__all__ = ["read"]
