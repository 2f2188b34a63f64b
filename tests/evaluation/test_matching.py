import pytest

from ingest.evaluation.dates import Fit
from ingest.evaluation.export import Part
from ingest.evaluation.gold import Described, Filler, GoldArticle
from ingest.evaluation.matching import assign_roles, fills, items_fit, places_fit

ARTICLE = GoldArticle("a.txt", (), names={"Ilse Brandt": ("Ilse Brandt", "the Iron Admiral")})


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("Mi-35", "Mi-35M helicopters"),
        ("Mi-35", "four MI 35"),
        ("Buk", "Buk missile systems"),
        ("T-72", "T-72S"),
        ("patrol boats", "patrol boat"),
        ("K239 Chunmoo", "K239 Chunmoo rocket launchers"),
    ],
)
def test_a_designator_is_known_through_its_variants(asked: str, given: str) -> None:
    assert items_fit(asked, given)


@pytest.mark.parametrize(
    ("asked", "given"),
    [("Mi-35", "Mi-17"), ("Buk", "Buk-M1"), ("Buk-M1", "Buk-M2"), ("K2", "K239 Chunmoo")],
)
def test_other_designators_are_other_hardware(asked: str, given: str) -> None:
    assert not items_fit(asked, given)


@pytest.mark.parametrize(
    ("asked", "given", "fit"),
    [
        ("Moscow", "moscow", Fit.EXACT),
        ("Nairobi", "Kenya", Fit.COMPATIBLE),
        ("Kenya", "Nairobi", Fit.COMPATIBLE),
        ("Nairobi", "Mombasa", None),
        ("Hofburg Palace", "Hofburg", Fit.EXACT),
        ("Nairobi", "", None),
    ],
)
def test_places_are_exact_or_compatible(asked: str, given: str, fit: Fit | None) -> None:
    assert places_fit(asked, given) is fit


@pytest.mark.parametrize(
    ("filler", "part"),
    [
        (Filler("party", ("Norway",)), Part("party", "Norwegian Navy", "institution")),
        (Filler("destination", ("Kenya",)), Part("destination", "Nairobi", "place")),
        (Filler("destination", ("Nairobi",)), Part("destination", "Kenya", "country")),
        (Filler("participant", ("Ilse Brandt",)), Part("participant", "Iron Admiral", "person")),
        (
            Filler("participant", ("Ilse Brandt",)),
            Part("participant", "someone", also=("I. Brandt",)),
        ),
        (
            Filler("participant", (Described("Defence Minister", "Kenya"),)),
            Part("participant", "Kenyan Defense Secretary", "post"),
        ),
        (
            Filler("participant", (Described("Defence Minister", "Kenya"),)),
            Part("participant", "Peter Otieno", "person", "Defence Minister", "Kenya"),
        ),
        (Filler("participant", ("Ilse Brandt", "Norway")), Part("participant", "Norway")),
    ],
)
def test_a_part_fills_a_role(filler: Filler, part: Part) -> None:
    assert fills(filler, part, ARTICLE)


@pytest.mark.parametrize(
    ("filler", "part"),
    [
        (Filler("supplier", ("Norway",)), Part("recipient", "Norway")),
        (Filler("participant", ("Ilse Brandt",)), Part("participant", "Norway", "country")),
        (Filler("party", ("Norway",)), Part("party", "Ilse Brandt of Norway", "person")),
        (
            Filler("participant", (Described("Defence Minister", "Kenya"),)),
            Part("participant", "Ilse Brandt", "person", "Admiral", "Kenya"),
        ),
    ],
)
def test_a_part_does_not_fill_a_role(filler: Filler, part: Part) -> None:
    assert not fills(filler, part, ARTICLE)


def test_each_filler_needs_a_part_of_its_own() -> None:
    two = [Filler("party", ("Norway",)), Filler("party", ("Norway", "Kenya"))]
    assert len(assign_roles(two, [Part("party", "Norway")], ARTICLE)) == 1
    both = [Part("party", "Norway"), Part("party", "Kenya")]
    assert assign_roles(two, both, ARTICLE) == {0: 0, 1: 1}
