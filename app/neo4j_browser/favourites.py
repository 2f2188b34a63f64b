"""Favourites: canned queries as files that Neo4j Browser keeps, a folder a topic.

A folder holds its parameters as one favourite, and for each question one that gives rows and one
that gives a picture. The parameters stand apart because Browser shows no rows of a script of
several statements.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.neo4j_browser.parameters import parameters
from cypher.catalogue import Query
from cypher.ontology import ontology

# Each type has an index on its engagement; from a party outwards a hub would cost all its edges.
_DRAWN = """\
WITH DISTINCT engagement
MATCH (event:Engagement {{id: engagement}})
WITH event, COLLECT {{
  {shortcuts}
}} AS shortcuts
MATCH (event)<-[part:TOOK_PART]-(party:Entity)
WITH event, part, party,
     [each IN shortcuts WHERE party IN [startNode(each), endNode(each)]] AS shortcuts
RETURN party, shortcuts, CASE WHEN shortcuts = [] THEN [part, event] END AS event
"""
_SHORTCUT = "MATCH ()-[drawn:{type}]->() WHERE drawn.engagement = event.id RETURN drawn"
_FIRST = """\
// A first picture: the newest engagements
// Parties and what they did together; click one for its date, status, place and articles.
MATCH (e:Engagement)
WITH e.id AS engagement ORDER BY coalesce(e.from, '') DESC, engagement LIMIT 40
"""
_FIND = """\
// Find a party by its name
// Whole words of a name, or a beginning with a star: 'mirza', 'shoi*'.
CALL db.index.fulltext.queryNodes('entity_text', 'mirza') YIELD node
RETURN node.name AS name, node.kind AS kind, node.country AS country, node.aliases AS spellings,
       node.id AS id
LIMIT 25
"""
_SENTENCES = """\
// What says so? The sentences behind an engagement
// Put the engagement's id between the quotation marks; every edge of a picture carries it.
MATCH (a:Article)-[:STATES]->(c:Claim)-[:SUPPORTS]->(:Engagement {id: ''})
RETURN c.quote AS sentence, c.status AS status, c.date AS date, c.confidence AS confidence,
       a.outlet AS outlet, a.published AS published, a.title AS title, a.url AS url
ORDER BY confidence DESC, sentence
"""


@dataclass(frozen=True, slots=True)
class Favourite:
    """One file: Browser takes its folder's name for a folder, its first line for the title."""

    folder: str
    file: str
    text: str

    @property
    def path(self) -> str:
        """Inside the zip."""
        return f"{self.folder}/{self.file}.cypher"


def favourites(catalogue: Mapping[str, Query]) -> list[Favourite]:
    """All of them, by folder."""
    by_topic: dict[str, list[Query]] = {}
    for query in catalogue.values():
        by_topic.setdefault(query.topic, []).append(query)
    first = {"find": _FIND, "first": first_picture(), "sentences": _SENTENCES}
    always = [Favourite("Entente", file, text) for file, text in first.items()]
    return always + [each for topic in sorted(by_topic) for each in _folder(topic, by_topic[topic])]


def _folder(topic: str, queries: list[Query]) -> Iterator[Favourite]:
    folder = f"Entente {topic}"
    yield Favourite(folder, "parameters", parameters(queries))
    for query in queries:
        file = query.name.replace("_", "-")
        yield Favourite(folder, file, f"{_heading(query.title, query)}{query.text}\n")
        if "engagement" in query.columns:
            yield Favourite(folder, f"{file}-picture", picture(query))


def _heading(title: str, query: Query) -> str:
    return f"// {title}\n// {query.summary}\n"


def picture(query: Query) -> str:
    """The question's engagements drawn.

    Its title begins with the word: Browser cuts a long one off at the end.
    """
    rows = "".join(f"  {line}\n" for line in query.text.splitlines())
    return f"{_heading(f'Picture: {query.title}', query)}CALL () {{\n{rows}}}\n{_drawn()}"


def first_picture() -> str:
    """A picture that needs no parameters."""
    return _FIRST + _drawn()


def _drawn() -> str:
    """From `engagement` to its parties with their shortcuts.

    What a shortcut does not show, an item or a meeting of many, hangs on its engagement.
    """
    each = (_SHORTCUT.format(type=type_) for type_ in ontology().shortcut_types)
    return _DRAWN.format(shortcuts="\n  UNION ALL ".join(each))
