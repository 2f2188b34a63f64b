"""What every answer carries and what every writing request must not be: the web's own guards."""

from collections.abc import Iterable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)
READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Safety:
    """ASGI middleware: security headers on all answers, and no writing on another site's behalf."""

    def __init__(self, app: ASGIApp, *, writes: bool = True) -> None:
        self.app, self.writes = app, writes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse with 403."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        guarded = with_headers(send, HEADERS)
        if scope["method"] not in READING and (why := self.objection(scope)):
            await refusal(scope["path"], why)(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)

    def objection(self, scope: Scope) -> str:
        """Why this request may not write; empty if it may."""
        if not self.writes:
            return "This service only answers; it takes nothing in."
        if from_elsewhere(Headers(scope=scope)):
            return "A page of another site may not write here."
        return ""


def with_headers(send: Send, headers: Iterable[tuple[str, str]]) -> Send:
    """A `send` that adds the headers to the start of the answer."""

    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = MutableHeaders(scope=message)
            for name, value in headers:
                present.setdefault(name, value)
        await send(message)

    return wrapped


def from_elsewhere(headers: Headers) -> bool:
    """Whether a browser says that another site asked. Programs send no such header and pass."""
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    return origin is not None and origin.split("://")[-1] != headers.get("host")


def refusal(path: str, why: str) -> JSONResponse:
    """403 as a problem."""
    body = {
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
        "detail": why,
        "instance": path,
    }
    return JSONResponse(body, 403, media_type="application/problem+json")
