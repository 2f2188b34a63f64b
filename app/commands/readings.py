"""What an extractor reads in one file, marked in its text: on a terminal, as a page, as JSON."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.screen import console, show_json
from app.marking import Piece
from app.settings import read_settings
from app.showing import Shown, Told, shown
from ingest.extractors.registry import load
from ingest.readers import read
from ingest.sources import gather

if TYPE_CHECKING:
    from rich.text import Text

STYLES = {"claim": "bold", "maybe": "italic", "trigger": "bold reverse", "mention": "underline"}
PARTY = "bold underline cyan"
# Without colours: the word that tells, a party of a claim, somebody named.
SIGNS = {"trigger": ("«", "»"), "mention": ("[", "]"), "claim": ("", ""), "maybe": ("", "")}
PARTY_SIGNS = ("[", "]")


def show_reading(file: Path, extractor: str | None, *, html: bool, as_json: bool) -> None:
    """Read and show; BadArgument, UnreadableArticle."""
    document = read(next(iter(gather([str(file)]))))
    found = load(extractor or read_settings().entente_extractor).extract(document)
    seen = shown(document, found)
    if as_json:
        told = {
            "told": [asdict(t) for t in seen.claims],
            "left_out": [asdict(t) for t in seen.maybe],
        }
        show_json({"text": document.text, **asdict(found), **told})
    elif html:
        sys.stdout.write(as_page(seen))
    else:
        on_terminal(seen)


def on_terminal(seen: Shown) -> None:
    """The text with its words marked, every claim with its slots and reasons, what was left out."""
    from rich.text import Text

    out = console()
    out.print(Text().join(styled(piece, plain=not out.is_terminal) for piece in seen.marked))
    for heading, claims in (("Read", seen.claims), ("Seen, and left out", seen.maybe)):
        out.print(Text(f"\n{heading}: {len(claims) or 'nothing'}", style="bold underline"))
        for claim in claims:
            for line, style in lines(claim):
                out.print(Text(line, style=style))


def styled(piece: Piece, *, plain: bool) -> "Text":
    """A piece in its colours, or between signs where there are none."""
    from rich.text import Text

    if not piece.innermost:
        return Text(piece.text)
    what = piece.innermost.what
    before, after = SIGNS.get(what, PARTY_SIGNS) if plain else ("", "")
    return Text(f"{before}{piece.text}{after}", STYLES.get(what, PARTY))


def lines(claim: Told) -> Iterator[tuple[str, str]]:
    """A claim's lines, each with its style."""
    yield claim.summary, "bold"
    yield from ((f"  {slot}", "") for slot in claim.slots)
    yield f"  because {'; '.join(claim.reasons)}", "dim"


def as_page(seen: Shown) -> str:
    """One self-contained page: the same marks, the notes as titles."""
    from app.pages.templates import TEMPLATES

    return TEMPLATES.get_template("reading.html").render(seen=seen)
