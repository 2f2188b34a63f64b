import shutil
from pathlib import Path

import pytest

from cypher.catalogue import FOLDER, Catalogue, Query
from cypher.errors import BadArgument, BadCatalogue, BadDate, UnknownQuery

GOOD = FOLDER / "who_met_whom.cypher"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(FOLDER / "common.toml", tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def query() -> Query:
    return Catalogue.load()["who_met_whom"]


def test_there_are_thirty_questions_or_more_in_topics() -> None:
    catalogue = Catalogue.load()
    assert len(catalogue) >= 30
    assert {query.topic for query in catalogue.values()} >= {"meetings", "visits", "supplies"}
    assert list(catalogue) == sorted(catalogue)


def test_every_question_can_be_paged() -> None:
    for query in Catalogue.load().values():
        assert {"limit", "offset"} <= {each.name for each in query.parameters}


def test_every_row_but_a_change_names_its_engagement_and_source() -> None:
    evidence = ["date", "status", "place", "articles", "sentence", "article", "url", "outlet"]
    for query in Catalogue.load().values():
        if query.name != "changed_since":
            assert list(query.columns)[-9:] == [*evidence, "engagement"]


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("/*---", "/*", "must begin"),
        ('title = "Who met whom?"', 'title = ""', "must say something"),
        ('title = "Who met whom?"', "", "title"),
        ('title = "Who met whom?"', 'title = "Who', "line 1"),
        ("use = [", "uses = [", "uses"),
        ('"window"', '"door"', "door"),
        ("{id: $who}", "{id: $whom}", r"parameters \['whom'\]"),
        ("SKIP $offset ", "", "offset"),
        ('whom = "name"', 'who = "name"', "the header's columns"),
        ('whom = "name"', 'whom = "colour"', "kind of column"),
        ("part.post AS post", "part.post", "the text's"),
        ('kind = "entity"', 'kind = "planet"', "planet"),
        ('example = "Sahir Shamshad Mirza"', "", "example"),
        ('example = "Sahir Shamshad Mirza"', 'example = ""', "help and an example"),
        ('kind = "entity"', 'kind = "integer"', "the example does not fit"),
        ("RETURN other.name", "SET e.x = 1 RETURN other.name", "may not SET"),
    ],
)
def test_a_file_that_lies_about_itself_never_loads(
    folder: Path, was: str, becomes: str, says: str
) -> None:
    text = GOOD.read_text()
    assert was in text
    (folder / "who_met_whom.cypher").write_text(text.replace(was, becomes, 1))
    with pytest.raises(BadCatalogue, match=says) as caught:
        Catalogue.load(folder)
    assert caught.value.detail.startswith("who_met_whom.cypher: ")


def test_defaults_are_filled_in(query: Query) -> None:
    bound = query.bind({"who": " Anna "})
    assert bound == {
        "who": "Anna",
        "since": "",
        "until": "",
        "maybe": True,
        "status": "",
        "outlets": 0,
        "limit": 100,
        "offset": 0,
    }


def test_values_are_read_by_kind(query: Query) -> None:
    given = {"since": "2018", "until": "2018-02", "maybe": "No", "limit": "5", "status": "planned"}
    bound = query.bind({"who": "Anna", **given})
    assert (bound["since"], bound["until"]) == ("2018-01-01", "2018-02-28")
    assert (bound["maybe"], bound["limit"], bound["status"]) == (False, 5, "planned")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "^who: who_met_whom needs it"),
        ({"limit": "-1"}, "^limit: “-1” is not a whole number"),
        ({"limit": "²"}, "^limit:"),
        ({"limit": "100000"}, "^limit: 100000 is more than 10000"),
        ({"maybe": "perhaps"}, "^maybe: .* neither"),
        ({"status": "done"}, "^status: .*occurred, ongoing"),
        ({"colour": "red"}, "^colour: .* it has who, since"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(
    query: Query, given: dict[str, str], says: str
) -> None:
    with pytest.raises(BadArgument, match=says):
        query.bind({"who": "Anna", **given} if given else {})


def test_a_bad_date_is_refused(query: Query) -> None:
    with pytest.raises(BadDate, match="2018-13"):
        query.bind({"who": "Anna", "since": "2018-13"})


def test_an_unknown_question_lists_the_known_ones() -> None:
    with pytest.raises(UnknownQuery, match="who_met_whom"):
        Catalogue.load()["who_kissed_whom"]
