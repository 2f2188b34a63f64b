"""What the environment says."""

from pathlib import Path

import pytest

from app.settings import Settings, read_settings
from cypher.errors import BadArgument


def test_nothing_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    settings = read_settings()
    assert settings.graph_url is None
    assert settings.entente_host == "127.0.0.1"
    assert settings.password() is None


def test_the_password_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret\n")
    monkeypatch.delenv("GRAPH_PASSWORD", raising=False)
    monkeypatch.setenv("GRAPH_PASSWORD_FILE", str(secret))
    assert read_settings().password() == "s3cret"


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPH_PASSWORD", "s3cret")
    assert "s3cret" not in repr(read_settings())


def test_a_missing_password_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GRAPH_PASSWORD", raising=False)
    monkeypatch.setenv("GRAPH_PASSWORD_FILE", "/nowhere/secret")
    with pytest.raises(BadArgument, match="/nowhere/secret"):
        read_settings().password()


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENTE_PORT", "eighty")
    with pytest.raises(BadArgument, match="ENTENTE_PORT"):
        read_settings()


def test_host_names_come_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENTE_HOSTS", "graph.example.org, localhost")
    assert read_settings().hosts() == ("graph.example.org", "localhost")
