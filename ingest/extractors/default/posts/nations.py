"""The nations and bodies that a post belongs to: "Russian", "Pakistan's", "NATO"."""

from ingest.extractors.default.gazetteer import Sort, gazetteer
from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.posts.chain import Chain
from ingest.extractors.default.row import Row, institution_at, match

_PARTS_OF_AMERICA = frozenset(["latin", "south", "north", "central", "native", "pan"])
_BEFORE_NATIONS = frozenset(
    "visiting former then outgoing new acting first royal senior top".split()
)
_DETERMINERS = frozenset("""the a an his her its their our both""".split())


def take_determiner(row: Row, k: int, chain: Chain) -> int:
    """An article or possessive at word `k`; gives the word after it."""
    if row.words[k] in _DETERMINERS:
        chain.definite = row.words[k] not in ("a", "an", "another")
        chain.other = row.words[k] in ("his", "her", "their", "its")
        return k + 1
    return k


def take_nations(row: Row, k: int, chain: Chain) -> int:
    """ "Pakistan's", "NATO", "Russian and Chinese", also after "visiting" or "former"."""
    posts = load_posts()
    before = k
    while k < len(row) and (hit := match(posts.modifiers, row, k)) and hit[0] == 1:
        if row.words[k] not in _BEFORE_NATIONS:
            break
        k += 1
    found: list[str] = []
    while k < len(row):
        nation = nation_at(row, k)
        if nation is None:
            break
        size, country, institution = nation
        found += [country] if country else []
        chain.institution = chain.institution or institution
        k += size
        if row.words[k] == "'s" or row.words[k] == "'":
            k += 1
        if row.words[k] in ("and", ",") and found and nation_at(row, k + 1) and _more(row, k):
            k += 1
            continue
        break
    if not found and chain.institution is None:
        return before
    chain.countries = tuple(dict.fromkeys(found))
    chain.country = found[0] if len(chain.countries) == 1 else None
    return k


def _more(row: Row, joint: int) -> bool:
    """Whether after the next nation a post follows, so that both nations belong to it.

    The last joint is an "and", or adjectives: "from France, India's ministry said" are two.
    """
    nation = nation_at(row, joint + 1)
    if nation is None:
        return False
    after = joint + 1 + nation[0]
    if row.words[after] == "'s":
        after += 1
    if row.words[after] in ("and", ","):
        return _more(row, after)
    if row.words[joint] == "," and not _is_adjective(row, joint + 1):
        return False
    posts = load_posts()
    return bool(
        match(posts.modifiers, row, after)
        or match(posts.plural_heads, row, after)
        or match(posts.groups, row, after)
    )


def _is_regional(row: Row, k: int) -> bool:
    """ "Latin American countries" are not those of the United States."""
    return k > 0 and row.words[k] == "american" and row.words[k - 1] in _PARTS_OF_AMERICA


def _is_adjective(row: Row, k: int) -> bool:
    """ "Cambodian, Lao ministers": in headlines a comma joins adjectives."""
    hit = match(gazetteer(), row, k)
    return hit is not None and hit[1].sort is Sort.DEMONYM and row.words[k + hit[0]] != "'s"


def nation_at(row: Row, k: int) -> tuple[int, str | None, str | None] | None:
    """(words, country, institution) of a nation or a body that a post may belong to."""
    if k >= len(row) or not row.is_capital(k) or _is_regional(row, k):
        return None
    body = institution_at(row, k)
    hit = match(gazetteer(), row, k)
    if hit and hit[1].sort in (Sort.COUNTRY, Sort.DEMONYM, Sort.METONYM, Sort.CAPITAL):
        if body and body[0] > hit[0]:
            return body[0], body[1].country, body[1].name
        if row.words[k] == "us" and row.raw[k] != "US":
            return None
        return hit[0], hit[1].country, None
    if body:
        return body[0], body[1].country, body[1].name
    return None


def more_nations(row: Row, k: int) -> tuple[int, tuple[str, ...]]:
    """Further nations of "of Russia, China and Iran": the word after them, and codes."""
    found: list[str] = []
    while row.words[k] in (",", "and"):
        j = k + 1
        while row.words[j] in ("and", "the"):
            j += 1
        nation = nation_at(row, j)
        if nation is None or nation[1] is None:
            break
        found.append(nation[1])
        k = j + nation[0]
    return k, tuple(found)
