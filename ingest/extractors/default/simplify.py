"""One plain word for each mention, one for each list of them; then the sentence is parsed.

A small parser trips over "Chairman Joint Chiefs of Staff Committee General X"; it reads "Smith met
officials in London on Friday" without fault. The words stand for their class and keep the grammar.
"""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ingest.article import BlockKind
from ingest.extractors.default.lists import with_lists
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.sentences import Sentence
from ingest.extractors.default.units import PEOPLE, Parsed, Unit

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
_KEPT = frozenset({Type.PRONOUN})
# Before a date that is a noun; without one it is an adverb, lest "Pakistan Friday" be one name.
_BEFORE_DATES = frozenset(
    """on in at by since from until till to of for during before after between through over
    within and or the this that a an its his her their our last next early late mid earlier
    's ’s""".split()
)
_LONGEST_ASIDE = 8  # tokens in brackets that are left out


def simplify(sentence: Sentence, tokens: Doc, found: Sequence[Mention], nlp: Language) -> Parsed:
    """Put the plain words; the result is not yet parsed (`parse` does many at once)."""
    units = with_lists(_units(tokens, found), headline=sentence.kind is BlockKind.TITLE)
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
            named = _names_begin(mention, by_start, tokens)
            if named:
                index = named
                continue
            end, joined = _apposed(mention, by_start, tokens)
            units.append(_unit(tokens, mention, end, joined))
            index = end
            continue
        index = _skip_aside(tokens, index) or _plain(tokens, index, by_start, units)
    return units


def _names_begin(mention: Mention, by_start: dict[int, Mention], tokens: Doc) -> int | None:
    """ "the two ministers, X and Y,", "Ministers X and Y": the names that follow tell it all."""
    if mention.type is not Type.GROUP or mention.end >= len(tokens):
        return None
    marked = tokens[mention.end].text in (",", ":", "-", "—", "–")
    begin = mention.end + 1 if marked else mention.end
    first = by_start.get(begin)
    if first is None or first.type not in PEOPLE or first.end >= len(tokens):
        return None
    listed = tokens[first.end].lower_ in ("and", ",") and by_start.get(first.end + 1) is not None
    return begin if listed else None


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
    after = (_skip_aside(tokens, other.end) if other.end < len(tokens) else None) or other.end
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
    if mention.type is Type.DATE and _is_adverb(tokens, mention):
        return "yesterday"
    if mention.type in _KEPT or (
        single and mention.type in (Type.NATIONAL, Type.COUNTRY, Type.DATE)
    ):
        return tokens[mention.start].text
    if mention.type is Type.INSTITUTION and mention.group.endswith("s"):
        return "officials"
    return _WORDS[mention.type]


def _is_adverb(tokens: Doc, date: Mention) -> bool:
    """A date with nothing before it that wants a noun: "visited Pakistan last month"."""
    return date.start > 0 and tokens[date.start - 1].lower_ not in _BEFORE_DATES
