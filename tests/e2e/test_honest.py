"""An employer who leaves nobody in silence: from the honest picture of a job to the last answer before it closes."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Open, Server
from tests.e2e.steps import press

WAIT = 300  # seconds until a message must have come: held back for a minute, then sent within one, on a busy machine
PLAIN = {"viewport": PHONE, "has_touch": True, "java_script_enabled": False}


def write_the_preview(page: Page, job: str) -> None:
    """The hiring manager writes what the job is, says who vouches for it, and publishes it."""
    page.goto(f"/jobs/{job}/preview/write/role/")
    page.locator("#text-1").fill("You open the door at night, alone, from ten to six, and write down who came.")
    page.locator("#all_source").fill("Amin, night porter since 2019")
    page.locator("#all_since").fill("2026-10-01")
    page.locator("#all_review").fill("2027-10-01")
    press(page, "Save")
    expect(page.locator("#messages")).to_contain_text("Saved")
    page.goto(f"/jobs/{job}/preview/")
    press(page, "Publish it")
    expect(page.get_by_text("Candidates see version 1.")).to_be_visible()


def add(page: Page, job: str) -> tuple[str, str]:
    """The recruiter adds somebody, who is told; give the application's page and the candidate's own."""
    page.goto(f"/candidates/new/?job={job}")
    page.locator("main [name=name]").fill("Nadia Salim")
    page.locator("main [name=email]").fill("nadia.salim@mail.example")
    expect(page.get_by_label("Tell them that their application has arrived")).to_be_checked()
    press(page, "Add the candidate")
    expect(page.get_by_role("heading", name="Nadia Salim", level=1)).to_be_visible()
    application = page.url
    page.get_by_role("link", name="Read and write").click()
    expect(page.get_by_text("Goes out in a minute")).to_be_visible()
    page.wait_for_load_state()
    found = re.search(r"/my/\S+/", page.locator(".k-said-text").first.inner_text())
    assert found is not None
    return application, found.group()


def answer_on_a_phone(phone: Page, link: str) -> None:
    """The candidate reads the picture on a phone without scripts, answers it, and writes."""
    phone.goto(link)
    phone.get_by_role("link", name="Read about the job").tap()
    phone.get_by_role("button", name="Read it").tap()
    expect(phone.get_by_text("alone, from ten to six")).to_be_visible()
    phone.get_by_label("Interested, but").check()
    phone.get_by_label("What would you like to add?").fill("Not on Fridays, please.")
    phone.get_by_role("button", name="Send my answer").tap()
    expect(phone.get_by_text("It helps us to talk about what matters to you")).to_be_visible()
    phone.goto(f"{link}messages/")
    phone.locator("[name=text]").fill("When will I hear from you?")
    phone.locator("main form button").last.tap()
    expect(phone.get_by_text("We have your message.")).to_be_visible()


def see_to_it(page: Page) -> None:
    """Today says that somebody wrote; the recruiter reads it."""
    page.goto("/")
    card = page.locator(".k-card", has=page.get_by_role("heading", name="Candidates wrote"))
    card.get_by_role("link", name="Nadia Salim").click()
    expect(page.get_by_text("When will I hear from you?")).to_be_visible()
    expect(page.get_by_text("New from the candidate")).to_be_visible()
    press(page, "I have seen to what they wrote")
    expect(page.get_by_text("New from the candidate")).to_have_count(0)


def tell_everybody(page: Page, job: str) -> None:
    """Before the job closes, everybody on it gets words of their own; they can still be held back."""
    page.goto(f"/jobs/{job}/")
    page.get_by_role("link", name="Tell everybody, and close").click()
    press(page, "Draft a message for each")
    page.get_by_role("link", name="Change", exact=True).click()
    expect(page.get_by_role("heading", name="Before it goes out")).to_be_visible()
    page.wait_for_load_state()  # what is typed is looked at once the scripts are there
    text = page.get_by_label("Message", exact=True)
    text.fill("You scored 2 out of 5.")
    expect(page.get_by_text("This gives a score.")).to_be_visible()
    text.fill(
        "We have closed the job: the house stays shut at night from now on. Write to Hana if you would like to talk."
    )
    press(page, "Keep as a draft")
    press(page, "Send all, and close")
    press(page, "Hold all back")
    expect(page.get_by_text("1 message is held back.")).to_be_visible()
    press(page, "Send all, and close")
    expect(page.get_by_role("heading", name="Before the job closes")).to_be_visible()


def test_nobody_is_left_in_silence(open_page: Open, server: Server) -> None:
    job = server.rows["honest"]
    with open_page("recruiter") as rita, open_page("manager") as hana, open_page(**PLAIN) as phone:
        write_the_preview(hana, job)
        application, link = add(rita, job)
        answer_on_a_phone(phone, link)
        see_to_it(rita)
        tell_everybody(rita, job)

        deadline = time.monotonic() + WAIT
        while "the house stays shut at night" not in phone.locator("main").inner_text():
            assert time.monotonic() < deadline, "the message did not come"
            time.sleep(3)
            phone.goto(f"{link}messages/")
        rita.goto(application)
        expect(rita.get_by_text("Told on")).to_be_visible()
        rita.goto(f"/jobs/{job}/")
        expect(rita.get_by_role("heading", name="This job is closed")).to_be_visible()
