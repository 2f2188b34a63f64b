"""FollowTheMoney entities as its own package validates and reads them."""

import json
from typing import Any

import followthemoney
import pytest

from app.exports.catalogue import export
from app.exports.ftm import known_id
from cypher import whole
from cypher.store import GraphStore

Proxies = dict[str, Any]


@pytest.fixture(scope="module")
def entities(store: GraphStore) -> list[dict[str, Any]]:
    return [json.loads(line) for line in "".join(export(store, None, "ftm")).splitlines()]


@pytest.fixture(scope="module")
def proxies(entities: list[dict[str, Any]]) -> Proxies:
    """Each entity as the package holds it, every value cleaned by the package."""
    return {each["id"]: followthemoney.model.get_proxy(each, cleaned=False) for each in entities}


def test_each_entity_is_there_once(entities: list[dict[str, Any]], proxies: Proxies) -> None:
    assert len(entities) == len(proxies)


def test_the_package_finds_no_fault(entities: list[dict[str, Any]]) -> None:
    for each in entities:
        assert followthemoney.model.get(each["schema"]).validate(each) is None


def test_cleaning_by_the_package_changes_nothing(
    entities: list[dict[str, Any]], proxies: Proxies
) -> None:
    for each in entities:
        cleaned = proxies[each["id"]].to_dict()["properties"]
        given = {name: sorted(set(values)) for name, values in each["properties"].items()}
        assert {name: sorted(values) for name, values in cleaned.items()} == given


def test_what_refers_to_something_refers_to_something_that_fits(proxies: Proxies) -> None:
    for proxy in proxies.values():
        for prop, id_ in proxy.itervalues():
            if prop.type.name == "entity":
                assert proxies[id_].schema.is_a(prop.range), (proxy.id, prop.name)


def test_every_engagement_comes_back_as_it_was(proxies: Proxies, store: GraphStore) -> None:
    for record in whole.all_engagements(store):
        event, date = proxies[record["id"]], record["date"] or {}
        assert event.schema.name == "Event"
        assert event.get("keywords")[:2] == [record["kind"], record["status"]]
        assert event.first("startDate") == date.get("from")
        assert event.first("endDate") == date.get("to")
        assert event.first("location") == record["place"]
        assert links(proxies, record["id"]) == {
            (p["id"], p["role"], p["post"], p["surface"], record["status"])
            for p in record["participants"]
        }
        assert sentences(proxies, record["id"]) == {
            (e["sentence"], e["article"], e["url"], e["status"]) for e in record["evidence"]
        }


def links(proxies: Proxies, event: str) -> set[tuple[str | None, ...]]:
    names = ("role", "summary", "namesMentioned", "status")
    return {
        (each.first("subject"), *(each.first(name) for name in names))
        for each in proxies.values()
        if each.schema.name == "UnknownLink" and each.first("object") == event
    }


def sentences(proxies: Proxies, event: str) -> set[tuple[str | None, ...]]:
    return {
        (
            each.first("summary"),
            proxies[each.first("document")].first("fileName"),
            proxies[each.first("document")].first("sourceUrl"),
            each.first("role"),
        )
        for each in proxies.values()
        if each.schema.name == "Documentation" and each.first("entity") == event
    }


def test_every_party_comes_back_as_it_was(proxies: Proxies, store: GraphStore) -> None:
    for record in whole.all_entities(store):
        party = proxies[known_id(record["id"])]
        assert set(party.names) == set(record["aliases"])
        assert party.caption == record["name"]
        assert (
            party.first("country") == (record["country"] or "").lower() or record["country"] is None
        )


def test_an_id_that_the_package_refuses_is_replaced_by_one_that_it_takes() -> None:
    for id_ in ("sahir-mirza.pk", "a b", "ö", "-x", ""):
        assert followthemoney.types.registry.entity.clean(known_id(id_)) == known_id(id_)
    assert known_id("sahir-mirza.pk") == "sahir-mirza.pk"
