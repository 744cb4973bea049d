"""On a phone 360 pixels wide, with a finger: feedback by link, the way through the menu, and the kit. Every page's width and
the size of what is tapped are checked in test_every_page."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Open, Server
from tests.e2e.steps import give_feedback


def beside(page: Page) -> int:
    """Give how many pixels of the page lie beside the window."""
    over: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return over


def test_feedback_is_given_by_link(phone: Page, server: Server) -> None:
    link = f"/f/{server.rows['phone-link']}/"
    phone.goto(link)
    phone.get_by_text("Pick the questions you asked from the library").tap()
    phone.locator(".k-picker .k-pick:visible").first.tap()
    phone.get_by_role("button", name="Add the questions ticked").tap()
    expect(phone.locator("[name=answers-0-text]")).not_to_have_value("")
    with phone.expect_response(lambda answer: "twice a week" in (answer.request.post_data or "")):
        phone.locator("[name=answers-0-note]").fill("Counted the stock with all six, twice a week.")
    expect(phone.locator("[data-autosave-status]")).to_have_attribute("data-state", "saved")
    assert beside(phone) == 0

    give_feedback(phone, link)

    phone.goto(link)
    expect(phone.get_by_text("The feedback is in")).to_be_visible()
    assert beside(phone) == 0


def test_one_gets_from_the_menu_to_the_kit(open_page: Open, server: Server) -> None:
    with open_page("interviewer", viewport=PHONE, has_touch=True) as phone:
        phone.goto("/library/")
        phone.locator(".k-bar summary").tap()
        phone.get_by_role("link", name="Today").tap()
        expect(phone.get_by_role("heading", name="Today", level=1)).to_be_visible()
        phone.locator(f"main a[href='/interviews/{server.rows['second']}/']").first.tap()
        phone.get_by_role("link", name="Interview kit").tap()
        phone.get_by_role("link", name="Ben Lim").tap()
        phone.get_by_role("link", name="Only the questions of Ben Lim").tap()

        expect(phone.get_by_text("For Ben Lim")).to_be_visible()
        phone.wait_for_load_state()
        expect(phone.locator(".k-kit-ask .k-ask-facts")).not_to_have_count(0)
        expect(phone.locator(".k-kit-ask")).to_have_count(phone.locator(".k-kit-mine").count())
        assert beside(phone) == 0
