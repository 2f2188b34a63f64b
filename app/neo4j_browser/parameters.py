"""`:param` lines: what Neo4j Browser must be told before it runs a canned query.

It cannot look up what is called by name, so a line for a party carries its own small query. A name
that nobody has makes the line fail, which Browser marks with a red triangle.
"""

from collections.abc import Iterable, Iterator

from cypher.catalogue import ENTITY_KINDS, Parameter, Query
from cypher.ontology import ontology
from cypher.text import parameters as used

HEAD = """\
// (parameters: run this first)
// Change a value between quotation marks, then run this again. Every name must be in the graph.
"""


def parameters(queries: Iterable[Query]) -> str:
    """A favourite that sets every parameter of these questions: plain ones first, then names."""
    asked = list(queries)
    codes = {name for query in asked for name in used(query.text) if name.endswith("_code")}
    every = _widest(each for query in asked for each in query.parameters)
    every.sort(key=lambda each: each.names_entity)
    return HEAD + "".join(line for each in every for line in _lines(each, codes))


def _widest(given: Iterable[Parameter]) -> list[Parameter]:
    """One parameter a name: one that must be given, and that takes most kinds of entity."""
    found: dict[str, Parameter] = {}
    for each in given:
        found[each.name] = max(found.get(each.name, each), each, key=_width)
    return list(found.values())


def _width(each: Parameter) -> tuple[bool, bool]:
    return each.required, not ENTITY_KINDS.get(each.kind, ())


def _lines(each: Parameter, codes: set[str]) -> Iterator[str]:
    example = "" if each.required or each.example == each.default else _example(each)
    yield f"// {each.name}: {each.help}{example}\n"
    yield (_lookup(each, codes) if each.names_entity else _plain(each)) + "\n"


def _example(each: Parameter) -> str:
    return f" For example {literal(each.example)}."


def _value(each: Parameter) -> str:
    return literal(each.example if each.default is None else each.default)


def _plain(each: Parameter) -> str:
    return f":param {each.name} => {_value(each)};"


def _lookup(each: Parameter, codes: set[str]) -> str:
    """The line that turns a name into an id and, where that is asked for, a country's code."""
    label = "|".join(ontology().entities[kind] for kind in ENTITY_KINDS[each.kind]) or "Entity"
    names, given = [each.name], [f"coalesce(e.id, '') AS {each.name}"]
    if each.code_name in codes:
        names.append(each.code_name)
        given.append(f"CASE WHEN e:Country THEN e.country ELSE '' END AS {each.code_name}")
    return (
        f":param [{', '.join(names)}] => {{ WITH {_value(each)} AS name "
        f"OPTIONAL MATCH (e:{label}) WHERE name IN e.aliases + [e.id] "
        "WITH name, e WHERE name = '' OR e IS NOT NULL "
        f"RETURN {', '.join(given)} ORDER BY e:Country DESC, e.id LIMIT 1 }};"
    )


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"
