"""From a job to its public page: facts, a text composed from them, a fix taken, published, and read by everybody."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Open
from tests.e2e.steps import press
from tests.e2e.test_jobs import open_barista
from tests.e2e.test_sign_up import sign_up


def say_what_is_true(page: Page, job: str) -> None:
    """Notes of a colleague fill the form; what they leave open is typed."""
    page.goto(f"{job}advert/")
    page.get_by_role("link", name=re.compile("Add and change")).click()
    page.get_by_text("Paste what you have").click()
    page.get_by_label("Notes, an e-mail, a few lines").fill("Pay: RM 2,200 to 2,600 a month\nHours: 45 hours a week")
    press(page, "Fill it in below")
    expect(page.get_by_label("Pays at least")).to_have_value("2,200")
    page.locator("[name=place]").fill("Muar")
    page.locator("[name=benefits]").fill("A meal in each shift")
    press(page, "Save, and write the description")
    expect(page.get_by_role("heading", name="Job description", level=1)).to_be_visible()


def put_it_right(page: Page) -> None:
    """A word that names one sex is replaced by a button; a benefit that nobody has said is struck out."""
    page.get_by_role("link", name="Edit the text").click()
    page.wait_for_load_state()
    last = page.locator("textarea[name=text]").last
    text = last.input_value()
    last.fill(f"{text}\n\nEach salesman gets a company car.")
    press(page, "Look at it again")
    page.get_by_role("button", name=re.compile("^Use “")).first.click()
    page.wait_for_load_state()
    expect(page.locator("textarea[name=text]").last).not_to_have_value(re.compile("salesman"))
    page.get_by_role("button", name=re.compile("Strike it out.*company car")).click()
    page.wait_for_load_state()
    expect(page.locator("textarea[name=text]").last).not_to_have_value(re.compile("company car"))
    page.get_by_label(re.compile("^Heading")).last.fill("Come and make coffee with us")
    press(page, "Save")
    expect(page.get_by_text("Saved as version 2.")).to_be_visible()


def test_a_description_is_written_put_right_published_and_read(page: Page, open_page: Open) -> None:
    sign_up(page, "Kopi Muar", "Ada Rahman", "ada@kopi-muar.example")
    say_what_is_true(page, open_barista(page))

    put_it_right(page)
    press(page, "Publish it")
    address = page.get_by_label("Public address").input_value()

    with open_page(viewport=PHONE, java_script_enabled=False) as reader:
        reader.goto(re.sub(r"^https?://[^/]+", "", address))
        expect(reader.get_by_role("heading", name="Barista", level=1)).to_be_visible()
        for said in ("RM 2,200", "A meal in each shift", "Come and make coffee with us"):
            expect(reader.locator("main")).to_contain_text(said)
        expect(reader.locator("main")).not_to_contain_text("company car")
