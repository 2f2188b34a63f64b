"""Warships by name, "INS Satpura", "Indian Naval Ships Delhi and Shakti": they act for a navy."""

from ingest.extractors.default.gazetteer import Sort, gazetteer
from ingest.extractors.default.mentions.mention import Found, Type
from ingest.extractors.default.mentions.sight import Sight
from ingest.extractors.default.row import match

# What stands before the names of a navy's ships, and whose they are. Public knowledge.
_PREFIXES = dict(
    pair.split(":")
    for pair in """INS:IN PNS:PK HMS:GB RFA:GB USS:US USNS:US USCGC:US HMAS:AU HMNZS:NZ HMCS:CA
    ROKS:KR BNS:BD SLNS:LK TCG:TR HNLMS:NL HSwMS:SE HDMS:DK ORP:PL KRI:ID RSS:SG HTMS:TH BRP:PH
    UMS:MM NNS:NG RFNS:FJ IRIS:IR ENS:EG BAP:PE""".split()
)
_SHIPS = frozenset(
    """ship ships vessel vessels warship warships frigate frigates destroyer destroyers corvette
    corvettes submarine submarines squadron flotilla""".split()
)
_FLEETS = frozenset("warship warships squadron flotilla".split())
_PAIRS = (("task", "group"), ("aircraft", "carrier"), ("strike", "group"))
_NAVAL = frozenset(["navy", "naval"])
_MOST_NAMES = 12  # words of a list of ships


def ship_at(sight: Sight, k: int) -> Found | None:
    """A warship or several, as an institution of the group "ships"."""
    code, begin = _prefixed(sight, k)
    if code is None:
        code, begin = _described(sight, k)
    if code is None:
        return None
    end = _names_end(sight, begin)
    if end == begin and sight.row.raw[k] in _PREFIXES:
        return None
    return sight.found(Type.INSTITUTION, k, end, sight.text(k, end), country=code, group="ships")


def _prefixed(sight: Sight, k: int) -> tuple[str | None, int]:
    code = _PREFIXES.get(sight.row.raw[k])
    return (code, k + 1) if code and sight.row.is_capital(k + 1) else (None, k)


def _described(sight: Sight, k: int) -> tuple[str | None, int]:
    """ "Russian Navy ships", "a French warship": whose they are, and the word after the noun."""
    row = sight.row
    nation = match(gazetteer(), row, k) if row.is_capital(k) else None
    if nation is None or nation[1].sort not in (Sort.COUNTRY, Sort.DEMONYM):
        return None, k
    j = k + nation[0]
    j += row.words[j] in ("'s", "'")
    naval = row.words[j] in _NAVAL
    j += naval
    task_group = row.words[j : j + 2] in _PAIRS
    if task_group or (row.words[j] in _SHIPS and (naval or row.words[j] in _FLEETS)):
        return nation[1].country, j + 1 + task_group
    return None, k


def _names_end(sight: Sight, k: int) -> int:
    """The word after the ships' names from word `k`: "Delhi, Shakti and Kiltan"."""
    row, end = sight.row, k
    for j in range(k, min(k + _MOST_NAMES, len(row))):
        if row.is_capital(j) and row.raw[j][:1].isalpha() and j not in sight.dates:
            end = j + 1
        elif row.words[j] not in (",", "and", "ins") or not row.is_capital(j + 1):
            break
    return end
