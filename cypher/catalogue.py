"""The canned questions: `queries/NAME.cypher`, each a TOML header in `/*--- … ---*/`, then Cypher.

From a Query come its endpoint, its command, its form and its tests. A file that lies about itself
(parameters it does not use, columns it does not return, a write) never loads.

For a parameter `one` that names an entity the text may also use `$one_code`: the ISO code if the
entity is a country, else "".

`use = ["window", "page"]` in a header adds the groups of parameters that common.toml describes
once, `evidence = true` the columns that give every row its engagement and its source. `limit` and
`offset` are parameters like the others; one row more than a page tells if there is a next one.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from cypher.dates import BOUNDS, earliest, latest
from cypher.errors import BadArgument, BadCatalogue, UnknownQuery
from cypher.model import EntityKind, Kind, Status
from cypher.text import columns as returned
from cypher.text import parameters as used
from cypher.text import writes

FOLDER = Path(__file__).with_name("queries")
_FILE = re.compile(r"\A/\*---\n(?P<header>.*?)\n---\*/\n(?P<text>.+)\Z", re.DOTALL)

Value = str | int | bool
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}

# Which entities a parameter of each kind may mean; () is any.
ENTITY_KINDS: Mapping[str, tuple[EntityKind, ...]] = {
    "entity": (),
    "country": (EntityKind.COUNTRY,),
    "person": (EntityKind.PERSON,),
    "institution": (EntityKind.INSTITUTION,),
    "hardware": (EntityKind.HARDWARE,),
    "place": (EntityKind.PLACE, EntityKind.COUNTRY),
    "post": (EntityKind.POST,),
}
PLAIN_KINDS = frozenset({"text", "date", "kind", "status", "integer", "boolean"})
COLUMN_KINDS = PLAIN_KINDS | {"engagement", "entity", "name", "list", "sentence", "article", "url"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One input: enough to draw a field, check a value and say what is meant.

    `default` is None where the caller must decide; "" means "any". `most` bounds an integer.
    """

    name: str
    kind: str
    help: str
    example: Value
    default: Value | None = None
    most: int | None = None

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is None

    @property
    def names_entity(self) -> bool:
        """Whether its value is a name or an id that must be resolved before the query runs."""
        return self.kind in ENTITY_KINDS

    @property
    def code_name(self) -> str:
        """The parameter that carries the ISO code of the country that this one names, else ""."""
        return f"{self.name}_code"

    def read(self, given: str) -> Value:
        """The value in its own type; BadArgument says what was expected."""
        try:
            return _READERS.get(self.kind, _text)(self, given.strip())
        except ValueError as error:
            raise BadArgument(f"{self.name}: {error}") from error


@dataclass(frozen=True, slots=True)
class Query:
    """A canned question. `columns` gives each column's kind, in the order of the rows."""

    name: str
    title: str
    summary: str
    topic: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    text: str = field(repr=False)

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; BadArgument if there is none."""
        found = next((each for each in self.parameters if each.name == name), None)
        if found is None:
            known = ", ".join(each.name for each in self.parameters)
            raise BadArgument(f"{name}: {self.name} has no such parameter; it has {known}")
        return found

    def bind(self, given: Mapping[str, str]) -> dict[str, Value]:
        """A value for every parameter, defaults filled in. BadArgument names the parameter.

        Entities are still as the user gave them; cypher.answers resolves them.
        """
        bound = {name: self.parameter(name).read(text) for name, text in given.items()}
        for each in self.parameters:
            if bound.get(each.name, "") == "" and each.default is not None:
                bound[each.name] = each.default
            if bound.get(each.name, "") == "" and each.required:
                raise BadArgument(f"{each.name}: {self.name} needs it ({each.help})")
        return bound


class Catalogue(dict[str, Query]):
    """All questions by name, in the order of the alphabet."""

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Catalogue":
        """Read and check every file; BadCatalogue names the file and the fault."""
        common = _common(folder / "common.toml")
        files = sorted(folder.glob("*.cypher"))
        return cls((query.name, query) for query in (_load(path, common) for path in files))

    def __missing__(self, name: str) -> Query:
        raise UnknownQuery(f"There is no question “{name}”; there are {', '.join(self)}.")


@dataclass(frozen=True, slots=True)
class Common:
    """What headers share: parameters by group, and the columns of evidence."""

    groups: Mapping[str, tuple[Parameter, ...]]
    evidence: Mapping[str, str]


@lru_cache(maxsize=8)
def _common(path: Path) -> Common:
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = {name: tuple(_parameters(group)) for name, group in raw["group"].items()}
    return Common(groups, raw["evidence"])


def _load(path: Path, common: Common) -> Query:
    found = _FILE.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise BadCatalogue(f"{path.name}: must begin with a /*--- header ---*/")
    try:
        query = _build(path.stem, tomllib.loads(found["header"]), found["text"].strip(), common)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise BadCatalogue(f"{path.name}: {error}") from error
    for fault in _faults(query):
        raise BadCatalogue(f"{path.name}: {fault}")
    return query


def _build(name: str, raw: dict[str, Any], text: str, common: Common) -> Query:
    own = tuple(_parameters(raw.pop("parameters", {})))
    shared = [each for group in raw.pop("use", ()) for each in common.groups[group]]
    evidence = common.evidence if raw.pop("evidence", False) else {}
    columns = {**raw.pop("columns"), **evidence}
    return Query(name=name, parameters=(*own, *shared), columns=columns, text=text, **raw)


def _parameters(raw: Mapping[str, Mapping[str, Any]]) -> Iterator[Parameter]:
    for name, spec in raw.items():
        yield Parameter(name, **spec)


def _faults(query: Query) -> Iterator[str]:
    declared = {each.name for each in query.parameters}
    codes = {each.code_name: each.name for each in query.parameters if each.names_entity}
    if differing := {codes.get(name, name) for name in used(query.text)} ^ declared:
        yield f"header and text disagree on the parameters {sorted(differing)}"
    if returned(query.text) != tuple(query.columns):
        yield f"the header's columns are {tuple(query.columns)}, the text's {returned(query.text)}"
    if word := writes(query.text):
        yield f"a question may not {word.upper()}"
    if strange := set(query.columns.values()) - COLUMN_KINDS:
        yield f"no such kind of column: {sorted(strange)}"
    if not all((query.title.strip(), query.summary.strip(), query.topic.strip())):
        yield "title, summary and topic must say something"
    for each in query.parameters:
        yield from _parameter_faults(each)


def _parameter_faults(parameter: Parameter) -> Iterator[str]:
    if parameter.kind not in ENTITY_KINDS and parameter.kind not in PLAIN_KINDS:
        yield f"{parameter.name}: no such kind of parameter: {parameter.kind}"
        return
    if not parameter.help.strip() or str(parameter.example).strip() == "":
        yield f"{parameter.name}: needs help and an example"
    try:
        parameter.read(str(parameter.example))
    except BadArgument as error:
        yield f"the example does not fit: {error.detail}"


def _text(parameter: Parameter, given: str) -> Value:
    return given


def _integer(parameter: Parameter, given: str) -> Value:
    if not given.isascii() or not given.isdecimal():
        raise ValueError(f"“{given}” is not a whole number")
    if parameter.most is not None and int(given) > parameter.most:
        raise ValueError(f"{given} is more than {parameter.most}")
    return int(given)


def _boolean(parameter: Parameter, given: str) -> Value:
    if given.casefold() not in _TRUTH:
        raise ValueError(f"“{given}” is neither true nor false")
    return _TRUTH[given.casefold()]


def _date(parameter: Parameter, given: str) -> Value:
    return (latest if parameter.name in BOUNDS else earliest)(given) if given else ""


def _kind(parameter: Parameter, given: str) -> Value:
    return _one_of(given, [*Kind])


def _status(parameter: Parameter, given: str) -> Value:
    return _one_of(given, [*Status])


def _one_of(given: str, known: list[Any]) -> Value:
    if given and given not in known:
        raise ValueError(f"“{given}” is none of {', '.join(known)}")
    return given


_READERS = {
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "kind": _kind,
    "status": _status,
}
