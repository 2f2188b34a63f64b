"""LEXICON: what the world calls its posts, bodies and leaders, as data files and their loaders.

Lives here: `posts.toml`, `institutions.toml`, `bodies.toml` and `leaders.toml`, and their frozen
views.
May not: rules of reading, countries (they are the graph's), anything learnt from one corpus.
May come in: the mention finders of the default extractor.
"""

from ingest.extractors.default.lexicon.bodies import load_bodies
from ingest.extractors.default.lexicon.institutions import (
    Institution,
    Institutions,
    load_institutions,
    movements,
)
from ingest.extractors.default.lexicon.leaders import load_leaders
from ingest.extractors.default.lexicon.phrases import Phrases, Run, fold, words_of
from ingest.extractors.default.lexicon.posts import Posts, load_posts

__all__ = [
    "Institution",
    "Institutions",
    "Phrases",
    "Posts",
    "Run",
    "fold",
    "load_bodies",
    "load_institutions",
    "load_leaders",
    "load_posts",
    "movements",
    "words_of",
]
