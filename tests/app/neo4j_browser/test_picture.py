"""The schema's picture is the graph's."""

from app.api.dependencies import Parts
from app.neo4j_browser.picture import picture
from app.neo4j_browser.style import style
from cypher.schema import ties


def test_it_shows_every_relationship() -> None:
    text = picture(style())
    assert text.startswith("flowchart TB\n")
    for tie in ties():
        assert tie.type in text


def test_a_graph_holds_no_other_relationships(shared: Parts) -> None:
    known = {tie.type: tie for tie in ties()}
    found = shared.store.read(
        "MATCH (a)-[r]->(b) RETURN DISTINCT labels(a) AS starts, type(r) AS type, labels(b) AS ends"
    )
    assert {row["type"] for row in found} >= {"STATES", "TOOK_PART", "MET", "REFERS_TO", "AT"}
    for row in found:
        tie = known[row["type"]]
        assert set(tie.starts) & set(row["starts"]), row
        assert set(tie.ends) & set(row["ends"]), row
