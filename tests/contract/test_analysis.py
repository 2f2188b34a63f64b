"""Analyses of the story, the same on both engines, each row with the engagements behind it."""

import threading

import pytest

from cypher import answers
from cypher.analysis import asking, projection, workshop
from cypher.analysis.asking import Findings, analyse
from cypher.analysis.described import analyses
from cypher.errors import BadArgument, StoreBusy, TooLarge, UnknownEntity, UnknownQuery
from cypher.store import GraphStore

NEEDED = {
    name: {p.name: str(p.example) for p in query.parameters if p.required}
    for name, query in analyses().items()
}


def ask(store: GraphStore, name: str, **given: str) -> Findings:
    return analyse(store, name, {**NEEDED[name], **given})


@pytest.mark.parametrize("name", NEEDED)
def test_every_row_has_its_columns_and_the_engagements_behind_it(
    told: GraphStore, name: str
) -> None:
    found = ask(told, name)
    assert found.rows
    for row in found.rows:
        assert tuple(row) == found.columns == tuple(analyses()[name].columns)
        assert 1 <= len(row["engagements"]) <= row["times"]
        behind = answers.engagements(told, row["engagements"])
        assert [each["id"] for each in behind] == row["engagements"]
        assert row["engagement"] == row["engagements"][0]
        assert row["sentence"] == behind[0]["evidence"][0]["sentence"]


def test_a_broker_is_known_by_the_engagements_with_those_it_joins(told: GraphStore) -> None:
    first = ask(told, "brokers", persons="true").rows[0]
    assert first["party"] == "Selim Aydın"
    parties = {
        part["id"]
        for each in answers.engagements(told, first["engagements"])
        for part in each["participants"]
    }
    assert parties >= {first["party_id"], "tariq-mehsud.pk", "oleg-baranov.ru"}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"kind": "met"},
        {"status": "planned"},
        {"outlets": "2"},
        {"since": "2019", "until": "2019"},
        {"since": "2019-03-10", "until": "2019-03-20", "maybe": "false"},
        {"persons": "true"},
    ],
)
def test_filters_decide_what_is_looked_at(told: GraphStore, given: dict[str, str]) -> None:
    assert ask(told, "components", **given).ties == by_hand(told, given) > 0


def by_hand(store: GraphStore, given: dict[str, str]) -> int:
    """The shortcuts that pass the filters, counted without networkx."""
    rows = store.read(
        "MATCH (a:Entity)-[r:MET|VISITED|SUPPLIED|AGREED|EXERCISED]->(b:Entity) "
        "RETURN r.kind AS kind, r.status AS status, r.outlets AS outlets, r.from AS first, "
        "r.to AS last, a.kind AS one, b.kind AS other"
    )
    return sum(passes(row, given) for row in rows)


def passes(row: dict[str, str], given: dict[str, str]) -> bool:
    kinds = {row["one"], row["other"]}
    wanted = {given["status"]} if "status" in given else {"occurred", "ongoing"}
    return (
        row["kind"] == given.get("kind", row["kind"])
        and row["status"] in wanted
        and int(row["outlets"]) >= int(given.get("outlets", "0"))
        and "place" not in kinds
        and ("persons" not in given or kinds == {"person"})
        and in_window(row, given)
    )


def in_window(row: dict[str, str], given: dict[str, str]) -> bool:
    if "since" not in given:
        return True
    since, until = given["since"], given["until"] + "~"
    early, late = ("last", "first") if given.get("maybe") != "false" else ("first", "last")
    return bool(row["first"]) and row[early] >= since and row[late] <= until


def test_two_countries_are_joined_by_those_who_deal_with_the_other_side(told: GraphStore) -> None:
    found = ask(told, "bridges", one="PK", other="Russian Federation")
    assert found.meant["other"].id == "country.ru"
    rows = {row["party"]: row for row in found.rows}
    assert (rows["Tariq Mehsud"]["with_other"], rows["Tariq Mehsud"]["with_one"]) == (2, 0)
    assert (rows["Selim Aydın"]["with_one"], rows["Selim Aydın"]["with_other"]) == (1, 2)
    assert rows["Selim Aydın"]["pairs"] == 2
    assert not any(row["sole"] for row in found.rows)


def test_change_between_two_windows_names_what_is_new_and_what_is_gone(told: GraphStore) -> None:
    rows = ask(told, "changes", before="2018", after="2019").rows
    told_of = {(row["party"], row["other"]): row for row in rows}
    new, gone = told_of["Selim Aydın", "Tariq Mehsud"], told_of["Pakistan", "Russia"]
    assert (new["change"], new["before"], new["after"]) == ("new", 0, 1)
    assert (gone["change"], gone["before"], gone["after"]) == ("gone", 2, 0)
    assert gone["engagements"] == ["supply-1", "agreed-1"]


def test_a_second_answer_is_the_first_until_the_graph_changes(
    told: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(told, "communities", limit="7")

    def refuse(*_: object) -> None:
        raise AssertionError("worked out again")

    with monkeypatch.context() as patched:
        patched.setattr(asking, "project", refuse)
        patched.setitem(asking.KINDS, "communities", refuse)
        assert ask(told, "communities", limit="7") == first
    told.write(lambda tx: tx.run("MERGE (g:Graph {id: 'graph'}) SET g.revision = g.revision + 1"))
    assert ask(told, "communities", limit="7").rows == first.rows


def test_a_projection_that_is_too_large_is_refused_with_what_helps(
    told: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection, "MOST_TIES", 3)
    with pytest.raises(TooLarge, match=r"more than 3 ties .* narrow them down by date"):
        ask(told, "brokers", since="1999")


def test_who_waits_too_long_for_another_analysis_is_told_so(
    told: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "PATIENCE", 0.05)
    place, begun, done = workshop.Workshop(), threading.Event(), threading.Event()

    def slow() -> bool:
        begun.set()
        return done.wait(10)

    other = threading.Thread(target=lambda: place.recall("slow", slow))
    other.start()
    try:
        assert begun.wait(10)
        with pytest.raises(StoreBusy, match="ask again"):
            place.recall("quick", lambda: 1)
    finally:
        done.set()
        other.join()
    assert place.recall("quick", lambda: 1) == 1


def test_what_cannot_be_analysed_is_refused(told: GraphStore) -> None:
    with pytest.raises(UnknownQuery, match=r"no analysis “fame”; there are brokers"):
        analyse(told, "fame", {})
    with pytest.raises(BadArgument, match=r"^one: bridges needs it"):
        analyse(told, "bridges", {})
    with pytest.raises(UnknownEntity):
        ask(told, "bridges", one="Atlantis")
    with pytest.raises(BadArgument, match=r"^other: is the same country"):
        ask(told, "bridges", one="Russia", other="RU")


def test_an_empty_graph_gives_no_rows(empty: GraphStore) -> None:
    for name in ("brokers", "centrality", "communities", "components", "changes"):
        assert ask(empty, name).rows == []
