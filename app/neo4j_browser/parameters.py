"""`:param` lines: what Neo4j Browser must be told before it runs a canned query.

It cannot look up what is called by name, so a line for a party carries its own small query, in the
form `[{a, b}] => {query}`: Browser would take each of `[a, b]` from a row of its own. A name that
nobody has must make the line fail: Browser keeps the old value where a query gives no row.
"""

from collections.abc import Iterable, Iterator

from cypher.catalogue import ENTITY_KINDS, Parameter, Query
from cypher.ontology import ontology
from cypher.text import parameters as used

HEAD = """\
// (parameters: run this first)
// Change a value between quotation marks, then run this again. Every name must be in the graph.
"""
# Cypher has no way to raise an error of one's own; what cannot be read as a date is named by it.
_FAIL = "toString(date('nobody is called ' + name))"


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
    """The example as the query takes it: of a year or a month, its first or last day."""
    value = each.read(str(each.example))
    return f" {'Here a day in full' if each.kind == 'date' else 'For example'}: {literal(value)}."


def _value(each: Parameter) -> str:
    return literal(each.example if each.default is None else each.default)


def _plain(each: Parameter) -> str:
    return f":param {each.name} => {_value(each)};"


def _lookup(each: Parameter, codes: set[str]) -> str:
    """The line that turns a name into an id and, where that is asked for, a country's code."""
    label = "|".join(ontology().entities[kind] for kind in ENTITY_KINDS[each.kind]) or "Entity"
    given = {
        each.name: f"CASE WHEN e IS NULL AND name <> '' THEN {_FAIL} ELSE coalesce(e.id, '') END"
    }
    if each.code_name in codes:
        given[each.code_name] = "CASE WHEN e:Country THEN e.country ELSE '' END"
    return (
        f":param [{{{', '.join(given)}}}] => {{ WITH {_value(each)} AS name "
        f"OPTIONAL MATCH (e:{label}) WHERE name IN e.aliases + [e.id] "
        "WITH name, e ORDER BY e:Country DESC, e.id LIMIT 1 "
        f"RETURN {', '.join(f'{value} AS {name}' for name, value in given.items())} }};"
    )


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"
