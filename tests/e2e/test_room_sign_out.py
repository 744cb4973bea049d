"""What a room leaves on a device: sealed while one is signed in, gone after signing out, never shown to somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.e2e.conftest import Server
from tests.e2e.desk import LEFT, device, give_session, open_room, reads, ready, standing, told, write
from tests.e2e.rooms import Room, rooms_beside

FREE = "note:free"
WORDS = "Turned-the-rota-round-in-a-week"


@pytest.fixture(scope="module")
def rooms(server: Server) -> Iterator[Room]:
    """Rooms that nobody has been in: take the next."""
    return iter(rooms_beside(server, 5))


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    return next(rooms)


def ask_to_leave(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/account/logout/")
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def left(page: Page) -> Any:
    return page.evaluate(LEFT)


def test_signing_out_sends_what_waits_and_leaves_nothing(
    browser: Browser, server: Server, room: Room, rooms: Iterator[Room]
) -> None:
    spare = replace(room, sessions=next(rooms).sessions)
    with device(browser, server, room.sessions["ines"]) as laptop:
        page = open_room(laptop, room, "ines")
        ready(page)
        page.route("**/sync/", lambda route: route.abort())
        write(page, FREE, "Waits for the next tab")
        kept, leaving = left(page), ask_to_leave(laptop)
        press(leaving, "Sign out")
        expect(leaving).to_have_url(f"{server.url}/account/login/")
        page.wait_for_url("**/account/login/**")
        after = left(leaving)
        leaving.wait_for_function("navigator.serviceWorker.getRegistrations().then((all) => !all.length)")

    assert (kept, after) == ([1, 1, 2], [0, 0, 0])
    assert standing(browser, server, spare, "ines") == {FREE: ["Waits for the next tab"]}


def test_signing_out_asks_while_something_could_not_be_sent(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        page, leaving = open_room(laptop, room, "ines"), ask_to_leave(laptop)
        laptop.set_offline(True)
        write(page, FREE, "Only here")
        press(leaving, "Sign out")
        expect(leaving.get_by_role("alert")).to_contain_text("Some notes are only on this device")
        expect(leaving.get_by_role("button", name="Delete them and sign out")).to_be_visible()
        laptop.set_offline(False)
        leaving.get_by_role("main").get_by_role("link", name="Stay").click()
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Only here"]}


def test_who_is_signed_in_next_sees_nothing_and_destroys_nothing(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as shared:
        page = open_room(shared, room, "ines")
        ready(page)
        shared.set_offline(True)
        write(page, FREE, "Of Ines alone")
        page.close()
        shared.clear_cookies()
        shared.set_offline(False)
        give_session(shared, server, room.sessions["wan"])
        page = open_room(shared, room, "wan")
        ready(page)
        reads(page, FREE, "")
        told(page, "saved")
        shared.set_offline(True)
        with pytest.raises(Error, match="net::ERR"):
            shared.new_page().goto(room.path("ines"))
        page.goto(room.path("wan"))
        shared.set_offline(False)
        leaving = ask_to_leave(shared)
        press(leaving, "Sign out")
        expect(leaving).to_have_url(f"{server.url}/account/login/")

        give_session(shared, server, room.sessions["ines"])
        page = open_room(shared, room, "ines")
        reads(page, FREE, "Of Ines alone")
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Of Ines alone"]}


def test_on_the_disk_nothing_can_be_read(browser: Browser, server: Server, room: Room, tmp_path: Path) -> None:
    with device(browser, server, room.sessions["ines"], tmp_path) as laptop:
        page = open_room(laptop, room, "ines")
        ready(page)
        write(page, FREE, WORDS)
        told(page, "saved")

    disk = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert [text for text in disk if written(WORDS, text)] == []
    assert [text for text in disk if written(FREE, text)] != []
    kept = [path.read_bytes() for name in ("IndexedDB", "Service Worker", "Cache") for path in files(tmp_path, name)]
    assert [text for text in kept if written("Mei Chan", text)] == []


def written(words: str, data: bytes) -> bool:
    return any(words.encode(coding) in data for coding in ("utf-8", "utf-16-le"))


def files(folder: Path, name: str) -> list[Path]:
    return [path for place in folder.rglob(name) for path in place.rglob("*") if path.is_file()]
