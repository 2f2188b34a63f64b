"""All places a user names, as one stream of articles."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cypher.errors import BadUrl, EntenteError, FetchFailed, UnreadableArticle
from ingest.article import Article
from ingest.sources.files import find, load
from ingest.sources.rules import MAX_BYTES, FetchRules
from ingest.sources.web import fetch

Refused = Callable[[str, EntenteError], None]
STDIN = "-"


def gather(
    places: Sequence[str], *, rules: FetchRules | None = None, refused: Refused | None = None
) -> Iterator[Article]:
    """The articles of paths, folders, globs, http(s) URLs and "-": files sorted, then the others.

    A path that leads nowhere raises BadArgument before anything is read. A file that cannot be
    opened or a page that cannot be had (UnreadableArticle, BadUrl, FetchFailed) is handed to
    `refused` with its name, and the rest goes on; without `refused` it is raised.
    """
    files = sorted({path for place in places if not _is_other(place) for path in find(place)})
    others = list(dict.fromkeys(place for place in places if _is_other(place)))
    return _loaded([*files, *others], rules or FetchRules(), refused)


def count(places: Sequence[str]) -> int:
    """How many articles `gather` will try; BadArgument as there."""
    files = {path for place in places if not _is_other(place) for path in find(place)}
    return len(files) + len({place for place in places if _is_other(place)})


def _is_other(place: str) -> bool:
    return place == STDIN or "://" in place


def _loaded(
    places: Sequence[Path | str], rules: FetchRules, refused: Refused | None
) -> Iterator[Article]:
    for place in places:
        try:
            article = _load(place, rules)
        except (UnreadableArticle, BadUrl, FetchFailed) as error:
            if refused is None:
                raise
            refused(str(place), error)
        else:
            yield article


def _load(place: Path | str, rules: FetchRules) -> Article:
    if isinstance(place, Path):
        return load(place)
    if place == STDIN:
        return Article(name="stdin", url="", body=sys.stdin.buffer.read(MAX_BYTES + 1))
    return fetch(place, rules)
