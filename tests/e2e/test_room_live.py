"""How the room's page hears: by a stream, again where a stream ends, and by asking where streams do not come through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.e2e.conftest import PATIENCE
from tests.e2e.test_scripts import STATIC

LISTEN = """async () => {
  const { listen } = await import("/js/room/live.js");
  window.heard = [];
  const newest = () => Math.max(0, ...heard.map(({ last }) => last));
  listen({ live: "/live/", events: "/events/", newest, hear: (batch) => heard.push(batch) });
}"""
Asked = list[tuple[str, str | None]]


class Played(ThreadingHTTPServer):
    """A server. stream: whether streams come through, as one batch each; asked: for what, and since which event."""

    def __init__(self, *, stream: bool) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.stream = stream
        self.asked: Asked = []


class Answering(BaseHTTPRequestHandler):
    """One request for a script, for news, or for the page."""

    server: Played

    def do_GET(self) -> None:
        """Answer it."""
        path = urlsplit(self.path).path
        if path.endswith(".js"):
            return self._say("text/javascript", (STATIC / path.lstrip("/")).read_text("utf-8"))
        if path not in ("/live/", "/events/"):
            return self._say("text/html", "<title>Room</title>")
        self.server.asked.append((self.path, self.headers["Last-Event-ID"]))
        batch = json.dumps({"last": len(self.server.asked), "events": []})
        if path == "/events/":
            return self._say("application/json", batch)
        if not self.server.stream:
            return self._say("text/html", "", 502)
        return self._say(
            "text/event-stream", f"retry: 50\nid: {len(self.server.asked)}\nevent: room\ndata: {batch}\n\n"
        )

    def log_message(self, *_words: object) -> None:
        """Say nothing."""

    def _say(self, kind: str, body: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body.encode())


@contextmanager
def listening(browser: Browser, *, stream: bool, until: int) -> Iterator[tuple[Page, Asked]]:
    """Open a page that listens, and wait until it has heard so much."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    with Played(stream=stream) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}")
        page.evaluate(LISTEN)
        page.wait_for_function("(number) => heard.length >= number", arg=until)
        yield page, server.asked
        context.close()
        server.shutdown()


def test_a_stream_that_ends_goes_on_where_it_was(browser: Browser) -> None:
    with listening(browser, stream=True, until=3) as (page, asked):
        assert asked[:3] == [("/live/?after=0", None), ("/live/?after=0", "1"), ("/live/?after=0", "2")]
        assert page.evaluate("heard.slice(0, 3).map(({ last }) => last)") == [1, 2, 3]


def test_where_streams_do_not_come_through_it_asks(browser: Browser) -> None:
    with listening(browser, stream=False, until=2) as (page, asked):
        assert asked[:3] == [("/live/?after=0", None), ("/events/?after=0", None), ("/events/?after=2", None)]
        assert page.evaluate("heard.slice(0, 2).map(({ last }) => last)") == [2, 3]
