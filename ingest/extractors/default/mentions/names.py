"""Known names, and what only the tagger knows: states, peoples, places, institutions."""

import re

from cypher.countries import by_code
from ingest.extractors.default.gazetteer import Entry, Sort, gazetteer
from ingest.extractors.default.mentions.mention import Found, Type
from ingest.extractors.default.mentions.persons import expect_name, is_beside_person
from ingest.extractors.default.mentions.sight import Sight
from ingest.extractors.default.row import Row, institution_at, institutions_at, match

_ABOVE_STATES = frozenset({"bloc", "agency", "finance", "forum", "court"})
_TOWNS = frozenset("city town port resort capital village district".split())
_SITES = frozenset("camp barracks street road avenue hall hotel gate square bridge".split())
_CLOCKS = frozenset(["gmt", "utc"])
_HOUSES = frozenset("""kremlin house pentagon palace elysee street sublime""".split())
_COMPANY_FORMS = frozenset(
    """corporation corp inc ltd limited company co llc gmbh plc ag group holding holdings
    incorporated""".split()
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_PAPERS = frozenset(
    """mou mous memorandum memoranda memorandums understanding loi agreement agreements accord
    accords declaration communique protocol""".split()
)
_MONEY = frozenset("$ dollar dollars pound pounds rupees rubles roubles yen yuan won".split())
_SUMS = frozenset(["million", "billion", "trillion"])
_AFTER_SUMS = frozenset(["", ",", "for", "to", "and", "in", "over", "from", "on", "by"])
_UPPER_ONLY = frozenset({"us", "uk", "un", "eu", "au"})
_TYPES = {
    Sort.COUNTRY: Type.COUNTRY,
    Sort.METONYM: Type.COUNTRY,
    Sort.DEMONYM: Type.NATIONAL,
    Sort.CAPITAL: Type.PLACE,
    Sort.CITY: Type.PLACE,
    Sort.REGION: Type.PLACE,
}


def known_body_at(sight: Sight, k: int) -> Found | None:
    """Institutions of the lexicon."""
    found = institutions_at(sight.row, k)
    if found is None:
        return None
    size, (body, *others) = found
    if body.kind == "metonym":
        return None
    place = match(gazetteer(), sight.row, k)
    if place and place[0] > size:
        return None
    country = body.country if body.kind not in _ABOVE_STATES else None
    end = k + size
    while sight.row.words[end] in _COMPANY_FORMS and sight.row.is_capital(end):
        end += 1  # one word for the parser
    shared = tuple((b.name, b.country) for b in others if b.country)
    group = "media" if body.kind == "media" else ""
    return sight.found(
        Type.INSTITUTION, k, end, body.name, country=country, shared=shared, group=group
    )


def known_name_at(sight: Sight, k: int) -> Found | None:
    """States, peoples and places of the gazetteer."""
    row = sight.row
    if not row.is_capital(k) or (row.words[k] in _UPPER_ONLY and not row.raw[k].isupper()):
        return None
    hit = match(gazetteer(), row, k)
    if hit is None:
        return None
    if _is_currency(row, k, k + hit[0]):
        return None
    return _site_at(sight, k, k + hit[0]) or _place_or_people(sight, k, *hit)


def _site_at(sight: Sight, k: int, after: int) -> Found | None:
    """ "Burma Camp", "Lahore Barracks": a place called after another."""
    if sight.row.words[after] not in _SITES or not sight.row.is_capital(after):
        return None
    return sight.found(Type.PLACE, k, after + 1, sight.text(k, after + 1))


def _place_or_people(sight: Sight, k: int, size: int, entry: Entry) -> Found:
    row, kind = sight.row, _TYPES[entry.sort]
    following = row.raw[k + size]
    plural = row.words[k + size - 1].endswith(("s", "ese", "ish", "ch"))
    if kind is Type.NATIONAL and plural and not following[:1].isalpha():
        kind = Type.COUNTRY  # "talks with the Ukrainians"
    after = k + size
    if kind is Type.COUNTRY and row.words[after] == "republic" and row.is_capital(after):
        size, after = size + 1, after + 1
    if kind in (Type.COUNTRY, Type.NATIONAL) and row.words[after] == "'s":
        expect_name(sight, after + 1)
    town = _town_of(sight, after)
    if town is not None and kind in (Type.PLACE, Type.NATIONAL):
        return sight.found(Type.PLACE, k, town[0], town[1].name, country=town[1].country)
    if kind is Type.NATIONAL and row.words[after] == "capital" and entry.country:
        return _capital(sight, k, after + 1, entry.country)
    name = entry.name
    if name in ("Washington", "Washington DC"):
        name, size = "Washington", _past_district(row, k + size) - k
    capital = entry.sort in (Sort.CAPITAL, Sort.METONYM)
    if entry.sort is Sort.METONYM and row.words[k + size - 1] not in _HOUSES:
        kind = Type.PLACE
    return sight.found(kind, k, k + size, name, country=entry.country, capital=capital)


def _past_district(row: Row, after: int) -> int:
    """ "Washington, D.C." is one place."""
    begin = after + 1 if row.words[after] == "," else after
    if row.words[begin : begin + 2] == ("d", "c"):
        return begin + 2
    return begin + 1 if row.words[begin] == "dc" else after


def described_town_at(sight: Sight, k: int) -> Found | None:
    """ "the southern port city of Karachi": the town, with all that describes it."""
    row = sight.row
    if row.words[k] not in ("the", "a"):
        return None
    town = _town_of(sight, k + 1)
    if town is None or row.is_capital(k + 1):
        return None
    return sight.found(Type.PLACE, k, town[0], town[1].name, country=town[1].country)


def _is_currency(row: Row, k: int, after: int) -> bool:
    """ "20 million Australian dollars", "$15 billion U.S. for": money of a state, no state."""
    summed = k > 0 and row.words[k - 1] in _SUMS and row.words[k] in ("u", "us")
    return row.words[after] in _MONEY or (summed and row.words[after] in _AFTER_SUMS)


def _town_of(sight: Sight, k: int) -> tuple[int, Entry] | None:
    """ "the Red Sea port city of Jeddah" is Jeddah."""
    for j in range(k, min(k + 4, len(sight.row))):
        if sight.row.words[j] in _TOWNS and sight.row.words[j + 1] == "of":
            hit = match(gazetteer(), sight.row, j + 2)
            return (j + 2 + hit[0], hit[1]) if hit else None
        if not sight.row.words[j].isalpha() or sight.row.is_capital(j):
            return None
    return None


def _capital(sight: Sight, k: int, end: int, code: str) -> Found:
    """ "the Russian capital" is Moscow."""
    country = by_code(code)
    name = country.capitals[0] if country and country.capitals else code
    return sight.found(Type.PLACE, k, end, name, country=code, capital=True)


def tagged_body_at(sight: Sight, k: int) -> Found | None:
    """Institutions that only the tagger knows."""
    end = sight.bodies.get(k)
    if end is None or not sight.row.is_capital(k) or sight.headline or _is_article(sight, k):
        return None
    if _is_paper(sight, k, end) or _is_fair(sight, end) or sight.row.words[k] in _CLOCKS:
        return None
    if is_beside_person(sight, k, end):
        return sight.found(Type.PERSON, k, end, sight.text(k, end))
    return sight.found(Type.INSTITUTION, k, end, sight.text(k, end), tagged=True)


def tagged_place_at(sight: Sight, k: int) -> Found | None:
    """Places that only the tagger knows."""
    end = sight.places.get(k)
    if end is None or _is_article(sight, k) or match(gazetteer(), sight.row, k):
        return None
    if _is_paper(sight, k, end):
        return None
    return sight.found(Type.PLACE, k, end, sight.text(k, end))


def _is_paper(sight: Sight, k: int, end: int) -> bool:
    """ "MoU", "Memorandum of Understanding": what is signed, by nobody of that name."""
    return not _PAPERS.isdisjoint(sight.row.words[k:end])


def _is_fair(sight: Sight, end: int) -> bool:
    """ "DIMDEX 2026", "Defence & Security 2022": an event with its year."""
    return bool(
        _A_YEAR.fullmatch(sight.row.words[end]) or _A_YEAR.fullmatch(sight.row.words[end - 1])
    )


def _is_article(sight: Sight, k: int) -> bool:
    """ "The" before a known name, which the tagger took into it."""
    if sight.row.words[k] != "the":
        return False
    return bool(match(gazetteer(), sight.row, k + 1) or institution_at(sight.row, k + 1))
