"""A real server with rows to look at, and a real browser; skipped where there is no Chromium, except in CI."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
ROOT = Path(__file__).parents[2]
LONG = (
    *("test_room_story.py", "test_honest.py", "test_my_application.py", "test_slots.py", "test_every_page.py"),
    *("test_decision_story.py", "test_languages.py", "test_plain.py", "test_story.py"),
)
START = 300  # seconds: a busy machine is no fault
PATIENCE = 60_000  # milliseconds: neither here
expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True, slots=True)
class Server:
    """A running Kedua: its address, and the folder with its data (mail in `mail/`).

    rows: where the prepared rows are, by word; sessions: cookies of people signed in, by role (tests/e2e/seeding.py).
    around: the variables it runs with. A test that stops it starts it again.
    """

    url: str
    data: Path
    rows: Mapping[str, str]
    sessions: Mapping[str, str]
    around: Mapping[str, str]
    processes: list[subprocess.Popen[bytes]]

    def start(self) -> None:
        """Serve, with the same data at the same address; what it says goes where the test's own words go."""
        command = [str(Path(sys.executable).parent / "kedua"), "serve", "--bind", self.url.removeprefix("http://")]
        self.processes.append(subprocess.Popen(command, env=dict(self.around), start_new_session=True))
        wait_for(self.url, self.processes[-1])

    def stop(self) -> None:
        """Stop as an operator would."""
        process = self.processes.pop()
        process.terminate()
        process.wait(30)

    def kill(self) -> None:
        """End it with all that it started, as a power cut would."""
        process = self.processes.pop()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)

    def letters(self) -> list[str]:
        """Give the text of every letter sent so far, the oldest first."""
        kept = (path for kind in ("*.log", "*.eml") for path in (self.data / "mail").rglob(kind))
        return [path.read_text("utf-8") for path in sorted(kept, key=lambda path: path.stat().st_mtime_ns)]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Last, because Playwright keeps an event loop running in the thread, in which no test can then run its own; and of them
    # first those that take minutes, so that none is left over for one process at the end.
    items.sort(key=lambda item: (in_the_browser(item), item.path.name not in LONG))
    if CHROMIUM is None and not os.environ.get("CI"):
        for item in filter(in_the_browser, items):
            item.add_marker(pytest.mark.skip(reason="no Chromium on this machine: see .ci/browser"))


def in_the_browser(item: pytest.Item) -> bool:
    return item.path.is_relative_to(Path(__file__).parent)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def empty_database(folder: Path) -> Iterator[dict[str, str]]:
    """Variables that name an empty database: SQLite in a new folder, or a new one beside KEDUA_DATABASE_URL."""
    around = {"KEDUA_DATA_DIR": str(folder)}
    address = os.environ.get("KEDUA_DATABASE_URL")
    if not address:
        yield around
        return
    import psycopg

    name = f"kedua_e2e_{uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        yield around | {"KEDUA_DATABASE_URL": address.rpartition("/")[0] + f"/{name}"}
    finally:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """An empty database for a server of one's own."""
    with empty_database(tmp_path_factory.mktemp("server")) as around:
        yield around


@contextmanager
def serving(folder: Path, more: Mapping[str, str] | None = None, seeding: str = "") -> Iterator[Server]:
    """`kedua serve`, as an operator would start it. more: further variables; seeding: the module that makes rows first."""
    with empty_database(folder) as database:
        url = f"http://127.0.0.1:{free_port()}"
        around = {k: v for k, v in os.environ.items() if not k.startswith(("KEDUA_", "DJANGO_"))}
        around |= {**database, "KEDUA_BASE_URL": url, "KEDUA_LOG_LEVEL": "error", "KEDUA_WORKERS": "1", **(more or {})}
        seeded: dict[str, Mapping[str, str]] = {"rows": {}, "sessions": {}}
        if seeding:
            made = subprocess.run(
                [sys.executable, "-m", seeding], env=around, cwd=ROOT, check=True, stdout=subprocess.PIPE
            )
            seeded = json.loads(made.stdout)
        running = Server(url, folder, **seeded, around=around, processes=[])
        try:
            running.start()
            yield running
        finally:
            if running.processes:
                running.stop()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server of all tests that need no other, with rows."""
    with serving(tmp_path_factory.mktemp("server"), seeding="tests.e2e.seeding") as running:
        yield running


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server did not start"
        try:
            urllib.request.urlopen(f"{url}/account/login/", timeout=2)  # noqa: S310 - our own server's address
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each gets a fresh profile of it."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


Open = Callable[..., AbstractContextManager[Page]]


@pytest.fixture(scope="session")
def open_page(browser: Browser, server: Server) -> Open:
    """Open pages in fresh profiles, `with open_page(role, **options) as page`; "" for somebody who is not signed in.

    A message in the browser's console is an error, unless the server answered that something was not right or not there.
    """

    @contextmanager
    def opened(role: str = "", **options: object) -> Iterator[Page]:
        context = browser.new_context(base_url=server.url, **{"viewport": DESKTOP, **options})  # type: ignore[arg-type]  # options as playwright names them
        context.set_default_timeout(PATIENCE)
        if role:
            context.add_cookies([{"name": "kedua_session", "value": server.sessions[role], "url": server.url}])
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        try:
            yield page
        finally:
            context.close()
        assert [line for line in said if "status of 4" not in line] == []

    return opened


@pytest.fixture
def page(open_page: Open) -> Iterator[Page]:
    """A page on a desktop."""
    with open_page() as page:
        yield page


@pytest.fixture
def phone(open_page: Open) -> Iterator[Page]:
    """A page on a small phone."""
    with open_page(viewport=PHONE, has_touch=True) as page:
        yield page


@pytest.fixture
def plain_page(open_page: Open) -> Iterator[Page]:
    """A page without JavaScript."""
    with open_page(java_script_enabled=False) as page:
        yield page
