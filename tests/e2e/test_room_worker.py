"""The room's service worker, before a server that the test plays: when it answers, with what, and what it throws away."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.e2e.conftest import PATIENCE
from tests.e2e.test_scripts import STATIC

ROOM, OTHER = (f"/room/00000000-0000-4000-8000-00000000000{number}/" for number in (1, 2))
PREPARE = """async ([path, account]) => {
  const { open } = await import("/static/js/room/store.js"), { prepare } = await import("/static/js/room/prepare.js");
  return prepare(path, account, await open(account));
}"""


@dataclass
class Played:
    """A server. version: of its files and pages; status: of its rooms; slow: rooms wait until it is set."""

    version: int = 1
    status: int = 200
    slow: threading.Event = field(default_factory=threading.Event)

    def answer(self, path: str) -> tuple[int, str, bytes]:
        if path == "/room/worker.js":
            kept = {"version": f"v{self.version}", "prefix": "/static/", "files": [f"/static/room.{self.version}.css"]}
            source = (STATIC / "js/room/worker.js").read_text("utf-8")
            return 200, "text/javascript", f"const KEDUA = {json.dumps(kept)};\n{source}".encode()
        if path.startswith("/static/js/"):
            return 200, "text/javascript", (STATIC / path.removeprefix("/static/")).read_bytes()
        if path.startswith("/static/"):
            return 200, "text/css", b"main { color: red }"
        self.slow.wait(20)
        style = f'<link rel="stylesheet" href="/static/room.{self.version}.css">'
        page = f'<title>Version {self.version}</title>{style}<main data-seat="1" data-account="ada">{path}</main>'
        return self.status if path.startswith("/room/") else 200, "text/html", page.encode()


@pytest.fixture
def played() -> Played:
    made = Played()
    made.slow.set()
    return made


@pytest.fixture
def context(browser: Browser, played: Played) -> Iterator[BrowserContext]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, kind, body = played.answer(self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(base_url=f"http://127.0.0.1:{server.server_port}")
        context.set_default_timeout(PATIENCE)
        yield context
        played.slow.set()
        context.close()
        server.shutdown()


def prepared(context: BrowserContext, path: str = ROOM, account: str = "ada") -> Page:
    page = context.new_page()
    page.goto(path)
    page.evaluate(PREPARE, [path, account])
    return page


def title_of(page: Page, path: str) -> str:
    page.goto(path)
    return page.title()


def test_what_is_prepared_opens_without_a_network_and_nothing_else_does(context: BrowserContext) -> None:
    page = prepared(context)
    context.set_offline(True)

    assert (title_of(page, ROOM), title_of(page, f"{ROOM}scorecard/")) == ("Version 1", "Version 1")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).color") == "rgb(255, 0, 0)"
    for path in (OTHER, f"{ROOM}events/", "/"):
        with pytest.raises(Error, match="net::ERR"):
            page.goto(path)


def test_with_a_network_the_page_is_the_servers(context: BrowserContext, played: Played) -> None:
    page = prepared(context)
    played.version = 2

    assert title_of(page, ROOM) == "Version 2"


@pytest.mark.parametrize(("status", "shown"), [(503, "Version 1"), (404, "Version 2")])
def test_a_server_in_trouble_is_stood_in_for_one_that_says_no_is_not(
    context: BrowserContext, played: Played, status: int, shown: str
) -> None:
    page = prepared(context)
    played.version, played.status = 2, status

    assert title_of(page, ROOM) == shown


def test_a_server_that_does_not_answer_is_stood_in_for(context: BrowserContext, played: Played) -> None:
    page = prepared(context)
    played.version = 2
    played.slow.clear()

    assert title_of(page, ROOM) == "Version 1"


def test_a_page_of_another_account_is_not_kept(context: BrowserContext) -> None:
    page = prepared(context, account="ben")
    context.set_offline(True)

    with pytest.raises(Error, match="net::ERR"):
        page.goto(ROOM)


def test_old_files_go_when_no_copy_needs_them_any_more(context: BrowserContext, played: Played) -> None:
    page = context.new_page()
    page.goto("/")  # outside the rooms, as a page from which one goes there
    tools = context.new_cdp_session(page)
    tools.send("ServiceWorker.enable")

    def keeps(version: int, *paths: str) -> list[str]:
        # The tools that drive the browser keep a worker busy, and a busy one is not replaced.
        tools.send("ServiceWorker.stopAllWorkers")
        played.version = version
        assert [page.evaluate(PREPARE, [path, "ada"]) for path in paths] == [True] * len(paths)
        kept: list[str] = page.evaluate("caches.keys()")
        return sorted(kept)

    assert keeps(1, ROOM, OTHER) == ["kedua-room-v1"]
    assert keeps(2, ROOM) == ["kedua-room-v1", "kedua-room-v2"]  # the other room's copy is still of version 1
    assert keeps(3, OTHER, ROOM) == ["kedua-room-v1", "kedua-room-v2", "kedua-room-v3"]
    assert keeps(4, ROOM, OTHER) == ["kedua-room-v3", "kedua-room-v4"]
