"""One plain word for each mention, one for each list of them; then the sentence is parsed.

A small parser trips over "Chairman Joint Chiefs of Staff Committee General X"; it reads "Smith met
officials in London on Friday" without fault. The words stand for their class and keep the grammar.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.sentences import Sentence

_WORDS = {
    Type.PERSON: "Smith",
    Type.POST: "Smith",
    Type.GROUP: "leaders",
    Type.COUNTRY: "France",
    Type.NATIONAL: "French",
    Type.INSTITUTION: "NATO",
    Type.HARDWARE: "missiles",
    Type.PLACE: "London",
    Type.DATE: "Friday",
}
_LISTS = {
    Type.PERSON: "officials",
    Type.COUNTRY: "countries",
    Type.HARDWARE: "missiles",
    Type.PLACE: "cities",
}
_PEOPLE = frozenset({Type.PERSON, Type.POST})
_STATES = frozenset({Type.COUNTRY, Type.INSTITUTION})
_NATIONS = frozenset({Type.COUNTRY, Type.NATIONAL, Type.PLACE, Type.INSTITUTION})
_KEPT = frozenset({Type.PRONOUN})
_AUXILIARIES = frozenset(
    """is are was were has have had will would may might can could should did does do said says
    told met agreed signed held""".split()
)
_OPENERS = frozenset(
    ["", ",", ";", ":", '"', "“", "that", "while", "and", "as", "but", "when", "where"]
)
_LONGEST_ASIDE = 8  # tokens in brackets that are left out


@dataclass(slots=True)
class Unit:
    """One word of the simplified sentence: a token as it is, or what stands for mentions."""

    word: str
    start: int
    end: int
    space: bool
    mentions: tuple[Mention, ...] = ()


@dataclass(slots=True)
class Parsed:
    """A sentence ready for frames: `doc[i]` stands for `units[i]`; offsets point into the text."""

    sentence: Sentence
    units: list[Unit]
    mentions: list[Mention]
    doc: Doc
    at: dict[int, int] = field(default_factory=dict)  # id(mention) → token of `doc`

    def span(self, index: int) -> tuple[int, int]:
        """Where the word stands in the document's text."""
        unit = self.units[index]
        return self.sentence.start + unit.start, self.sentence.start + unit.end


def simplify(sentence: Sentence, tokens: Doc, found: Sequence[Mention], nlp: Language) -> Parsed:
    """Put the plain words; the result is not yet parsed (`parse` does many at once)."""
    units = _with_lists(_units(tokens, found))
    doc = Doc(nlp.vocab, words=[u.word for u in units], spaces=[u.space for u in units])
    for token in doc[1:]:
        token.is_sent_start = False
    parsed = Parsed(sentence, units, list(found), doc)
    for index, unit in enumerate(units):
        for mention in unit.mentions:
            parsed.at[id(mention)] = index
    return parsed


def parse(parsed: Sequence[Parsed], nlp: Language) -> None:
    """Tag and parse in place, all sentences in one go."""
    docs = [p.doc for p in parsed if len(p.doc)]
    for name, component in nlp.pipeline:
        if name != "ner":
            docs = list(component.pipe(docs, batch_size=64))  # type: ignore[attr-defined]


def _units(tokens: Doc, found: Sequence[Mention]) -> list[Unit]:
    by_start = {m.start: m for m in found}
    units: list[Unit] = []
    index = 0
    while index < len(tokens):
        mention = by_start.get(index)
        if mention is not None:
            if _announces_list(mention, by_start, tokens):
                index = mention.end + 1
                continue
            end, joined = _apposed(mention, by_start, tokens)
            units.append(_unit(tokens, mention, end, joined))
            index = end
            continue
        index = _skip_aside(tokens, index) or _plain(tokens, index, by_start, units)
    return units


def _announces_list(mention: Mention, by_start: dict[int, Mention], tokens: Doc) -> bool:
    """ "the two ministers, X and Y,": the names that follow tell it all."""
    if mention.type is not Type.GROUP or mention.end >= len(tokens):
        return False
    if tokens[mention.end].text not in (",", ":", "-", "—", "–"):
        return False
    first = by_start.get(mention.end + 1)
    if first is None or first.type not in _PEOPLE or first.end >= len(tokens):
        return False
    return tokens[first.end].lower_ in ("and", ",") and by_start.get(first.end + 1) is not None


def _plain(tokens: Doc, index: int, taken: dict[int, Mention], units: list[Unit]) -> int:
    """One token, or a compound that the tokeniser parted at its hyphens ("one-on-one")."""
    last = index
    while (
        last + 2 < len(tokens)
        and tokens[last + 1].text == "-"
        and not tokens[last].whitespace_
        and not tokens[last + 1].whitespace_
        and last + 2 not in taken
    ):
        last += 2
    word = tokens[index : last + 1].text
    start, final = tokens[index], tokens[last]
    units.append(Unit(word, start.idx, final.idx + len(final.text), bool(final.whitespace_)))
    return last + 1


def _skip_aside(tokens: Doc, index: int) -> int | None:
    if tokens[index].text not in ("(", "["):
        return None
    for j in range(index + 1, min(index + _LONGEST_ASIDE + 2, len(tokens))):
        if tokens[j].text in (")", "]"):
            return j + 1
    return None


def _apposed(
    mention: Mention, by_start: dict[int, Mention], tokens: Doc
) -> tuple[int, tuple[Mention, ...]]:
    """ "X, the foreign minister," is one word; the second mention stands at the first one's."""
    end = mention.end
    other = by_start.get(end + 1) if end < len(tokens) and tokens[end].text == "," else None
    if other is None or {mention.type, other.type} != {Type.PERSON, Type.POST}:
        return end, (mention,)
    person, post = (mention, other) if mention.type is Type.PERSON else (other, mention)
    if post.parties and person.parties and post.post != person.post:
        return end, (mention,)
    after = other.end
    if after < len(tokens) and tokens[after].text == ",":
        following = tokens[after + 1].text if after + 1 < len(tokens) else ""
        if following not in ("and",) and after + 1 not in by_start:
            after += 1
    return after, (person,)


def _unit(tokens: Doc, mention: Mention, end: int, mentions: tuple[Mention, ...]) -> Unit:
    first, last = tokens[mention.start], tokens[end - 1]
    return Unit(
        _word(tokens, mention),
        first.idx,
        last.idx + len(last.text),
        bool(last.whitespace_),
        mentions,
    )


def _word(tokens: Doc, mention: Mention) -> str:
    single = mention.end - mention.start == 1
    if mention.type in _KEPT or (
        single and mention.type in (Type.NATIONAL, Type.COUNTRY, Type.DATE)
    ):
        return tokens[mention.start].text
    if mention.type is Type.INSTITUTION and mention.group.endswith("s"):
        return "officials"
    return _WORDS[mention.type]


def _with_lists(units: list[Unit]) -> list[Unit]:
    out: list[Unit] = []
    index = 0
    while index < len(units):
        if _is_pair(units, index):
            out.append(_paired(units[index : index + 3]))
            index += 3
            continue
        end = _list_end(units, index)
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


def _list_end(units: Sequence[Unit], start: int) -> int | None:
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
    return x is y or {x, y} <= _PEOPLE or {x, y} <= _STATES


def _is_two_clauses(units: Sequence[Unit], start: int, last: int, size: int) -> bool:
    """ "… met Smith and Jones said …": the last member opens a clause of its own."""
    following = units[last + 1].word.lower() if last + 1 < len(units) else ""
    before = units[start - 1].word.lower() if start else ""
    verb = following in _AUXILIARIES or (len(following) > 4 and following.endswith("ed"))
    return size == 2 and verb and before not in _OPENERS


def _listed(units: Sequence[Unit]) -> Unit:
    members = tuple(m for u in units for m in u.mentions)
    first = members[0].type
    kind = Type.PERSON if first in _PEOPLE or first is Type.GROUP else first
    kind = Type.COUNTRY if kind is Type.INSTITUTION else kind
    word = _LISTS.get(kind, "officials")
    return Unit(word, units[0].start, units[-1].end, units[-1].space, members)
