import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extractors.default import lexicon
from ingest.extractors.default.lexicon import Phrases, Run, fold, load_institutions, load_posts
from ingest.extractors.default.lexicon.posts import plural

POSTS, BODIES = load_posts(), load_institutions()


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("Lt. Gen.", "Lieutenant General"),
        ("LTGEN", "Lieutenant General"),
        ("Lieutenant-General", "Lieutenant General"),
        ("Maj Gen", "Major General"),
        ("Col.-Gen.", "Colonel General"),
        ("Brig.", "Brigadier"),
        ("Air Chief Marshal", "Air Chief Marshal"),
        ("Vice-Admiral", "Vice Admiral"),
        ("Rear Adm.", "Rear Admiral"),
    ],
)
def test_a_rank_has_one_normal_form_however_it_is_cut_short(written: str, normal: str) -> None:
    assert POSTS.ranks.get(written) == normal


def test_a_rank_says_its_service() -> None:
    assert POSTS.rank_service["Air Marshal"] == "air"
    assert POSTS.rank_service["Commodore"] == "navy"


@pytest.mark.parametrize(
    "post",
    [
        "Chief of the General Staff",
        "Chairman Joint Chiefs of Staff Committee",
        "secretary of state",
        "Chief of Army Staff",
        "High Commissioner",
        "Chargé d’affaires",
        "commander-in-chief",
        "Commander in Chief",
        "head of the presidential administration",
    ],
)
def test_a_post_of_several_words_is_one_phrase(post: str) -> None:
    assert post in POSTS.fixed


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("president", "state"),
        ("Emir", "state"),
        ("chancellor", "government"),
        ("attaché", "diplomat"),
        ("speaker", "parliament"),
        ("commander", "military"),
        ("secretary-general", "organisation"),
    ],
)
def test_a_head_says_what_its_holder_is(head: str, kind: str) -> None:
    assert POSTS.heads.get(head) == kind


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("minister", "ministers"),
        ("secretary", "secretaries"),
        ("congressman", "congressmen"),
        ("chief of staff", "chiefs of staff"),
        ("envoy", "envoys"),
        ("monarch", "monarchs"),
        ("coach", "coaches"),
    ],
)
def test_posts_have_their_plural(one: str, many: str) -> None:
    assert plural(one) == many


def test_a_plural_leads_back_to_its_head() -> None:
    assert POSTS.plural_heads.get("ministers") == "minister"
    assert POSTS.plural_heads.get("attorneys general") == "attorney general"


def test_the_longest_phrase_wins_whatever_the_tokens() -> None:
    tokens = [
        "Lt.Gen.",
        "Ana",
        "Reis",
        ",",
        "Commander",
        "-",
        "in",
        "-",
        "Chief",
        "of",
        "the",
        "Navy",
    ]
    run = Run.of(tokens)
    assert POSTS.ranks.at(run, 0) == (1, "Lieutenant General")
    assert POSTS.fixed.at(run, 4) == (8, "commander-in-chief of the navy")
    assert POSTS.fixed.at(run, 5) is None


def test_a_phrase_never_ends_within_a_token() -> None:
    pair = Phrases.of([("vice", 1)])
    assert pair.at(Run.of(["vice-chair"]), 0) is None


def test_words_that_are_also_plain_words_are_marked() -> None:
    assert {"major", "general", "private"} <= POSTS.capital_ranks
    assert "count" in POSTS.capital_honorifics


def test_honorifics_and_marks_of_retirement() -> None:
    assert "H.E." in POSTS.honorifics
    assert "His Excellency" in POSTS.honorifics
    assert fold("(Retd)") in POSTS.retired


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("NATO", "bloc", None),
        ("the Gulf Cooperation Council", "bloc", None),
        ("IMF", "finance", None),
        ("Pacific Islands Forum", "bloc", None),
        ("Hezbollah", "group", "LB"),
        ("Lockheed Martin", "company", "US"),
        ("Rosoboronexport", "company", "RU"),
        ("Bundeswehr", "military", "DE"),
        ("U.S. State Department", "government", "US"),
        ("ISPR", "military", "PK"),
        ("Pentagon", "metonym", "US"),
        ("Élysée", "metonym", "FR"),
    ],
)
def test_a_body_is_known_with_its_country(name: str, kind: str, country: str | None) -> None:
    body = BODIES.get(name)
    assert body is not None
    assert (body.kind, body.country) == (kind, country)


def test_spellings_of_one_body_share_its_name() -> None:
    names = {body.name for form in ("IDF", "Israel Defence Forces") if (body := BODIES.get(form))}
    assert len(names) == 1


def test_abbreviations_are_matched_letter_by_letter() -> None:
    assert BODIES.get("WHO")
    assert BODIES.get("who") is None
    assert BODIES.at(["It", "matters"], Run.of(["It", "matters"]), 0) is None


def test_a_body_is_found_among_tokens() -> None:
    tokens = ["The", "U.S.", "Air", "Force", "and", "NATO", "agreed"]
    run = Run.of(tokens)
    found = BODIES.at(tokens, run, 1)
    assert found
    assert (found[0], found[1].country) == (3, "US")
    assert BODIES.at(tokens, run, 5) == (1, BODIES.get("NATO"))
    assert BODIES.at(["congress"], Run.of(["congress"]), 0) is None


def test_a_shared_name_goes_to_the_country_at_hand() -> None:
    usual, at_hand = BODIES.get("SDF"), BODIES.get("SDF", {"JP"})
    assert usual
    assert at_hand
    assert usual.country == "SY"
    assert at_hand.country == "JP"
    assert usual.shared


def test_a_name_many_states_use_is_marked() -> None:
    body = BODIES.get("National Security Council")
    assert body
    assert body.shared


def test_countries_are_two_capitals_and_no_entry_is_blank() -> None:
    data = tomllib.loads(files(lexicon).joinpath("institutions.toml").read_text("utf-8"))
    for section in ("group", "company", "military", "government", "intelligence", "metonym"):
        for country, rows in data[section].items():
            assert len(country) == 2
            assert country.isupper()
            assert all(spelling.strip() for row in rows for spelling in row.split("|"))


@settings(deadline=None)  # a busy machine is no fault of the reader
@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
