"""Notebooks over py2neo see what the driver sees, on every engine."""

from collections.abc import Iterator

import pytest

from app.notebook import Notebook, connect
from cypher import answers
from cypher.catalogue import Catalogue
from cypher.errors import BadUrl, UnknownEntity, UnknownQuery
from cypher.store import GraphStore
from tests.contract.test_questions import EXPECTED

pytestmark = pytest.mark.slow


@pytest.fixture
def book(told: GraphStore, url: str) -> Iterator[Notebook]:
    book = connect(url)
    yield book
    book.close()


@pytest.mark.parametrize(("name", "given"), [case[:2] for case in EXPECTED])
def test_every_question_has_the_drivers_rows(
    book: Notebook, catalogue: Catalogue, name: str, given: dict[str, str]
) -> None:
    frame = book.ask(name, **given)
    expected = answers.ask(book.store, catalogue, name, given)
    assert tuple(frame.columns) == expected.columns
    plain = frame.astype(object).where(frame.notna(), None)
    assert plain.to_dict("records") == expected.rows


def test_a_question_without_an_answer_keeps_its_columns(book: Notebook) -> None:
    frame = book.ask("who-met-whom", who="Tariq Mehsud", since="2030", maybe=False, limit=5)
    assert len(frame) == 0
    assert list(frame.columns)[:2] == ["whom", "whom_id"]


def test_a_party_comes_with_its_shortcuts(book: Notebook) -> None:
    found = book.subgraph("Tarik Mehsud")
    drawn = {(type(edge).__name__, edge["engagement"]) for edge in found.relationships}
    assert drawn == {("MET", "met-1"), ("MET", "met-2"), ("VISITED", "visit-1")}
    assert {node["name"] for node in found.nodes} == {
        "Tariq Mehsud",
        "Viktor Sorokin",
        "Selim Aydın",
        "Russia",
    }
    assert {"name", "date", "status", "place", "articles"} <= set(next(iter(found.relationships)))


def test_a_party_without_shortcuts_comes_alone(book: Notebook) -> None:
    found = book.subgraph("Moscow")
    assert [node["name"] for node in found.nodes] == ["Moscow"]
    assert len(found.relationships) == 0


def test_what_is_not_there_is_told(book: Notebook) -> None:
    with pytest.raises(UnknownQuery):
        book.ask("whatever")
    with pytest.raises(UnknownEntity):
        book.subgraph("Nobody Atall")


def test_a_scheme_py2neo_has_not_is_refused(neo4j_url: str) -> None:
    with pytest.raises(BadUrl, match="bolt:// only"):
        connect(neo4j_url.replace("bolt://", "neo4j://"))
