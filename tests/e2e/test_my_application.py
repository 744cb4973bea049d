"""The whole way of an application on a candidate's phone, without scripts: from the first look to the answer."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Open, Server
from tests.e2e.steps import give_feedback

WAIT = 300  # seconds until a message must have come, on a busy machine


def beside(page: Page) -> int:
    """Give how many pixels of the page lie beside the window."""
    over: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return over


def accept(phone: Page, link: str) -> None:
    phone.goto(link)
    expect(phone.get_by_role("heading", name=re.compile("Your application"))).to_be_visible()
    phone.get_by_role("button", name="Yes, I come").tap()
    expect(phone.get_by_text("You said that you come.")).to_be_visible()
    assert beside(phone) == 0


def read_the_preview(phone: Page) -> None:
    phone.get_by_role("link", name="Read about the job").tap()
    phone.get_by_role("button", name="Read it").tap()
    expect(phone.locator(".k-letter")).to_be_visible()
    phone.get_by_label("Interested, but").check()
    phone.get_by_label("What would you like to add?").fill("Only if I can leave by six on Fridays.")
    phone.get_by_role("button", name="Send my answer").tap()
    expect(phone.get_by_text("Thank you. It helps us to talk about what matters to you")).to_be_visible()
    phone.get_by_label("What would you like to know about the job?").fill("Who trains me in the first month?")
    phone.get_by_role("button", name="Ask").tap()
    expect(phone.get_by_text("Not answered yet.")).to_be_visible()
    assert beside(phone) == 0


def answer_the_question(page: Page, server: Server) -> None:
    """The hiring manager answers where it was asked."""
    page.goto(f"/applications/{server.rows['my-story-application']}/asked/")
    expect(page.get_by_text("Only if I can leave by six on Fridays.")).to_be_visible()
    page.get_by_label("Your answer").fill("Siti does, who has led the outlet for six years.")
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.get_by_text("Siti does, who has led the outlet for six years.")).to_be_visible()


def decide(page: Page, server: Server) -> None:
    """Somebody decides, with a reason under all that was asked for, and sends the message that waits for it."""
    page.goto(f"/applications/{server.rows['my-story-application']}/decision/new/")
    page.get_by_label("Pass", exact=False).first.check()
    for section in page.locator("details.k-rate:has(.k-badge)").all():
        section.locator("summary").click()
        if section.get_by_role("checkbox").count():
            section.get_by_role("checkbox").first.check()
        section.get_by_role("textbox").fill("She told how she led six people through a week without a manager.")
    page.get_by_role("button", name="Decide", exact=True).click()
    page.wait_for_url(re.compile("/decision/(?!new)|/applications/[^/]+/(#.*)?$"))
    page.goto(f"/applications/{server.rows['my-story-application']}/")
    page.locator("#outcome").get_by_role("link", name="To the message").click()
    page.locator(".k-thread").get_by_role("button", name="Send it", exact=True).click()
    expect(page.get_by_text("Goes out in a minute").first).to_be_visible()


def test_from_the_first_look_to_the_answer(open_page: Open, server: Server) -> None:
    link, application = f"/my/{server.rows['my-story']}/", f"/applications/{server.rows['my-story-application']}/"
    phone_of = {"viewport": PHONE, "has_touch": True, "java_script_enabled": False}
    with open_page(**phone_of) as phone, open_page("recruiter") as rita, open_page("manager") as hana:
        accept(phone, link)
        rita.goto(f"/interviews/{server.rows['my-story-interview']}/")
        expect(rita.get_by_text("comes", exact=True)).to_be_visible()
        read_the_preview(phone)
        answer_the_question(hana, server)

        phone.goto(f"{link}preview/")
        expect(phone.get_by_text("Siti does, who has led the outlet for six years.")).to_be_visible()
        rita.goto(f"/interviews/{server.rows['my-story-interview']}/")
        rita.get_by_role("button", name="It was held").click()
        expect(rita.get_by_role("button", name="It was held")).to_have_count(0)
        with open_page("interviewer") as ben:
            give_feedback(ben, f"/feedback/{server.rows['my-story-seat']}/")
        decide(rita, server)
        phone.goto(link)
        expect(phone.get_by_text("Your interviews are over.")).to_be_visible()

        read_the_answer(phone, link)
        rita.goto(application)
        expect(rita.get_by_text("Told on")).to_be_visible()


def read_the_answer(phone: Page, link: str) -> None:
    """Look again until the message has come: it is held back for a minute, and then sent within one."""
    deadline = time.monotonic() + WAIT
    while "You have passed." not in phone.locator("main").inner_text():
        assert time.monotonic() < deadline, "the message did not come"
        time.sleep(3)
        phone.goto(link)
    expect(phone.get_by_role("heading", name="What we wrote to you last")).to_be_visible()
    phone.get_by_role("link", name="All messages").tap()
    expect(phone.locator(".k-my-message").filter(has_text="Siti does")).to_be_visible()
    assert beside(phone) == 0


def test_it_prints_as_a_letter(open_page: Open, server: Server) -> None:
    """On paper there is nothing to press."""
    with open_page() as page:
        page.goto(f"/my/{server.rows['my-opened']}/preview/")
        page.emulate_media(media="print")

        expect(page.locator(".k-letter")).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(0)
        expect(page.get_by_role("navigation")).to_have_count(0)


def test_everything_is_reached_by_keyboard(open_page: Open, server: Server) -> None:
    with open_page(java_script_enabled=False) as page:
        page.goto(f"/my/{server.rows['my']}/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
        found = set()
        for _step in range(40):
            page.keyboard.press("Tab")
            found.add(page.evaluate("document.activeElement.textContent.trim()"))

        assert {
            "Messages",
            "Your data",
            "Yes, I come",
            "Another time would suit me better",
            "I no longer want this job",
        } <= found
