"""Jobs in a real browser: found while typing, put together by keyboard, without script."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.steps import press
from tests.e2e.test_sign_up import sign_up


def open_barista(page: Page) -> str:
    """Open a job from the role profile, and give its address."""
    page.goto("/jobs/new/?q=barista")
    page.locator("button[value=barista]").click()
    expect(page.get_by_role("heading", name="Barista", level=1)).to_be_visible()
    return page.url


def competencies(page: Page) -> list[str]:
    return page.locator(".k-edit-row h2").all_inner_texts()


def test_a_role_profile_is_found_while_one_types(page: Page) -> None:
    sign_up(page, "Kopi Rumah", "Ada Rahman", "ada@kopi-rumah.example")
    page.goto("/jobs/new/")

    page.get_by_role("searchbox").press_sequentially("barrista")

    expect(page.locator(".k-role h3").first).to_have_text("Barista")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_competencies_move_by_keyboard_and_the_focus_goes_along(page: Page) -> None:
    sign_up(page, "Kopi Tiang", "Ada Rahman", "ada@kopi-tiang.example")
    page.goto(open_barista(page) + "competencies/")
    before = competencies(page)
    third = page.get_by_role("button", name=f"Move {before[2]} up")

    third.press("Enter")
    expect(page.locator(".k-edit-row h2").nth(1)).to_have_text(before[2])
    expect(third).to_be_focused()
    third.press("Enter")

    expect(page.locator(".k-edit-row h2").first).to_have_text(before[2])
    expect(page.get_by_role("button", name=f"Move {before[2]} down")).to_be_focused()


def test_the_level_of_another_rating_is_shown_at_once_and_nothing_typed_is_lost(page: Page) -> None:
    sign_up(page, "Kopi Jendela", "Ada Rahman", "ada@kopi-jendela.example")
    page.goto(open_barista(page) + "competencies/")
    page.get_by_label("Importance: Customer service").select_option("1")

    page.get_by_label("Rating it asks for: Customer service").select_option("4.5")
    expect(page.locator("#at-bar-customer-service > p > b")).to_have_text(["4", "5"])
    page.get_by_label("Search competencies").fill("plannig")
    page.get_by_role("button", name="Add Planning and organising").click()
    expect(page.locator(".k-edit-row h2").last).to_have_text("Planning and organising")
    page.get_by_role("button", name="Save", exact=True).last.click()

    expect(page.locator("#competencies")).to_contain_text("1 · helps a little")
    expect(page.locator("#competencies")).to_contain_text("at least 4.5, between 4 and 5")


def test_a_core_is_suggested_and_a_question_of_ones_own_reviewed_while_it_is_typed(page: Page) -> None:
    sign_up(page, "Kopi Lantai", "Ada Rahman", "ada@kopi-lantai.example")
    page.goto(open_barista(page) + "core/")

    page.get_by_role("button", name="Suggest a core").click()
    expect(page.locator("[name=question]")).not_to_have_count(0)
    page.get_by_text("A question in your own words").click()
    page.get_by_label("Question", exact=True).press_sequentially("How old are you?")

    expect(page.locator("#id_text_review")).to_contain_text("Not lawful to ask")


def test_without_script_rows_come_and_go_and_are_saved(plain_page: Page) -> None:
    sign_up(plain_page, "Kopi Dapur", "Ada Rahman", "ada@kopi-dapur.example")
    job = open_barista(plain_page)
    plain_page.goto(job + "competencies/")
    plain_page.get_by_label("Importance: Teamwork").select_option("5")
    plain_page.get_by_label("Search competencies").fill("resiliense")
    plain_page.get_by_role("button", name="Search", exact=True).last.click()
    for name in ("Add Resilience", "Take Customer service out"):
        press(plain_page, name)
    plain_page.get_by_role("button", name="Save", exact=True).last.click()

    needs = plain_page.locator("#competencies .k-need")
    expect(plain_page.locator("#competencies")).to_contain_text("Resilience")
    expect(needs.filter(has_text="Teamwork")).to_contain_text("5 · the job fails without it")
    expect(needs.filter(has_text="Customer service")).to_have_count(0)
