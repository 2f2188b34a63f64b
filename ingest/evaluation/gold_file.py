"""Gold files: YAML in, gold values out. The only place that knows the file's form.

A file maps an article's file name to its facts: `people` (name, aka), `engagements` and `never`
(kind, status, roles and what goes with them), `bylines`, `open`. A role's filler is a name, a
described party `{post, country}`, or `{any: [...]}` where each would be right. Other fields are
remarks for the reader.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter, ValidationError

from cypher.errors import BadAnnotation
from cypher.model import Kind, Status
from ingest.evaluation.dates import span_of
from ingest.evaluation.gold import Described, Entry, Filler, Gold, GoldArticle, Never, Party, Person

Item = TypeVar("Item")


def _listed(value: object) -> object:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _fields(value: object) -> object:
    return {} if value is None else value


def _dated(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


Many = Annotated[list[Item], BeforeValidator(_listed)]
Day = Annotated[str, BeforeValidator(_dated)]


class _Form(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True, frozen=True)


class _DescribedForm(_Form):
    post: str
    country: str | None = None


class _AnyForm(_Form):
    any: Many[str | _DescribedForm]


_PartyForm = str | _DescribedForm | _AnyForm
_Roles = Annotated[dict[str, Many[_PartyForm]], BeforeValidator(_fields)]


class _EntryForm(_Form):
    kind: Kind
    status: Status
    roles: _Roles
    also: _Roles = {}
    status_alt: Many[Status] = []
    date: Day | None = None
    date_alt: Many[Day] = []
    place: str | None = None
    place_alt: Many[str] = []
    signatories: Many[str] = []
    optional: bool = False
    many: bool = False
    dated: bool = False
    group: str | None = None


class _NeverForm(_Form):
    kind: Kind | Literal["any"]
    status: Status | None = None
    roles: _Roles = {}
    from_line: str | None = None
    to_line: str | None = None
    why: str = ""


class _PersonForm(_Form):
    name: str
    aka: Many[str] = []


class _ArticleForm(_Form):
    people: list[_PersonForm] | None = None
    engagements: Many[_EntryForm] = []
    never: Many[_NeverForm] = []
    bylines: Many[str] = []
    open: bool = False


# The C loader is eight times as fast; both are safe loaders.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FILE = TypeAdapter(dict[str, Annotated[_ArticleForm, BeforeValidator(_fields)]])


def read_gold(path: Path) -> Gold:
    """The gold of one file, named after it. Raises BadAnnotation, naming article and field."""
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), _LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadAnnotation(f"{path} cannot be read as YAML: {error}") from error
    return gold_of(path.stem, loaded or {})


def gold_of(name: str, loaded: object) -> Gold:
    """The same from values already loaded. Raises BadAnnotation."""
    try:
        articles = _FILE.validate_python(loaded)
    except ValidationError as error:
        first = error.errors()[0]
        where = " / ".join(str(part) for part in first["loc"])
        raise BadAnnotation(f"{name}: {where}: {first['msg']}") from error
    return Gold(name, {key: _article(key, form) for key, form in articles.items()})


def _article(key: str, form: _ArticleForm) -> GoldArticle:
    people = tuple(Person((person.name, *person.aka)) for person in form.people or ())
    return GoldArticle(
        key=key,
        entries=tuple(_entry(entry) for entry in form.engagements),
        nevers=tuple(_never(never) for never in form.never),
        people=people if "people" in form.model_fields_set else None,
        bylines=tuple(form.bylines),
        open=form.open,
        names={person.name: person.names for person in people},
    )


def _entry(form: _EntryForm) -> Entry:
    days = (form.date, *form.date_alt) if form.date else ()
    return Entry(
        kind=form.kind,
        statuses=(form.status, *form.status_alt),
        fillers=_fillers(form.roles, form.signatories),
        also=_fillers(form.also),
        dates=tuple(span_of(day) for day in days),
        places=(form.place, *form.place_alt) if form.place else (),
        date_text=form.date or "",
        optional=form.optional,
        many=form.many,
        dated=form.dated,
        group=form.group,
    )


def _never(form: _NeverForm) -> Never:
    return Never(
        kind=None if form.kind == "any" else form.kind,
        status=form.status,
        fillers=_fillers(form.roles),
        from_line=form.from_line,
        to_line=form.to_line,
        why=form.why,
    )


def _fillers(
    roles: Mapping[str, Sequence[_PartyForm]], signatories: Sequence[str] = ()
) -> tuple[Filler, ...]:
    """Role by role; who signed for the parties would be right in the place of each."""
    return tuple(
        Filler(role, _choices(party, signatories)) for role, many in roles.items() for party in many
    )


def _choices(form: _PartyForm, signatories: Sequence[str]) -> tuple[Party, ...]:
    if isinstance(form, _AnyForm):
        return tuple(_party(choice) for choice in form.any)
    return (_party(form), *signatories) if isinstance(form, str) else (_party(form),)


def _party(form: str | _DescribedForm) -> Party:
    return form if isinstance(form, str) else Described(form.post, form.country)
