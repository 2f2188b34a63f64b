from pathlib import Path

import pytest

from cypher.errors import BadAnnotation
from cypher.model import Kind, Status
from ingest.evaluation.dates import span_of
from ingest.evaluation.gold import Described, Filler
from ingest.evaluation.gold_file import gold_of, read_gold
from tests.evaluation.golden import GOLDEN

pytestmark = pytest.mark.slow

ENTRY = {"kind": "agreed", "status": "occurred", "roles": {"party": ["Norway", "Kenya"]}}


def test_a_file_becomes_entries_with_their_first_choices_in_front(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(
        """
        a.txt:
          published: 2020-01-03
          people: [{name: Ilse Brandt, aka: [Admiral Brandt], title: Admiral}]
          engagements:
            - kind: met
              status: occurred
              status_alt: ongoing
              roles: {participant: [Ilse Brandt, {post: Defence Minister, country: Kenya}]}
              also: {participant: [{any: [Kenya, Norway]}]}
              date: 2020-01-02
              date_alt: [2020-01]
              place: Nairobi
        b.txt:
        """,
        encoding="utf-8",
    )
    gold = read_gold(path)
    assert gold.name == "small"
    assert gold.keys() == {"a": "a.txt", "a.txt": "a.txt", "b": "b.txt", "b.txt": "b.txt"}
    assert gold.articles["b.txt"].people is None
    (entry,) = gold.articles["a.txt"].entries
    assert entry.kind is Kind.MET
    assert entry.statuses == (Status.OCCURRED, Status.ONGOING)
    minister = Described("Defence Minister", "Kenya")
    assert entry.fillers[1] == Filler("participant", (minister,))
    assert entry.also == (Filler("participant", ("Kenya", "Norway")),)
    assert entry.dates == (span_of("2020-01-02"), span_of("2020-01"))
    assert entry.places == ("Nairobi",)
    assert gold.articles["a.txt"].names == {"Ilse Brandt": ("Ilse Brandt", "Admiral Brandt")}


def test_who_signed_may_stand_for_a_party() -> None:
    gold = gold_of("g", {"a": {"engagements": [ENTRY | {"signatories": ["Ilse Brandt"]}]}})
    (entry,) = gold.articles["a"].entries
    assert [filler.choices for filler in entry.fillers] == [
        ("Norway", "Ilse Brandt"),
        ("Kenya", "Ilse Brandt"),
    ]


@pytest.mark.parametrize(
    ("spoilt", "named"),
    [
        ({"kind": "greeted"}, "kind"),
        ({"status": "likely"}, "status"),
        ({"roles": {"party": [{"country": "Kenya"}]}}, "roles"),
    ],
)
def test_a_fault_is_told_with_its_article_and_field(spoilt: dict[str, object], named: str) -> None:
    with pytest.raises(BadAnnotation) as caught:
        gold_of("small", {"a.txt": {"engagements": [ENTRY | spoilt]}})
    assert caught.value.detail.startswith("small: a.txt / engagements / 0")
    assert named in caught.value.detail


def test_a_file_that_is_no_yaml_is_a_bad_annotation(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("a: [", encoding="utf-8")
    with pytest.raises(BadAnnotation, match=r"broken\.yaml"):
        read_gold(path)
    with pytest.raises(BadAnnotation, match=r"missing\.yaml"):
        read_gold(tmp_path / "missing.yaml")


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_our_own_gold_is_well_formed_and_its_articles_are_there(path: Path) -> None:
    gold = read_gold(path)
    folder = path.with_suffix("")
    assert set(gold.articles) == {text.name for text in folder.iterdir()}
