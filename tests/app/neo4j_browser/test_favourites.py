"""Canned queries as favourites."""

import re

from app.neo4j_browser.favourites import favourites, picture
from app.neo4j_browser.parameters import literal, parameters
from cypher.catalogue import Catalogue
from cypher.text import parameters as used
from cypher.text import writes

CATALOGUE = Catalogue.load()
FAVOURITES = favourites(CATALOGUE)


def test_every_question_is_there_in_the_folder_of_its_topic() -> None:
    texts = {each.path: each.text for each in FAVOURITES}
    for query in CATALOGUE.values():
        path = f"Entente {query.topic}/{query.name.replace('_', '-')}.cypher"
        assert texts[path].startswith(f"// {query.title}\n// {query.summary}\n")
        assert query.text in texts[path]


def test_every_favourite_begins_with_a_title_of_its_own() -> None:
    titles = [(each.folder, each.text.splitlines()[0]) for each in FAVOURITES]
    assert all(title.startswith("// ") for _, title in titles)
    assert len(set(titles)) == len(titles) == len({each.path for each in FAVOURITES})


def test_a_folder_sets_every_parameter_its_favourites_use() -> None:
    for folder in {each.folder for each in FAVOURITES} - {"Entente"}:
        inside = {each.file: each.text for each in FAVOURITES if each.folder == folder}
        set_ = named(inside.pop("parameters"))
        assert set().union(*(used(text) for text in inside.values())) <= set_


def test_favourites_read_only() -> None:
    for each in FAVOURITES:
        if each.file != "parameters":
            assert writes(each.text) is None, each.path


def test_what_must_be_given_has_its_example_and_the_rest_its_default() -> None:
    lines = parameters([CATALOGUE["supplied_to"]]).splitlines()
    assert ":param limit => 100;" in lines
    assert ":param maybe => true;" in lines
    assert any(
        "[{recipient, recipient_code}] => { WITH 'Pakistan' AS name " in each for each in lines
    )
    assert any("[{supplier, supplier_code}] => { WITH '' AS name " in each for each in lines)
    assert "// supplier: Only from this supplier; empty for all. For example: 'Russia'." in lines
    assert (
        "// until: Only what was on or before this day. Here a day in full: '2026-12-31'." in lines
    )


def test_of_two_questions_the_one_that_asks_for_more_sets_the_parameter() -> None:
    """One takes countries only, another may go without: both fit any party that is given."""
    meetings = [query for query in CATALOGUE.values() if query.topic == "meetings"]
    text = parameters(meetings)
    assert "[{one, one_code}] => { WITH 'Pakistan' AS name OPTIONAL MATCH (e:Entity)" in text
    assert "[{other, other_code}] => { WITH 'Russia' AS name OPTIONAL MATCH (e:Entity)" in text


def test_a_picture_asks_the_same_question() -> None:
    text = picture(CATALOGUE["who_met_whom"])
    assert text.startswith("// Picture: Who met whom?\n")
    assert used(text) == used(CATALOGUE["who_met_whom"].text)


def test_values_are_written_as_cypher_writes_them() -> None:
    assert literal("O'Neill \\ Sons") == "'O\\'Neill \\\\ Sons'"
    assert [literal(each) for each in (True, False, 100)] == ["true", "false", "100"]


def named(text: str) -> set[str]:
    """What `:param` lines set."""
    found = re.findall(r"^:param (?:\[{([^}]+)}\]|(\w+)) =>", text, re.MULTILINE)
    return {name for pair in found for name in "".join(pair).split(", ")}
