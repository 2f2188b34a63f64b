"""What follows a post's head: "of the General Staff", "for European affairs"."""

from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.posts.chain import Chain
from ingest.extractors.default.posts.nations import more_nations, nation_at
from ingest.extractors.default.row import Row, match

_COMPLEMENT_WORDS = frozenset(
    """of the and for & state staff defence defense affairs foreign external internal general
    joint chiefs committee council republic federation armed forces army navy air force
    ministry department national security interior finance government cabinet parliament
    assembly senate house commission union party office court board agency ministers relations
    cooperation trade economy industry energy intelligence operations command guard corps
    fleet police mission delegation ground land force strategic missile special
    military production development planning commerce agriculture health education science
    technology culture tourism labour labor transport communications information justice water
    power petroleum oil investment immigration environment climate women youth sports housing
    works infrastructure railways shipping ports aviation space digital innovation research
    veterans political public european asian african american eurasian arab arms control
    disarmament peacekeeping humanitarian migration narcotics cyber nuclear atomic acquisition
    procurement sustainment policy strategy plans training logistics personnel readiness
    parliamentary legislative maritime indo-pacific pacific gulf service services bureau
    directorate administration institution organization organisation supreme permanent middle
    east north south west africa asia europe americas western eastern hemisphere balkans
    mediterranean sahel caucasus""".split()
)
_SPECIALISTS = frozenset(["military", "senior", "defence", "defense", "technical", "civil", "top"])


def take_complement(row: Row, k: int, chain: Chain) -> int:
    """ "of the General Staff of the Russian Federation", "for European affairs"."""
    for _ in range(4):
        if row.words[k] not in ("of", "for", "to", "on") and not _apposed_body(row, k):
            return k
        j = k + 1 if row.words[k] in ("of", "for", "to", "on") else k
        if row.words[j] == "the":
            j += 1
        nation = nation_at(row, j)
        if nation and row.words[k] in ("of", "for", "to"):
            j += nation[0]
            owned = row.words[j] in ("'s", "'")
            if owned and _body_words(row, j + 1, chain) > j + 2:
                j, owned = j + 1, False
            if row.words[k] == "of" and (not owned or row.words[j + 1] == "joint"):
                countries = (*chain.countries, *([nation[1]] if nation[1] else []))
                j, more = more_nations(row, j) if chain.plural else (j, ())
                if not chain.country or chain.plural:
                    chain.countries = tuple(dict.fromkeys([*countries, *more]))
                    chain.country = (
                        chain.countries[0] if len(chain.countries) == 1 else chain.country
                    )
                chain.institution = chain.institution or nation[2]
            k = _body_words(row, j, chain)
            continue
        after = _members(row, j)
        after = after if after > j else _body_words(row, j, chain)
        if after == j:
            return k
        k = after
    return k


def _members(row: Row, k: int) -> int:
    """ "of the military specialists | of the Russian ministry": whom a group consists of."""
    start = k
    while row.words[k] in _SPECIALISTS:
        k += 1
    people = match(load_posts().plural_heads, row, k) or match(load_posts().groups, row, k)
    if people is None or row.words[k + people[0]] not in ("of", "from"):
        return start
    return k + people[0]


def _apposed_body(row: Row, k: int) -> bool:
    """ "Chairman Joint Chiefs of Staff Committee": a body's name follows with no preposition."""
    return (
        row.is_capital(k)
        and row.words[k] in ("joint", "national")
        and row.words[k + 1]
        in (
            "chiefs",
            "security",
            "defence",
            "assembly",
        )
    )


def _body_words(row: Row, k: int, chain: Chain) -> int:
    """Words of a ministry's, staff's or committee's name."""
    start = k
    while k < len(row):
        word = row.words[k]
        if word in ("'s", "'") and row.words[k + 1] in ("general", "joint"):
            k += 1
            continue
        if word not in _COMPLEMENT_WORDS:
            break
        if word in ("of", "and", "for", "the", "&") and not _body_goes_on(row, k + 1):
            break
        if word == "general" and not _body_goes_on(row, k + 1) and row.words[k + 1] != "staff":
            break
        if word in ("of", "for") and k > start:
            break
        k += 1
    return k


def _body_goes_on(row: Row, k: int) -> bool:
    return row.words[k] in _COMPLEMENT_WORDS and row.words[k] not in ("of", "for", "and")
