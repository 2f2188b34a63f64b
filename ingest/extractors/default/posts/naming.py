"""Ranks, honorifics and the name that a title leads up to."""

from collections.abc import Mapping

from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.posts.ahead import title_leads_on
from ingest.extractors.default.posts.chain import MAKERS, Chain
from ingest.extractors.default.posts.complements import is_body_end, is_body_word
from ingest.extractors.default.posts.nations import nation_at
from ingest.extractors.default.row import Row, match

_QUOTES = frozenset('"“”')
_PARTICLES = frozenset(
    """al el bin ibn bint ben abu abd de del della di da do dos das van von der den ter la le ul
    ur uz ud as ash ad ar af bte binti st mac ou y e af zu zur'""".split()
)
# Names that are also common words: "Vice Premier He Lifeng", "President To Lam", "General Said X".
_SURNAMES = frozenset("he she an to you we no may will so li long said".split())
_SYLLABLES = frozenset("in on an no so to at by do".split())
_FORCES = frozenset("fleet navy army air force forces command corps coast guard naval".split())
_NO_NAME = frozenset(
    """the a an and or but in on at of to for from with by as is are was were has have had will
    would said says say told tells meets met visits visited holds held calls called receives
    received signs signed agrees agreed arrives arrived leaves left hosts hosted discusses
    discussed welcomes after before during over amid while who that this monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august
    september october november december not no also then when where mr mrs ms dr his her their
    its he she they we i it you government ministry department army navy talks visit summit
    makes pays paid begins starts concludes ends embarks attends addresses inaugurates
    launches opens pledges offers announces orders approves rejects denies confirms considers
    plans heads departs travels flies lands hails thanks praises slams condemns congratulates
    chairs inspects reviews witnesses hands gives gets takes buys sells delivers donates supplies
    unveils lauds expresses reaffirms reiterates assures returns invites accepts awards
    due off back ahead joins join photo file ties deal reuters afp ap urges vows seeks warns may
    says""".split()
)


def name_end(row: Row, start: int, limit: int, *, headline: bool) -> int:
    """Where a name that starts at word `start` ends, at most at `limit`."""
    k = start
    while k < min(limit, len(row)) and k - start < 7:
        word = row.words[k]
        if k > start and k + 1 < limit and _leads_on(row, k):
            k += 1
        elif k > start and _is_nickname(row, k):
            k += 3
            limit = max(limit, k + 1)
        elif _stops(row, start, k, headline=headline):
            break
        elif (
            (row.is_capital(k) and row.raw[k][:1].isalpha())
            or (row.glued[k] and word.isalpha() and k > start)
        ) or (word in _PARTICLES and row.is_capital(k)):
            k += 1
        else:
            break
    return k


def _stops(row: Row, start: int, k: int, *, headline: bool) -> bool:
    """Letters behind a name, or a word that stands in none."""
    if k > start + 1 and _is_decoration(row, k):
        return True
    return row.words[k] in _NO_NAME and not _is_namelike(row, start, k, headline=headline)


def _is_nickname(row: Row, k: int) -> bool:
    """'Benjamin "Benny" Gantz': quoted in the middle of a name."""
    if row.words[k] not in _QUOTES or k + 3 > len(row):
        return False
    return row.words[k + 2] in _QUOTES and row.is_capital(k + 1) and row.is_capital(k + 3)


def _leads_on(row: Row, k: int) -> bool:
    """ "van der Berg", "bin Salman": one particle or two before the next part of the name."""
    if row.words[k] not in _PARTICLES:
        return False
    second = row.words[k + 1] in _PARTICLES and row.is_capital(k + 2)
    return row.is_capital(k + 1) or second


def _is_namelike(row: Row, start: int, k: int, *, headline: bool) -> bool:
    """A word that mostly stands in no name, and does here."""
    if _is_may(row, k):
        return not headline
    return _is_initial(row, k) or _is_syllable(row, start, k)


def _is_may(row: Row, k: int) -> bool:
    """ "Theresa May has": no month, since no day or year follows."""
    following = row.words[k + 1]
    return row.raw[k] == "May" and not following[:1].isdigit() and following not in ("of", "last")


def _is_syllable(row: Row, start: int, k: int) -> bool:
    """ "Moon Jae-in", "Kang Eun-ho": a small word at the end of a given name."""
    return k > start + 1 and row.glued[k] and row.raw[k] in _SYLLABLES


def _is_initial(row: Row, k: int) -> bool:
    return len(row.words[k]) == 1 and row.is_capital(k)


def skip_brackets(row: Row, k: int) -> int:
    """ "(COAS)", "(Retd)": skipped where a rank or a name follows."""
    if row.words[k] != "(":
        return k
    for j in range(k + 1, min(k + 5, len(row))):
        if row.words[j] == ")":
            j = j + 2 if row.words[j + 1] == "," and title_leads_on(row, j + 2) else j + 1
            return j if row.is_capital(j) else k
    return k


def _is_decoration(row: Row, k: int) -> bool:
    """ "KCB", "MP" behind a name: letters in capitals, no surname and no number of a king."""
    known = match(load_posts().after_names, row, k) is not None
    return known and row.raw[k].isupper() and row.words[k] not in ("ii", "iii", "iv", "sm", "am")


def skip_decorations(row: Row, k: int) -> int:
    """The word after "NI (M), PVSM, ADC", which stand behind a name in capitals."""
    while True:
        j = k + 1 if row.words[k] == "," else k
        hit = match(load_posts().after_names, row, j)
        if hit is None or not row.raw[j].isupper() or len(row.words[j]) < 2:
            return k
        k = j + hit[0]
        if row.words[k] == "(" and row.words[k + 1 : k + 3][1:] == (")",):
            k += 3


def take_ranks(row: Row, k: int, chain: Chain) -> int:
    """Ranks and honorifics from word `k`; gives the word after them."""
    posts = load_posts()
    for _ in range(6):
        rank = match(posts.ranks, row, k)
        honorific = match(posts.honorifics, row, k)
        if rank and (row.is_capital(k) or rank[1] not in posts.capital_ranks):
            if not row.is_capital(k) and not row.is_capital(k + rank[0]):
                return k
            chain.rank = chain.rank or rank[1]
            k = skip_brackets(row, k + rank[0])
        elif honorific and row.is_capital(k) and row.is_capital(_past_sign(row, k + honorific[0])):
            chain.honorific = True
            k = _past_sign(row, k + honorific[0])
        elif row.words[k] in ("retd", "ret", "rtd") and row.is_capital(k + 1):
            k += 1
        else:
            break
    return k


def _past_sign(row: Row, k: int) -> int:
    """ "Dato' | Seri X": the sign belongs to the form of address."""
    return k + (row.words[k] == "'" and row.words[k - 1] == "dato")


def _title_within(row: Row, a: int, b: int) -> int | None:
    """The first rank of two words or with a dot inside the words (a, b) that a name follows."""
    posts = load_posts()
    for k in range(a + 1, b):
        rank = match(posts.ranks, row, k)
        if rank and rank[0] > 1 and row.is_capital(k) and row.is_capital(k + rank[0]):
            return k
    return None


def _state_within(row: Row, a: int, b: int) -> str | None:
    """The state of a body that stands between a post and a rank: "Royal Saudi Naval Forces"."""
    nations = (nation_at(row, k) for k in range(a, b))
    return next((nation[1] for nation in nations if nation and nation[1]), None)


def force_of_state(row: Row, k: int) -> tuple[int, str] | None:
    """ "Commander | Pakistan Fleet, Admiral X": a state's force, and the word after it."""
    k += row.words[k] == "royal"
    nation = nation_at(row, k)
    if nation is None or not nation[1]:
        return None
    after = k + nation[0]
    while row.is_capital(after) and row.words[after] in _FORCES:
        after += 1
    return (after, nation[1]) if row.words[after - 1] in _FORCES else None


def _is_surname(row: Row, k: int) -> bool:
    """A common word that a title makes a surname: another capital follows, and no rule of names."""
    following = row.words[k + 1]
    return (
        row.words[k] in _SURNAMES
        and row.raw[k].istitle()
        and row.is_capital(k + 1)
        and following not in _NO_NAME
    )


def take_name(
    row: Row, k: int, chain: Chain, persons: Mapping[int, int], *, headline: bool
) -> None:
    """The name from word `k` and an "of <state>" behind it, in place."""
    chain.end = k
    if chain.group in MAKERS and row.is_capital(k):
        end = name_end(row, k, k + 4, headline=headline)
        chain.name_start, chain.name_end, chain.end = k, end, end
        return
    if chain.plural or chain.body or not row.is_capital(k):
        return
    force = force_of_state(row, k) if chain.post and not chain.country else None
    if force is not None:
        chain.end, chain.country = force
        k = take_ranks(row, chain.end, chain)
        if k == chain.end:
            return
    end = _end_of_name(row, k, persons, headline=headline)
    title = _title_within(row, k, end)
    if title is not None:  # "Chairman Heavy Industries | Lt Gen X": a body stood before the rank
        chain.country = chain.country or _state_within(row, k, title)
        k = take_ranks(row, title, chain)
        end = name_end(row, k, len(row), headline=headline)
    if headline and k not in persons:
        end = min(end, k + 2)
    if all(map(is_body_word, row.words[k:end])) or is_body_end(row.words[end - 1]):
        return
    if end <= k or (nation_at(row, k) and k + (nation_at(row, k) or (0,))[0] >= end):
        return
    chain.name_start, chain.name_end, chain.end = k, end, skip_decorations(row, end)
    _take_state(row, chain.end, chain)


def _take_state(row: Row, end: int, chain: Chain) -> None:
    """ "of Russia" behind the name, in place."""
    nation = nation_at(row, end + 1) if row.words[end] == "of" and not chain.country else None
    if nation and nation[1] and row.words[end + 1 + nation[0]] != "'s":
        chain.country, chain.end = nation[1], end + 1 + nation[0]


def _end_of_name(row: Row, k: int, persons: Mapping[int, int], *, headline: bool) -> int:
    """The word after the name that begins at word `k`; `k` where there is none."""
    limit = len(row)
    if headline or k not in persons:
        limit = min(limit, k + 5)
    if k in persons:
        limit = persons[k] if headline else max(persons[k], name_end(row, k, limit, headline=False))
    first = k + 1 if _is_surname(row, k) and not headline else k
    end = name_end(row, first, limit, headline=headline)
    return k if end == first else end
