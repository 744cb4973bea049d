"""With the keyboard alone: from signing in to a changed plan and its kit; the focus can always be seen, and is never caught."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Open, Server
from tests.e2e.keys import step, tab_to
from tests.e2e.steps import questions
from tests.factories.rows import PASSWORD

REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
  (place) => place.tabIndex >= 0 && !place.disabled && place.checkVisibility({ visibilityProperty: true })).length"""


@pytest.fixture
def keys(open_page: Open) -> Iterator[Page]:
    """A recruiter's page, on which nothing rolls slowly, so that what has the focus is in view at once."""
    with open_page("recruiter", reduced_motion="reduce") as page:
        yield page


def press(page: Page, name: str, key: str = "Enter") -> None:
    tab_to(page, name)
    page.keyboard.press(key)


def test_from_signing_in_to_a_changed_plan_and_its_kit(keys: Page) -> None:
    page = keys
    page.context.clear_cookies()
    page.goto("/account/login/")
    tab_to(page, "E-?mail")
    page.keyboard.type("rita@bakau.example")
    tab_to(page, "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()

    press(page, "Candidates")
    expect(page.get_by_role("heading", name="Candidates", level=1)).to_be_visible()
    press(page, "Kavi Raj")
    expect(page.get_by_role("heading", name="Kavi Raj", level=1)).to_be_visible()
    press(page, "Plan of the second interview")
    expect(page.get_by_role("heading", name="Second interview", level=1)).to_be_visible()
    before = questions(page)

    press(page, f"Move down: {re.escape(before[3])}")
    expect(page.locator("h3.k-ask-text").nth(4)).to_have_text(before[3])
    expect(page.locator(":focus")).to_have_text(f"Move down: {before[3]}")
    press(page, f"Pin: {re.escape(before[3])}", "Space")
    expect(page.locator(".k-ask").filter(has_text=before[3])).to_contain_text("Pinned")
    expect(page.locator(":focus")).to_have_text(f"Unpin: {before[3]}")
    tab_to(page, f"Move up: {re.escape(before[1])}", "Shift+Tab")

    press(page, f"Leave out: {re.escape(before[-1])}")
    expect(page.locator(".k-last")).to_contain_text("Left out")
    assert before[-1] not in questions(page)
    expect(page.locator("#plan :focus")).to_have_count(1)

    tab_to(page, "Minutes")
    page.keyboard.press("Control+a")
    page.keyboard.type("50")
    page.keyboard.press("Enter")
    expect(page.locator(".k-find-out")).to_contain_text("In 50 minutes")
    press(page, "Lock the plan")
    expect(page.locator(".k-page-head .k-badge")).to_have_text("Locked")
    after = questions(page)
    press(page, "Interview kit")
    expect(page.get_by_role("heading", name="Kavi Raj", level=1)).to_be_visible()
    assert questions(page) == after


def test_a_reason_is_asked_for_where_one_stands(keys: Page, server: Server) -> None:
    keys.goto(f"/applications/{server.rows['reasoned']}/plan/")

    press(keys, "Leave out: ")
    expect(keys.get_by_role("heading", name="This goes past a warning")).to_be_visible()
    expect(keys.get_by_label("Why?")).to_be_focused()
    keys.keyboard.type("She answered it by telephone.")
    press(keys, "Do it")

    expect(keys.locator("#versions")).to_contain_text("Because: She answered it by telephone.")


@pytest.mark.parametrize("address", ["", "plan/", "kit/"])
def test_every_part_of_a_page_is_reached_and_the_focus_comes_round(keys: Page, server: Server, address: str) -> None:
    keys.goto(f"/applications/{server.rows['locked']}/{address}")
    places: set[int] = set()

    while (place := step(keys)[1]) not in places and place != -1:
        places.add(place)

    assert len(places) == keys.evaluate(REACHABLE)


def test_the_content_is_one_step_away(keys: Page) -> None:
    keys.goto("/")

    assert step(keys)[0] == "Skip to the content"
    keys.keyboard.press("Enter")
    keys.keyboard.press("Tab")

    assert keys.evaluate("document.activeElement.closest('main') !== null")


def test_a_menu_opens_and_closes_by_keyboard(keys: Page) -> None:
    keys.goto("/")

    press(keys, "RC ?Rita Chandran")
    step(keys)
    assert keys.evaluate("document.activeElement.closest('.k-menu-list') !== null")
    keys.keyboard.press("Escape")

    expect(keys.get_by_role("link", name="Change password")).to_be_hidden()
    expect(keys.locator(".k-rail summary")).to_be_focused()
