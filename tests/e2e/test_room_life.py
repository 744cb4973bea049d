"""The room when life differs: a colleague, somebody missing, too little time, two devices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Server
from tests.e2e.desk import device, open_room, reload, standing, told
from tests.e2e.room_steps import begin, missing, notes, questions, shown, standing_of
from tests.e2e.rooms import Room, rooms_beside
from tests.e2e.test_every_page import violations


@pytest.fixture(scope="module")
def rooms(server: Server) -> Iterator[Room]:
    """Rooms that nobody has been in: take the next."""
    return iter(rooms_beside(server, 7))


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    return next(rooms)


@pytest.fixture
def ines(browser: Browser, server: Server, room: Room) -> Iterator[Page]:
    """The room as Ines has it open on a laptop."""
    with device(browser, server, room.sessions["ines"]) as laptop:
        yield open_room(laptop, room, "ines")


def test_a_colleague_sees_live_who_asks_what_is_skipped_and_what_is_asked_off_plan(
    ines: Page, browser: Browser, server: Server, room: Room
) -> None:
    begin(ines)
    with device(browser, server, room.sessions["wan"]) as other:
        wan = open_room(other, room, "wan")
        expect(wan.locator("[data-asking]")).to_have_text("Ines Lopez asks")
        mine = next(item for item in questions(ines) if "Ines" in standing_of(ines, item).inner_text())
        standing_of(ines, mine).click()
        shown(ines).get_by_role("button", name="Begin this now").click()
        ines.keyboard.press("Alt+k")
        ines.get_by_label("It is unclear or unfair").check()
        assert violations(ines) == []
        ines.get_by_role("button", name="Skip it").click()
        expect(standing_of(ines, mine)).to_have_attribute("data-standing", "skipped")
        ines.keyboard.press("Alt+o")
        ines.get_by_label("The question, as you ask it").fill("How old are you?")
        expect(ines.locator(".k-off-plan-review")).to_contain_text("Not lawful to ask")
        assert violations(ines) == []
        ines.get_by_label("The question, as you ask it").fill("Tell us about a customer whom you won back.")
        ines.get_by_role("button", name="Ask it now").click()
        expect(shown(ines).locator("h2")).to_have_text("Tell us about a customer whom you won back.")
        ines.keyboard.press("Alt+n")
        ines.keyboard.type("A: Rang her")

        wan.bring_to_front()
        expect(standing_of(wan, mine)).to_have_attribute("data-standing", "skipped")
        expect(wan.locator("[data-now-label]")).to_have_text("Off-plan")
        expect(wan.locator("#agenda")).to_contain_text("Tell us about a customer whom you won back.")
        own = wan.locator('[data-address^="note:own:"]')
        expect(own).to_have_value("")
        assert wan.evaluate("document.querySelector('[data-shown]').dataset.page") == "part:welcome"


def test_the_questions_of_whoever_is_missing_move(ines: Page) -> None:
    begin(ines)
    theirs = next(item for item in questions(ines) if "Wan" in standing_of(ines, item).inner_text())

    missing(ines, "Wan Azlan")

    expect(standing_of(ines, theirs)).to_contain_text("Ines Lopez")
    told(ines, "saved")


def test_whoever_looks_ahead_takes_nobodys_turn(ines: Page) -> None:
    begin(ines)
    items = questions(ines)
    theirs = next(item for item in items if "Wan" in standing_of(ines, item).inner_text())
    for _ in range(items.index(theirs)):
        ines.keyboard.press("Alt+ArrowDown")

    ines.keyboard.press("Alt+ArrowDown")

    expect(shown(ines)).to_have_attribute("data-page", theirs)
    expect(standing_of(ines, theirs)).to_have_attribute("data-standing", "ahead")
    ines.keyboard.press("Alt+.")
    expect(shown(ines)).not_to_have_attribute("data-page", theirs)


def test_behind_a_shorter_rest_is_offered_and_taken_or_left(ines: Page) -> None:
    """The network to the room is cut, so that the page's own clock can be put forward; the suggestion still comes."""
    ines.clock.install()
    ines.emulate_media(reduced_motion="reduce")
    reload(ines)
    begin(ines)
    told(ines, "saved")
    ines.route("**/sync/", lambda route: route.abort())
    ines.route("**/events/**", lambda route: route.abort())
    card = ines.locator("[data-rest-card]")
    expect(card).to_be_hidden()

    ines.clock.fast_forward("25:00")
    expect(ines.locator(".k-pace")).to_have_attribute("data-pace", "behind")
    expect(card.get_by_role("button", name="Take it")).to_be_enabled()
    assert violations(ines) == []
    card.locator("summary").click()
    expect(card).to_contain_text("Leave out")
    assert ines.locator('[data-standing="dropped"]').count() == 0
    card.get_by_role("button", name="Take it").click()

    expect(ines.locator('[data-standing="dropped"]')).not_to_have_count(0)
    expect(ines.locator(".k-pace")).to_have_attribute("data-pace", "on-time")
    expect(card).to_be_hidden()


def test_a_room_that_lies_open_shows_within_a_minute_what_another_device_wrote(
    ines: Page, browser: Browser, server: Server, room: Room
) -> None:
    ines.clock.install()
    reload(ines)
    begin(ines)
    told(ines, "saved")
    ines.clock.pause_at(
        dt.datetime.now(dt.UTC) + dt.timedelta(seconds=1)
    )  # its minute is not over before the phone has written
    with device(browser, server, room.sessions["ines"]) as other:
        phone = open_room(other, room, "ines")
        expect(shown(phone)).to_have_attribute("data-page", "part:welcome")
        notes(phone).fill("On the phone")
        told(phone, "saved")
    expect(notes(ines)).to_have_value("")

    ines.clock.fast_forward("01:16")

    expect(notes(ines)).to_have_value("On the phone")


def test_two_texts_of_two_devices_are_both_shown_and_both_taken(
    ines: Page, browser: Browser, server: Server, room: Room
) -> None:
    begin(ines)
    ines.keyboard.press("Alt+n")
    told(ines, "saved")
    with device(browser, server, room.sessions["ines"]) as other:
        phone = open_room(other, room, "ines")
        expect(shown(phone)).to_have_attribute("data-page", "part:welcome")
        ines.context.set_offline(True)
        notes(ines).fill("On the laptop")
        notes(phone).fill("On the phone")
        told(phone, "saved")
        ines.context.set_offline(False)
        shown(ines).locator("[data-conflict]").click()
        sheet = ines.get_by_role("dialog", name="Two versions")
        expect(sheet).to_contain_text("On the laptop")
        expect(sheet).to_contain_text("On the phone")
        assert violations(ines) == []
        sheet.get_by_role("button", name="Take both").click()
        told(ines, "saved")

    expect(notes(ines)).to_have_value("On the laptop\n\nOn the phone")
    expect(shown(ines).locator("[data-conflict]")).to_be_hidden()
    assert standing(browser, server, room, "ines")["note:part:welcome"] == ["On the laptop\n\nOn the phone"]
