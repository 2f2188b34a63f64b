"""Which columns, in which order, in which pages: over REST."""

import io

import httpx
import networkx as nx
import pytest

ASKED = {"who": "Alexy Dedov"}


def _whom(client: httpx.Client, **more: str) -> list[str]:
    rows = client.get("/api/who-met-whom", params={**ASKED, **more}).json()["rows"]
    return [row["whom"] for row in rows]


def test_only_the_fields_that_are_wanted_are_given(client: httpx.Client) -> None:
    body = client.get("/api/who-met-whom", params={**ASKED, "fields": "date, whom"}).json()
    assert body["columns"] == ["date", "whom"]
    assert body["rows"][0] == {"date": "2023-05-02", "whom": "Khawaja Asif"}


def test_fields_hold_in_every_form(client: httpx.Client) -> None:
    params = {**ASKED, "fields": "whom,date"}
    assert client.get("/api/who-met-whom.csv", params=params).text.splitlines()[:2] == [
        "whom,date",
        "Khawaja Asif,2023-05-02",
    ]
    first = client.get("/api/who-met-whom.jsonl", params=params).text.splitlines()[0]
    assert first == '{"whom":"Khawaja Asif","date":"2023-05-02"}'


def test_rows_are_sorted_before_they_are_cut_into_pages(client: httpx.Client) -> None:
    assert _whom(client, sort="date") == ["Sahir Shamshad Mirza", "Khawaja Asif"]
    assert _whom(client, sort="-whom") == ["Sahir Shamshad Mirza", "Khawaja Asif"]
    assert _whom(client, sort="status,whom") == ["Khawaja Asif", "Sahir Shamshad Mirza"]
    assert _whom(client, sort="date", limit="1") == ["Sahir Shamshad Mirza"]


def test_pages_of_a_sorted_answer_follow_each_other(client: httpx.Client) -> None:
    params = {**ASKED, "sort": "date", "limit": "1"}
    first = client.get("/api/who-met-whom", params=params).json()
    second = client.get("/api/who-met-whom", params={**params, "cursor": first["next"]}).json()
    assert [row["whom"] for row in second["rows"]] == ["Khawaja Asif"]
    assert second["next"] is None


def test_empty_values_come_last_either_way(client: httpx.Client) -> None:
    for sort in ("place", "-place"):
        rows = client.get("/api/newest", params={"sort": sort}).json()["rows"]
        places = [row["place"] for row in rows]
        assert places[-1] is None
        assert places[0] is not None


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"fields": "whom,height"}, "fields: there is no column “height”"),
        ({"sort": "-height"}, "sort: there is no column “height”"),
        ({"sinse": "2018"}, "sinse: who_met_whom has no such parameter"),
        ({"limit": "0"}, "limit: 0 is not between 1 and 1000"),
        ({"limit": "many"}, "limit: “many” is not a whole number"),
        ({"cursor": "here"}, "cursor: “here” is none of ours"),
    ],
)
def test_what_cannot_be_given_is_refused_by_name(
    client: httpx.Client, more: dict[str, str], says: str
) -> None:
    reply = client.get("/api/who-met-whom", params={**ASKED, **more})
    assert reply.status_code == 422
    assert reply.json()["detail"].startswith(says)


def test_other_methods_are_refused(client: httpx.Client) -> None:
    assert client.post("/api/who-met-whom").status_code == 405


def test_graphml_holds_the_engagements_of_the_rows_with_their_parties(
    client: httpx.Client,
) -> None:
    by_suffix = client.get("/api/who-met-whom.graphml", params=ASKED)
    by_header = client.get(
        "/api/who-met-whom", params=ASKED, headers={"accept": "application/graphml+xml"}
    )
    assert by_suffix.text == by_header.text
    assert by_suffix.headers["content-type"] == "application/graphml+xml"
    graph = nx.read_graphml(io.BytesIO(by_suffix.content))
    rows = client.get("/api/who-met-whom", params=ASKED).json()["rows"]
    drawn = {data["label"] for _, data in graph.nodes(data=True) if data["what"] == "party"}
    assert drawn == {"Alexy Dedov", *(row["whom"] for row in rows)}
    for row in rows:
        assert graph.nodes[row["engagement"]]["sentence"] == row["sentence"]
        assert graph.has_edge(row["whom_id"], row["engagement"])


def test_an_answer_without_engagements_is_no_graph(client: httpx.Client) -> None:
    for path in ("/api/changed-since.graphml", "/api/newest.graphml?fields=date"):
        reply = client.get(path)
        assert reply.status_code == 422
        assert "graphml" in reply.json()["detail"]


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("application/json;q=0.5, text/csv", "text/csv; charset=utf-8"),
        ("text/csv;q=0.5, application/json;q=0.9", "application/json"),
        ("text/html, application/x-ndjson;q=0.1", "application/jsonl"),
        ("text/csv;q=much, application/jsonl;q=0.1", "application/jsonl"),
        ("*/*", "application/json"),
    ],
)
def test_the_accept_header_s_weights_count(client: httpx.Client, accept: str, media: str) -> None:
    reply = client.get("/api/who-met-whom", params=ASKED, headers={"accept": accept})
    assert reply.headers["content-type"] == media
