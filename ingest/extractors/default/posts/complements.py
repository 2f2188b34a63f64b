"""What follows a post's head: "of the General Staff", "for European affairs"."""

from ingest.extractors.default.lexicon import load_bodies, load_posts
from ingest.extractors.default.posts.ahead import post_goes_on, rank_ahead, title_leads_on
from ingest.extractors.default.posts.chain import Chain
from ingest.extractors.default.posts.nations import more_nations, nation_at
from ingest.extractors.default.row import Row, match

_LONGEST = 7  # words of a body's name
_MISSIONS = frozenset(["embassy", "consulate", "mission", "commission"])
_ENVOYS = frozenset(["ambassador", "envoy", "attaché", "attache", "representative", "consul"])
_SPECIALISTS = frozenset(["military", "senior", "defence", "defense", "technical", "civil", "top"])


def take_complement(row: Row, k: int, chain: Chain) -> int:
    """ "of the General Staff of the Russian Federation", "for European affairs"."""
    leads = {"of", "for", "to", "on"} | ({"from"} if chain.plural else set())
    for _ in range(4):
        k = _enclosed_body(row, _joined_body(row, k, chain))
        posted = _mission(row, k, chain)
        if posted > k:
            return posted
        after = _one_complement(row, k, chain, leads)
        if after == k:
            return k
        k = after
    return k


def _one_complement(row: Row, k: int, chain: Chain, leads: set[str]) -> int:
    """The word after one complement; once members are told, `leads` takes "from" as well."""
    if row.words[k] not in leads and not _apposed_body(row, k):
        return k
    j = k + 1 if row.words[k] in leads else k
    if row.words[j] == "the":
        j += 1
    nation = nation_at(row, j)
    if nation and row.words[k] in leads - {"on"}:
        return _of_nation(row, k, j, chain)
    after = _members(row, j)
    if after > j:
        leads.add("from")
        return after
    after = max(_body_words(row, j, chain), rank_ahead(row, j) or j)
    return after if after > j else k


def _of_nation(row: Row, k: int, j: int, chain: Chain) -> int:
    """ "of | Russia", "of | Sudan's Sovereign Council": the nation at word `j` owns the post."""
    size, country, institution = nation_at(row, j) or (0, None, None)
    j += size
    owned = row.words[j] in ("'s", "'")
    if owned and (_body_words(row, j + 1, chain) > j + 2 or _named_body(row, j + 1) > j + 1):
        j, owned = j + 1, False
    if row.words[k] in ("of", "from") and (not owned or row.words[j + 1] == "joint"):
        countries = (*chain.countries, *([country] if country else []))
        j, more = more_nations(row, j) if chain.plural else (j, ())
        if not chain.country or chain.plural:
            chain.countries = tuple(dict.fromkeys([*countries, *more]))
            chain.country = chain.countries[0] if len(chain.countries) == 1 else chain.country
        chain.institution = chain.institution or institution
    return _body_words(row, j, chain)


def _mission(row: Row, k: int, chain: Chain) -> int:
    """ "at the Indian Embassy in Vietnam", "ambassador in Baku": whose mission it is, and where."""
    if k and row.words[k] == "in" and row.words[k - 1] in _ENVOYS:
        seat = nation_at(row, k + 1)
        return k + 1 + seat[0] if seat else k
    if row.words[k] not in ("at", "of", "from", "with"):
        return k
    j = k + 2 if row.words[k + 1] == "the" else k + 1
    nation = nation_at(row, j)
    if nation is None or not _MISSIONS & set(row.words[j + nation[0] : j + nation[0] + 2]):
        return k
    j += nation[0] + (1 if row.words[j + nation[0]] in _MISSIONS else 2)
    chain.country = chain.country or nation[1]
    seat = nation_at(row, j + 1) if row.words[j] in ("in", "to") else None
    return j + 1 + seat[0] if seat else j


def _enclosed_body(row: Row, k: int) -> int:
    """ "Acting Director, Defence Information, | Brigadier General X": a body between commas."""
    if row.words[k] != "," or not row.is_capital(k + 1):
        return k
    end = k + 1
    while row.words[end] in load_bodies().words and end < k + _LONGEST:
        end += 1
    closed = end > k + 1 and row.words[end] == "," and title_leads_on(row, end + 1)
    return end + 1 if closed else k


def _joined_body(row: Row, k: int, chain: Chain) -> int:
    """ "Minister of Foreign Affairs | , Emigration and Egyptian Expatriates": no post follows."""
    if not is_body_word(row.words[k - 1]):
        return k
    if row.is_capital(k) and row.words[k] in load_bodies().ends:
        k += 1
    if row.words[k] not in ("and", "&", ","):
        return k
    nation = nation_at(row, k + 1)
    begin = k + 1 + (nation[0] if nation else 0)
    after = _body_words(row, begin, chain) if row.is_capital(begin) else begin
    if after == begin or (post_goes_on(row, after) and not title_leads_on(row, after)):
        return k
    listed = row.words[k] != "," or row.words[after] == "and"
    return _joined_body(row, after, chain) if listed else k


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
    if not row.is_capital(k):
        return False
    if row.words[k] in ("joint", "national", "chiefs"):
        return row.words[k + 1] in ("chiefs", "security", "defence", "assembly", "of")
    return k > 0 and row.is_capital(k - 1) and _is_body_phrase(row, k)


def _is_body_phrase(row: Row, k: int) -> bool:
    """ "Western Naval Area", "Military Operations": two body words or more, and no post."""
    both = row.words[k] in load_bodies().words and row.words[k + 1] in load_bodies().words
    joints = ("of", "and", "for", "&", "the")
    return both and row.is_capital(k + 1) and row.words[k + 1] not in joints


def _named_body(row: Row, k: int) -> int:
    """The word after a name in capitals that ends as bodies' names do; `k` for none."""
    end = k
    for j in range(k, min(k + _LONGEST, len(row))):
        if not row.is_capital(j):
            break
        if row.words[j] in load_bodies().ends:
            end = j + 1
    return end


def _body_words(row: Row, k: int, chain: Chain) -> int:
    """Words of a ministry's, staff's or committee's name."""
    start, named = k, _named_body(row, k)
    if named > k and not (row.words[named] in ("and", "&") and _body_goes_on(row, named + 1)):
        return named
    k = max(k, named)
    while k < len(row):
        word = row.words[k]
        if word in ("'s", "'") and row.words[k + 1] in ("general", "joint"):
            k += 1
            continue
        if word not in load_bodies().words:
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
    return row.words[k] in load_bodies().words and row.words[k] not in ("of", "for", "and")


def is_body_end(word: str) -> bool:
    """Whether a body's name may end in the word, and no person's."""
    return word in load_bodies().ends


def is_body_word(word: str) -> bool:
    """Whether a word stands in names of bodies, and so is no person's name by itself."""
    return word in load_bodies().ends or word in load_bodies().words
