"""Names made comparable: folding to plain ASCII, and keys that forgive transliteration.

A key is for finding candidates, not for deciding: two people may share every key. Vowels are kept
(as a, i, u), because Hasan and Husain, or Kamal and Kamil, are different names.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

_POSSESSIVE = re.compile(r"(?<=[a-z])['`]s\b")
_APOSTROPHE = re.compile(r"['`]")
_OTHER = re.compile(r"[^a-z0-9]+")

# Articles and connectives that one source writes and another leaves out.
_OF_THE_EAST = {"al", "el", "ul", "ur", "ud", "ad", "as", "ash", "ibn", "bin", "bint"}
_OF_THE_WEST = {"von", "van", "der", "den", "de", "da", "di", "du", "del", "dos", "la", "le"}
PARTICLES = frozenset(_OF_THE_EAST | _OF_THE_WEST | {"of", "the", "and"})

# Short or consonant-only writings that no rule can reach.
_WHOLE = {
    "md": "muhamad",
    "mohd": "muhamad",
    "mhmd": "muhamad",
    "mehmed": "muhamad",
    "mehmet": "muhamad",
    "abdul": "abd",
    "abdel": "abd",
    "abdal": "abd",
    "yusaf": "yusuf",
    "yusif": "yusuf",
}

# In order; each line is one habit of writing that the same name is met in.
_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"off$", "ov"),
        (r"x", "ks"),
        (r"ck", "k"),
        (r"ph", "f"),
        (r"shch|sch|sh", "S"),
        (r"tch|ch", "C"),
        (r"zh", "Z"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"dj", "j"),
        (r"[dt]h", lambda found: found[0][0]),
        (r"tz", "ts"),
        (r"[cq]", "k"),
        (r"w", "v"),
        (r"^dim(?=i)", "dm"),
        (r"eye", "ee"),
        (r"^[yji]e", "e"),
        (r"^i[uo](?=[^aeiou])", "yu"),
        (r"(?<=[^aeiou])[yi]o(?=[^aeiou])", "e"),
        (r"(?<=[^aeiou])[ea]r$", "r"),
        (r"(?:iy|yy|ij|yi|ii|ei|ey|ej)$", "i"),
        (r"[ae]y(?=[aeiou])", "i"),
        (r"(?<=i)y(?=[aeiou])", ""),
        (r"(?<!^)y(?![aeiou])|(?<=[^aeiou])y", "i"),
        (r"[ae]i|ee|ie", "i"),
        (r"oo|ou|uo", "u"),
        (r"e", "a"),
        (r"o", "u"),
        (r"(?<=[aiu])h$", ""),
        (r"(.)\1+", r"\1"),
    )
)

# The rules write sh, ch and zh as S, C and Z; a full-text index knows no case, so each gets a
# letter that the rules leave unused.
_ONE_LETTER = str.maketrans("SCZ", "xcq")


def fold(text: str) -> str:
    """Lower-case ASCII letters and digits, words parted by one space; `Шойгу` is `shoygu`."""
    plain = _POSSESSIVE.sub("", anyascii(text).casefold())
    return _OTHER.sub(" ", _APOSTROPHE.sub("", plain)).strip()


def name_keys(text: str) -> tuple[str, ...]:
    """One key a name token, in the order of the text; none for particles, unless all are."""
    tokens = fold(text).split()
    return tuple(_key(token) for token in tokens if token not in PARTICLES) or tuple(
        _key(token) for token in tokens
    )


@lru_cache(maxsize=65536)
def _key(token: str) -> str:
    if len(token) == 1 or any(letter.isdigit() for letter in token):
        return token
    key = _WHOLE.get(token, token)
    for pattern, to in _RULES:
        key = pattern.sub(to, key)
    return _WHOLE.get(key, key).translate(_ONE_LETTER)


def key_words(names: Iterable[str]) -> tuple[str, ...]:
    """Every key of every name as it is written into a full-text index, sorted, each once.

    The leading digit keeps a key apart from a word that happens to read the same.
    """
    return tuple(sorted({f"0{key}" for name in names for key in name_keys(name)}))


def search_text(names: Iterable[str]) -> str:
    """What an entity's `searchText` holds: its folded names, then the keys. Never empty."""
    given = sorted(set(names))
    words = " ".join(dict.fromkeys(" ".join(map(fold, given)).split()))
    return f"{words} {' '.join(key_words(given))}".strip() or "0"
