"""The same way with JavaScript off: every page works without it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.e2e.conftest import PHONE, Open
from tests.e2e.steps import from_company_to_kit
from tests.e2e.test_sign_up import sign_up


def test_without_script_from_signing_up_to_the_printed_kit(plain_page: Page, open_page: Open, tmp_path: Path) -> None:
    sign_up(plain_page, "Bakau Plain", "Ada Rahman", "ada@bakau-plain.example")

    with open_page(viewport=PHONE, java_script_enabled=False) as guest:
        from_company_to_kit(plain_page, guest, tmp_path)
