import pytest

from cypher.text import columns, parameters, writes


def test_parameters_are_found_outside_strings_names_and_comments() -> None:
    text = "MATCH (n {id: $id}) // $no\nWHERE n.`$not` = '$nor' OR n.x = $x /* $never */ RETURN n.x"
    assert parameters(text) == {"id", "x"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("MATCH (n) RETURN n.x AS x, count(n) AS n ORDER BY x LIMIT 1", ("x", "n")),
        ("WITH 1 AS a RETURN DISTINCT a, 2 AS b SKIP 1", ("a", "b")),
        (
            "RETURN COLLECT { MATCH (n) RETURN n.x AS y ORDER BY y } AS xs, [1, 2] AS two",
            ("xs", "two"),
        ),
        ("CALL () { RETURN 1 AS hidden } RETURN hidden AS seen", ("seen",)),
        ("RETURN n.x", ("",)),
        ("RETURN 'a AS b, c' AS d", ("d",)),
    ],
)
def test_columns_are_those_of_the_last_return(text: str, named: tuple[str, ...]) -> None:
    assert columns(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) SET n.x = 1",
        "match (n) detach delete n",
        "CREATE (n)",
        "CREATE(n)",
        "MATCH (n) FOREACH(x IN [1] | SET n.x = 1)",
        "MATCH (n) WITH n MERGE (m) RETURN m",
        "MATCH (n)\nREMOVE n.x",
        "LOAD  CSV FROM 'x' AS row RETURN row",
        "CALL dbms.killQuery('x')",
        "CALL { CREATE (n) }",
        "FOREACH (x IN [1] | SET n.x = 1)",
        "DROP INDEX x",
    ],
)
def test_a_text_that_would_change_something_is_noticed(text: str) -> None:
    assert writes(text)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:Set {create: 1}) WHERE n.delete = 'MERGE (n)' RETURN n.set AS gone",
        "CALL db.index.fulltext.queryNodes('i', $q) YIELD node RETURN node",
        "MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x // CREATE",
        "RETURN $create AS created",
    ],
)
def test_a_text_that_only_reads_is_let_through(text: str) -> None:
    assert writes(text) is None
