"""The life of the embedded engine: shared, killed, left behind, idle. Real processes throughout."""

import json
import logging
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.engines import arcadedb
from cypher.engines.arcadedb import EmbeddedEngine, running, stop
from cypher.errors import StoreUnavailable
from cypher.store import GraphStore

pytestmark = pytest.mark.slow

MERGE = "MERGE (n:Thing {id: $id}) RETURN n.id AS id"
COUNT = "MATCH (n:Thing) RETURN count(n) AS n"

CLIENT = """
import sys
from cypher.store import GraphStore

with GraphStore.open(sys.argv[1]) as store:
    print("open", flush=True)
    for number in range(int(sys.argv[3])):
        name = f"{sys.argv[2]}-{number}"
        store.write(lambda tx: tx.run("MERGE (n:Thing {id: $id})", id=name))
        print(name, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "graph"
    stop(tmp_path / "graph")


@pytest.fixture
def url(folder: Path) -> str:
    return f"embedded://{folder}"


def _client(url: str, name: str, times: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", CLIENT, url, name, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _kill(folder: Path) -> int:
    found = running(folder)
    assert found
    os.kill(found.pid, signal.SIGKILL)
    return found.pid


def _ends(folder: Path, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while running(folder) and time.monotonic() < deadline:
        time.sleep(0.05)
    return running(folder) is None


def _put(store: GraphStore, name: str) -> None:
    store.write(lambda tx: tx.run(MERGE, id=name))


def test_the_endpoint_is_for_its_owner_only_and_the_engine_for_this_machine_only(
    url: str, folder: Path
) -> None:
    with GraphStore.open(url):
        found = running(folder)
        assert found
        assert stat.S_IMODE((folder / "endpoint.json").stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert len(found.password) >= 24
        assert _listening(found.pid) == {("127.0.0.1", found.bolt), ("127.0.0.1", found.http)}


def _listening(pid: int) -> set[tuple[str, int]]:
    """Address and port of every TCP socket that a process listens on."""
    table = Path(f"/proc/{pid}/net/tcp")
    if not table.exists():
        pytest.skip("needs /proc to see what the engine listens on")
    links = {str(each.readlink()) for each in Path(f"/proc/{pid}/fd").iterdir()}
    found = set()
    for file in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{file}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in links:
                address, port = fields[1].split(":")
                local = address in ("0100007F", "0000000000000000FFFF00000100007F")
                found.add(("127.0.0.1" if local else address, int(port, 16)))
    return found


def test_several_processes_attach_to_one_engine(url: str, folder: Path) -> None:
    clients = [_client(url, name, 20) for name in "abcd"]
    for client in clients:
        client.communicate(timeout=60)
        assert client.returncode == 0
    with GraphStore.open(url) as store:
        assert store.read(COUNT) == [{"n": 80}]


def test_an_engine_that_is_killed_is_started_again_by_its_client(
    url: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with GraphStore.open(url) as store:
        _put(store, "before")
        killed = _kill(folder)
        with caplog.at_level(logging.WARNING):
            _put(store, "after")
        assert store.read(COUNT) == [{"n": 2}]
    assert f"(process {killed}) ended without cleaning up; starting it again" in caplog.text


@pytest.mark.slow
def test_nothing_told_as_written_is_lost_when_the_engine_is_killed_over_and_over(
    url: str, folder: Path
) -> None:
    told = []
    with _client(url, "a", 400) as client:
        for number, line in enumerate(client.stdout or ()):
            told.append(line.strip())
            if number % 100 == 50:
                _kill(folder)
    assert client.returncode == 0
    with GraphStore.open(url) as store:
        rows = store.read("MATCH (n:Thing) RETURN n.id AS id")
    assert sorted(row["id"] for row in rows) == sorted(told[1:])
    assert len(told) == 401


def test_a_killed_client_leaves_the_engine_to_others_and_then_to_idleness(
    url: str, folder: Path
) -> None:
    first, second = _client(url, "a", 1_000_000), _client(url, "b", 30)
    assert first.stdout
    assert first.stdout.readline() == "open\n"
    first.kill()
    first.communicate()
    assert "b-29" in second.communicate(timeout=60)[0]
    engine = EmbeddedEngine(folder, idle=0.2)
    assert engine.address().uri
    engine.close()


def test_an_idle_engine_ends_by_itself_and_the_next_client_finds_its_data(folder: Path) -> None:
    engine = EmbeddedEngine(folder, idle=0.3)
    with GraphStore(engine) as store:
        _put(store, "kept")
        time.sleep(1)
        assert running(folder), "it is in use"
    assert _ends(folder, 5)
    with GraphStore(EmbeddedEngine(folder, idle=0.3)) as store:
        assert store.read(COUNT) == [{"n": 1}]


def test_a_clean_stop_is_quick_and_leaves_no_claim_to_run(url: str, folder: Path) -> None:
    with GraphStore.open(url) as store:
        _put(store, "kept")
    started = time.monotonic()
    assert stop(folder)
    assert time.monotonic() - started < 3
    assert json.loads((folder / "endpoint.json").read_text()).keys() == {"password"}
    assert not stop(folder)


@pytest.mark.parametrize("left", ["{", "[]", '{"pid": 1}', '{"password": 3}', ""])
def test_an_endpoint_file_that_makes_no_sense_is_written_anew(
    url: str, folder: Path, left: str
) -> None:
    with GraphStore.open(url) as store:
        _put(store, "kept")
    stop(folder)
    (folder / "endpoint.json").write_text(left)
    with GraphStore.open(url) as store:
        assert store.read(COUNT) == [{"n": 1}]


def test_an_endpoint_file_that_is_lost_is_written_anew(url: str, folder: Path) -> None:
    with GraphStore.open(url) as store:
        _put(store, "kept")
    stop(folder)
    (folder / "endpoint.json").unlink()
    with GraphStore.open(url) as store:
        assert store.read(COUNT) == [{"n": 1}]


def test_a_dead_engines_port_is_never_tried(
    url: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with GraphStore.open(url) as store:
        _put(store, "kept")
    stop(folder)
    password = json.loads((folder / "endpoint.json").read_text())["password"]
    stale = {"pid": os.getpid(), "bolt": 1, "http": 1, "user": "root", "password": password}
    (folder / "endpoint.json").write_text(json.dumps(stale))
    with caplog.at_level(logging.WARNING), GraphStore.open(url) as store:
        assert store.read(COUNT) == [{"n": 1}]
    assert "ended without cleaning up" in caplog.text


def test_a_folder_that_cannot_be_made_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match="Not a directory"):
        GraphStore.open(f"embedded://{tmp_path}/file/graph")


def test_an_engine_that_cannot_start_says_why(url: str, folder: Path) -> None:
    (folder / "engine").mkdir(parents=True)
    (folder / "engine" / "databases").write_text("in the way")
    with pytest.raises(StoreUnavailable, match="did not start") as caught:
        GraphStore.open(url)
    assert str(folder / "log") in caught.value.detail
    assert running(folder) is None


def test_an_engine_ends_when_its_folder_is_taken_away(url: str, folder: Path) -> None:
    store = GraphStore.open(url)
    found = running(folder)
    assert found
    folder.rename(folder.with_name("elsewhere"))
    deadline = time.monotonic() + 10
    while Path(f"/proc/{found.pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    store.close()
    assert running(folder.with_name("elsewhere")) is None


def test_opening_and_one_answer_take_little_time(url: str, folder: Path) -> None:
    with GraphStore.open(url) as store:
        store.migrate()
    stop(folder)
    text = "import sys; from cypher.store import GraphStore as G; G.open(sys.argv[1]).revision()"
    times = []
    for _ in range(3):
        started = time.monotonic()
        subprocess.run([sys.executable, "-c", text, url], check=True)
        times.append(time.monotonic() - started)
        stop(folder)
    assert min(times) < 1.5


def test_the_patience_for_a_start_is_longer_than_that_of_a_lock() -> None:
    assert arcadedb.PATIENCE > 30 > arcadedb.IDLE


@pytest.mark.skipif(sys.platform != "linux", reason="no /proc to read the process's settings from")
@pytest.mark.parametrize("given", [None, "-Xmn64m"])
def test_the_collector_has_a_young_generation_of_256_mb_unless_the_user_says_otherwise(
    url: str, folder: Path, monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    name = "ARCADEDB_NATIVE_ISOLATE_ARGS"
    monkeypatch.setenv(name, given) if given else monkeypatch.delenv(name, raising=False)
    with GraphStore.open(url):
        found = running(folder)
        assert found
        settings = Path(f"/proc/{found.pid}/environ").read_text().split("\0")
    assert (given or "-Xmn256m") in next(each for each in settings if each.startswith(name))
