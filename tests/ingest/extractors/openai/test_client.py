"""Faults on the way: what is tried again, what is told at once, and what it may cost."""

import time
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest

from cypher.errors import BadArgument, BadInput, EntenteError, FetchFailed
from ingest.extractors.openai import OpenAIExtractor
from ingest.extractors.openai.settings import Settings, read_settings
from tests.ingest.extractors.openai.conftest import MakeSettings
from tests.ingest.extractors.openai.endpoint import Reply, answering, endpoint
from tests.ingest.extractors.openai.world import DOCUMENT, meeting

AT_ONCE = {"retry-after": "0"}


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_endpoint_is_asked_again(settings: MakeSettings, status: int) -> None:
    busy = Reply(status=status, headers=AT_ONCE)
    with endpoint(busy, busy, answering(meeting())) as here:
        assert OpenAIExtractor(settings(here)).extract(DOCUMENT).claims
        assert len(here.asked) == 3


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_it_waits_as_long_as_it_is_asked_to(settings: MakeSettings, form: str) -> None:
    after = "1" if form == "seconds" else formatdate(time.time() + 2, usegmt=True)
    with endpoint(Reply(status=429, headers={"retry-after": after}), answering()) as here:
        begun = time.monotonic()
        OpenAIExtractor(settings(here)).extract(DOCUMENT)
        assert time.monotonic() - begun >= 0.9


@pytest.mark.parametrize(
    ("reply", "kind", "said", "asked"),
    [
        (Reply(status=500, headers=AT_ONCE), FetchFailed, "no answer in 4 tries", 4),
        (Reply(status=429, headers={"retry-after": "3600"}), FetchFailed, "3600 seconds", 1),
        (Reply(status=401), BadArgument, "ENTENTE_OPENAI_KEY", 1),
        (Reply(status=404), BadArgument, "knows no model", 1),
        (Reply(status=400, body=b"no such form"), FetchFailed, "no such form", 1),
        (Reply(status=302, headers={"location": "/else"}), FetchFailed, "302", 1),
        (Reply(body=b"<html>"), FetchFailed, "no chat completion", 1),
        (Reply(body=b'{"choices": []}'), FetchFailed, "gave no answer", 1),
        (Reply(refusal="I may not"), FetchFailed, "I may not", 1),
        (Reply("{", finish="length"), FetchFailed, "cut off", 1),
        (Reply("Sure! Here it is:"), FetchFailed, "a.txt", 1),
        (Reply('{"engagements": "none"}'), FetchFailed, "not of the form", 1),
    ],
)
def test_a_fault_is_told_in_a_sentence(
    settings: MakeSettings, reply: Reply, kind: type[EntenteError], said: str, asked: int
) -> None:
    with endpoint(reply) as here:
        with pytest.raises(kind, match=said) as fault:
            OpenAIExtractor(settings(here)).extract(DOCUMENT)
        assert len(here.asked) == asked
        assert "secret" not in fault.value.detail


def test_an_answer_that_takes_too_long_is_given_up(settings: MakeSettings) -> None:
    with endpoint(Reply(wait=1.0)) as here, pytest.raises(FetchFailed, match="Timeout"):
        OpenAIExtractor(settings(here, seconds=0.1, tries=1)).extract(DOCUMENT)


def test_nobody_there_is_told(tmp_path: Path) -> None:
    nobody = Settings("http://127.0.0.1:9/v1", "m", cache=tmp_path, tries=1)
    with pytest.raises(FetchFailed, match=r"127\.0\.0\.1:9"):
        OpenAIExtractor(nobody).extract(DOCUMENT)


def test_a_run_costs_no_more_than_its_cap(settings: MakeSettings) -> None:
    with endpoint(Reply('{"engagements": []}', tokens=900)) as here:
        asking = OpenAIExtractor(settings(here, tokens=1400))
        asking.extract(DOCUMENT)
        asking.extract(DOCUMENT)  # from the disk: costs nothing
        with pytest.raises(FetchFailed, match="cost cap of 1400 tokens"):
            asking.extract(replace(DOCUMENT, published=None))
        assert len(here.asked) == 1


def test_a_cache_that_cannot_be_written_is_told(settings: MakeSettings, tmp_path: Path) -> None:
    (tmp_path / "openai").write_text("a file, and no folder")
    with endpoint(answering()) as here, pytest.raises(BadInput, match="cache"):
        OpenAIExtractor(settings(here)).extract(DOCUMENT)


def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("secret\n")
    given = {
        "ENTENTE_OPENAI_URL": "https://model.example/v1/",
        "ENTENTE_OPENAI_MODEL": "m",
        "ENTENTE_OPENAI_KEY_FILE": str(key),
        "ENTENTE_OPENAI_TOKENS": "5000",
        "ENTENTE_CACHE": str(tmp_path),
    }
    found = read_settings(given)
    assert (found.url, found.key, found.tokens) == ("https://model.example/v1", "secret", 5000)
    assert found.cache == tmp_path
    assert "secret" not in repr(found)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"ENTENTE_OPENAI_URL": ""}, "ENTENTE_OPENAI_URL is not set"),
        ({"ENTENTE_OPENAI_URL": "ftp://x"}, "http"),
        ({"ENTENTE_OPENAI_MODEL": ""}, "ENTENTE_OPENAI_MODEL"),
        ({"ENTENTE_OPENAI_TOKENS": "many"}, "ENTENTE_OPENAI_TOKENS"),
        ({"ENTENTE_OPENAI_SECONDS": "0"}, "ENTENTE_OPENAI_SECONDS"),
        ({"ENTENTE_OPENAI_KEY_FILE": "/nowhere"}, "ENTENTE_OPENAI_KEY_FILE: /nowhere"),
    ],
)
def test_a_setting_that_is_wrong_is_named(more: dict[str, str], said: str) -> None:
    given = {"ENTENTE_OPENAI_URL": "http://x", "ENTENTE_OPENAI_MODEL": "m"} | more
    with pytest.raises(BadArgument, match=said):
        read_settings(given)
