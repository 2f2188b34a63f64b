"""Lists "A, B and C" and pairs "Franco-German" become one word, standing for all members."""

from collections.abc import Sequence

from ingest.extractors.default.mentions import Type
from ingest.extractors.default.units import PEOPLE, Unit

_LISTS = {
    Type.PERSON: "officials",
    Type.COUNTRY: "countries",
    Type.HARDWARE: "missiles",
    Type.PLACE: "cities",
}
_STATES = frozenset({Type.COUNTRY, Type.INSTITUTION})
_NATIONS = frozenset({Type.COUNTRY, Type.NATIONAL, Type.PLACE, Type.INSTITUTION})
_AUXILIARIES = frozenset(
    """is are was were has have had will would may might can could should did does do said says
    told met agreed signed held""".split()
)
_OPENERS = frozenset(
    ["", ",", ";", ":", '"', "“", "that", "while", "and", "as", "but", "when", "where"]
)


def with_lists(units: list[Unit], *, headline: bool = False) -> list[Unit]:
    """The units with each list and each pair put into one.

    A headline begins with lists that have no "and": "Manila, Washington sign pact".
    """
    out: list[Unit] = []
    index = 0
    while index < len(units):
        if _is_pair(units, index):
            out.append(_paired(units[index : index + 3]))
            index += 3
            continue
        end = _list_end(units, index, open_ended=headline and not out)
        if end is None:
            out.append(units[index])
            index += 1
            continue
        out.append(_listed(units[index:end]))
        index = end
    return out


def _is_pair(units: Sequence[Unit], k: int) -> bool:
    """ "Pakistan-Russia exercises", "Franco-German": two states joined by a hyphen."""
    if k + 2 >= len(units) or units[k + 1].word not in ("-", "–", "/"):
        return False
    ends = (units[k], units[k + 2])
    return all(u.mentions and u.mentions[0].type in _NATIONS for u in ends)


def _paired(units: Sequence[Unit]) -> Unit:
    """One adjective for the pair."""
    members = tuple(m for u in units for m in u.mentions)
    return Unit("French", units[0].start, units[-1].end, units[-1].space, members)


def _list_end(units: Sequence[Unit], start: int, *, open_ended: bool) -> int | None:
    """The unit after a list "A, B and C" that begins at `start`, or None."""
    members, index, closed = [start], start, False
    while not closed and units[index].mentions:
        step, last = _separator(units, index + 1)
        following = index + 1 + step
        if step == 0 or following >= len(units) or not units[following].mentions:
            break
        if not _kin(units[start], units[following]):
            break
        members.append(following)
        index, closed = following, last
    closed = closed or (open_ended and _separator(units, index + 1)[0] == 0)
    if not closed or len(members) < 2 or _is_two_clauses(units, start, index, len(members)):
        return None
    return index + 1


def _separator(units: Sequence[Unit], index: int) -> tuple[int, bool]:
    """(units taken, whether it closes the list) of ",", "and", ", and", "as well as"."""
    words = [u.word.lower() for u in units[index : index + 3]]
    if words[:1] in (["and"], ["&"]):
        return 1, True
    if words[:2] == [",", "and"]:
        return 2, True
    if words == ["as", "well", "as"]:
        return 3, True
    return (1, False) if words[:1] in ([","], [";"]) else (0, False)


def _kin(a: Unit, b: Unit) -> bool:
    x, y = a.mentions[0].type, b.mentions[0].type
    if x is Type.DATE or x is Type.NATIONAL or x is Type.PRONOUN:
        return False
    return x is y or {x, y} <= PEOPLE or {x, y} <= _STATES


def _is_two_clauses(units: Sequence[Unit], start: int, last: int, size: int) -> bool:
    """ "… met Smith and Jones said …": the last member opens a clause of its own."""
    following = units[last + 1].word.lower() if last + 1 < len(units) else ""
    before = units[start - 1].word.lower() if start else ""
    verb = following in _AUXILIARIES or (len(following) > 4 and following.endswith("ed"))
    return size == 2 and verb and before not in _OPENERS


def _listed(units: Sequence[Unit]) -> Unit:
    members = tuple(m for u in units for m in u.mentions)
    first = members[0].type
    kind = Type.PERSON if first in PEOPLE or first is Type.GROUP else first
    kind = Type.COUNTRY if kind is Type.INSTITUTION else kind
    word = _LISTS.get(kind, "officials")
    return Unit(word, units[0].start, units[-1].end, units[-1].space, members)
