"""The scorecard at the end of the interview, in a browser: kept while it is typed, also without a network; sealed once."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESKTOP, Server
from tests.e2e.desk import device, give_session, standing, told
from tests.e2e.rooms import Room, rooms_beside

STRENGTH, DOUBT = "Counts stock every morning, unasked", "Told the area manager late"
RATED = "leading-teams"


def opened(page: Page, room: Room, who: str) -> None:
    page.goto(f"{room.path(who)}scorecard/")
    for part in page.locator("#others details").all():
        part.locator("> summary").click()


def fill(page: Page, address: str, text: str) -> None:
    page.locator(f"[id='{address}']").fill(text)


def rate(page: Page, rating: str) -> None:
    page.locator(f"[id='overall:{RATED}'] input[value='{rating}']").check()


def test_what_is_typed_is_kept_and_sent_with_one_button(browser: Browser, server: Server) -> None:
    (room,) = rooms_beside(server, 1)
    with device(browser, server, room.sessions["ines"]) as context:
        page = context.new_page()
        opened(page, room, "ines")
        told(page, "saved")

        fill(page, "strengths", STRENGTH)
        rate(page, "4")
        told(page, "saved")
        page.reload()
        told(page, "saved")
        expect(page.locator("[id='strengths']")).to_have_value(STRENGTH)
        context.set_offline(True)
        fill(page, "doubts", DOUBT)
        page.get_by_role("button", name="Send and seal it").click()
        told(page, "offline")
        context.set_offline(False)
        told(page, "saved")
        assert standing(browser, server, room, "ines")["doubts"] == [DOUBT]

        page.get_by_role("button", name="Send and seal it").click()
        expect(page.get_by_role("alert")).to_contain_text("Write in one sentence what was said or done")
        fill(page, f"overall-note:{RATED}", "Led six through a move.")
        page.get_by_role("button", name="Send and seal it").click()

        expect(page.get_by_text("Your scorecard is in", exact=True)).to_be_visible()
        for text in (STRENGTH, DOUBT, "Led six through a move.", "4 of 5"):
            expect(page.get_by_text(text)).to_be_visible()


def test_a_press_that_did_not_get_through_sends_nothing_later(browser: Browser, server: Server) -> None:
    (room,) = rooms_beside(server, 1)
    with device(browser, server, room.sessions["ines"]) as context:
        page = context.new_page()
        page.clock.install()
        opened(page, room, "ines")
        told(page, "saved")
        with page.expect_response("**/sync/"):  # after an hour it asks once more; then nothing is sent by itself
            page.clock.pause_at(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))
        told(page, "saved")
        fill(page, "doubts", DOUBT)
        page.route("**/sync/", lambda route: route.abort(), times=1)

        page.get_by_role("button", name="Send and seal it").click()

        told(page, "offline")
        page.clock.run_for(5_000)
        told(page, "saved")
        expect(page.locator("[id='doubts']")).to_be_enabled()
        assert page.url.endswith("/scorecard/")
    assert standing(browser, server, room, "ines")["doubts"] == [DOUBT]


def test_without_a_script_the_same_page_is_a_form(browser: Browser, server: Server) -> None:
    (room,) = rooms_beside(server, 1)
    context = browser.new_context(base_url=server.url, viewport=DESKTOP, java_script_enabled=False)  # type: ignore[arg-type]  # a plain dict
    give_session(context, server, room.sessions["wan"])
    page = context.new_page()
    opened(page, room, "wan")

    fill(page, "strengths", STRENGTH)
    rate(page, "none")
    page.get_by_role("button", name="Save and go on later").click()
    expect(page.get_by_text("Saved. You can go on later.")).to_be_visible()
    expect(page.locator("[id='strengths']")).to_have_value(STRENGTH)
    fill(page, "doubts", DOUBT)
    page.get_by_role("button", name="Send and seal it").click()

    expect(page.get_by_text("Your scorecard is in", exact=True)).to_be_visible()
    expect(page.get_by_text(DOUBT)).to_be_visible()
    context.close()
