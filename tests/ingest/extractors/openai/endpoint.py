"""A real endpoint on this machine that speaks the chat-completions protocol and may have faults."""

import json
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep


@dataclass(frozen=True)
class Reply:
    """What the endpoint answers once."""

    content: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    finish: str = "stop"
    body: bytes | None = None  # instead of a chat completion
    wait: float = 0.0
    tokens: int = 100
    refusal: str | None = None


@dataclass
class Endpoint:
    """Answers from `replies` in turn, the last of them for ever; `asked` is all it was sent."""

    url: str
    replies: deque[Reply]
    asked: list[dict[str, object]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def next(self) -> Reply:
        return self.replies.popleft() if len(self.replies) > 1 else self.replies[0]


def completion(reply: Reply) -> bytes:
    message = {"role": "assistant", "content": reply.content or None, "refusal": reply.refusal}
    choice = {"index": 0, "finish_reason": reply.finish, "message": message}
    usage = {"total_tokens": reply.tokens}
    return json.dumps({"object": "chat.completion", "choices": [choice], "usage": usage}).encode()


def answering(*told: dict[str, object]) -> Reply:
    """An answer of the form that is asked."""
    return Reply(json.dumps({"engagements": list(told)}))


@contextmanager
def endpoint(*replies: Reply) -> Iterator[Endpoint]:
    """Listens until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    here = Endpoint(f"http://127.0.0.1:{server.server_port}/v1", deque(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            body = json.loads(self.rfile.read(length))
            here.asked.append({"path": self.path, **body})
            here.headers.append({name.lower(): value for name, value in self.headers.items()})
            reply = here.next()
            sleep(reply.wait)
            given = completion(reply) if reply.body is None else reply.body
            self.send_response(reply.status)
            for name, value in {"content-length": str(len(given)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(given)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

        def handle(self) -> None:
            with suppress(BrokenPipeError, ConnectionResetError):  # it gave up waiting
                super().handle()

    server.RequestHandlerClass = Handler
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
