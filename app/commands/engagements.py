"""One engagement on a terminal."""

from typing import Any

from app.cells import cell
from app.commands.screen import console
from app.headlines import headline


def show_engagement(found: dict[str, Any]) -> None:
    """What is known, who took part, and every sentence."""
    from rich.text import Text

    out = console()
    out.print(Text(headline(found), style="bold"))
    out.print(Text(facts(found)))
    for party in found["participants"]:
        post = f", {party['post']}" if party.get("post") else ""
        country = f" ({party['country']})" if party.get("country") else ""
        out.print(Text(f"  {party['role']}: {party['name']}{post}{country}"))
    for source in found["evidence"]:
        where = ", ".join(
            cell(source.get(key)) for key in ("outlet", "published") if source.get(key)
        )
        out.print(Text(f"\n  “{' '.join(source['sentence'].split())}”"))
        out.print(
            Text(
                f"    {where or source['article']} · {source['status']} · {source['article']}",
                style="dim",
            )
        )


def facts(found: dict[str, Any]) -> str:
    """`occurred, 2018-08-06, Moscow (2 articles, 2 outlets; CONSULT, 040)`."""
    date = (found.get("date") or {}).get("edtf")
    known = (found["status"], date, found.get("place"))
    codes = f"{found['codes']['plover']}, {found['codes']['cameo']}"
    counted = f"{len(found['articles'])} articles, {found['outlets']} outlets"
    return f"{', '.join(part for part in known if part)} ({counted}; {codes})"
