"""`/api/articles`: what was read, add one, take one back, and its reading."""

import hashlib
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from fastapi.responses import RedirectResponse

from app.api.dependencies import House, Parts, Wanted
from app.api.problems import responses
from app.api.records import ArticleRecord, NewArticle, ReadingLine, Received
from app.api.replies import AnswerPage, Listing, check_copy, reply, reply_one
from cypher.articles import claims_of_article, find_article, list_articles
from cypher.errors import BadArgument
from ingest.article import Article
from ingest.sources import gather

routes = APIRouter(prefix="/api/articles", tags=["articles"])
COLUMNS = ("id", "name", "url", "title", "outlet", "published", "claims")


@routes.get(
    "", summary="The articles, newest first", response_model=AnswerPage, responses=responses()
)
def articles(
    request: Request,
    house: House,
    wanted: Wanted,
    outlet: Annotated[str | None, UrlParameter(description="Only of this outlet.")] = None,
) -> Response:
    """A page of articles, without their texts."""
    check_copy(request, house)
    revision = house.store.revision()
    rows = list_articles(house.store, outlet=outlet, skip=wanted.skip, limit=wanted.limit + 1)
    shown, more = wanted.cut(rows)
    given = {"outlet": outlet} if outlet else {}
    listing = Listing("articles", COLUMNS, shown, revision, given, more)
    return reply(request, house, listing)


@routes.get(
    "/{id}",
    summary="One article with its text",
    response_model=ArticleRecord,
    responses={**responses(404, 409), 308: {"description": "Asked by name; the id is elsewhere."}},
)
def article(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """By its id, or by the name of its file."""
    check_copy(request, house)
    revision = house.store.revision()
    record = find_article(house.store, id)
    if record["id"] != id:
        return RedirectResponse(f"/api/articles/{record['id']}", 308)
    return reply_one(house, record, revision)


@routes.get(
    "/{id}/reading",
    summary="What was read from an article",
    response_model=list[ReadingLine],
    responses=responses(404, 409),
)
def reading(request: Request, house: House, id: str) -> Response:  # noqa: A002
    """Every claim with its sentence and the words of its parties; offsets count in the article's
    text.
    """
    check_copy(request, house)
    revision = house.store.revision()
    found = find_article(house.store, id)
    lines = [reading_line(row) for row in claims_of_article(house.store, found["id"])]
    return reply_one(house, lines, revision)


@routes.post("", status_code=201, summary="Read an article", responses=responses(413, 502))
def add(house: House, new: NewArticle, response: Response) -> Received:
    """Give a `text`, or the `url` of a page.

    Reading the same text again changes nothing and answers 200.
    """
    received = take(house, article_of(new))
    if received.outcome == "already read":
        response.status_code = 200
    response.headers["Location"] = f"/api/articles/{received.article}"
    return received


@routes.delete(
    "/{id}", status_code=204, summary="Take an article back", responses=responses(404, 409)
)
def retract(house: House, id: str) -> None:  # noqa: A002
    """The graph is then as if it had never been read."""
    house.desk.retract(id)


def take(house: Parts, given: Article) -> Received:
    """Read the article and hand it to the desk."""
    document, extraction = house.reading.read(given)
    outcome = house.desk.accept(document, extraction)
    return Received(outcome=str(outcome.done), article=outcome.article, claims=outcome.claims)


def article_of(new: NewArticle) -> Article:
    """The text as an article, or the page fetched; BadArgument unless exactly one is given."""
    if bool(new.text and new.text.strip()) == bool(new.url):
        raise BadArgument("Give a text or a url, and not both.")
    if new.url:
        return fetched(new.url)
    body = (new.text or "").encode()
    name = new.name or f"pasted-{hashlib.sha256(body).hexdigest()[:12]}"
    return Article(name=name, url="", body=body, media="text/plain")


def fetched(url: str) -> Article:
    """The page at a public http(s) address; BadUrl, FetchFailed."""
    if not url.startswith(("http://", "https://")):
        raise BadArgument("url: must begin with http:// or https://")
    return next(iter(gather([url])))


def reading_line(row: dict[str, Any]) -> dict[str, Any]:
    """A claim as the API gives it."""
    claim = row["claim"]
    kept = ("kind", "status", "date", "start", "end", "confidence", "frame", "place")
    line = {key: claim.get(key) for key in kept} | {"date_basis": claim.get("dateBasis")}
    parties = sorted(row["parties"], key=lambda party: (party["start"], party["role"]))
    return {"engagement": row["engagement"], "sentence": claim["quote"], **line, "parties": parties}
