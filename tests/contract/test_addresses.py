"""Every form of a server's URL, and what the server sees of us."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cypher import answers
from cypher.catalogue import Catalogue
from cypher.errors import StoreUnavailable
from cypher.store import GraphStore
from tests.contract.servers import Server, need

ENTENTE = Path(sys.executable).parent / "entente"


def _at(server: Server, scheme: str) -> str:
    return server.url.replace("bolt://", f"{scheme}://", 1)


@pytest.fixture
def secured(neo4j_server: Server) -> Server:
    """The server, where it has a certificate of its own."""
    if neo4j_server.home is None:
        pytest.skip("the server is not ours to give a certificate")
    need("" if neo4j_server.certificate.is_file() else "no openssl to make a certificate")
    return neo4j_server


def test_a_routing_address_reads_and_writes(neo4j_server: Server) -> None:
    with GraphStore.open(_at(neo4j_server, "neo4j")) as store:
        before = store.revision()
        store.write(lambda tx: tx.run('MERGE (n:Change {id: "routed"}) SET n.seq = 1'))
        assert store.revision() == before + 1
        store.write(lambda tx: tx.run('MATCH (n:Change {id: "routed"}) DELETE n'))


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc"])
def test_a_certificate_of_its_own_is_taken_where_the_url_says_so(
    secured: Server, scheme: str
) -> None:
    with GraphStore.open(_at(secured, scheme)) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_that_nobody_vouches_for_is_refused_by_name(
    secured: Server, scheme: str
) -> None:
    with (
        GraphStore.open(_at(secured, scheme)) as store,
        pytest.raises(StoreUnavailable, match="certificate"),
    ):
        store.revision()


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_that_the_machine_trusts_is_taken(secured: Server, scheme: str) -> None:
    env = os.environ | {"SSL_CERT_FILE": str(secured.certificate)}
    command = [str(ENTENTE), "migrate", "--dry-run", "--graph", _at(secured, scheme)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_canned_question_is_named_in_the_servers_list(neo4j_url: str, tmp_path: Path) -> None:
    (tmp_path / "common.toml").write_text("group = {}\nevidence = {}\n")
    (tmp_path / "what_runs.cypher").write_text(
        '/*---\ntitle = "What runs?"\nsummary = "This."\ntopic = "service"\n'
        '[columns]\nsaid = "text"\n---*/\n'
        "SHOW TRANSACTIONS YIELD metaData AS said WHERE said.app = 'entente ask what_runs'\n"
        "RETURN said.app AS said\n"
    )
    with GraphStore.open(neo4j_url) as store:
        found = answers.ask(store, Catalogue.load(tmp_path), "what_runs", {}).rows
    assert found == [{"said": "entente ask what_runs"}]
