"""How a page may be fetched."""

from dataclasses import dataclass

MAX_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FetchRules:
    """Limits of one fetch: seconds for all of it, bytes of the page, and redirects followed.

    `allow_loopback` is for tests that serve pages themselves; no setting of a user reaches it.
    """

    seconds: float = 30.0
    max_bytes: int = MAX_BYTES
    redirects: int = 5
    allow_loopback: bool = False
