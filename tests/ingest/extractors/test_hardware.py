from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extractors.default.hardware import HardwareSpan, find_hardware
from ingest.extractors.default.hardware.arsenal import arsenal


def only(text: str) -> HardwareSpan:
    (span,) = find_hardware(text)
    return span


def names(text: str) -> list[str]:
    return [span.name for span in find_hardware(text)]


@pytest.mark.parametrize(
    ("text", "name", "maker"),
    [
        ("twelve Su-35 jets", "Su-35", "RU"),
        ("a squadron of Su-30MKIs", "Su-30MKI", "RU"),
        ("MI-35s arrived", "Mi-35", "RU"),
        ("four Mi 35 helicopters", "Mi-35", "RU"),
        ("the Mi-35M", "Mi-35M", "RU"),
        ("the JF-17 Thunder", "JF-17", "PK"),
        ("RD-93 engines", "RD-93", "RU"),
        ("the S-400 Triumf system", "S-400", "RU"),
        ("S-300PMU-2 batteries", "S-300PMU-2", "RU"),
        ("T-129 ATAK gunships", "T-129", "TR"),
        ("the T129", "T-129", "TR"),
        ("new F-16 Block 70 aircraft", "F-16 Block 70", "US"),
        ("F/A-18 Super Hornets", "F/A-18", "US"),
        ("a C-130J Super Hercules", "C-130J", "US"),
        ("MQ-9B SeaGuardian drones", "MQ-9B", "US"),
        ("Leopard 2A6 tanks", "Leopard 2A6", "DE"),
        ("Type 054A/P frigates", "Type 054A/P", "CN"),
        ("K9 Thunder howitzers", "K9", "KR"),
        ("FA-50 light combat aircraft", "FA-50", "KR"),
        ("Shahed-136 drones", "Shahed-136", "IR"),
        ("AK-47 rifles", "AK-47", "RU"),
        ("JAS-39 Gripen fighters", "JAS-39", "SE"),
        ("Yak-130 trainers", "Yak-130", "RU"),
    ],
)
def test_a_code_is_written_as_it_should_be(text: str, name: str, maker: str) -> None:
    span = only(text)
    assert (span.name, span.designator, span.maker_country) == (name, True, maker)


@pytest.mark.parametrize(
    ("text", "name", "maker"),
    [
        ("HIMARS launchers", "HIMARS", "US"),
        ("sent Stingers to the army", "Stinger", "US"),
        ("Patriot batteries", "Patriot", "US"),
        ("NASAMS", "NASAMS", "NO"),
        ("Bayraktar TB2 drones", "Bayraktar TB2", "TR"),
        ("the Akinci drone", "Akinci", "TR"),
        ("24 Rafale fighter jets", "Rafale", "FR"),
        ("the Gripen E", "Gripen E", "SE"),
        ("BrahMos cruise missiles", "BrahMos", "IN"),
        ("Buk-M3 systems", "Buk-M3", "RU"),
        ("Caesar howitzers", "Caesar", "FR"),
        ("the Eurofighter Typhoon", "Eurofighter Typhoon", None),
        ("Iron Dome interceptors", "Iron Dome", "IL"),
        ("HAWK surface to air missiles", "HAWK", "US"),
        ("Ada-class corvettes", "Ada-class", "TR"),
        ("a Solimar-class submarine", "Solimar-class", None),
    ],
)
def test_a_name_is_known_with_its_maker(text: str, name: str, maker: str | None) -> None:
    span = only(text)
    assert (span.name, span.designator, span.maker_country) == (name, True, maker)


def test_the_words_for_arms_belong_to_the_span() -> None:
    text = "They bought attack helicopters Mi-35M and S-400 air defence missile systems."
    spans = find_hardware(text)
    assert [text[span.start : span.end] for span in spans] == [
        "attack helicopters Mi-35M",
        "S-400 air defence missile systems",
    ]


def test_an_unlisted_code_counts_beside_words_for_arms() -> None:
    span = only("a batch of XQZ-77 infantry fighting vehicles")
    assert (span.name, span.designator, span.maker_country) == ("XQZ-77", True, None)
    assert names("signed form XQZ-77 in March") == []


@pytest.mark.parametrize(
    "text",
    [
        "cases of Covid-19",
        "the G-20 leaders",
        "on A-4 paper",
        "along Route M-5",
        "a Boeing 737 of the airline",
        "holders of a B-1 visa",
        "under resolution 2231",
        "flight MH-17",
        "the M5 motorway",
        "climbers on K2",
        "the M23 rebels' troops",
        "on 17 May in 2014",
        "An 26-year-old man",
        "the typhoon hit the coast and Typhoon Rai passed",
        "a Caesar salad",
        "Stacey and Mr Abrams of the army",
        "the Patriot Act and the military",
        "a first-class ship",
    ],
)
def test_codes_and_names_of_other_things_are_left(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They sold attack helicopters.", "attack helicopters"),
        ("They sold Fighter Jets.", "fighter jets"),
        ("They sold air defence systems.", "air defence systems"),
        ("They sold 155mm artillery ammunition.", "155mm artillery ammunition"),
        ("They sent military equipment.", "military equipment"),
        ("They need military hardware.", "military hardware"),
        ("They need missiles.", "missiles"),
        ("They need drones.", "drones"),
        ("An arms deal was near.", "arms"),
        ("Two offshore patrol vessels were handed over.", "offshore patrol vessels"),
        ("They pledged military aid.", "military aid"),
        ("The army received helicopters.", "helicopters"),
        ("They fired ICBMs.", "ICBMs"),
        ("They launch missiles.", "missiles"),
    ],
)
def test_a_generic_item_is_named_by_its_own_words(text: str, name: str) -> None:
    span = only(text)
    assert (span.name, span.designator, span.maker_country) == (name, False, None)


@pytest.mark.parametrize(
    "text",
    [
        "The new systems, vehicles and vessels were late.",
        "Farm equipment and food aid came by ship.",
        "Helicopters carried tourists.",
        "They spoke of arms control.",
        "North Korea's missile test",
        "a drone attack",
        "an arms maker",
        "a think tank and two think tanks",
        "They took up arms as brothers in arms under a coat of arms.",
        "suicide bombers and rebel fighters",
        "defence cooperation",
        "air defence forces",
    ],
)
def test_civil_things_and_doings_are_no_items(text: str) -> None:
    assert names(text) == []


def test_every_entry_can_be_looked_up() -> None:
    stock = arsenal()
    assert all(number.isdigit() for _, number in stock.codes)
    for owners in stock.names.entries.values():
        assert all(name.risk in ("", "~", "?") for name in owners)
        assert all(name.country is None or len(name.country) == 2 for name in owners)
    assert stock.generic.needs.keys() <= stock.generic.general


PIECES = st.sampled_from(
    [
        *("Su-35", "Mi", "35", "F-16s", "Block", "70", "Tor", "and", "missiles", "systems", "arms"),
        *(
            "of",
            "Kilo-class",
            "submarines",
            "air",
            "defence",
            "to",
            "surface",
            ",",
            "M1A2",
            "Patriot",
        ),
        *("155", "mm", "the", "army", "-", "Typhoon", "S-300PMU-2", "2S19"),
    ]
)


@settings(deadline=None)  # a busy machine is no fault of the reader
@given(st.lists(PIECES, max_size=16).map(" ".join) | st.text(max_size=60))
def test_whatever_the_text_the_spans_are_sound(text: str) -> None:
    spans = find_hardware(text)
    assert spans == find_hardware(text)
    floor = 0
    for span in spans:
        assert floor <= span.start < span.end <= len(text)
        assert span.name
        floor = span.end


def test_a_long_text_is_read_in_a_blink() -> None:
    text = "The minister said Russia would deliver Mi-35M helicopters and tanks to the army. " * 30
    find_hardware(text)
    begun = perf_counter()
    find_hardware(text)
    assert perf_counter() - begun < 0.1
