"""One pass over a sentence from left to right; the first rule that speaks at a word wins."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from spacy.tokens import Doc

from ingest.extractors.default.mentions.governments import government_at
from ingest.extractors.default.mentions.mention import Found, Mention, Type
from ingest.extractors.default.mentions.names import (
    described_town_at,
    known_body_at,
    known_name_at,
    tagged_body_at,
    tagged_place_at,
)
from ingest.extractors.default.mentions.persons import person_at
from ingest.extractors.default.mentions.ships import ship_at
from ingest.extractors.default.mentions.sight import Sight, look
from ingest.extractors.default.mentions.states import described_state_at
from ingest.extractors.default.mentions.titles import group_at, officer_at, titled_at

_SAYING = frozenset(
    """said says announced announces confirmed confirms reported reports added stated denied
    denies pledged""".split()
)
_PRONOUNS = frozenset("""he she him they them his her their both i we""".split())


def mentions(
    doc: Doc,
    anchor: date | None,
    known: Sequence[tuple[str, ...]] = (),
    *,
    headline: bool = False,
    year: int | None = None,
) -> list[Mention]:
    """All mentions of a tokenised sentence with its entities, in order, not overlapping.

    `known` holds folded word sequences of persons named elsewhere in the article, `year` is that
    which the paragraph stands under.
    """
    return list(_run(look(doc, anchor, known, headline=headline and _is_headline(doc), year=year)))


def _date_at(sight: Sight, k: int) -> Found | None:
    span = sight.dates.get(k)
    if span is None:
        return None
    text = sight.doc.text[span.start : span.end]
    return sight.found(Type.DATE, k, max(k + 1, sight.word_after(span.end)), text, when=span)


def _hardware_at(sight: Sight, k: int) -> Found | None:
    span = sight.hardware.get(k)
    if span is None:
        return None
    end = max(k + 1, sight.word_after(span.end))
    return sight.found(
        Type.HARDWARE, k, end, span.name, designator=span.designator, maker=span.maker_country
    )


def _pronoun_at(sight: Sight, k: int) -> Found | None:
    word = sight.row.words[k]
    if word not in _PRONOUNS and not (word == "it" and k > 1 and _reports(sight, k)):
        return None
    plural = word in ("they", "them", "their", "both")
    return sight.found(Type.PRONOUN, k, k + 1, word, plural=plural)


def _reports(sight: Sight, k: int) -> bool:
    """ "Hanwha said it won", "said that it won": it is whoever says so."""
    words = sight.row.words
    return words[k - 1] in _SAYING or (words[k - 1] == "that" and not _SAYING.isdisjoint(words[:k]))


Rule = Callable[[Sight, int], Found | None]
_RULES: tuple[Rule, ...] = (
    _date_at,
    _hardware_at,
    described_state_at,
    described_town_at,
    ship_at,
    group_at,
    officer_at,
    titled_at,
    government_at,
    person_at,
    known_body_at,
    known_name_at,
    tagged_place_at,
    tagged_body_at,
    _pronoun_at,
)


def _run(sight: Sight) -> Iterator[Mention]:
    k = 0
    while k < len(sight.row):
        found = next(filter(None, (rule(sight, k) for rule in _RULES)), None)
        if found is None or found[1] <= k:
            k += 1
            continue
        yield found[0]
        k = found[1]


def _is_headline(doc: Doc) -> bool:
    """Most longer words begin with a capital: then a capital says nothing about names."""
    long = [t.text for t in doc if t.is_alpha and len(t.text) > 3]
    return len(long) > 3 and sum(w[0].isupper() for w in long) > 0.75 * len(long)
