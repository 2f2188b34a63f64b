"""Blocks to sentences, by rule: the parser then sees only sentences that can hold an event."""

import re
from dataclasses import dataclass

from ingest.article import BlockKind, Document
from ingest.extractors.default.heads import datelines_of, heads_of, year_of

_ABBREVIATIONS = frozenset(
    """mr mrs ms dr gen lt col maj brig capt adm sgt cmdr gov sen rep sec prof hon st jr sr rev
    jan feb mar apr jun jul aug sep sept oct nov dec no vs etc inc ltd co corp u.s u.k u.n e.g
    i.e p.m a.m approx dept est messrs amb pres h.e eng engr lieut cmde cdre comdr vadm radm flt sqn
    hrh md mohd muhd supt insp shri smt retd ret ph.d a.k.a cf fig mt ft""".split()
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n+|;(?=\s+[A-Z•])")
READ = frozenset({BlockKind.TITLE, BlockKind.CAPTION, BlockKind.BODY})


@dataclass(frozen=True, slots=True)
class Sentence:
    """`document.text[start:end]`; `index` counts sentences from 0.

    `head`: the date that its paragraph stands under, as EDTF ("2013 – In May …"), or nothing.
    """

    start: int
    end: int
    text: str
    kind: BlockKind
    index: int
    head: str = ""
    past: bool = False  # the head lies before the day of publication
    place: str = ""  # of the item's own dateline, in a diary

    @property
    def year(self) -> int | None:
        """The year of the head, which dates below it leave out."""
        return year_of(self.head)


def sentences(document: Document) -> list[Sentence]:
    """All sentences of the title, the captions and the body, in order."""
    found: list[Sentence] = []
    texts = [document.text[block.start : block.end] for block in document.blocks]
    heads = heads_of(texts, document.published)
    for block, head, line in zip(document.blocks, heads, datelines_of(texts), strict=True):
        if block.kind not in READ:
            continue
        past = bool(head) and not (document.published and head >= document.published.isoformat())
        for start, end in split(document.text, block.start + line.size, block.end):
            text = document.text[start:end]
            index = len(found)
            found.append(Sentence(start, end, text, block.kind, index, head, past, line.place))
    return found


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of text[start:end], outer white space left out."""
    cuts = [m.end() for m in _END.finditer(text, start, end) if _is_end(text, m, start)]
    spans = zip([start, *cuts], [*cuts, end], strict=True)
    return [s for s in (_trim(text, a, b) for a, b in spans) if s[1] - s[0] > 1]


def _is_end(text: str, match: re.Match[str], start: int) -> bool:
    if match.group() == ";":
        return not _is_listing(text, match.start(), start)
    if not match.group().startswith("."):
        return True
    word = text[max(start, match.start() - 14) : match.start()].split()
    last = word[-1].lower().lstrip("(\"'“‘") if word else ""
    following = text[match.end() : match.end() + 3].strip()
    if following[:1].islower() or (following[:1].isdigit() and last in ("no", "art")):
        return False
    return last not in _ABBREVIATIONS and not (len(last) == 1 and last.isalpha())


def _is_listing(text: str, at: int, start: int) -> bool:
    """ "met three guests: X, minister of A; Y, minister of B; and Z": a list, not clauses."""
    before = text[max(start, text.rfind("\n", start, at)) : at]
    opened = before.rfind(": ")
    return opened > 0 and not re.search(r"[.!?]\s", before[opened:])


def _trim(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and (text[a].isspace() or text[a] in "•*·"):
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b
