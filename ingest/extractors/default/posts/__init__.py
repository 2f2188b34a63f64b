"""POSTS: the grammar of titles, from "the" to the name: nation, post, complement, rank, name.

Lives here: what a run of words says by itself. May not know the article or who is meant (`people`
does). Enter through `chain_at` and `name_end`.
"""

from ingest.extractors.default.posts.chain import Chain
from ingest.extractors.default.posts.complements import is_body_word
from ingest.extractors.default.posts.naming import name_end, skip_decorations
from ingest.extractors.default.posts.scan import chain_at

__all__ = ["Chain", "chain_at", "is_body_word", "name_end", "skip_decorations"]
