"""What an extractor reads in one file, marked in its text: on a terminal, as a page, as JSON."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from app.commands.screen import console, show_json
from app.marking import Span, pieces
from app.settings import read_settings
from ingest.article import Document
from ingest.extraction import Claim, Extraction
from ingest.extractors.registry import load
from ingest.readers import read
from ingest.sources import gather

STYLES = {"claim": "bold", "trigger": "bold reverse"}


def show_reading(file: Path, extractor: str | None, *, html: bool, as_json: bool) -> None:
    """Read and show; BadArgument, UnreadableArticle."""
    document = read(next(iter(gather([str(file)]))))
    found = load(extractor or read_settings().entente_extractor).extract(document)
    if as_json:
        show_json({"text": document.text, **asdict(found)})
    elif html:
        sys.stdout.write(as_page(document, found))
    else:
        on_terminal(document, found)


def spans(found: Extraction) -> Iterator[Span]:
    """Every claim's sentence, its word that tells, and its parties' words."""
    for claim in found.claims:
        yield Span(claim.start, claim.end, "claim", summary(claim))
        yield Span(*claim.trigger, "trigger", str(claim.kind))
        for filling in claim.fillings:
            mention = filling.mention
            yield Span(
                mention.start,
                mention.end,
                str(filling.role),
                f"{filling.role}: {mention.party.name}",
            )


def summary(claim: Claim) -> str:
    """`met, occurred, 2018-08-06, Moscow (0.92)`."""
    known = (claim.kind, claim.status, claim.when and claim.when.edtf, claim.place)
    return f"{', '.join(str(each) for each in known if each)} ({claim.confidence:.2f})"


def on_terminal(document: Document, found: Extraction) -> None:
    """The text with its words marked, then every claim with its parties and reasons."""
    from rich.text import Text

    text = Text()
    for piece in pieces(document.text, spans(found)):
        what = piece.innermost.what if piece.innermost else ""
        text.append(piece.text, STYLES.get(what, "underline" if what else ""))
    out = console()
    out.print(text)
    for claim in found.claims:
        out.print(Text(f"\\n{summary(claim)}", style="bold"))
        for filling in claim.fillings:
            party = filling.mention.party
            described = ", ".join(each for each in (party.post, party.rank, party.country) if each)
            out.print(
                Text(f"  {filling.role}: {party.name}{f' ({described})' if described else ''}")
            )
        out.print(
            Text("  because " + "; ".join(claim.reasons or ("no reason was kept",)), style="dim")
        )


def as_page(document: Document, found: Extraction) -> str:
    """One self-contained page: the same marks, the notes as titles."""
    from app.pages.templates import TEMPLATES

    marked = pieces(document.text, spans(found))
    return TEMPLATES.get_template("reading.html").render(
        document=document, claims=found.claims, marked=marked, summary=summary
    )
