"""Labelled pairs of person names: the same person written twice, or two people.

Russian names are written in Cyrillic here and romanised by the habits of several systems (BGN/PCGN
1947, GOST 7.79 B, the passport rules of 1997 and 2013, and newspapers). Urdu, Arabic, Turkish and
Persian names are given with the spellings that English papers use. Nobody real is meant.
"""

import random
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names with their countries, whether they are one person, and how they were made."""

    a: str
    b: str
    same: bool
    how: str
    lands: tuple[str, str] = ("RU", "RU")


_NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
_LETTERS, _SYSTEMS = _NAMES["letters"], _NAMES["system"]
_GIVEN, _SURNAMES, _FATHERS = (_NAMES[each].split() for each in ("given", "surnames", "fathers"))
_EAST_GIVEN, _EAST_SURNAMES = _NAMES["east_given"], _NAMES["east_surnames"]
_RANKS = ("General", "Lt Gen", "Dr", "Mr", "Air Marshal", "Admiral")


def romanised(word: str, system: int, random_: random.Random) -> str:
    """A Cyrillic name in Latin letters."""
    letters = _LETTERS | _SYSTEMS[system]
    lower = word.lower()
    ending = random_.choice(("y", "iy", "i", "ii")) if lower.endswith("ий") else ""
    stem = lower[:-2] if ending else lower
    text = "".join(_letter(letters, stem, at) for at in range(len(stem))) + ending
    return text.capitalize()


def _letter(letters: dict[str, str], word: str, at: int) -> str:
    """BGN writes ye only where it begins a word or follows a vowel."""
    if word[at] == "е" and at and word[at - 1] not in "аеёиоуыэюяйъь":
        return "e"
    return letters[word[at]]


def russian(random_: random.Random) -> tuple[str, str, str]:
    """Given name, patronymic, surname in Cyrillic."""
    return random_.choice(_GIVEN), random_.choice(_FATHERS), random_.choice(_SURNAMES)


def _latin(words: tuple[str, ...], random_: random.Random) -> str:
    system = random_.randrange(len(_SYSTEMS))
    return " ".join(romanised(word, system, random_) for word in words)


def _eastern(random_: random.Random) -> tuple[str, str, str]:
    first, middle = random_.sample(_EAST_GIVEN, 2)
    return first, middle, random_.choice(_EAST_SURNAMES)


def _spelt(groups: tuple[str, ...], random_: random.Random) -> str:
    return " ".join(random_.choice(group.split()) for group in groups)


def same_russian(random_: random.Random) -> Pair:
    given, father, surname = russian(random_)
    forms = {
        "two systems": ((given, surname), (given, surname)),
        "patronymic left out": ((given, father, surname), (given, surname)),
        "patronymic in both": ((given, father, surname), (given, father, surname)),
    }
    how = random_.choice(sorted(forms))
    return Pair(*(_latin(form, random_) for form in forms[how]), True, how)


def reversed_russian(random_: random.Random) -> Pair:
    given, _, surname = russian(random_)
    return Pair(_latin((given, surname), random_), _latin((surname, given), random_), True, "order")


def initials(random_: random.Random) -> Pair:
    given, father, surname = russian(random_)
    full = _latin((given, surname), random_)
    first, second = full[0], _latin((father,), random_)[0]
    short = random_.choice((f"{first}. {{}}", f"{first}.{second}. {{}}", f"{first} {second} {{}}"))
    return Pair(full, short.format(_latin((surname,), random_)), True, "initials")


def cyrillic(random_: random.Random) -> Pair:
    given, _, surname = russian(random_)
    return Pair(f"{given} {surname}", _latin((given, surname), random_), True, "Cyrillic")


def same_eastern(random_: random.Random) -> Pair:
    first, middle, surname = _eastern(random_)
    forms = {
        "spellings": ((first, surname), (first, surname)),
        "middle left out": ((first, middle, surname), (first, surname)),
        "three words": ((first, middle, surname), (first, middle, surname)),
        "courtesy": ((_EAST_GIVEN[0], middle, surname), (middle, surname)),
    }
    how = random_.choice(sorted(forms))
    if how == "courtesy" and middle == _EAST_GIVEN[0]:
        how = "spellings"
    spelt = (_spelt(form, random_) for form in forms[how])
    return Pair(*spelt, True, how, ("PK", "PK"))


def ranked(random_: random.Random) -> Pair:
    pair = random_.choice((same_russian, same_eastern))(random_)
    return Pair(f"{random_.choice(_RANKS)} {pair.a}", pair.b, True, "rank", pair.lands)


def other_given(random_: random.Random) -> Pair:
    """Brothers: one surname, two given names."""
    if random_.random() < 0.5:
        one, two = random_.sample(_GIVEN, 2)
        surname = random_.choice(_SURNAMES)
        return Pair(*(_latin((each, surname), random_) for each in (one, two)), False, "brothers")
    one, two = random_.sample(_EAST_GIVEN, 2)
    surname = random_.choice(_EAST_SURNAMES)
    spelt = (_spelt((each, surname), random_) for each in (one, two))
    return Pair(*spelt, False, "brothers", ("PK", "PK"))


def other_surname(random_: random.Random) -> Pair:
    given = random_.choice(_GIVEN)
    names = (_latin((given, each), random_) for each in random_.sample(_SURNAMES, 2))
    return Pair(*names, False, "namesakes")


def other_father(random_: random.Random) -> Pair:
    given, _, surname = russian(random_)
    fathers = random_.sample(_FATHERS, 2)
    names = (_latin((given, each, surname), random_) for each in fathers)
    return Pair(*names, False, "other patronymic")


def other_initial(random_: random.Random) -> Pair:
    given, _, surname = russian(random_)
    name = _latin((given, surname), random_)
    letter = random_.choice(
        [x for x in "ABDGKMNOPRSTV" if x not in (name[0], _latin((given,), random_)[0])]
    )
    return Pair(name, f"{letter}. {_latin((surname,), random_)}", False, "other initial")


def other_land(random_: random.Random) -> Pair:
    first, _, surname = _eastern(random_)
    spelt = (_spelt((first, surname), random_) for _ in range(2))
    return Pair(*spelt, False, "other country", ("PK", "IR"))


def his_wife(random_: random.Random) -> Pair:
    given, _, _ = russian(random_)
    surname = random_.choice([each for each in _SURNAMES if each.endswith("в")])
    name = _latin((given, surname), random_)
    wife = _latin((random_.choice(("Мария", "Анна", "Ольга", "Татьяна")), surname), random_)
    return Pair(name, wife + "a", False, "husband and wife")


def surname_alone(random_: random.Random) -> Pair:
    """A bare surname says too little, whoever else bears it."""
    given, _, surname = russian(random_)
    return Pair(
        _latin((given, surname), random_), _latin((surname,), random_), False, "surname alone"
    )


# Names that look alike and are two people's.
HARD = (
    ("Nawaz Sharif", "Shehbaz Sharif", "PK"),
    ("Tehmina Janjua", "Naseer Khan Janjua", "PK"),
    ("Kamal Durrani", "Kamil Durrani", "PK"),
    ("Hasan Bagheri", "Husain Bagheri", "IR"),
    ("Salim Khattak", "Salman Khattak", "PK"),
    ("Ali Raza Khan", "Ali Hassan Khan", "PK"),
    ("Imran Khan", "Imran Ali Khan Niazi", "PK"),
    ("Bilal Akbar", "Bilal Ahmed", "PK"),
    ("Asim Munir", "Asim Bajwa", "PK"),
    ("Muhammad Iqbal", "Muhammad Ali", "PK"),
    ("Marina Zorkina", "Maria Zorkina", "RU"),
    ("Alexander Fomin", "Alexandra Fomina", "RU"),
    ("Andrei Belousov", "Andrei Belyaninov", "RU"),
    ("Sergei Ivanov", "Sergei Ivanovsky", "RU"),
    ("Igor Kostyukov", "Igor Korobov", "RU"),
    ("Viktor Zolotov", "Vladimir Zolotov", "RU"),
    ("Valery Gerasimov", "Vitaly Gerasimov", "RU"),
    ("Dmitry Bulgakov", "Dmitry Medvedev", "RU"),
    ("Li Shangfu", "Li Zuocheng", "CN"),
    ("Wang Yi", "Wang Yang", "CN"),
    ("Zhang Youxia", "Zhang Yesui", "CN"),
    ("Wei Fenghe", "Wei Fanghe Li", "CN"),
    ("Kim Jong-un", "Kim Yo-jong", "KP"),
    ("Kim Jong-un", "Kim Jong-il", "KP"),
    ("Rajnath Singh", "Manmohan Singh", "IN"),
    ("Bipin Rawat", "Harish Rawat", "IN"),
    ("Mohammed bin Salman", "Mohammed bin Zayed", None),
    ("Hulusi Akar", "Hulusi Kutlu", "TR"),
    ("James Mattis", "Jim Mathis Brown", "US"),
    ("Lloyd Austin", "Austin Lloyd Miller", "US"),
)

_MAKERS: tuple[tuple[Callable[[random.Random], Pair], int], ...] = (
    (same_russian, 8),
    (reversed_russian, 1),
    (initials, 2),
    (cyrillic, 1),
    (same_eastern, 7),
    (ranked, 2),
    (other_given, 8),
    (other_surname, 3),
    (other_father, 2),
    (other_initial, 2),
    (other_land, 2),
    (his_wife, 1),
    (surname_alone, 1),
)


def pairs(count: int, seed: int = 2018) -> Iterator[Pair]:
    """The hand-made ones, then generated ones; always the same for one seed."""
    for a, b, land in HARD:
        yield Pair(a, b, False, "hand-made", (land or "SA", land or "SA"))
    random_ = random.Random(seed)
    makers, weights = zip(*_MAKERS, strict=True)
    for maker in random_.choices(makers, weights, k=count - len(HARD)):
        yield maker(random_)
