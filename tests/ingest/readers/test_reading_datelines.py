from datetime import date

import pytest

from ingest.readers.datelines import parse_dateline

STORY = "The two ministers signed a memorandum."
PUBLISHED = date(2023, 2, 20)


@pytest.mark.parametrize(
    ("head", "place", "day"),
    [
        ("MOSCOW: ", "Moscow", None),
        ("NEW DELHI: ", "New Delhi", None),
        ("ISLAMABAD/MOSCOW: ", "Islamabad", None),
        ("RAWALPINDI, Feb 18 (APP): ", "Rawalpindi", date(2023, 2, 18)),
        ("ANKARA, Dec 30 (Reuters) - ", "Ankara", date(2022, 12, 30)),
        ("BEIJING, Feb. 5 (Xinhua) -- ", "Beijing", date(2023, 2, 5)),
        ("MOSCOW, February 9. /TASS/. ", "Moscow", date(2023, 2, 9)),
        ("MOSCOW, February 9 /TASS/. ", "Moscow", date(2023, 2, 9)),
        ("WASHINGTON — ", "Washington", None),
        ("WASHINGTON (AP) — ", "Washington", None),
        ("KYIV, Ukraine (AP) — ", "Kyiv", None),
        ("DUBAI, United Arab Emirates — ", "Dubai", None),
        ("TEHRAN (Tasnim) – ", "Tehran", None),
        ("Islamabad: ", "Islamabad", None),
        ("Islamabad, 4 February 2023: ", "Islamabad", date(2023, 2, 4)),
        ("Rawalpindi - 4 February, 2023: ", "Rawalpindi", date(2023, 2, 4)),
        ("New Delhi, Feb 14 (PTI) ", "New Delhi", date(2023, 2, 14)),
        ("CHERAT: ", "Cherat", None),
        ("UNITED NATIONS — ", "United Nations", None),
    ],
)
def test_a_dateline_gives_its_place_and_its_day(head: str, place: str, day: date | None) -> None:
    found = parse_dateline(head + STORY, PUBLISHED)
    assert found is not None
    assert (found.place, found.day) == (place, day)
    assert (head + STORY)[found.end :] == STORY


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "NATO: the alliance will meet in June.",
        "EXCLUSIVE: Ministers are to meet in June.",
        "EXCLUSIVE — Ministers are to meet in June.",
        "Sullivan: We will meet again in June.",
        "The minister said — and he was not alone — that talks would go on.",
        "President of Ruritania John Doe: Good afternoon, colleagues.",
        "On 5 May the minister arrived: it was his first visit.",
        "Gen. Smith (Retd) arrived in Moscow.",
        "MOSCOW: ",
        "Analysts: talks will fail.",
        "Russia - the largest country - has sent envoys.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert parse_dateline(text, PUBLISHED) is None


def test_an_unknown_name_in_capitals_is_a_speaker_where_others_speak_in_that_manner() -> None:
    text = "PETROV: We shall meet in June."
    assert parse_dateline(text, PUBLISHED, alone=False) is None


def test_a_day_without_year_needs_the_day_of_publication() -> None:
    found = parse_dateline("RAWALPINDI, Feb 18 (APP): " + STORY, None)
    assert found is not None
    assert found.day is None
