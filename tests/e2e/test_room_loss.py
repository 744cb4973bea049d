"""Nothing typed in a room is lost, nothing is doubled, whatever happens to network, tab, browser, session or server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import Server
from tests.e2e.desk import LEFT, arrives, device, kill, open_room, reads, ready, reload, show, standing, told, write
from tests.e2e.rooms import Room, rooms_beside, seal
from tests.e2e.test_sign_up import EMAIL
from tests.factories.rows import PASSWORD

FREE, WELCOME = "note:free", "note:part:welcome"
# A browser that takes its time with the key.
SLOW = """
  const { subtle } = crypto, make = subtle.generateKey.bind(subtle);
  subtle.generateKey = (...how) => new Promise((yes) => { setTimeout(yes, 2000); }).then(() => make(...how));
"""


@pytest.fixture(scope="module")
def rooms(server: Server) -> Iterator[Room]:
    """Rooms that nobody has been in: take the next."""
    return iter(rooms_beside(server, 15))


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    return next(rooms)


def test_what_is_typed_is_at_the_server_within_two_seconds(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        page = open_room(laptop, room, "ines")
        write(page, FREE, "Rang the supplier — “at once”, 早上.\nThen wrote.")
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Rang the supplier — “at once”, 早上.\nThen wrote."]}


def test_a_reload_while_typing_loses_nothing(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        page = open_room(laptop, room, "ines")
        write(page, FREE, "Rang the")
        reload(page)
        reads(page, FREE, "Rang the")
        write(page, FREE, " supplier")
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Rang the supplier"]}


def test_what_is_typed_and_pressed_before_the_device_has_opened_its_store_counts(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as slow:
        slow.add_init_script(SLOW)
        page = slow.new_page()
        page.goto(room.path("ines"))
        page.get_by_role("button", name="Start the interview").click()
        show(page, FREE)
        page.locator(f'[data-address="{FREE}"]').press_sequentially("Early")
        told(page, "saved")
        expect(page.locator("[data-room]")).to_have_attribute("data-phase", "running")
        expect(page.locator(f'[data-address="{FREE}"]')).to_be_focused()
        page.goto(f"{room.path('ines')}scorecard/")
        page.locator("[id='strengths']").press_sequentially("Quick")
        told(page, "saved")
        reads(page, "strengths", "Quick")

    assert standing(browser, server, room, "ines") == {FREE: ["Early"], "strengths": ["Quick"]}


def test_closing_the_page_right_after_the_last_key_loses_nothing(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        page = open_room(laptop, room, "ines")
        write(page, FREE, "Last word")
        page.close()
        laptop.new_page().goto("/")

        arrives(browser, server, room, "ines", {FREE: ["Last word"]})


def test_in_flight_mode_the_room_opens_and_what_is_typed_goes_up_on_landing(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as phone:
        page = open_room(phone, room, "ines")
        ready(page)
        write(page, FREE, "Before. ")
        phone.set_offline(True)
        write(page, FREE, "In the air. ")
        told(page, "offline")
        page.close()

        again = open_room(phone, room, "ines")
        reads(again, FREE, "Before. In the air. ")
        told(again, "offline")
        write(again, FREE, "Still there.")
        phone.set_offline(False)
        told(again, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Before. In the air. Still there."]}


def test_to_the_last_line_of_the_scorecard_without_a_network(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as phone:
        page = open_room(phone, room, "ines")
        ready(page)
        phone.set_offline(True)
        write(page, FREE, "In the air")
        page.goto(f"{room.path('ines')}scorecard/")
        expect(page.get_by_text("No network: this is a copy")).to_be_visible()
        page.locator("[id='strengths']").press_sequentially("Acts at once")
        told(page, "offline")
        page.goto(room.path("ines"))
        reads(page, FREE, "In the air")
        phone.set_offline(False)
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["In the air"], "strengths": ["Acts at once"]}


def test_after_a_killed_browser_and_without_a_network_every_word_is_there(
    browser: Browser, server: Server, room: Room, tmp_path: Path
) -> None:
    with device(browser, server, room.sessions["ines"], tmp_path) as laptop:
        page = open_room(laptop, room, "ines")
        ready(page)
        write(page, FREE, "Kept by the server. ")
        told(page, "saved")
        laptop.set_offline(True)
        write(page, FREE, "Kept by the laptop, to the last key")
        kill(tmp_path)

    with device(browser, server, room.sessions["ines"], tmp_path) as laptop:
        laptop.set_offline(True)
        page = open_room(laptop, room, "ines")
        reads(page, FREE, "Kept by the server. Kept by the laptop, to the last key")
        told(page, "offline")
        laptop.set_offline(False)
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {
        FREE: ["Kept by the server. Kept by the laptop, to the last key"]
    }


def test_while_the_server_is_killed_and_started_again_one_types_on(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        page = open_room(laptop, room, "ines")
        write(page, FREE, "Before. ")
        server.kill()
        write(page, FREE, "Meanwhile. ")
        told(page, "offline")
        server.start()
        write(page, FREE, "After.")
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Before. Meanwhile. After."]}


def test_a_session_that_ends_keeps_everything_until_one_has_signed_in_again(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        page = open_room(laptop, room, "ines")
        write(page, FREE, "Before. ")
        told(page, "saved")
        laptop.clear_cookies(name="kedua_session")
        write(page, FREE, "Signed out. ")
        told(page, "signed-out")

        other = laptop.new_page()
        other.goto("/account/login/")
        other.get_by_label(EMAIL).fill(room.emails["ines"])
        other.get_by_label("Password", exact=True).fill(PASSWORD)
        other.get_by_role("main").get_by_role("button", name="Sign in").click()
        other.wait_for_url(f"{server.url}/")
        page.bring_to_front()
        write(page, FREE, "And on.")
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Before. Signed out. And on."]}


def test_two_tabs_write_on_one_after_the_other(browser: Browser, server: Server, room: Room) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        one, other = open_room(laptop, room, "ines"), open_room(laptop, room, "ines")
        write(one, FREE, "One. ")
        reads(other, FREE, "One. ")
        write(other, FREE, "Two. ")
        write(other, WELCOME, "Elsewhere.")
        show(one, WELCOME)
        reads(one, WELCOME, "Elsewhere.")
        reads(one, FREE, "One. Two. ")
        other.close()
        write(one, FREE, "Three.")
        told(one, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["One. Two. Three."], WELCOME: ["Elsewhere."]}


def test_what_a_tab_could_not_send_is_sent_by_another_that_is_open(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as laptop:
        one, other = open_room(laptop, room, "ines"), open_room(laptop, room, "ines")
        laptop.set_offline(True)
        write(other, FREE, "From the tab that is gone")
        other.close()
        laptop.set_offline(False)
        reads(one, FREE, "From the tab that is gone")
        told(one, "saved")
        one.evaluate("dispatchEvent(new Event('online'))")

        arrives(browser, server, room, "ines", {FREE: ["From the tab that is gone"]})


def test_two_devices_that_could_not_talk_keep_both_texts_until_somebody_has_seen_both(
    browser: Browser, server: Server, room: Room
) -> None:
    with (
        device(browser, server, room.sessions["ines"]) as laptop,
        device(browser, server, room.sessions["ines"]) as phone,
    ):
        large, small = open_room(laptop, room, "ines"), open_room(phone, room, "ines")
        phone.set_offline(True)
        write(small, FREE, "On the phone")
        write(large, FREE, "On the laptop")
        told(large, "saved")
        phone.set_offline(False)
        told(small, "saved")
        reads(small, FREE, "On the phone")
        reads(large, FREE, "On the laptop")
        write(small, FREE, ", and on")

        told(small, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["On the laptop", "On the phone, and on"]}


def test_without_room_on_the_device_notes_still_reach_the_server_and_it_says_when_they_do_not(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as strange:
        strange.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
        page = open_room(strange, room, "ines")
        show(page, FREE)
        page.locator(f'[data-address="{FREE}"]').press_sequentially("Sent at once. ")
        told(page, "saved")
        strange.set_offline(True)
        page.locator(f'[data-address="{FREE}"]').press_sequentially("In the page only.")
        told(page, "trouble")
        strange.set_offline(False)
        told(page, "saved")

    assert standing(browser, server, room, "ines") == {FREE: ["Sent at once. In the page only."]}


def test_once_the_scorecard_is_in_what_another_device_kept_stays_there_and_is_shown(
    browser: Browser, server: Server, room: Room
) -> None:
    with device(browser, server, room.sessions["ines"]) as phone:
        page = open_room(phone, room, "ines")
        write(page, FREE, "In time. ")
        told(page, "saved")
        phone.set_offline(True)
        write(page, FREE, "Too late")
        seal(server, room, "ines")
        phone.set_offline(False)
        told(page, "sealed")
        expect(page.locator("[data-room-status]")).to_contain_text("kept on this device")
        reload(page)
        reads(page, FREE, "In time. Too late")
        left = page.evaluate(LEFT)

    assert left == [1, 1, 0]  # the key, what was too late, no copy of a page
    assert standing(browser, server, room, "ines") == {FREE: ["In time. "]}
