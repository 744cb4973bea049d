"""Signing up, in and out in a real browser."""

import re

from playwright.sync_api import Page, expect

EMAIL = re.compile("e-?mail", re.IGNORECASE)
PASSWORD = "lorry papaya quiet river"  # noqa: S105 - a test's own


def sign_up(page: Page, organisation: str, name: str, email: str) -> None:
    page.goto("/account/signup/")
    page.get_by_label("Organisation").fill(organisation)
    page.get_by_label("Your name").fill(name)
    page.get_by_label(EMAIL).fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Set up my organisation").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_a_founder_signs_up_out_and_in_again(page: Page) -> None:
    sign_up(page, "Kopi Satu", "Ada Rahman", "ada@kopi.example")

    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/login/**")
    page.get_by_label(EMAIL).fill("ada@kopi.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("heading", name="Today")).to_be_visible()
