"""What a model says goes in only where the text bears it out."""

from datetime import date

import pytest

from cypher.model import DateBasis, Role
from ingest.extractors.openai import OpenAIExtractor
from ingest.extractors.openai.extractor import Model
from ingest.extractors.openai.prompt import PROMPT, SCHEMA, whole
from tests.ingest.extractors.openai.conftest import MakeSettings
from tests.ingest.extractors.openai.endpoint import answering, endpoint
from tests.ingest.extractors.openai.world import (
    ASIDE,
    BRANDT,
    DOCUMENT,
    FARID,
    FIRST,
    TEXT,
    meeting,
    party,
    supply,
)


def test_one_request_reads_a_whole_article(settings: MakeSettings) -> None:
    with endpoint(answering(supply(confidence=0.3), meeting())) as here:
        found = OpenAIExtractor(settings(here)).extract(DOCUMENT)
    (claim,) = found.claims
    assert TEXT[claim.start : claim.end] == FIRST
    assert TEXT[slice(*claim.trigger)] == "met"
    assert claim.when
    assert (claim.when.edtf, claim.when.basis) == ("2020-01-02", DateBasis.STATED)
    assert claim.place == "Nairobi"
    brandt = claim.fillings[0].mention
    assert (brandt.party.name, brandt.party.country, brandt.party.post) == (
        "Ilse Brandt",
        "DE",
        "Foreign Minister",
    )
    assert claim.fillings[1].mention.party.rank is None  # "General" does not stand in the text
    (doubt,) = found.maybe
    assert [filling.role for filling in doubt.fillings] == [
        Role.SUPPLIER,
        Role.RECIPIENT,
        Role.ITEM,
    ]
    assert len(here.asked) == 1
    assert [mention.party.name for mention in found.mentions][:2] == ["Ilse Brandt", "Omar Farid"]


def test_the_request_is_of_the_protocol(settings: MakeSettings) -> None:
    with endpoint(answering()) as here:
        OpenAIExtractor(settings(here)).extract(DOCUMENT)
    (asked,) = here.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == "m"
    assert asked["temperature"] == 0
    form = asked["response_format"]
    assert isinstance(form, dict)
    assert form["type"] == "json_schema"
    assert form["json_schema"]["strict"] is True
    assert form["json_schema"]["schema"] == SCHEMA
    assert here.headers[0]["authorization"] == "Bearer secret"
    messages = asked["messages"]
    assert isinstance(messages, list)
    assert FIRST in messages[1]["content"]
    assert "2020-01-03" in messages[1]["content"]
    assert ASIDE not in messages[1]["content"]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (meeting(quote="Ilse Brandt met Omar Farid in Cairo."), "no sentence"),
        (meeting(quote=""), "no sentence"),
        (meeting(quote="Ilse Brandt met Boris Petrov in Riga."), "no sentence"),
        (meeting(trigger="visited"), "does not stand in its sentence"),
        (meeting(parties=[BRANDT, party("participant", "Ann Lee", "person")]), "does not name"),
        (meeting(parties=[BRANDT]), "needs 2"),
        (meeting(parties=[BRANDT, BRANDT]), "needs 2"),
        (meeting(parties=[BRANDT, {**FARID, "role": "supplier"}]), "is no supplier"),
        (meeting(parties=[BRANDT, {**FARID, "type": "hardware"}]), "is no participant"),
        (meeting(kind="feasted"), "malformed"),
        (meeting(confidence=3), "malformed"),
        ({"kind": "met"}, "malformed"),
        (supply(parties=[]), "needs 1"),
    ],
)
def test_what_the_text_does_not_bear_is_refused(
    settings: MakeSettings, told: dict[str, object], why: str
) -> None:
    with endpoint(answering(told, meeting())) as here:
        heard = Model(settings(here)).hear(DOCUMENT, PROMPT, whole(DOCUMENT))
    assert [claim.place for claim in heard.claims] == ["Nairobi"]
    (refusal,) = heard.refused
    assert why in refusal


@pytest.mark.parametrize(
    "more",
    [
        {"date": "2020-01-02", "date_words": "last Thursday"},
        {"date": "2020-13-45"},
        {"date": None},
    ],
)
def test_a_date_that_is_none_or_not_told_is_left_out(
    settings: MakeSettings, more: dict[str, object]
) -> None:
    with endpoint(answering(meeting(place="Atlantis", **more))) as here:
        (claim,) = OpenAIExtractor(settings(here)).extract(DOCUMENT).claims
    assert claim.when is None
    assert claim.place is None


def test_a_quote_is_found_whatever_its_white_space(settings: MakeSettings) -> None:
    with endpoint(answering(supply())) as here:
        (claim,) = OpenAIExtractor(settings(here)).extract(DOCUMENT).claims
    assert TEXT[claim.start : claim.end] == "Kenya may buy  four trucks\nfrom Germany."
    assert claim.quantity == "four"
    assert [f.mention.party.country for f in claim.fillings] == ["DE", "KE", None]


def test_the_same_article_is_asked_once(settings: MakeSettings) -> None:
    with endpoint(answering(meeting())) as here:
        first = OpenAIExtractor(settings(here)).extract(DOCUMENT)
        again = OpenAIExtractor(settings(here)).extract(DOCUMENT)
        assert first == again
        assert len(here.asked) == 1
        OpenAIExtractor(settings(here, model="other")).extract(DOCUMENT)
        assert len(here.asked) == 2


def test_a_spoilt_answer_on_disk_is_asked_again(settings: MakeSettings) -> None:
    with endpoint(answering(meeting())) as here:
        made = settings(here)
        first = OpenAIExtractor(made).extract(DOCUMENT)
        for file in (made.cache / "openai").iterdir():
            file.write_text("{")
        assert OpenAIExtractor(made).extract(DOCUMENT) == first
        assert len(here.asked) == 2


def test_the_day_of_the_article_is_told() -> None:
    assert DOCUMENT.published == date(2020, 1, 3)
    assert whole(DOCUMENT).startswith("Day: 2020-01-03\n")
