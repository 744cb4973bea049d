"""The whole way in a real browser: from signing up to the printed kit of a second interview."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.e2e.conftest import PHONE, Open
from tests.e2e.steps import from_company_to_kit
from tests.e2e.test_sign_up import sign_up


def test_from_signing_up_to_the_printed_kit(page: Page, open_page: Open, tmp_path: Path) -> None:
    sign_up(page, "Bakau Coffee House", "Ada Rahman", "ada@bakau-story.example")

    with open_page(viewport=PHONE) as guest:
        from_company_to_kit(page, guest, tmp_path)
