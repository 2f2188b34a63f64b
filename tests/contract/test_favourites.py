"""Favourites for Neo4j Browser, run on a real Neo4j as Browser runs them."""

from collections.abc import Iterator

import neo4j
import pytest

from app.neo4j_browser.favourites import favourites, picture
from cypher import answers
from cypher.catalogue import Catalogue
from cypher.store import GraphStore
from tests import graphs
from tests.contract.test_questions import EXPECTED
from tests.story import STORY


@pytest.fixture(scope="module")
def server(neo4j_url: str) -> Iterator[GraphStore]:
    """The story on Neo4j; Browser has no other engine."""
    with GraphStore.open(neo4j_url) as store:
        store.migrate()
        graphs.clear(store)
        graphs.write(store, STORY)
        yield store


@pytest.fixture(scope="module")
def session(server: GraphStore) -> Iterator[neo4j.Session]:
    address = server.engine.address()
    with (
        neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver,
        driver.session(default_access_mode=neo4j.READ_ACCESS) as session,
    ):
        yield session


@pytest.mark.parametrize(("name", "given", "engagements"), EXPECTED)
def test_a_picture_draws_the_engagements_of_the_rows(
    server: GraphStore,
    session: neo4j.Session,
    catalogue: Catalogue,
    name: str,
    given: dict[str, str],
    engagements: list[str],
) -> None:
    bound, _ = answers.bind(server, catalogue[name], given)
    drawn = session.run(picture(catalogue[name]), bound).graph()
    found = {edge["engagement"] for edge in drawn.relationships if edge.type != "TOOK_PART"}
    found |= {node["id"] for node in drawn.nodes if "Engagement" in node.labels}
    assert found == set(engagements)


def test_what_needs_no_parameters_runs(session: neo4j.Session, catalogue: Catalogue) -> None:
    texts = {each.file: each.text for each in favourites(catalogue) if each.folder == "Entente"}
    assert len(session.run(texts["first"]).graph().nodes) > 10
    people = session.run(texts["find"].replace("mirza", "mehs*")).value("id")
    assert people == ["tariq-mehsud.pk"]
    sentences = session.run(texts["sentences"].replace("''", "'met-1'")).value("sentence")
    assert len(sentences) == 2
