"""GraphML and GEXF as networkx reads them back, and by Gephi's rules."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.catalogue import export
from app.exports.xml import tag
from cypher import whole
from cypher.ontology import ontology
from cypher.store import GraphStore

READERS = {
    "graphml": lambda path: nx.read_graphml(path, force_multigraph=True),
    "gexf": nx.read_gexf,
}
Graph = Any


def reloaded(store: GraphStore, form: str, what: str, file: Path) -> Graph:
    file.write_text("".join(export(store, what, form)), encoding="utf-8")
    return READERS[form](file)


def known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


@pytest.mark.parametrize("form", READERS)
def test_every_engagement_comes_back_as_it_was(store: GraphStore, form: str, file: Path) -> None:
    graph = reloaded(store, form, "engagements", file)
    for record in whole.all_engagements(store):
        node = graph.nodes[record["id"]]
        date, first = record["date"] or {}, record["evidence"][0]
        for name in ("kind", "status", "place", "mode", "quantity", "confidence", "outlets"):
            assert node.get(name) == record[name], (record["id"], name)
        for name in ("from", "to", "precision", "basis"):
            assert node.get(name) == date.get(name)
        assert (node.get("date"), node["plover"]) == (date.get("edtf"), record["codes"]["plover"])
        assert (node["sentence"], node["url"]) == (first["sentence"], first["url"])
        assert node["articles"] == len(record["articles"])
        assert node["history"] == "; ".join(record["history"])
        parts = {
            (start, values["role"], values.get("post"), values["surface"])
            for start, _, values in graph.in_edges(record["id"], data=True)
        }
        wanted = {(p["id"], p["role"], p["post"], p["surface"]) for p in record["participants"]}
        assert parts == wanted


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("what", ["engagements", "shortcuts"])
def test_every_party_comes_back_as_it_was(
    store: GraphStore, form: str, what: str, file: Path
) -> None:
    graph = reloaded(store, form, what, file)
    parties = {id_: node for id_, node in graph.nodes(data=True) if node["what"] == "party"}
    assert parties.keys() == {record["id"] for record in whole.all_entities(store)}
    for record in whole.all_entities(store):
        node = parties[record["id"]]
        assert (node["label"], node["kind"]) == (record["name"], record["type"])
        assert node.get("country") == record["country"]
        assert node["aliases"] == "; ".join(record["aliases"])
        assert node["posts"] == "; ".join(record["posts"])


@pytest.mark.parametrize("form", READERS)
def test_every_shortcut_comes_back_as_it_was(store: GraphStore, form: str, file: Path) -> None:
    graph = reloaded(store, form, "shortcuts", file)
    edges = {
        (start, values["label"], end, values["engagement"]): values
        for start, end, values in graph.edges(data=True)
    }
    shortcuts = list(whole.all_shortcuts(store))
    assert graph.number_of_edges() == len(shortcuts) == len(edges)
    for record in shortcuts:
        edge = edges[record["start"], record["type"], record["end"], record["engagement"]]
        names = ("kind", "status", "date", "from", "to", "place", "articles", "outlets")
        assert {name: edge.get(name) for name in names} == {name: record[name] for name in names}
        assert edge["mutual"] == ontology().engagements[record["kind"]].shortcut.symmetric


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("what", ["engagements", "shortcuts"])
def test_gephi_s_rules_are_kept(store: GraphStore, form: str, what: str, file: Path) -> None:
    """Ids of their own, ends that are there, one level, one direction, ISO days."""
    reloaded(store, form, what, file)
    root = ElementTree.parse(file).getroot()
    nodes, edges = (list(root.iterfind(f".//{{*}}{kind}")) for kind in ("node", "edge"))
    ids = [node.get("id") for node in nodes]
    assert len(ids) == len(set(ids))
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(ids)
    assert not [node for node in nodes if list(node.iterfind(".//{*}graph"))]
    assert not [edge for edge in edges if edge.get("directed") or edge.get("type")]
    days = [each.get(end) for each in [*nodes, *edges] for end in ("start", "end")]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days if day)
    assert any(days) == (form == "gexf")


def test_gexf_declares_each_attribute_once_and_uses_no_other(store: GraphStore, file: Path) -> None:
    reloaded(store, "gexf", "engagements", file)
    root = ElementTree.parse(file).getroot()
    for kind in ("node", "edge"):
        declared = [
            each.get("id") for each in root.iterfind(f".//{{*}}attributes[@class='{kind}']/*")
        ]
        used = {each.get("for") for each in root.iterfind(f".//{{*}}{kind}//{{*}}attvalue")}
        assert len(declared) == len(set(declared))
        assert used <= set(declared)


@given(st.text())
def test_any_text_makes_xml_that_can_be_read(text: str) -> None:
    element = ElementTree.fromstring(tag("a", {"b": text}, text))
    kept = "".join(c for c in text if c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or c > "\ue000")
    kept = (
        kept.replace("\ufffe", "").replace("\uffff", "").replace("\r\n", "\n").replace("\r", "\n")
    )
    assert (element.text or "").replace("\r", "\n") == kept
