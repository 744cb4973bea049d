"""The library and the company in a real browser: while typing, by dragging, without script."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.test_sign_up import sign_up


def pick(page: Page, *names: str) -> None:
    page.goto("/company/values/")
    for name in names:
        page.get_by_role("button", name=f"Pick {name}").click()
        expect(page.locator(".k-values h3", has_text=name)).to_be_visible()


def test_the_library_answers_while_one_types_and_forgives_mistakes(page: Page) -> None:
    sign_up(page, "Kopi Dua", "Ada Rahman", "ada@kopi-dua.example")
    page.goto("/library/")

    page.get_by_label("Search the library").get_by_role("searchbox").press_sequentially("leeding team")

    expect(page.locator("#results .k-subject-name").first).to_have_text("Leading teams")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_question_is_reviewed_while_it_is_typed_and_needs_a_reason_past_a_warning(page: Page) -> None:
    sign_up(page, "Kopi Tiga", "Ada Rahman", "ada@kopi-tiga.example")
    page.goto("/library/subjects/teamwork/questions/new/")

    page.get_by_label("Question", exact=True).press_sequentially("How old are you?")
    expect(page.locator("#id_text_review")).to_contain_text("Not lawful to ask")
    page.get_by_role("button", name="Add the question").click()
    page.get_by_label("Why use it all the same?").fill("The law asks it of pilots.")
    page.get_by_role("button", name="Add the question").click()

    expect(page.get_by_text("Added. Plans can use it from now on.")).to_be_visible()
    expect(page.get_by_text("How old are you?", exact=True).first).to_be_visible()


def test_without_script_a_question_is_checked_on_a_page_of_its_own(plain_page: Page) -> None:
    sign_up(plain_page, "Kopi Empat", "Ada Rahman", "ada@kopi-empat.example")
    plain_page.goto("/library/subjects/teamwork/questions/new/")
    plain_page.get_by_label("Question", exact=True).fill("Are you married?")

    with plain_page.context.expect_page() as opened:
        plain_page.get_by_role("button", name="Check").click()

    expect(opened.value.locator("#review")).to_contain_text("Not lawful to ask")
    expect(plain_page.get_by_label("Question", exact=True)).to_have_value("Are you married?")


def test_values_are_dragged_into_order_and_moved_by_buttons_without_script(page: Page, plain_page: Page) -> None:
    sign_up(page, "Kopi Lima", "Ada Rahman", "ada@kopi-lima.example")
    pick(page, "Humility", "Fairness")
    expect(page.locator(".k-values.k-reorder-on")).to_be_visible()
    grip, below = page.locator(".k-grip").first, page.locator(".k-values li.k-row").last
    grip.drag_to(below)
    expect(page.locator(".k-values h3 a").first).to_have_text("Fairness")

    sign_up(plain_page, "Kopi Enam", "Rita Chandran", "rita@kopi-enam.example")
    pick(plain_page, "Humility", "Fairness")
    plain_page.get_by_role("button", name="Move Humility down").click()

    expect(plain_page.locator(".k-values h3 a")).to_have_text(["Fairness", "Humility"])
