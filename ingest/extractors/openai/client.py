"""One question to a chat-completions endpoint: time-out, retry, cost cap, plain errors."""

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpx
from pydantic import BaseModel, ValidationError

from cypher.errors import BadArgument, FetchFailed
from ingest.extractors.openai.settings import Settings

_BUSY = 429
_LONGEST_WAIT = 60.0  # seconds; an endpoint that asks for more is given up
_FIRST_WAIT = 0.5
_LETTERS_A_TOKEN = 3


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    total_tokens: int = 0


class _Reply(BaseModel):
    choices: list[_Choice]
    usage: _Usage | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: instructions, the text, and the form of the answer as JSON schema."""

    prompt: str
    text: str
    schema: dict[str, object]


class Client:
    """Asks; counts the tokens of the run, which is as long as the client lives."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.used = 0

    def ask(self, question: Question) -> str:
        """The answer's text. FetchFailed for all that goes wrong there or on the way, BadArgument
        where the key or the model is refused.
        """
        self._afford(question)
        reply = self._reply(self._posted(question))
        used = reply.usage.total_tokens if reply.usage else 0
        self.used += used or _estimate(question)
        return self._content(reply)

    def _afford(self, question: Question) -> None:
        most, needs = self._settings.tokens, _estimate(question)
        if self.used + needs > most:
            raise FetchFailed(
                f"the cost cap of {most} tokens a run does not allow another question of about "
                f"{needs} ({self.used} are used); ENTENTE_OPENAI_TOKENS raises it"
            )

    def _posted(self, question: Question) -> httpx.Response:
        """A good response, or the last fault after all tries."""
        fault = ""
        for number in range(self._settings.tries):
            wait = _FIRST_WAIT * 2**number
            try:
                response = self._post(question)
            except httpx.TransportError as error:
                fault = f"{type(error).__name__}: {error}"
            else:
                if response.is_success:
                    return response
                fault = self._fault(response)
                wait = _asked_wait(response, wait)
            if number + 1 < self._settings.tries:
                self._rest(wait, fault)
        raise FetchFailed(
            f"{self._settings.url}: no answer in {self._settings.tries} tries: {fault}"
        )

    def _post(self, question: Question) -> httpx.Response:
        key = self._settings.key
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        # No redirects: the key goes to the address that was given, and nowhere else.
        with httpx.Client(timeout=self._settings.seconds, headers=headers) as client:
            return client.post(
                f"{self._settings.url}/chat/completions", json=_body(self._settings.model, question)
            )

    def _fault(self, response: httpx.Response) -> str:
        """What to say of a response that may be better next time; the others raise."""
        status, where = response.status_code, self._settings.url
        if status == _BUSY or status >= 500:
            return f"it answered {status}"
        if status in (401, 403):
            raise BadArgument(f"{where} refused the key (ENTENTE_OPENAI_KEY): {status}")
        if status == 404:
            raise BadArgument(f"{where} knows no model {self._settings.model!r}, or is no endpoint")
        raise FetchFailed(f"{where} answered {status}: {response.text[:200]}")

    def _rest(self, wait: float, fault: str) -> None:
        if wait > _LONGEST_WAIT:
            raise FetchFailed(f"{self._settings.url}: {fault}, and asks to wait {wait:.0f} seconds")
        time.sleep(wait)

    def _reply(self, response: httpx.Response) -> _Reply:
        try:
            return _Reply.model_validate_json(response.content)
        except ValidationError as error:
            raise FetchFailed(f"{self._settings.url}: the answer is no chat completion") from error

    def _content(self, reply: _Reply) -> str:
        where = self._settings.url
        choice = reply.choices[0] if reply.choices else None
        if choice is None or choice.message.refusal or not choice.message.content:
            why = choice.message.refusal if choice else ""
            raise FetchFailed(f"{where}: the model gave no answer{f': {why}' if why else ''}")
        if choice.finish_reason == "length":
            raise FetchFailed(f"{where}: the answer was cut off for its length")
        return choice.message.content


def _body(model: str, question: Question) -> dict[str, object]:
    form = {"name": "reading", "strict": True, "schema": question.schema}
    return {
        "model": model,
        "temperature": 0,
        "seed": 0,
        "response_format": {"type": "json_schema", "json_schema": form},
        "messages": [
            {"role": "system", "content": question.prompt},
            {"role": "user", "content": question.text},
        ],
    }


def _estimate(question: Question) -> int:
    return (len(question.prompt) + len(question.text)) // _LETTERS_A_TOKEN


def _asked_wait(response: httpx.Response, otherwise: float) -> float:
    """Seconds that the Retry-After header asks for, as a number or a date."""
    given = response.headers.get("retry-after", "").strip()
    if given.isdecimal():
        return float(given)
    try:
        return max(parsedate_to_datetime(given).timestamp() - time.time(), 0.0)
    except ValueError:
        return otherwise
