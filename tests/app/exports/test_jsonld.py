"""JSON-LD as rdflib reads it, there and back, fact for fact."""

import json
from typing import Any

import pytest
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, XSD, Namespace

from app.exports.catalogue import export
from app.exports.jsonld import TERMS
from cypher import whole
from cypher.model import Role
from cypher.store import GraphStore

# rdflib's own reader of JSON-LD uses what rdflib warns of.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

SCHEMA = Namespace("https://schema.org/")
OURS = Namespace("urn:entente:term:")


@pytest.fixture(scope="module")
def text(store: GraphStore) -> str:
    return "".join(export(store, None, "jsonld"))


@pytest.fixture(scope="module")
def graph(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format="json-ld")


def values(graph: rdflib.Graph, node: Any, term: Any) -> set[Any]:
    return {each.toPython() for each in graph.objects(node, term)}


def value(graph: rdflib.Graph, node: Any, term: Any) -> Any:
    found = graph.value(node, term, any=False)
    return None if found is None else found.toPython()


def test_it_is_one_json_document(text: str) -> None:
    assert set(json.loads(text)) == {"@context", "@graph"}


@pytest.mark.parametrize("form", ["nt", "turtle", "xml", "json-ld"])
def test_rdf_goes_round_and_stays_the_same(graph: rdflib.Graph, form: str) -> None:
    again = rdflib.Graph().parse(data=graph.serialize(format=form), format=form)
    assert isomorphic(graph, again)


def test_every_engagement_comes_back_as_it_was(graph: rdflib.Graph, store: GraphStore) -> None:
    for record in whole.all_engagements(store):
        node = rdflib.URIRef(f"urn:entente:engagement:{record['id']}")
        date = record["date"] or {}
        for name in ("kind", "status", "mode", "quantity", "confidence", "outlets"):
            assert value(graph, node, OURS[name]) == record[name]
        for name in ("edtf", "precision", "basis"):
            assert value(graph, node, OURS[name]) == date.get(name)
        days = [graph.value(node, SCHEMA[name]) for name in ("startDate", "endDate")]
        assert [day and str(day) for day in days] == [date.get("from"), date.get("to")]
        assert {day.datatype for day in days if day} <= {XSD.date}
        assert values(graph, node, OURS.history) == set(record["history"])
        assert values(graph, node, OURS.conflicts) == set(record["conflicts"])
        assert (graph.value(node, SCHEMA.location) is None) == (record["place"] is None)
        assert parts(graph, node) == {
            (p["role"], p["id"], p["post"], p["surface"]) for p in record["participants"]
        }
        assert quotations(graph, node) == {
            (e["sentence"], e["start"], e["end"], e["article"], e["url"], e["published"])
            for e in record["evidence"]
        }


def parts(graph: rdflib.Graph, node: Any) -> set[tuple[Any, ...]]:
    """Through schema.org's Role pattern: the property, a Role, the property again."""
    return {
        (
            value(graph, role, SCHEMA.roleName),
            value(graph, graph.value(role, SCHEMA[term]), SCHEMA.identifier),
            value(graph, role, OURS.post),
            value(graph, role, OURS.surface),
        )
        for term in set(TERMS.values())
        for role in graph.objects(node, SCHEMA[term])
    }


def quotations(graph: rdflib.Graph, node: Any) -> set[tuple[Any, ...]]:
    found = set()
    for quote in graph.objects(node, SCHEMA.subjectOf):
        article = graph.value(quote, SCHEMA.isPartOf)
        assert (article, RDF.type, SCHEMA.NewsArticle) in graph
        told = [value(graph, quote, term) for term in (SCHEMA.text, OURS.start, OURS.end)]
        where = [value(graph, article, SCHEMA.name), str(graph.value(article, SCHEMA.url))]
        found.add((*told, *where, str(graph.value(article, SCHEMA.datePublished))))
    return found


def test_every_party_comes_back_as_it_was(graph: rdflib.Graph, store: GraphStore) -> None:
    for record in whole.all_entities(store):
        node = graph.value(predicate=SCHEMA.identifier, object=rdflib.Literal(record["id"]))
        assert value(graph, node, SCHEMA.name) == record["name"]
        names = values(graph, node, SCHEMA.alternateName) | {record["name"]}
        assert names == set(record["aliases"])
        assert values(graph, node, SCHEMA.jobTitle) == set(record["posts"])
        assert value(graph, node, OURS.country) == record["country"]


def test_every_role_has_a_term() -> None:
    assert TERMS.keys() == set(Role)
