from pathlib import Path

import pytest

from cypher.engines.address import Address, embedded_folder, server_address, without_password
from cypher.engines.choice import engine_for
from cypher.errors import BadUrl


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("bolt://h", Address("bolt://h:7687", "neo4j", "", "neo4j")),
        ("bolt://u:p%40ss@h:1", Address("bolt://h:1", "u", "p@ss", "neo4j")),
        ("neo4j+s://u:p@h/graph", Address("neo4j+s://h:7687", "u", "p", "graph")),
        ("bolt://[::1]:7", Address("bolt://[::1]:7", "neo4j", "", "neo4j")),
    ],
)
def test_a_server_url_says_where_as_whom_and_which(url: str, address: Address) -> None:
    assert server_address(url) == address


def test_a_user_and_password_of_their_own_go_first() -> None:
    found = server_address("bolt://a:b@h", "user", "secret")
    assert (found.user, found.password) == ("user", "secret")


def test_no_password_is_shown() -> None:
    address = server_address("bolt://u:secret@h")
    assert "secret" not in repr(address)
    assert without_password("bolt://u:secret@h:1") == "bolt://u@h:1"
    assert engine_for("bolt://u:secret@h").place == "bolt://h:7687"


def test_an_embedded_url_names_a_folder() -> None:
    assert embedded_folder("embedded:///var/my%20graph") == Path("/var/my graph")


@pytest.mark.parametrize(
    "url",
    ["http://h", "bolt://", "bolt://h:nine", "bolt://h:99999", "embedded://here", "graph", ""],
)
def test_what_is_no_graph_url_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(BadUrl):
        engine_for(url)
    with pytest.raises(BadUrl) as caught:
        engine_for(f"{url}://u:secret@")
    assert "secret" not in caught.value.detail
