"""What an interviewer does at a device, in a room: opens it, writes, is cut off, and what the server has afterwards."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.e2e.conftest import CHROMIUM, DESKTOP, FLAGS, PATIENCE, Server
from tests.e2e.rooms import Room

# The latest number of every record on this device, by place: it is kept when this has grown by one per key.
KEPT = """(place) => new Promise((yes) => {
  const opening = indexedDB.open("kedua-room");
  opening.onsuccess = () => {
    const asked = opening.result.transaction("records").objectStore("records").getAll();
    asked.onsuccess = () => {
      opening.result.close();
      yes(asked.result.filter((row) => row.place === place).reduce((sum, row) => sum + row.number, 0));
    };
  };
})"""

# How much there is on the device: keys, records, copies of pages.
LEFT = """() => new Promise((yes) => {
  const opening = indexedDB.open("kedua-room");
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => yes([0, 0, 0]);
  opening.onsuccess = () => {
    const names = ["keys", "records", "copies"], work = opening.result.transaction(names);
    const asked = names.map((name) => work.objectStore(name).count());
    work.oncomplete = () => { opening.result.close(); yes(asked.map((one) => one.result)); };
  };
})"""


def give_session(context: BrowserContext, server: Server, session: str) -> None:
    context.add_cookies([{"name": "kedua_session", "value": session, "url": server.url}])


@contextmanager
def device(browser: Browser, server: Server, session: str, folder: Path | None = None) -> Iterator[BrowserContext]:
    """A browser in which somebody is signed in; with a folder, one that stays when the browser is killed."""
    if folder is None:
        context = browser.new_context(base_url=server.url, viewport=DESKTOP, reduced_motion="reduce")  # type: ignore[arg-type]  # a plain dict
    else:
        context = browser.browser_type.launch_persistent_context(
            folder, executable_path=CHROMIUM, args=list(FLAGS), base_url=server.url, viewport=DESKTOP, reduced_motion="reduce"  # type: ignore[arg-type]  # as above
        )  # fmt: skip
    context.set_default_timeout(PATIENCE)
    give_session(context, server, session)
    try:
        yield context
    finally:
        try:
            context.close()
        except Error:
            assert folder is not None  # it was killed


def kill(folder: Path) -> None:
    """Kill the browser of a folder with everything that belongs to it, as a power cut would; wait until all of it is gone."""
    while running := list(belonging(folder)):
        for process in running:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(0.05)


def belonging(folder: Path) -> Iterator[int]:
    """Give the processes of the browser of a folder; one that has ended has no words any more."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if f"--user-data-dir={folder}" in (process / "cmdline").read_bytes().decode().split("\0"):
                yield int(process.name)


def open_room(context: BrowserContext, room: Room, who: str) -> Page:
    page = context.new_page()
    page.goto(room.path(who))
    at_work(page)
    return page


def at_work(page: Page) -> None:
    """Wait until the page of a room knows how its notes stand: from then on it takes what is pressed."""
    expect(page.locator("[data-room-status][data-state]")).to_be_visible()


def reload(page: Page) -> None:
    page.reload()
    at_work(page)


def ready(page: Page) -> None:
    """Wait until the page says that it would open without a network."""
    place = page.locator("[data-prepared]")
    expect(place).to_have_text(place.get_attribute("data-yes") or "")


def told(page: Page, state: str) -> None:
    """Check what is said about the notes."""
    expect(page.locator("[data-room-status]")).to_have_attribute("data-state", state, timeout=2 * PATIENCE)


def show(page: Page, address: str) -> None:
    """Turn to where something is written, as a click in the agenda does."""
    place = page.locator(f'[data-address="{address}"]')
    spread = place.locator("xpath=ancestor::*[@data-page]")
    page.locator(f'[data-item="{spread.get_attribute("data-page")}"]').click()
    expect(place).to_be_visible()


def write(page: Page, address: str, text: str) -> None:
    """Write at the end of what stands at an address, key by key, and wait until the device has the last one."""
    show(page, address)
    field, before = page.locator(f'[data-address="{address}"]'), page.evaluate(KEPT, address)
    field.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(text)
    page.wait_for_function(
        f"([place, wanted]) => ({KEPT})(place).then((number) => number >= wanted)", arg=[address, before + len(text)]
    )


def reads(page: Page, address: str, text: str) -> None:
    """Check what stands at an address on the page."""
    expect(page.locator(f'[data-address="{address}"]')).to_have_value(text)


def arrives(browser: Browser, server: Server, room: Room, who: str, wanted: dict[str, list[str]]) -> None:
    """Wait until the server has this: where nothing on a page says when."""
    deadline = time.monotonic() + PATIENCE / 1000
    while (there := standing(browser, server, room, who)) != wanted and time.monotonic() < deadline:
        time.sleep(0.3)
    assert there == wanted


def standing(browser: Browser, server: Server, room: Room, who: str) -> dict[str, list[str]]:
    """Give what the server has at every address: one text, or those in conflict."""
    context = browser.new_context(base_url=server.url)
    give_session(context, server, room.sessions[who])
    token = context.request.get(f"{room.path(who)}events/").json()["csrf"]
    headers = {"X-CSRFToken": token, "Referer": server.url}
    answer = context.request.post(f"{room.path(who)}sync/", data={"pull": True}, headers=headers).json()
    context.close()
    return {address: sorted(head["text"] for head in page["heads"]) for address, page in answer["pages"].items()}
