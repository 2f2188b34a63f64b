"""Names of persons: those the tagger sees, those known from elsewhere, initials and surnames."""

from ingest.extractors.default.gazetteer import Sort, gazetteer
from ingest.extractors.default.lexicon import load_bodies, load_leaders, load_posts
from ingest.extractors.default.mentions.mention import Found, Type
from ingest.extractors.default.mentions.sight import Sight
from ingest.extractors.default.posts import is_body_word, name_end, skip_decorations
from ingest.extractors.default.row import institution_at, match

# What bears a person's name and is none: ships, storms, undertakings.
_NAMESAKES = frozenset(
    """tanker ship vessel cruiser frigate destroyer submarine carrier warship corvette ferry yacht
    trawler freighter boat cyclone hurricane typhoon storm operation airport cup prize bridge
    tug icebreaker uss hms ins pns exercise exercises drill drills codenamed dubbed""".split()
)
_FIRMS = frozenset("company holdings systems technologies".split())
_LEADS = frozenset("in at near from outside around".split())  # "to" may lead to a person


def person_at(sight: Sight, k: int) -> Found | None:
    """A person whom the tagger, the rest of the article or initials give."""
    if k and sight.row.words[k - 1] in _NAMESAKES and _known_person(sight, k) is None:
        return None
    if _is_quoted_name(sight, k) and _known_person(sight, k) is None:
        return None
    end = named_at(sight, k)
    if end is None:
        return None
    if _known_person(sight, k) is None and _is_thing(sight, k, end):
        return None
    if institution_at(sight.row, k) and _known_person(sight, k) is None:
        return None
    country, after = _state_of(sight, end)
    if country and sight.row.words[after] in ("and", ","):  # "X of Russia and Y of Belarus"
        expect_name(sight, after + 1)
    after = skip_decorations(sight.row, after)
    return sight.found(Type.PERSON, k, after, sight.text(k, end), country=country)


def named_at(sight: Sight, k: int) -> int | None:
    """The word after a name that begins at `k`, if a person's may and no place is known by it."""
    tagged = sight.persons.get(k) or _initialled(sight, k) or _leader(sight, k)
    limit = _known_person(sight, k) or tagged
    if limit is None:
        return None
    end = name_end(sight.row, k, limit, headline=sight.headline)
    return None if end <= k or _is_known_place(sight, k, end) else end


def _is_quoted_name(sight: Sight, k: int) -> bool:
    """ "the exercise 'Surya Kiran'": quoted by itself, it is the name of a thing."""
    tokens, end = sight.row.tokens, sight.persons.get(k)
    if end is None or not tokens[k]:
        return False
    return sight.doc[tokens[k] - 1].is_quote and sight.doc[sight.row.end_token(end)].is_quote


def _state_of(sight: Sight, end: int) -> tuple[str | None, int]:
    """ "Sergey Shoigu of Russia", "X for Finland,": the state behind a name, the word after it."""
    row = sight.row
    if row.words[end] not in ("of", "for"):
        return None, end
    begin = end + 2 if row.words[end + 1] == "the" else end + 1
    hit = match(gazetteer(), row, begin) if row.is_capital(begin) else None
    if hit is None or hit[1].sort is not Sort.COUNTRY or row.words[begin + hit[0]] == "'s":
        return None, end
    if row.words[end] == "for" and row.words[begin + hit[0]] not in (",", "and", ";", ""):
        return None, end
    return hit[1].country, begin + hit[0]


def _is_known_place(sight: Sight, k: int, end: int) -> bool:
    """A state, a capital or a sea; a city only after a word that leads to a place."""
    known = match(gazetteer(), sight.row, k)
    if known is None or k + known[0] < end:
        return False
    if known[1].sort is not Sort.CITY:
        return True
    leads = k > 0 and sight.row.words[k - 1] in _LEADS
    listed = end == k + 1 and sight.row.words[end] in (",", "and")
    return (leads or listed) and end - k == known[0] and _known_person(sight, k) is None


def _is_thing(sight: Sight, k: int, end: int) -> bool:
    words = sight.row.words
    dotted = words[k : k + 2] == ("u", "s")  # "U.S. Patriot"
    return dotted or _is_impersonal(sight, k, end)


def _is_impersonal(sight: Sight, k: int, end: int) -> bool:
    """A word in the name, or right behind it, says that it is no person's."""
    words, bodies = sight.row.words, load_bodies()
    return words[end] in bodies.things or not bodies.impersonal.isdisjoint(words[k:end])


def _initialled(sight: Sight, k: int) -> int | None:
    """ "T P Boykov", "A. N. Venediktov": initials and a surname."""
    j = k
    while len(sight.row.words[j]) == 1 and sight.row.raw[j].rstrip(".").isupper() and j < k + 4:
        j += 1
    if {"u", "s"} <= set(sight.row.words[k:j]):  # "A U.S. Navy ship"
        return None
    surname = sight.row.is_capital(j) and len(sight.row.words[j]) > 3 and sight.row.raw[j].isalpha()
    return j + 1 if j - k >= 2 and surname else None


def _leader(sight: Sight, k: int) -> int | None:
    """A leader known by name, where the tagger saw nobody; a surname only between small words."""
    row = sight.row
    known = match(load_leaders(), row, k)
    if known is None or not row.is_capital(k + known[0] - 1):
        return None
    end = k + known[0]
    alone = not (k and row.is_capital(k - 1)) and not row.is_capital(end)
    return end if known[0] > 1 or alone else None


def _known_person(sight: Sight, k: int) -> int | None:
    best = None
    for name in sight.known.get(sight.row.words[k], ()):
        size = len(name)
        if sight.row.words[k : k + size] == name and sight.row.is_capital(k):
            best = max(best or 0, k + size)
    return best


def is_beside_person(sight: Sight, k: int, end: int) -> bool:
    """ "José Albares and Margarita Robles": what stands in a list with a person is one."""
    row, words = sight.row, sight.row.words
    plain = 2 <= end - k <= 3 and all(row.raw[j].istitle() for j in range(k, end))
    if not plain or _is_impersonal(sight, k, end):
        return False
    before = words[k - 1] == "and" and k - 1 in sight.persons.values()
    after = words[end] == "and" and end + 1 in sight.persons
    return (before or after) and not any(is_body_word(w) or w in _FIRMS for w in words[k:end])


def expect_name(sight: Sight, k: int) -> None:
    """Words with capitals where grammar wants a name are one, whatever the tagger says."""
    end = name_end(sight.row, k, len(sight.row), headline=False)
    known = match(gazetteer(), sight.row, k) or institution_at(sight.row, k)
    titled = match(load_posts().ranks, sight.row, k) or match(load_posts().honorifics, sight.row, k)
    if end - k >= 2 and not known and not titled and k not in sight.persons:
        sight.persons[k] = end
