import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.errors import BadCatalogue, MigrationError
from cypher.layers import types
from cypher.migrate import FOLDER, migrate, steps
from cypher.store import GraphStore


@pytest.fixture
def history(engine_store: GraphStore) -> Iterator[GraphStore]:
    """A graph whose history a test may spoil."""
    yield engine_store
    engine_store.write(lambda tx: tx.run("MATCH (m:Migration) DELETE m"))
    engine_store.migrate()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "migrations"))


def test_migrating_twice_does_nothing_the_second_time(history: GraphStore) -> None:
    before = history.revision()
    assert history.migrate() == []
    assert history.revision() == before


def test_a_dry_run_names_the_steps_and_runs_none(history: GraphStore, files: Path) -> None:
    number = len(steps(history.engine.name)) + 1
    (files / f"V{number:04}__more.cypher").write_text(
        "CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.x)"
    )
    waiting = migrate(history, dry_run=True, folder=files)
    assert waiting == [f"V{number:04} more"]
    assert migrate(history, folder=files) == waiting
    assert migrate(history, folder=files) == []


def test_a_newer_graph_is_refused_with_advice(history: GraphStore) -> None:
    history.write(lambda tx: tx.run('CREATE (:Migration {version: 99, name: "far", checksum: ""})'))
    with pytest.raises(MigrationError, match=r"newer Entente \(migration 99 far.*upgrade"):
        history.migrate()


def test_an_altered_step_is_refused_with_advice(history: GraphStore, files: Path) -> None:
    step = files / "V0001__keys_and_indexes.cypher"
    step.write_text(step.read_text().replace("n.country", "n.land", 1))
    with pytest.raises(MigrationError, match=r"migration 1 .* restore the file"):
        migrate(history, folder=files)


def test_a_changed_comment_is_no_alteration(history: GraphStore, files: Path) -> None:
    step = files / "V0001__keys_and_indexes.cypher"
    step.write_text("// Said differently.\n" + step.read_text())
    assert migrate(history, folder=files) == []


def test_a_gap_in_the_history_is_refused(history: GraphStore) -> None:
    history.write(lambda tx: tx.run("MATCH (m:Migration {version: 1}) DELETE m"))
    with pytest.raises(MigrationError, match="gap"):
        history.migrate()


def test_an_interrupted_step_can_run_again(history: GraphStore) -> None:
    history.write(lambda tx: tx.run("MATCH (m:Migration) DELETE m"))
    assert len(history.migrate()) == len(steps(history.engine.name))


@pytest.mark.parametrize("name", ["V1__short.cypher", "notes.txt", "V0009__far.cypher"])
def test_a_file_that_does_not_fit_is_refused(files: Path, name: str) -> None:
    (files / name).write_text("RETURN 1")
    with pytest.raises(BadCatalogue):
        steps("neo4j", files)


def test_every_edge_type_and_node_has_its_key(engine_store: GraphStore) -> None:
    text = " ".join(t for s in steps(engine_store.engine.name).values() for t in s.statements)
    for type_ in types():
        assert f"[r:{type_}]-() REQUIRE r.key IS UNIQUE" in text
    for label in ("Article", "Claim", "Alias", "Entity", "Engagement", "Judgement", "Change"):
        assert f"(n:{label}) REQUIRE n.id IS UNIQUE" in text
