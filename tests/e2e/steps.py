"""What a person does, step by step, with a script in the page or without: from a company to the kit of a second interview."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from playwright.sync_api import Locator, Page, expect

from tests.e2e.resume_pdf import write_resume

ANSWERS = (
    ("Tell us about a time your crew missed a target. What did you do?", "leading-teams", "the missed sales target in March",
     "Met each of the six on the same day and agreed what each would try.", "4"),
    ("Take us through the last time a delivery did not come. What did you do?", "resource-management",
     "the delivery that did not come", "Rang two suppliers within ten minutes and borrowed milk from the next outlet.", "3"),
)  # fmt: skip


def press(page: Page, name: str) -> None:
    """Press a button, and wait until all of the page that comes is there."""
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def set_up_company(page: Page) -> None:
    page.goto("/company/")
    page.get_by_label("Mission").fill("We give people a good cup of coffee at a price they can pay every day.")
    press(page, "Save")
    expect(page.locator("#messages")).to_contain_text("Saved.")
    page.goto("/company/values/")
    page.get_by_role("button", name="Own it").click()
    expect(page.get_by_role("heading", name="Your values")).to_be_visible()


def open_job(page: Page) -> str:
    page.goto("/jobs/new/?q=outlet+manager")
    page.get_by_role("button", name=re.compile("Start from this.*Outlet Manager")).click()
    expect(page.get_by_role("heading", name="Outlet Manager", level=1)).to_be_visible()
    job = page.url
    page.goto(f"{job}core/")
    press(page, "Suggest a core")
    expect(page.locator("[name=question]")).not_to_have_count(0)
    press(page, "Save")
    expect(page.get_by_role("heading", name="Outlet Manager", level=1)).to_be_visible()
    return job


def add_from_resume(page: Page, folder: Path) -> None:
    page.goto("/candidates/resume/")
    page.get_by_label("File").set_input_files(write_resume(folder))
    press(page, "Read it")
    expect(page.get_by_role("heading", name="Check what was read")).to_be_visible()
    expect(page.locator("main [name=name]")).to_have_value("Cleo Tan")
    expect(page.locator("main [name=email]")).to_have_value("cleo.tan@mail.example")
    page.locator("main [name=job]").select_option(label="Outlet Manager")
    press(page, "Right: add the candidate")
    expect(page.get_by_role("heading", name="Cleo Tan", level=1)).to_be_visible()


def record_first_interview(page: Page) -> str:
    """Record an interview that a guest held, and give the link by which the guest gives feedback."""
    page.get_by_role("link", name="Choose a time and a panel").click()
    page.get_by_label("It was held already").check()
    page.get_by_label("Day", exact=True).fill("2026-11-20")
    page.get_by_label("Name 1").fill("Mei Lin")
    page.get_by_label("E-mail 1").fill("mei.lin@elsewhere.example")
    press(page, "Save")
    page.get_by_role("button", name=re.compile("link", re.IGNORECASE)).first.click()
    made = page.locator("input[readonly]").first
    expect(made).to_have_value(re.compile("/f/"))
    return made.input_value()


def give_feedback(guest: Page, link: str) -> None:
    guest.goto(link)
    for number, (text, subject, topic, note, rating) in enumerate(ANSWERS):
        if not guest.locator(f"[name=answers-{number}-text]").count():
            guest.get_by_role("button", name=re.compile("add.*question", re.IGNORECASE)).first.click()
            expect(guest.locator(f"[name=answers-{number}-text]")).to_be_visible()
            guest.wait_for_load_state()
        guest.locator(f"[name=answers-{number}-text]").fill(text)
        guest.locator(f"[name=answers-{number}-subject]").select_option(subject)
        guest.locator(f"[name=answers-{number}-topic]").fill(topic)
        guest.locator(f"[name=answers-{number}-note]").fill(note)
        guest.locator(f"summary#answers-{number}-rating").click()
        guest.locator(f"[name=answers-{number}-rating][value='{rating}']").check()
    guest.get_by_role("button", name=re.compile("submit|send", re.IGNORECASE)).last.click()
    expect(guest.get_by_text("Your feedback is in")).to_be_visible()


def make_plan(page: Page) -> None:
    page.get_by_role("link", name="To the plan").click()
    page.get_by_label("Ada Rahman").check()
    press(page, "Plan the second interview")
    expect(page.get_by_role("heading", name="What it is worth")).to_be_visible()


def questions(page: Page) -> list[str]:
    """Give what a plan or its kit asks, in order, once all of the page is there."""
    page.wait_for_load_state()
    return page.locator("h3.k-ask-text").all_inner_texts()


def ask(page: Page, text: str) -> Locator:
    """Give the place of a question on the plan."""
    return page.locator(".k-ask").filter(has_text=text)


def leave_out_of_the_core(page: Page) -> None:
    """Leave out a question of the common core: the plan's value changes, and a reason is asked for first."""
    page.wait_for_load_state()
    text = page.locator(".k-ask").filter(has_text="Common core").first.locator("h3").inner_text()
    ask(page, text).get_by_role("button", name="Leave out").click()
    expect(page.get_by_role("heading", name="This goes past a warning")).to_be_visible()
    page.get_by_label("Why?").fill("She answered it by telephone.")
    press(page, "Do it")
    expect(page.locator(".k-last")).to_contain_text(re.compile("Left out.*points", re.DOTALL))
    expect(page.locator("#versions")).to_contain_text("Because: She answered it by telephone.")
    expect(page.locator("h3.k-ask-text").get_by_text(text, exact=True)).to_have_count(0)


def swap(page: Page) -> None:
    """Ask something else instead of the last question, at no loss that is warned of."""
    text = questions(page)[-1]
    ask(page, text).get_by_role("link", name="Change or swap").click()
    page.wait_for_load_state()  # what an offer loses is its last line
    offer = page.locator(".k-offer:not(:has(.k-offer-lost))").first
    other = offer.locator(".k-ask-text").inner_text()
    offer.get_by_role("button", name="Ask this instead").click()
    expect(page.locator(".k-last-worth")).to_have_text(re.compile("%|as much as before"))
    asked = questions(page)
    assert text not in asked
    assert other in asked


def pin_and_move(page: Page) -> None:
    """Pin the first question that can be pinned, and move one down by keyboard."""
    pin = page.get_by_role("button", name=re.compile("^Pin")).first
    text = pin.locator("xpath=ancestor::li").locator("h3").inner_text()
    pin.click()
    expect(ask(page, text).locator(".k-badge").get_by_text("Pinned")).to_be_visible()
    page.wait_for_load_state()
    part = page.locator(".k-asks").last.locator("h3")
    first, second = part.all_inner_texts()[:2]
    ask(page, first).get_by_role("button", name="Move down").press("Enter")
    expect(part.first).to_have_text(second)
    expect(part.nth(1)).to_have_text(first)


def lock(page: Page) -> None:
    press(page, "Lock the plan")
    expect(page.get_by_role("button", name="Leave out")).to_have_count(0)
    expect(page.locator(".k-page-head .k-badge")).to_have_text("Locked")


def read_pdf(page: Page, folder: Path) -> str:
    """Download the kit that is on the page as PDF, and give its text with single spaces."""
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF", exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    file = pypdfium2.PdfDocument(path)
    text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in file)
    file.close()
    return " ".join(text.split())


def from_company_to_kit(page: Page, guest: Page, folder: Path) -> None:
    """Go the whole way, once signed up; the guest is somebody without an account, on a phone of their own."""
    set_up_company(page)
    open_job(page)
    add_from_resume(page, folder)
    application = page.url
    give_feedback(guest, record_first_interview(page))

    page.goto(application)
    page.get_by_role("link", name="What is known so far").click()
    expect(page.get_by_role("rowheader", name="Leading teams")).to_be_visible()

    page.goto(application)
    make_plan(page)
    leave_out_of_the_core(page)
    swap(page)
    pin_and_move(page)
    lock(page)
    asked = questions(page)

    page.get_by_role("link", name="Interview kit").first.click()
    expect(page.get_by_role("heading", name="Cleo Tan", level=1)).to_be_visible()
    assert questions(page) == asked
    check_kit(read_pdf(page, folder), asked)


def check_kit(text: str, asked: list[str]) -> None:
    """Check that the panel's kit holds what is asked, and nothing of what the first interviewer thought."""
    beginnings = [" ".join(question.split()[:6]) for question in asked]
    assert [beginning for beginning in beginnings if beginning not in text] == []
    assert "Cleo Tan" in text
    notes = [note for *_before, note, _rating in ANSWERS]
    assert [word for word in (*notes, "Estimate", "4 of 5", "For the recruiter") if word in text] == []
