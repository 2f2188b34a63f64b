"""The sample articles that `make run` reads: own words, public facts, made-up outlets.

Lives here: the articles and samples.toml, which lists them.
Stays out: anything somebody else wrote.
"""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from ingest.article import Article

__all__ = ["sample_articles"]


def sample_articles() -> Iterator[Article]:
    """Every sample, in the order of samples.toml; `name` is the file's name."""
    folder = files(__package__)
    for entry in tomllib.loads(folder.joinpath("samples.toml").read_text("utf-8"))["article"]:
        body = folder.joinpath(entry["file"]).read_bytes()
        yield Article(entry["file"], entry["url"], body, entry.get("media", "text/plain"))
