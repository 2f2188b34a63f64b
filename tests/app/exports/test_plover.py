"""Events in PLOVER's fields, held against the engagements they stand for."""

import json
from typing import Any

import pytest

from app.exports.catalogue import export
from app.exports.plover import sector
from cypher import whole
from cypher.store import GraphStore

# The fields of the manual.
FIELDS = {"id", "date", "enddate", "actor", "recipient", "event", "mode", "context"} | {
    *("event_text", "event_loc", "text")
}
TYPES = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"}


@pytest.fixture(scope="module")
def events(store: GraphStore) -> dict[str, dict[str, Any]]:
    lines = "".join(export(store, None, "plover")).splitlines()
    return {event["id"]: event for event in map(json.loads, lines)}


def test_what_was_denied_or_cancelled_is_no_event(
    events: dict[str, Any], store: GraphStore
) -> None:
    wanted = {r["id"] for r in whole.all_engagements(store)} - {"met-5", "visit-2"}
    assert events.keys() == wanted


def test_every_event_has_the_fields_and_the_facts(
    events: dict[str, Any], store: GraphStore
) -> None:
    for record in whole.all_engagements(store):
        event = events.get(record["id"])
        if event is None:
            continue
        date = record["date"] or {}
        assert event.keys() >= FIELDS
        assert event["event"] in TYPES
        assert (event["date"], event["enddate"]) == (date.get("from"), date.get("to"))
        assert (event["event_loc"], event["status"]) == (record["place"], record["status"])
        assert event["text"] == record["evidence"][0]["sentence"]
        told = [*event["actor"], *event["recipient"]]
        assert {p["id"] for p in told} | {*event["object"]} == {
            p["name"] if p["role"] == "item" else p["id"] for p in record["participants"]
        }


def test_who_acts_and_who_receives_is_never_reversed(events: dict[str, Any]) -> None:
    supply, visit, meeting = events["supply-1"], events["visit-1"], events["met-1"]
    assert [p["code"] for p in supply["actor"]] == ["RUS"]
    assert [p["code"] for p in supply["recipient"]] == ["PAK"]
    assert [p["name"] for p in visit["actor"]] == ["Tariq Mehsud"]
    assert [p["name"] for p in visit["recipient"]] == ["Russia"]
    assert (len(meeting["actor"]), meeting["recipient"]) == (2, [])


def test_what_is_planned_is_coded_as_an_agreement(events: dict[str, Any]) -> None:
    planned = {e["id"]: e["event"] for e in events.values() if e["status"] == "planned"}
    assert planned == {"met-4": "AGREE", "supply-2": "AGREE"}


def test_modes_and_contexts_are_those_of_the_code_table(events: dict[str, Any]) -> None:
    assert (events["met-3"]["mode"], events["met-3"]["context"]) == (["phone"], [])
    assert (events["visit-1"]["mode"], events["exercise-1"]["context"]) == (["visit"], ["military"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("army chief", "MIL"),
        ("Chief of the General Staff", "MIL"),
        ("Defence Minister", "GOV"),
        ("Director-General of Inter-Services Intelligence", "SPY"),
        ("Speaker of the National Assembly", "LEG"),
        ("Attorney General", "JUD"),
        ("spokesman", None),
        ("", None),
    ],
)
def test_a_sector_is_said_by_a_word_or_not_at_all(text: str, code: str | None) -> None:
    assert sector(text) == code
