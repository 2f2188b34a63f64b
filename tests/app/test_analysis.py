"""Analyses over REST, on the page and on the command line."""

import csv
import io
import json
from typing import Any

import httpx
import pytest
import typer

from app.cli import build
from cypher.analysis.described import analyses
from cypher.catalogue import Catalogue

NEEDED = {
    name: {p.name: str(p.example) for p in query.parameters if p.required}
    for name, query in analyses().items()
}


@pytest.mark.parametrize("name", NEEDED)
def test_rest_page_and_command_line_agree(
    client: httpx.Client,
    browser: httpx.Client,
    graph_url: str,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    found = client.get(f"/api/analysis/{name}", params=NEEDED[name]).json()
    page = browser.get(f"/analysis/{name}", params=NEEDED[name])
    assert page.status_code == 200
    assert f"Found among {found['parties']} parties with {found['ties']} " in page.text
    assert f"{len(found['rows'])} row" in page.text
    options = [f"--{key}={value}" for key, value in NEEDED[name].items()]
    printed = command(["analyse", name, *options, "--json", "--graph", graph_url], capsys)
    assert printed["rows"] == found["rows"]
    assert {key: printed[key] for key in ("parties", "ties")} == {
        key: found[key] for key in ("parties", "ties")
    }


def command(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    typer.main.get_command(build(Catalogue.load()))(words, standalone_mode=False)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_table_names_parties_and_says_in_what_they_were_found(
    graph_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["analyse", "brokers", "--graph", graph_url]
    typer.main.get_command(build(Catalogue.load()))(words, standalone_mode=False)
    printed = capsys.readouterr().out
    assert "Alexy Dedov" in printed
    assert "Among 6 parties with 4 engagements between two." in printed


def test_csv_has_the_rows_of_the_json(client: httpx.Client) -> None:
    rows = client.get("/api/analysis/brokers").json()["rows"]
    text = client.get("/api/analysis/brokers.csv").text
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["party"], row["engagement"]) for row in read] == [
        (row["party"], row["engagement"]) for row in rows
    ]


def test_a_row_of_the_page_leads_to_every_engagement_behind_it(browser: httpx.Client) -> None:
    row = browser.get("/api/analysis/brokers").json()["rows"][0]
    page = browser.get("/analysis/brokers").text
    assert len(row["engagements"]) > 1
    assert all(f"/engagements/{id_}" in page for id_ in row["engagements"])


def test_a_good_copy_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/api/analysis/components")
    held = {"if-none-match": first.headers["etag"]}
    assert client.get("/api/analysis/components", headers=held).status_code == 304


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/analysis/bridges", 422),
        ("/api/analysis/bridges?one=PK&other=Atlantis", 404),
        ("/api/analysis/centrality?measure=fame", 422),
        ("/api/analysis/changes?before=May&after=2018", 422),
        ("/api/analysis/fame", 404),
    ],
)
def test_what_cannot_be_analysed_is_a_problem(client: httpx.Client, path: str, status: int) -> None:
    reply = client.get(path)
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"


def test_the_page_takes_a_misspelling_and_says_what_it_does_not_know(
    browser: httpx.Client,
) -> None:
    asked = {"one": "Pakstan", "other": "Russia"}
    assert browser.get("/analysis/bridges", params=asked).status_code == 200
    page = browser.get("/analysis/bridges", params={**asked, "one": "Atlantis"})
    assert page.status_code == 404
    assert "Unknown entity" in page.text
    assert browser.get("/analysis/fame").status_code == 404
    assert all(f"/analysis/{name}" in browser.get("/analysis").text for name in NEEDED)


def test_every_analysis_has_help_and_an_example_for_each_parameter() -> None:
    for query in analyses().values():
        assert query.title
        assert query.summary
        for each in query.parameters:
            assert each.help, each.name
            assert each.example not in (None, ""), each.name
            each.read(str(each.example))
