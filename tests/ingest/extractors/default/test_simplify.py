"""One plain word for each mention and each list."""

import pytest

from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.units import Parsed
from tests.ingest.extractors.small import document


def parsed(text: str) -> Parsed:
    (only,) = Reading(document(text)).parsed
    return only


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Finnish Defence Minister Tuva Lehto, General Ulf Berg and Admiral Hugo Sand met.",
            "officials met.",
        ),
        ("Chile, Peru and Bolivia signed a pact on Monday.", "countries signed a pact on Monday."),
        ("Russia delivered Mi-35 helicopters and T-90 tanks.", "Russia delivered missiles."),
        ("Ulf Berg, the Norwegian chief of defence, met reporters.", "Smith met reporters."),
        ("Chile, Peru as well as Bolivia signed a pact.", "countries signed a pact."),
        ("Kenya (a lake state) met Uganda.", "Kenya met Uganda."),
        ("France-Germany talks were held.", "French talks were held."),
        ("Kenya held one-on-one talks.", "Kenya held one-on-one talks."),
        ("He visited Kenya 3 May 2024 to trade.", "He visited Kenya yesterday to trade."),
        ("He visited Kenya on 3 May 2024.", "He visited Kenya on Friday."),
        ("Defence Ministers Ulf Berg of Norway and Hugo Sand of Chile met.", "officials met."),
    ],
)
def test_a_sentence_is_made_plain(text: str, plain: str) -> None:
    assert parsed(text).doc.text == plain


def test_a_headline_lists_without_an_and() -> None:
    title, *_ = Reading(document("They met.", title="Chile, Peru sign a pact")).parsed
    assert title.doc.text == "countries sign a pact"


def test_the_word_for_a_list_stands_for_all_its_members() -> None:
    found = parsed("Chile, Peru and Bolivia signed a pact.")
    assert [m.name for m in found.units[0].mentions] == ["Chile", "Peru", "Bolivia"]
    assert [found.at[id(m)] for m in found.mentions] == [0, 0, 0]


def test_an_apposed_post_stands_at_its_person() -> None:
    found = parsed("Ulf Berg, the Norwegian chief of defence, met reporters.")
    (person,) = found.units[0].mentions
    assert person.name == "Ulf Berg"
    assert found.units[1].word == "met"


def test_each_word_knows_where_it_stands_in_the_text() -> None:
    text = "Chile, Peru and Bolivia signed a pact (in ink) on Monday."
    found = parsed(text)
    written = [text[slice(*found.span(k))] for k in range(len(found.units))]
    assert written == ["Chile, Peru and Bolivia", "signed", "a", "pact", "on", "Monday", "."]


def test_and_between_two_clauses_makes_no_list() -> None:
    found = parsed("Kenya met Uganda and Rwanda said the talks were useful.")
    assert "countries" not in found.doc.text
