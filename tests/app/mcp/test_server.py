"""The face for language models, spoken to by the protocol's own client."""

import json
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

import anyio
import httpx
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from app.api.dependencies import Parts
from app.connections import Ends, connect
from app.mcp.server import server, web
from app.server import address, listening
from cypher import answers
from cypher.analysis.asking import analyse
from cypher.analysis.described import analyses
from cypher.articles import find_article

T = TypeVar("T")
ENTENTE = Path(sys.executable).parent / "entente"
FIXED = {"search_names", "entity", "find_paths", "evidence", "article"}


def talk(to: Any, work: Callable[[Client], Awaitable[T]]) -> T:
    """One conversation, in a thread of its own: a browser of another test keeps a loop in this."""

    async def conversation() -> T:
        async with Client(to) as client:
            return await work(client)

    with ThreadPoolExecutor(max_workers=1) as apart:
        return apart.submit(anyio.run, conversation).result()


def call(to: Any, name: str, /, **given: Any) -> Any:
    """What a tool answers."""
    return talk(to, lambda client: client.call_tool(name, given))


def tools(to: Any) -> dict[str, Any]:
    async def listed(client: Client) -> dict[str, Any]:
        return {each.name: each for each in (await client.list_tools()).tools}

    return talk(to, listed)


@pytest.fixture(scope="module")
def here(shared: Parts) -> Any:
    """The server in this process."""
    return server(shared.store)


@pytest.fixture(scope="module")
def over_http(shared: Parts) -> Iterator[str]:
    """Its address over streamable HTTP."""
    with listening("127.0.0.1", 0) as listener:
        running = web(shared.store, ("127.0.0.1",))
        thread = Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"{address(listener)}/mcp"
        finally:
            running.should_exit = True
            thread.join()


def test_every_question_and_every_analysis_is_a_tool(here: Any, shared: Parts) -> None:
    named = {f"analyse_{name}" for name in analyses()}
    assert tools(here).keys() == FIXED | named | shared.catalogue.keys()


def test_every_tool_only_reads_and_says_what_it_gives(here: Any) -> None:
    for each in tools(here).values():
        assert each.annotations.read_only_hint, each.name
        assert each.title, each.name
        assert each.description, each.name
        assert each.output_schema["type"] == "object", each.name


def test_every_argument_is_typed_and_explained(here: Any, shared: Parts) -> None:
    listed = tools(here)
    for query in shared.catalogue.values():
        schema = listed[query.name].input_schema
        assert schema["properties"].keys() == {each.name for each in query.parameters}
        assert set(schema.get("required", ())) == {p.name for p in query.parameters if p.required}
        for each in query.parameters:
            field = schema["properties"][each.name]
            assert field["description"] == each.help
            assert "type" in field or "$ref" in field or "anyOf" in field
    status = listed["who_met_whom"].input_schema["$defs"]["Status"]
    assert "denied" in status["enum"]


def test_every_question_answers_as_the_graph_does(here: Any, shared: Parts) -> None:
    async def compare(client: Client) -> int:
        answered = 0
        for query in shared.catalogue.values():
            needed = {p.name: p.example for p in query.parameters if p.required}
            reply = await client.call_tool(query.name, needed)
            if reply.is_error:
                assert "Nobody and nothing is called" in reply.content[0].text, query.name
                continue
            limited = {"limit": "20"} if any(p.name == "limit" for p in query.parameters) else {}
            asked = {name: str(value) for name, value in needed.items()} | limited
            found = answers.ask(shared.store, shared.catalogue, query.name, asked)
            assert reply.structured_content["rows"] == found.rows, query.name
            answered += 1
        return answered

    revision = shared.store.revision()
    assert talk(here, compare) > len(shared.catalogue) / 2
    assert shared.store.revision() == revision


@pytest.mark.parametrize("name", analyses())
def test_every_analysis_answers_as_the_graph_does(here: Any, shared: Parts, name: str) -> None:
    needed = {p.name: str(p.example) for p in analyses()[name].parameters if p.required}
    reply = call(here, f"analyse_{name}", **needed).structured_content
    found = analyse(shared.store, name, needed)
    assert (reply["rows"], reply["ties"]) == (found.rows, found.ties)


def test_a_path_comes_with_the_evidence_of_every_hop(here: Any, shared: Parts) -> None:
    reply = call(here, "find_paths", **{"from": "Alexy Dedov", "to": "Sergei Schoigu"})
    found = connect(shared.store, Ends("Alexy Dedov", "Sergey Shoigu"))
    assert reply.structured_content["paths"] == json.loads(json.dumps(found["paths"]))
    hops = reply.structured_content["paths"][0]["hops"]
    assert all(hop["engagements"][0]["evidence"][0]["sentence"] for hop in hops)


def test_evidence_is_the_record_of_the_export(here: Any, shared: Parts) -> None:
    records = list(answers.all_engagements(shared.store))
    ids = [record["id"] for record in records]
    assert call(here, "evidence", ids=ids).structured_content["engagements"] == records


def test_a_party_and_its_article_are_found_by_any_name(here: Any, shared: Parts) -> None:
    found = call(here, "search_names", text="Schoigu").structured_content["found"]
    assert [each["name"] for each in found] == ["Sergey Shoigu"]
    one = call(here, "entity", name=found[0]["id"]).structured_content
    assert one == answers.entity(shared.store, "Sergey Shoigu")
    article = call(here, "article", id=one["articles"][0]).structured_content
    assert article["text"] == find_article(shared.store, one["articles"][0])["text"]
    assert len(article["engagements"]) == 2


def test_there_is_more_where_there_is_more(here: Any) -> None:
    asked = {"who": "Alexy Dedov", "limit": 1}
    first = call(here, "who_met_whom", **asked).structured_content
    last = call(here, "who_met_whom", **asked, offset=1).structured_content
    assert (first["more"], last["more"]) == (True, False)
    assert first["rows"] != last["rows"]


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("who_met_whom", {"who": "Nemo Nobody"}, "Nobody and nothing is called “Nemo Nobody”"),
        ("who_met_whom", {}, "Field required"),
        ("who_met_whom", {"who": "Alexy Dedov", "since": "May"}, "“May” is no date"),
        ("who_met_whom", {"who": "Alexy Dedov", "status": "done"}, "'occurred'"),
        ("evidence", {"ids": ["none"]}, "There is no engagement “none”"),
        ("article", {"id": "none"}, "No article has the id"),
        ("find_paths", {"from": "Alexy Dedov", "to": "Sergey Shoigu", "hops": 99}, "less than"),
        ("analyse_centrality", {"measure": "fame"}, "is none of degree"),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(
    here: Any, name: str, given: dict[str, Any], says: str
) -> None:
    reply = call(here, name, **given)
    assert reply.is_error
    assert says in reply.content[0].text
    assert "Traceback" not in reply.content[0].text


def test_streamable_http_gives_what_the_process_gives(over_http: str, here: Any) -> None:
    assert tools(over_http).keys() == tools(here).keys()
    asked = {"who": "Alexy Dedov"}
    found = call(over_http, "who_met_whom", **asked).structured_content
    assert found == call(here, "who_met_whom", **asked).structured_content


def test_a_page_of_another_name_gets_no_answer(over_http: str) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    accept = {"accept": "application/json, text/event-stream"}
    for header in ({"host": "evil.example"}, {"origin": "https://evil.example"}):
        reply = httpx.post(over_http, json=body, headers=accept | header, timeout=30)
        assert 400 <= reply.status_code < 500


@pytest.mark.slow
def test_a_process_speaks_over_standard_input_and_output(graph_url: str, here: Any) -> None:
    process = StdioServerParameters(
        command=str(ENTENTE), args=["mcp", "--graph", graph_url], env=dict(os.environ)
    )
    asked = {"who": "Alexy Dedov"}
    found = call(process, "who_met_whom", **asked).structured_content
    assert found == call(here, "who_met_whom", **asked).structured_content
