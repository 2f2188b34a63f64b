"""`entente serve` as a process: it says where, answers there, and ends when asked."""

import gc
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from app.server import address, keep_loaded, listening
from cypher.errors import BadArgument

pytestmark = pytest.mark.slow

ENTENTE = Path(sys.executable).parent / "entente"


def test_it_serves_until_it_is_interrupted(graph_url: str) -> None:
    command = [str(ENTENTE), "serve", "--port", "0", "--graph", graph_url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as it:
        assert it.stdout
        url = it.stdout.readline().split()[2]
        try:
            health = httpx.get(f"{url}/api/health", timeout=30)
            stranger = httpx.get(f"{url}/api/health", headers={"host": "evil.example"}, timeout=30)
        finally:
            it.send_signal(signal.SIGINT)
            _, said = it.communicate(timeout=30)
    assert health.json()["status"] == "well"
    assert stranger.status_code == 400
    assert url.startswith("http://127.0.0.1:")
    assert (it.returncode, said) == (0, "")


def test_a_taken_port_is_told_in_one_sentence() -> None:
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BadArgument, match=f"127.0.0.1:{port} cannot be served on"):
            listening("127.0.0.1", port)


def test_an_address_of_version_6_has_brackets() -> None:
    if not os.path.exists("/proc/net/if_inet6"):  # noqa: PTH110
        pytest.skip("no IPv6 on this machine")
    with listening("::1", 0) as listener:
        assert address(listener).startswith("http://[::1]:")


def test_what_is_loaded_is_not_looked_through_for_garbage_again() -> None:
    kept = [[number] for number in range(1000)]
    try:
        keep_loaded()
        assert gc.get_freeze_count() > len(kept)
        assert not any(each is kept for each in gc.get_objects())
    finally:
        gc.unfreeze()
