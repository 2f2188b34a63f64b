"""The invented story that the graph's tests tell. Only the countries in it exist."""

from cypher.model import EntityKind, Kind, Role, Status
from tests.graphs import Event, Party, Report, Story

_PERSON, _BODY, _LAND = EntityKind.PERSON, EntityKind.INSTITUTION, EntityKind.COUNTRY
_WEAPON, _SITE, _POST = EntityKind.HARDWARE, EntityKind.PLACE, EntityKind.POST
_WITH, _GUEST, _HOST = Role.PARTICIPANT, Role.VISITOR, Role.DESTINATION
_FROM, _TO, _ITEM, _PARTY = Role.SUPPLIER, Role.RECIPIENT, Role.ITEM, Role.PARTY

PARTIES = (
    Party("country.pk", _LAND, ("Pakistan",), "PK"),
    Party("country.ru", _LAND, ("Russia", "Russian Federation"), "RU"),
    Party("country.tr", _LAND, ("Turkey", "Türkiye"), "TR"),
    Party("country.cn", _LAND, ("China",), "CN"),
    Party("tariq-mehsud.pk", _PERSON, ("Tariq Mehsud", "Tarik Mahsud"), "PK"),
    Party("imran-khattak.pk", _PERSON, ("Imran Khattak",), "PK"),
    Party("viktor-sorokin.ru", _PERSON, ("Viktor Sorokin", "Victor Sorokin"), "RU"),
    Party("oleg-baranov.ru", _PERSON, ("Oleg Baranov",), "RU"),
    Party("selim-aydin.tr", _PERSON, ("Selim Aydın",), "TR"),
    Party("li-wenhai.cn", _PERSON, ("Li Wenhai",), "CN"),
    Party("li-wenbo.cn", _PERSON, ("Li Wenbo",), "CN"),
    Party("northern-army.pk", _BODY, ("Northern Army",), "PK"),
    Party("ministry-of-fleets.ru", _BODY, ("Ministry of Fleets",), "RU"),
    Party("zubr-9.x", _WEAPON, ("Zubr-9",)),
    Party("moscow.ru", _SITE, ("Moscow",), "RU"),
    Party("rawalpindi.pk", _SITE, ("Rawalpindi",), "PK"),
    Party("fleet-minister-of-china.cn", _POST, ("Fleet Minister of China",), "CN"),
    *(Party(f"delegate-{n:02}.x", _PERSON, (f"Delegate {n:02} Nemo",)) for n in range(1, 14)),
)

EVENTS = (
    Event(
        "met-1",
        Kind.MET,
        (
            (_WITH, "tariq-mehsud.pk", "army chief"),
            (_WITH, "viktor-sorokin.ru", "fleet minister"),
        ),
        (
            Report("first.txt", "Tariq Mehsud met Viktor Sorokin in Moscow on 6 August.", 0.95),
            Report("second.txt", "The army chief called on Victor Sorokin.", 0.6),
        ),
        ("2018-08-06", "2018-08-06", "2018-08-06"),
        place="Moscow",
        conflicts=("date: 2018-08-06 (first.txt) or 2018-08-07 (second.txt)",),
        history=("2018-08-01 planned met-1-1", "2018-08-06 occurred met-1-1"),
    ),
    Event(
        "met-2",
        Kind.MET,
        ((_WITH, "tariq-mehsud.pk", None), (_WITH, "selim-aydin.tr", None)),
        (Report("third.txt", "Selim Aydın received Tariq Mehsud.", 0.8),),
        ("2019-03", "2019-03-01", "2019-03-31"),
        place="Rawalpindi",
    ),
    Event(
        "met-3",
        Kind.MET,
        (
            (_WITH, "selim-aydin.tr", None),
            (_WITH, "viktor-sorokin.ru", None),
            (_WITH, "oleg-baranov.ru", None),
        ),
        (
            Report("fourth.txt", "Aydın spoke with Sorokin and Baranov by telephone.", 0.9),
            Report("third.txt", "Earlier he had spoken to the Russian side.", 0.5),
        ),
        ("2019-05-02", "2019-05-02", "2019-05-02"),
        mode="phone",
    ),
    Event(
        "met-4",
        Kind.MET,
        ((_WITH, "imran-khattak.pk", None), (_WITH, "li-wenhai.cn", "envoy")),
        (Report("fifth.txt", "Imran Khattak is to meet Li Wenhai next month.", 0.7),),
        ("2026-12", "2026-12-01", "2026-12-31"),
        status=Status.PLANNED,
    ),
    Event(
        "met-5",
        Kind.MET,
        ((_WITH, "imran-khattak.pk", None), (_WITH, "oleg-baranov.ru", None)),
        (Report("fifth.txt", "A spokesman denied that Khattak had met Baranov.", 0.8),),
        status=Status.DENIED,
    ),
    Event(
        "met-6",
        Kind.MET,
        (
            *((_WITH, f"delegate-{n:02}.x", None) for n in range(1, 14)),
            (_WITH, "li-wenhai.cn", None),
        ),
        (Report("fourth.txt", "Thirteen delegates and Li Wenhai sat together.", 0.9),),
        ("2020", "2020-01-01", "2020-12-31"),
    ),
    Event(
        "met-7",
        Kind.MET,
        ((_WITH, "northern-army.pk", None), (_WITH, "ministry-of-fleets.ru", None)),
        (Report("first.txt", "The Northern Army and the Ministry of Fleets held talks.", 0.85),),
        ("2018-09-10", "2018-09-10", "2018-09-10"),
        place="Moscow",
    ),
    Event(
        "visit-1",
        Kind.VISITED,
        ((_GUEST, "tariq-mehsud.pk", "army chief"), (_HOST, "country.ru", None)),
        (
            Report("first.txt", "Tariq Mehsud visited Russia from 5 to 7 August.", 0.9),
            Report("second.txt", "The army chief travelled to Russia.", 0.9),
        ),
        ("2018-08-05/2018-08-07", "2018-08-05", "2018-08-07"),
        place="Russia",
    ),
    Event(
        "visit-2",
        Kind.VISITED,
        ((_GUEST, "viktor-sorokin.ru", "fleet minister"), (_HOST, "rawalpindi.pk", None)),
        (Report("third.txt", "Sorokin's visit to Rawalpindi was called off.", 0.8),),
        ("2021-02-11", "2021-02-11", "2021-02-11"),
        status=Status.CANCELLED,
        place="Rawalpindi",
    ),
    Event(
        "visit-3",
        Kind.VISITED,
        ((_GUEST, "fleet-minister-of-china.cn", None), (_HOST, "country.pk", None)),
        (Report("fifth.txt", "China's fleet minister came to Pakistan.", 0.8),),
        ("2022-06", "2022-06-01", "2022-06-30"),
        place="Pakistan",
    ),
    Event(
        "supply-1",
        Kind.SUPPLIED,
        ((_FROM, "country.ru", None), (_TO, "country.pk", None), (_ITEM, "zubr-9.x", None)),
        (
            Report("second.txt", "Russia delivered four Zubr-9 craft to Pakistan.", 0.95),
            Report("fifth.txt", "Four Zubr-9 craft had come from Russia.", 0.7),
        ),
        ("2018-09", "2018-09-01", "2018-09-30"),
        quantity="4",
    ),
    Event(
        "supply-2",
        Kind.SUPPLIED,
        ((_FROM, "country.tr", None), (_TO, "northern-army.pk", None)),
        (Report("third.txt", "Turkey will send radios to the Northern Army.", 0.75),),
        status=Status.PLANNED,
    ),
    Event(
        "agreed-1",
        Kind.AGREED,
        ((_PARTY, "country.pk", None), (_PARTY, "country.ru", None)),
        (Report("first.txt", "Pakistan and Russia signed a pact on training.", 0.9),),
        ("2018-08-07", "2018-08-07", "2018-08-07"),
        place="Moscow",
    ),
    Event(
        "agreed-2",
        Kind.AGREED,
        ((_PARTY, "li-wenbo.cn", "deputy envoy"), (_PARTY, "oleg-baranov.ru", None)),
        (Report("fourth.txt", "Li Wenbo and Oleg Baranov are negotiating a pact.", 0.6),),
        ("2019-05", "2019-05-01", "2019-05-31"),
        status=Status.NEGOTIATING,
    ),
    Event(
        "exercise-1",
        Kind.EXERCISED,
        ((_PARTY, "country.pk", None), (_PARTY, "country.ru", None)),
        (Report("fourth.txt", "Pakistan and Russia exercised together.", 0.9),),
        ("2017", "2017-01-01", "2017-12-31"),
    ),
    Event(
        "exercise-2",
        Kind.EXERCISED,
        ((_PARTY, "northern-army.pk", None), (_PARTY, "country.tr", None)),
        (Report("third.txt", "The Northern Army trains with Turkey this week.", 0.9),),
        ("2019-03-12", "2019-03-12", "2019-03-12"),
        status=Status.ONGOING,
        place="Rawalpindi",
    ),
)

STORY = Story(
    parties=PARTIES,
    events=EVENTS,
    outlets={
        "first.txt": ("The Courier", "2018-08-08"),
        "second.txt": ("Evening Sheet", "2018-10-01"),
        "third.txt": ("The Courier", "2021-02-01"),
        "fourth.txt": ("Harbour News", "2019-05-03"),
        "fifth.txt": ("Evening Sheet", "2026-11-01"),
    },
    serves=(
        ("tariq-mehsud.pk", "northern-army.pk", "army chief", "2017-05-01", "2019-11-30"),
        ("imran-khattak.pk", "northern-army.pk", "army chief", "2019-12-05", "2026-11-01"),
        ("viktor-sorokin.ru", "country.ru", "fleet minister", "2016-01-01", "2021-02-01"),
    ),
    during=(("met-1", "visit-1"),),
    changes=(
        (1, "2026-11-01T10:00:00Z", "accepted", "a-first.txt"),
        (2, "2026-11-02T10:00:00Z", "retracted", "a-lost.txt"),
    ),
)
