"""What is done on the page of a room, and where to look for what came of it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect


def shown(page: Page) -> Locator:
    return page.locator("[data-page][data-shown]")


def notes(page: Page) -> Locator:
    return shown(page).locator(".k-notebook-text")


def standing_of(page: Page, item: str) -> Locator:
    """The place of an item on the agenda, to be asked how it stands."""
    return page.locator(f'[data-item="{item}"]')


def questions(page: Page) -> list[str]:
    """Give the items of the questions planned, in order."""
    items: list[str] = page.evaluate(
        "[...document.querySelectorAll('#agenda [data-item^=\"ask:\"]')].map((item) => item.dataset.item)"
    )
    return items


def tab_to(page: Page, name: str) -> None:
    """Go on with the keyboard until something has the focus whose name begins so."""
    for _ in range(80):
        page.keyboard.press("Tab")
        here = page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")
        if re.match(name, re.sub(r"\s+", " ", str(here)).strip()):
            return
    raise AssertionError(f"“{name}” is not reached")


def begin(page: Page) -> None:
    page.get_by_role("button", name="Start the interview").click()
    expect(shown(page)).to_have_attribute("data-page", "part:welcome")


def missing(page: Page, name: str) -> None:
    """Say who did not come."""
    page.locator(".k-room-menu summary").click()
    page.locator(".k-room-menu").get_by_role("button", name="Somebody is missing").click()
    page.get_by_label(name).uncheck()
    page.get_by_role("button", name="That is right").click()
