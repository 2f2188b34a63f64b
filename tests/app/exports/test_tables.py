"""CSV and JSON Lines as their readers read them back, and the arms transfer register."""

import csv
import io
import json
from collections.abc import Iterator

import pytest

from app.exports.catalogue import RECORDS, Thing, export
from app.exports.register import COLUMNS, number, rows
from cypher import whole
from cypher.answers import engagement
from cypher.store import GraphStore

Lines = list[dict[str, str]]


def table(store: GraphStore, what: str, form: str = "csv") -> Lines:
    text = "".join(export(store, what, form))
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("thing", Thing)
def test_json_lines_come_back_as_the_records(store: GraphStore, thing: Thing) -> None:
    lines = "".join(export(store, thing, "jsonl")).splitlines()
    assert [json.loads(line) for line in lines] == list(RECORDS[thing](store))


def test_csv_has_a_line_for_each_party_of_each_engagement(store: GraphStore) -> None:
    found = [
        (line["engagement"], line["kind"], line["status"], line["date"], line["role"], line["id"])
        for line in table(store, "engagements")
    ]
    assert found == [
        (r["id"], r["kind"], r["status"], (r["date"] or {}).get("edtf", ""), p["role"], p["id"])
        for r in whole.all_engagements(store)
        for p in r["participants"]
    ]


def test_csv_has_the_post_the_sentence_and_the_source(store: GraphStore) -> None:
    line = next(each for each in table(store, "engagements") if each["post"] == "army chief")
    found = engagement(store, line["engagement"])
    source = found["evidence"][0]
    assert (line["sentence"], line["url"]) == (source["sentence"], source["url"])
    assert (line["place"], line["outlets"]) == (found["place"], str(found["outlets"]))
    assert float(line["confidence"]) == found["confidence"]


def test_csv_has_every_entity_article_and_shortcut(store: GraphStore) -> None:
    assert [(line["id"], line["name"], line["aliases"]) for line in table(store, "entities")] == [
        (r["id"], r["name"], "; ".join(r["aliases"])) for r in whole.all_entities(store)
    ]
    assert table(store, "articles") == [
        {key: value or "" for key, value in r.items()} for r in whole.all_articles(store)
    ]
    assert [(line["start"], line["type"], line["end"]) for line in table(store, "shortcuts")] == [
        (r["start"], r["type"], r["end"]) for r in whole.all_shortcuts(store)
    ]


def register(store: GraphStore) -> Iterator[dict[str, str]]:
    lines = table(store, "engagements", "register")
    assert tuple(lines[0]) == COLUMNS
    return iter(lines)


def test_the_register_has_a_line_for_each_item_of_each_supply(store: GraphStore) -> None:
    delivered, planned = register(store)
    assert (delivered["supplier"], delivered["recipient"]) == ("Russia", "Pakistan")
    assert (delivered["designation"], delivered["number_delivered"]) == ("Zubr-9", "4")
    assert (delivered["years_of_delivery"], delivered["number_ordered"]) == ("2018", "")
    assert delivered["sources"].count("; ") == 1
    assert (planned["status"], planned["designation"]) == ("planned", "")
    assert planned["years_of_delivery"] == planned["number_delivered"] == ""


def test_the_register_invents_nothing(store: GraphStore) -> None:
    for line in register(store):
        assert not line["category"] + line["condition"] + line["year_of_order"]


def test_a_number_for_several_items_is_given_to_none_of_them(store: GraphStore) -> None:
    supply = engagement(store, "supply-1")
    item = next(p for p in supply["participants"] if p["role"] == "item")
    supply["participants"].append({**item, "id": "radio.x", "name": "radio"})
    found = list(rows(supply))
    assert [row["designation"] for row in found] == ["Zubr-9", "radio"]
    assert all("number_delivered" not in row for row in found)
    assert all(row["comments"] == "4 in all" for row in found)


@pytest.mark.parametrize(
    ("surface", "description"),
    [("Zubr-9 landing craft", "landing craft"), ("Zubr-9s", None), ("Zubr-9", None)],
)
def test_the_description_is_what_the_sentence_adds(
    store: GraphStore, surface: str, description: str | None
) -> None:
    supply = engagement(store, "supply-1")
    next(p for p in supply["participants"] if p["role"] == "item")["surface"] = surface
    (row,) = rows(supply)
    assert row["description"] == description


@pytest.mark.parametrize(
    ("status", "ordered", "delivered"),
    [("occurred", "2015", 4), ("planned", "2015", None), ("denied", None, None)],
)
def test_what_was_told_to_be_planned_was_ordered_about_then(
    store: GraphStore, status: str, ordered: str | None, delivered: int | None
) -> None:
    supply = engagement(store, "supply-1") | {"status": status}
    supply["history"] = ["2016-02-03 occurred x", "2015-08-20 planned y"]
    (row,) = rows(supply)
    assert row.get("year_of_order") == ordered
    assert row.get("year_of_order_estimated", False) == bool(ordered)
    assert row.get("number_ordered") == (4 if ordered else None)
    assert row.get("number_delivered") == delivered


@pytest.mark.parametrize(
    ("quantity", "read"),
    [
        ("4", (4, False)),
        ("four", (4, False)),
        ("1,200 rounds", (1200, False)),
        ("about 20", (20, True)),
        ("at least twelve", (12, True)),
        ("some", (None, False)),
        ("10 to 12", (None, False)),
        ("$30", (None, False)),
        ("", (None, False)),
        (None, (None, False)),
    ],
)
def test_a_number_is_read_or_left_out(quantity: str | None, read: tuple[int | None, bool]) -> None:
    assert number(quantity) == read
