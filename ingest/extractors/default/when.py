"""When: the date of an event, as precise as the text is and no more, and how it was had.

Beside the event over elsewhere in its sentence; then the head line of an official page; then, for
what is told in the present tense of the day, the day of publication.
"""

import re
from collections.abc import Iterator
from datetime import date

from cypher.model import DateBasis, Status
from ingest.article import Document
from ingest.extraction import When
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.grammar import is_aftermath
from ingest.extractors.default.mentions import Mention

_BREAK = re.compile(
    r";| but | while | after | before | since | following | ahead of | when | where "
)
_NOT_OF_EVENT = frozenset({"since", "until", "by", "before"})
_PAST_BEFORE = re.compile(r"\b(?:last|previously|earlier|recently|ago|once)\b", re.I)
_REPORTING = frozenset("""say tell report announce state add write note""".split())
_FAR = 260  # characters between a date and its event
_VAGUE = 7  # "2018" and "2018-04": so short, a date of the background unless it stands close by
_CLOSE = 40
_DISPATCH = 3  # a text of so few sentences is a dispatch of the day


def when_of(candidate: Candidate, status: Status, document: Document, size: int) -> When | None:
    """The date of a candidate's event, or None. `size` is the article's number of sentences."""
    spans = list(_dated(candidate))
    if spans:
        best = min(spans, key=lambda m: _cost(candidate, m))
        if best.when is not None and _is_own(candidate, best, status, document):
            return When(best.when.edtf, best.when.basis)
    return _derived(candidate, status, document, size)


def _is_own(candidate: Candidate, mention: Mention, status: Status, document: Document) -> bool:
    """Whether the best date of the sentence is the event's, not one of its background's.

    What happens now is not dated by a year that stands far off or lies ahead.
    """
    cost, span = _cost(candidate, mention), mention.when
    if span is None or cost >= _FAR:
        return False
    now = document.dateline_day or document.published
    if now is None or status in (Status.PLANNED, Status.NEGOTIATING):
        return True
    first, _, last = span.edtf.partition("/")
    if first[:_VAGUE] > now.isoformat()[:_VAGUE] or (len(first) == len("2018") and last):
        return cost < 0
    vague = len(span.edtf) <= _VAGUE and _is_present(candidate)
    return not vague or cost < _CLOSE


def _dated(candidate: Candidate) -> Iterator[Mention]:
    head = candidate.parsed.sentence.head
    for mention in candidate.parsed.mentions:
        if head and mention.start == 0:
            continue  # what the paragraph stands under: the last resort
        if mention.when is not None and mention.when.edtf and mention.when.cue not in _NOT_OF_EVENT:
            yield mention


def _cost(candidate: Candidate, mention: Mention) -> float:
    """How far a date stands from the event: characters, clause breaks, other verbs between."""
    parsed = candidate.parsed
    token = parsed.at.get(id(mention))
    if token is None:
        return float(_FAR)
    unit, trigger = parsed.units[token], parsed.units[candidate.token.i]
    low, high = sorted((candidate.token.i, token))
    text = parsed.sentence.text[min(unit.end, trigger.end) : max(unit.start, trigger.start)]
    cost = float(sum(len(u.word) + 1 for u in parsed.units[low + 1 : high]))
    cost += 60 * len(_BREAK.findall(text))
    cost += 25 * sum(1 for t in parsed.doc[low + 1 : high] if t.pos_ == "VERB")
    if _is_reporting(candidate, token):
        cost += 80
    if _is_of_aside(candidate, token):
        cost += _FAR
    return (
        cost
        + (20 if token < candidate.token.i and token > 2 else 0)
        + _attachment(candidate, token)
    )


def _attachment(candidate: Candidate, token: int) -> float:
    """A date that hangs on the trigger or on the verb that carries it is the event's own."""
    noun = candidate.parsed.doc[token]
    for ancestor in list(noun.ancestors)[:3]:
        if ancestor.i == candidate.token.i:
            return -60.0
        if candidate.carrier is not None and ancestor.i == candidate.carrier.i:
            return -40.0
    return 0.0


def _is_reporting(candidate: Candidate, token: int) -> bool:
    """ "…, the ministry said on Wednesday": the day of the saying."""
    for ancestor in list(candidate.parsed.doc[token].ancestors)[:2]:
        if ancestor.pos_ == "VERB":
            own = candidate.carrier is not None and ancestor.i == candidate.carrier.i
            return ancestor.lemma_.lower() in _REPORTING and not own
    return False


def _is_of_aside(candidate: Candidate, token: int) -> bool:
    """ "X, who arrived on Monday, met Y": the day of a clause that the event is not in."""
    for ancestor in candidate.parsed.doc[token].ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            inside = ancestor.i == candidate.token.i or ancestor.is_ancestor(candidate.token)
            return ancestor.dep_ == "relcl" and not inside
    return False


def is_of_the_past(candidate: Candidate) -> bool:
    """Whether its sentence says that it was before the day of the article: "last year", "once"."""
    return bool(_PAST_BEFORE.search(candidate.parsed.sentence.text))


def _derived(candidate: Candidate, status: Status, document: Document, size: int) -> When | None:
    if candidate.parsed.sentence.head:
        return When(candidate.parsed.sentence.head, DateBasis.STATED)
    told_as_past = is_of_the_past(candidate)
    if document.dateline_day and status in (Status.OCCURRED, Status.ONGOING) and not told_as_past:
        return When(document.dateline_day.isoformat(), DateBasis.DATELINE)
    if document.published is None or told_as_past or size > _DISPATCH:
        return None
    return _of_the_day(candidate, status, document.published)


def _of_the_day(candidate: Candidate, status: Status, day: date) -> When | None:
    """A dispatch tells in the present what is of its day, in the past what is of its month."""
    if status in (Status.PLANNED, Status.NEGOTIATING):
        return None
    if _is_present(candidate):
        return When(day.isoformat(), DateBasis.PUBLISHED)
    return When(day.strftime("%Y-%m"), DateBasis.PUBLISHED)


def _is_present(candidate: Candidate) -> bool:
    if is_aftermath(candidate.token):
        return False
    verbs = [candidate.carrier] if candidate.carrier is not None else []
    root = next((t for t in candidate.parsed.doc if t.dep_ == "ROOT"), None)
    verbs += [root] if root is not None else []
    if any(v.tag_ in ("VBD", "VBN") and not _in_present(v) for v in verbs[:1]):
        return False
    return any(v.tag_ in ("VBZ", "VBP") or _in_present(v) for v in verbs)


def _in_present(verb: object) -> bool:
    """ "is signed", "are holding", not "has signed"."""
    children = getattr(verb, "children", ())
    return any(c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in children)
