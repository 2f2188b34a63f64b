"""Every form over REST and on the command line, whole or refused, never a whole graph in memory."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import typer

from app.api.dependencies import Parts
from app.cli import build
from app.exports.catalogue import FORMS, choose, export
from cypher import answers, layers
from cypher.catalogue import Catalogue
from cypher.errors import BadArgument, StoreBusy
from cypher.model import EntityKind, Kind, Role
from cypher.store import GraphStore
from tests import graphs
from tests.graphs import Event, Party, Report, Story

EVERY = [(name, thing) for name, form in FORMS.items() for thing in form.writers]


@pytest.mark.parametrize(("form", "what"), EVERY)
def test_rest_gives_what_the_catalogue_gives(
    client: httpx.Client, shared: Parts, form: str, what: str
) -> None:
    reply = client.get("/api/export", params={"format": form, "what": what})
    assert reply.text == "".join(export(shared.store, what, form))
    assert reply.headers["content-type"] == FORMS[form].media
    name = f'filename="entente-{what}.{FORMS[form].suffix}"'
    assert name in reply.headers["content-disposition"]


@pytest.mark.parametrize("form", FORMS)
def test_the_command_line_gives_what_the_catalogue_gives(
    shared: Parts, graph_url: str, form: str, tmp_path: Path
) -> None:
    file = tmp_path / "export"
    words = ["export", "--format", form, "--output", str(file), "--graph", graph_url]
    typer.main.get_command(build(Catalogue.load()))(words, standalone_mode=False)
    assert file.read_bytes() == "".join(export(shared.store, None, form)).encode()


@pytest.mark.parametrize(
    ("form", "what", "says"),
    [
        ("docx", None, "^format: “docx” is none of jsonl, csv"),
        ("gexf", "entities", "^what: gexf has no “entities”, only engagements, shortcuts"),
    ],
)
def test_what_there_is_not_is_refused(form: str, what: str | None, says: str) -> None:
    with pytest.raises(BadArgument, match=says):
        choose(what, form)


def test_a_good_copy_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/api/export", params={"format": "gexf"})
    held = {"if-none-match": first.headers["etag"]}
    assert client.get("/api/export", params={"format": "gexf"}, headers=held).status_code == 304


def test_a_form_of_one_revision_is_not_given_of_two(own: Parts) -> None:
    pieces = export(own.store, "engagements", "graphml")
    next(pieces)
    own.desk.retract("helicopters.txt")
    with pytest.raises(StoreBusy, match="export it again"):
        list(pieces)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_memory_does_not_grow_with_the_graph(
    two_sizes: tuple[GraphStore, ...], form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "_PAGE", 100)
    monkeypatch.setattr(layers, "PAGE", 100)
    small, large = (peak(export(store, None, form)) for store in two_sizes)
    assert large < 1.3 * small, (small, large)


def peak(pieces: Iterator[str]) -> int:
    """Bytes in use at the worst moment, after a first piece has warmed what is kept for good."""
    next(pieces)
    tracemalloc.start()
    try:
        sum(map(len, pieces))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def two_sizes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[GraphStore, ...]]:
    """A graph of two small pages, and one of eight."""
    folder = tmp_path_factory.mktemp("sizes")
    with (
        GraphStore.open(f"embedded://{folder}/small") as small,
        GraphStore.open(f"embedded://{folder}/large") as large,
    ):
        for store, size in ((small, 200), (large, 800)):
            store.migrate()
            graphs.write(store, meetings(size))
        yield small, large


def meetings(size: int) -> Story:
    parties = tuple(
        Party(f"p{n:05}.x", EntityKind.PERSON, (f"Person {n:05} Nemo",)) for n in range(size)
    )
    events = tuple(
        Event(
            f"e{n:05}",
            Kind.SUPPLIED,
            (
                (Role.SUPPLIER, parties[n].id, None),
                (Role.RECIPIENT, parties[(n * 7 + 1) % size].id, None),
            ),
            (Report(f"{n % 20}.txt", f"It is said of {n}."),),
        )
        for n in range(size)
    )
    return Story(parties, events, {f"{n}.txt": ("One", "2020-01-01") for n in range(20)})
