"""The tools that are no canned query: names, paths, engagements with their evidence, articles."""

import inspect
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Final

from mcp.server.mcpserver.tools.base import Tool
from pydantic import Field
from pydantic.fields import FieldInfo

from app.api.paths import PathQuestion
from app.api.records import PathsRecord
from app.connections import connect, party
from app.mcp.records import Article, Entities, Entity, Evidence
from app.mcp.tools import tool
from cypher import answers, lookup
from cypher.articles import claims_of_article, find_article
from cypher.model import EntityKind
from cypher.store import GraphStore

Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Sahir Shamshad Mirza"])]
Id = Annotated[str, Field(min_length=1, max_length=2000)]
MANY: Final = 50


def fixed(store: GraphStore) -> Iterable[Tool]:
    """All of them."""
    yield tool(
        names(store),
        "search_names",
        "Who is called so?",
        "People, institutions, countries, hardware and places whose name is near a text; forgives"
        " spelling and transliteration. Gives ids that every other tool takes.",
    )
    yield tool(
        entity(store),
        "entity",
        "One party",
        "A party by any of its names or ids: every spelling, its posts, the articles that name it.",
    )
    yield tool(
        paths(store),
        "find_paths",
        "How are two parties connected?",
        "Chains of engagements from one party to another, each hop with engagements and their"
        " sentences. Without one, the reason, and the nearest that there is.",
    )
    yield tool(
        evidence(store),
        "evidence",
        "What is an engagement known by?",
        "Engagements by their ids, with parties, date, place, status, its history, what the"
        " articles disagree on, and every sentence that says so. Quote these.",
    )
    yield tool(
        article(store),
        "article",
        "One article",
        "An article by id, name or URL: its text and the ids of the engagements it tells of.",
    )


def names(store: GraphStore) -> Callable[..., Entities]:
    """The function of `search_names`."""

    def search_names(
        text: Name,
        kinds: Annotated[list[EntityKind] | None, Field(description="Only these.")] = None,
        limit: Annotated[int, Field(ge=1, le=100)] = 10,
    ) -> Entities:
        found = lookup.search(store, text, limit=limit, kinds=tuple(kinds or ()))
        return Entities.model_validate({"found": [party(each) for each in found]})

    return search_names


def entity(store: GraphStore) -> Callable[..., Entity]:
    """The function of `entity`."""

    def one(name: Name) -> Entity:
        return Entity.model_validate(answers.entity(store, name))

    return one


def evidence(store: GraphStore) -> Callable[..., Evidence]:
    """The function of `evidence`."""

    def of(ids: Annotated[list[Id], Field(min_length=1, max_length=MANY)]) -> Evidence:
        found = [answers.engagement(store, each) for each in ids]
        return Evidence.model_validate({"engagements": found})

    return of


def article(store: GraphStore) -> Callable[..., Article]:
    """The function of `article`."""

    def one(id: Id) -> Article:  # noqa: A002
        found = find_article(store, id)
        told = (row["engagement"] for row in claims_of_article(store, found["id"]))
        return Article.model_validate(
            found | {"engagements": list(dict.fromkeys(filter(None, told)))}
        )

    return one


def paths(store: GraphStore) -> Callable[..., PathsRecord]:
    """The function of `find_paths`, whose arguments are those of `/api/paths`."""

    def find(**given: Any) -> PathsRecord:
        return PathsRecord.model_validate(connect(store, PathQuestion.model_validate(given).ends()))

    find.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [asked(name, field) for name, field in PathQuestion.model_fields.items()],
        return_annotation=PathsRecord,
    )
    return find


def asked(name: str, field: FieldInfo) -> inspect.Parameter:
    """A field of the question as an argument."""
    needed = field.is_required()
    default = inspect.Parameter.empty if needed else field.get_default(call_default_factory=True)
    note = Field(alias=field.alias, description=field.description, examples=field.examples)
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        annotation=Annotated[(field.annotation, *field.metadata, note)],
        default=default,
    )
