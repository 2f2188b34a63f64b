"""The guide: one page that stands alone, opened from the folder it was written to."""

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.neo4j_browser.style import Style
from cypher.catalogue import Query
from cypher.ontology import ontology
from cypher.schema import BOOKKEEPING


def guide(catalogue: Mapping[str, Query], style: Style) -> str:
    """The page as HTML."""
    loader = FileSystemLoader(Path(__file__).parent)
    page = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return page.get_template("guide.html").render(
        style=style,
        bookkeeping=BOOKKEEPING,
        shortcuts=ontology().shortcut_types,
        topics=_topics(catalogue),
    )


def _topics(catalogue: Mapping[str, Query]) -> list[tuple[str, list[Query]]]:
    queries = sorted(catalogue.values(), key=lambda query: (query.topic, query.name))
    return [(topic, list(group)) for topic, group in groupby(queries, lambda each: each.topic)]
