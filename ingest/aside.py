"""Articles that could not be read: kept with their bytes and the reason, so that none is lost."""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_dir

from cypher.errors import BadAnnotation
from ingest.article import Article


def default_folder() -> Path:
    """`failed` beside the embedded graph's data."""
    return Path(user_data_dir("entente")) / "failed"


@dataclass(frozen=True, slots=True)
class Aside:
    """One JSON file an article: name, url, media, reason, at, and the bytes as base64.

    A file is named after the article and its bytes, so that failing twice leaves one file.
    """

    folder: Path

    def keep(self, article: Article, reason: str) -> Path:
        """Writes the article down; the path of its file. The file is whole or not there."""
        path = self._path(article)
        record = {
            "name": article.name,
            "url": article.url,
            "media": article.media,
            "reason": reason,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "body": b64encode(article.body).decode("ascii"),
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
        return part.replace(path)

    def drop(self, article: Article) -> None:
        """Forgets an article that was read after all."""
        self._path(article).unlink(missing_ok=True)

    def articles(self) -> Iterator[Article]:
        """The articles kept, by name, to be tried again. BadAnnotation for a file with a fault."""
        for path in sorted(self.folder.glob("*.json")):
            yield _article(path)

    def _path(self, article: Article) -> Path:
        stem = re.sub(r"[^\w.-]+", "-", article.name)[-60:].strip("-.") or "article"
        mark = sha256(article.url.encode() + b"\0" + article.body).hexdigest()[:12]
        return self.folder / f"{stem}-{mark}.json"


def _article(path: Path) -> Article:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        body = b64decode(record["body"], validate=True)
        return Article(str(record["name"]), str(record["url"]), body, str(record["media"]))
    except (ValueError, KeyError, TypeError) as error:
        raise BadAnnotation(f"{path.name}: not an article that was set aside ({error})") from error
