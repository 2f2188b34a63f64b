"""Answers on disk: the same question to the same model is asked once."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from cypher.errors import BadInput


@dataclass(frozen=True, slots=True)
class Cache:
    """One file an answer, named by the hash of text, prompt and model."""

    folder: Path

    def get(self, key: str) -> str | None:
        """The answer kept under that key."""
        try:
            return self._path(key).read_text(encoding="utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        except OSError as error:
            raise BadInput(f"the cache {self.folder} cannot be read: {error}") from error

    def put(self, key: str, answer: str) -> None:
        """Keeps an answer; its file is whole or not there. Raises BadInput."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(
                "w", encoding="utf-8", dir=self.folder, suffix=".part", delete=False
            ) as file:
                file.write(answer)
            Path(file.name).replace(self._path(key))
        except OSError as error:
            raise BadInput(f"the cache {self.folder} cannot be written: {error}") from error

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def key_of(*parts: str) -> str:
    """A hash over the parts, each told apart from its neighbours."""
    digest = sha256()
    for part in parts:
        body = part.encode()
        digest.update(f"{len(body)}:".encode() + body)
    return digest.hexdigest()
