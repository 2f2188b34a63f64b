"""`openai`: the model reads the whole article, in one request."""

import json
import logging
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from cypher.errors import FetchFailed
from ingest.article import Document
from ingest.extraction import Claim, Extraction, Mention
from ingest.extractors.openai.cache import Cache, key_of
from ingest.extractors.openai.client import Client, Question
from ingest.extractors.openai.located import Refused, claim_of
from ingest.extractors.openai.prompt import PROMPT, SCHEMA, Told, whole
from ingest.extractors.openai.settings import Settings, read_settings

ACCEPT = 0.5  # stated confidence from which a claim goes into the graph
_LOG = logging.getLogger(__name__)


class _Envelope(BaseModel):
    # Each engagement is looked at for itself, so that one that is malformed costs no other.
    engagements: list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a model's answer is worth: claims that stand in the text, and why others do not."""

    claims: tuple[Claim, ...]
    refused: tuple[str, ...]


class Model:
    """Questions to one model, each asked once and its answer kept on disk."""

    def __init__(self, settings: Settings | None = None) -> None:
        """Settings None: read from the environment; raises BadArgument."""
        self._settings = settings or read_settings()
        self._cache = Cache(self._settings.cache / "openai")
        self.client = Client(self._settings)

    def hear(self, document: Document, prompt: str, text: str) -> Heard:
        """Claims of one question on a document. Raises FetchFailed, BadArgument, BadInput."""
        key = key_of(text, prompt, json.dumps(SCHEMA), self._settings.model, self._settings.url)
        kept = self._cache.get(key)
        parsed = _parsed(kept) if kept is not None else None
        if parsed is None:
            answer = self.client.ask(Question(prompt, text, SCHEMA))
            parsed = _parsed(answer)
            if parsed is None:
                raise FetchFailed(f"{document.name}: the model's answer is not of the form asked")
            self._cache.put(key, answer)
        return _heard(document, parsed)


class OpenAIExtractor:
    """One request an article; what it answers is located in the text or refused."""

    name = "openai"

    def __init__(self, settings: Settings | None = None) -> None:
        """Settings None: read from the environment; raises BadArgument."""
        self._model = Model(settings)

    def extract(self, document: Document) -> Extraction:
        """Claims from ACCEPT on, the others as `maybe`. Raises FetchFailed, BadInput."""
        claims = self._model.hear(document, PROMPT, whole(document)).claims
        accepted = tuple(claim for claim in claims if claim.confidence >= ACCEPT)
        maybe = tuple(claim for claim in claims if claim.confidence < ACCEPT)
        return Extraction(self.name, accepted, maybe, mentions_of(claims))


def mentions_of(claims: tuple[Claim, ...]) -> tuple[Mention, ...]:
    """Each party of the claims, where it is first named."""
    found: dict[tuple[str, str], Mention] = {}
    mentions = (filling.mention for claim in claims for filling in claim.fillings)
    for mention in sorted(mentions, key=lambda each: (each.start, each.end)):
        found.setdefault((mention.party.kind, mention.party.name), mention)
    return tuple(found.values())


def _parsed(answer: str) -> _Envelope | None:
    try:
        return _Envelope.model_validate_json(answer)
    except ValidationError:
        return None


def _heard(document: Document, envelope: _Envelope) -> Heard:
    claims: dict[Claim, None] = {}
    refused = []
    for given in envelope.engagements:
        try:
            claims[claim_of(document, Told.model_validate(given))] = None
        except ValidationError as error:
            refused.append(f"malformed: {error.errors()[0]['msg']}")
        except Refused as refusal:
            refused.append(refusal.why)
    for why in refused:
        _LOG.info("%s: refused what the model gave: %s", document.name, why)
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.trigger, claim.kind))
    return Heard(tuple(ordered), tuple(refused))
