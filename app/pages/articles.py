"""Articles: the list, one with its words marked, and the form that adds one."""

from typing import Annotated, Any
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.api.articles import article_of, take
from app.api.dependencies import House, Wanted
from app.api.records import NewArticle
from app.marking import Piece, Span, pieces
from app.pages.engagements import span_of
from app.pages.templates import page
from app.showing import shown
from cypher.articles import claims_of_article, find_article, list_articles
from cypher.errors import BadArgument, EntenteError, TooLarge
from ingest.article import Article

routes = APIRouter()
LARGEST_FORM = 4_000_000  # bytes: a million letters, each escaped to four


@routes.get("/articles")
def articles(request: Request, house: House, wanted: Wanted) -> HTMLResponse:
    """Newest first."""
    rows = list_articles(house.store, skip=wanted.skip, limit=wanted.limit + 1)
    page_rows, more = wanted.cut(rows)
    return page(request, "articles.html", rows=page_rows, after=f"?cursor={more}" if more else "")


@routes.get("/articles/{id}/reading")
def reading(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """The stored text read again: mentions and triggers marked, every claim with its reasons,
    and what was left out.
    """
    found = find_article(house.store, id)
    if found["id"] != id:
        return RedirectResponse(f"/articles/{found['id']}/reading", 308)
    document, extraction = house.reading.again(stored(found), found["published"])
    return page(
        request,
        "article_reading.html",
        article=found,
        seen=shown(document, extraction),
        extractor=extraction.extractor,
    )


def stored(found: dict[str, Any]) -> Article:
    """A filed article as it would come in again."""
    return Article(found["name"], found["url"] or "", found["text"].encode(), "text/plain")


@routes.get("/articles/{id:path}")
def article(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """The text with every claim's sentence and words marked."""
    found = find_article(house.store, id)
    if found["id"] != id:
        return RedirectResponse(f"/articles/{found['id']}", 308)
    claims = claims_of_article(house.store, id)
    text = marked_text(found["text"], claims)
    return page(request, "article.html", article=found, claims=claims, marked=text)


def marked_text(text: str, claims: list[dict[str, Any]]) -> list[Piece]:
    """The whole text in pieces: sentences that tell of an engagement, and in them the parties."""
    spans = [span_of(party) for row in claims for party in row["parties"]]
    return pieces(text, [*map(claim_span, claims), *spans])


def claim_span(row: dict[str, Any]) -> Span:
    """A claim's sentence, leading to its engagement."""
    claim = row["claim"]
    link = f"/engagements/{quote(row['engagement'])}" if row["engagement"] else ""
    return Span(claim["start"], claim["end"], "claim", f"{claim['kind']}, {claim['status']}", link)


@routes.get("/add")
def form(request: Request) -> HTMLResponse:
    """The empty form."""
    return page(request, "add.html", given=NewArticle())


async def posted(request: Request) -> NewArticle:
    """The form's fields; BadArgument for a body that is no form, TooLarge beyond the limit."""
    if int(request.headers.get("content-length") or 0) > LARGEST_FORM:
        raise TooLarge("The text is longer than a million letters.")
    try:
        fields = parse_qs((await request.body()).decode("ascii"), max_num_fields=10)
    except ValueError as error:
        raise BadArgument("The form could not be read.") from error
    given = {name: values[0] for name, values in fields.items() if values[0].strip()}
    text = given.get("text", "")
    if len(text) > 1_000_000:
        raise TooLarge("The text is longer than a million letters.")
    return NewArticle(text=text or None, url=given.get("url"), name=given.get("name"))


@routes.post("/add")
def add(request: Request, house: House, new: Annotated[NewArticle, Depends(posted)]) -> Response:
    """Read it and show its page, or the form again with what was wrong."""
    try:
        received = take(house, article_of(new))
    except EntenteError as error:
        return page(request, "add.html", error.status, given=new, fault=error)
    return RedirectResponse(f"/articles/{received.article}", 303)


@routes.post("/articles/{id}/retract")
def retract(house: House, id: str) -> Response:  # noqa: A002
    """Take it back and return to the list."""
    house.desk.retract(id)
    return RedirectResponse("/articles", 303)
