"""The room as somebody sees it who interviews in it: by keyboard alone, with a thumb, without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PATIENCE, PHONE, Server
from tests.e2e.desk import device, give_session, open_room, reload, standing, told
from tests.e2e.keys import step
from tests.e2e.room_steps import begin, missing, notes, questions, shown, standing_of, tab_to
from tests.e2e.rooms import Room, rooms_beside
from tests.e2e.test_every_page import violations

TOP = "element => element.getBoundingClientRect().top"


@pytest.fixture(scope="module")
def rooms(server: Server) -> Iterator[Room]:
    """Rooms that nobody has been in: take the next."""
    return iter(rooms_beside(server, 13))


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    return next(rooms)


@pytest.fixture
def ines(browser: Browser, server: Server, room: Room) -> Iterator[Page]:
    """The room as Ines has it open on a laptop."""
    with device(browser, server, room.sessions["ines"]) as laptop:
        yield open_room(laptop, room, "ines")


@pytest.fixture
def thumb(browser: Browser, server: Server, room: Room) -> Iterator[Page]:
    """The room as Ines has it open on a small phone."""
    context = browser.new_context(base_url=server.url, viewport=PHONE, has_touch=True, reduced_motion="reduce")  # type: ignore[arg-type]  # a plain dict
    context.set_default_timeout(PATIENCE)
    give_session(context, server, room.sessions["ines"])
    yield open_room(context, room, "ines")
    context.close()


def test_a_whole_interview_by_keyboard_alone(ines: Page, browser: Browser, server: Server, room: Room) -> None:
    page, keys, written = ines, ines.keyboard, dict[str, str]()
    tab_to(page, "Somebody is missing")
    keys.press("Enter")
    tab_to(page, "Wan Azlan|That is right")
    page.get_by_label("Wan Azlan").press("Space")
    tab_to(page, "That is right")
    keys.press("Enter")
    expect(standing_of(page, questions(page)[-1])).to_contain_text("Ines Lopez")
    tab_to(page, "Start the interview")
    keys.press("Enter")
    expect(shown(page)).to_have_attribute("data-page", "part:welcome")

    for number, item in enumerate(questions(page)):
        keys.press("Alt+ArrowDown")
        expect(standing_of(page, item)).to_have_attribute("data-standing", "now")
        keys.press("Alt+n")
        keys.type(f"It was in March, at outlet {number}")
        keys.press("Alt+s")
        keys.press("Enter")
        keys.type("Rang the supplier within ten minutes")
        keys.press("Alt+a")
        keys.press("Alt+=")
        keys.press(f"Alt+{number % 5 + 1}")
        question = item.removeprefix("ask:")
        written[f"note:{question}"] = (
            f"S: It was in March, at outlet {number}\nA+: Rang the supplier within ten minutes"
        )
        written[f"rating:{question}"] = str(number % 5 + 1)
        expect(notes(page)).to_have_value(written[f"note:{question}"])
    for part in ("preview", "questions", "close"):
        keys.press("Escape")
        keys.press("Alt+ArrowDown")
        expect(standing_of(page, f"part:{part}")).to_have_attribute("data-standing", "now")
    keys.press("Alt+ArrowDown")
    expect(page.get_by_role("heading", name="End the interview")).to_be_visible()
    tab_to(page, "End it")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="The interview is over")).to_be_visible()
    told(page, "saved")

    assert standing(browser, server, room, "ines") == {address: [text] for address, text in written.items()}


def test_every_key_is_told_and_single_ones_can_be_switched_off(ines: Page) -> None:
    begin(ines)
    ines.keyboard.press("?")
    expect(ines.get_by_role("heading", name="Keys")).to_be_visible()
    assert violations(ines) == []

    ines.get_by_label("Single keys work").uncheck()
    ines.keyboard.press("Escape")
    ines.evaluate("document.activeElement.blur()")
    ines.keyboard.press("n")
    expect(shown(ines)).to_have_attribute("data-page", "part:welcome")
    ines.keyboard.press("Alt+ArrowDown")
    expect(shown(ines)).to_have_attribute("data-page", re.compile("^ask:"))
    ines.reload()

    expect(ines.locator("[data-single-keys]")).not_to_be_checked()


def test_everything_is_reached_with_the_tab_key_and_seen(ines: Page) -> None:
    ines.emulate_media(reduced_motion="reduce")
    begin(ines)
    ines.keyboard.press("n")
    places: dict[int, str] = {}

    while (found := step(ines))[1] not in places:
        places[found[1]] = found[0]

    names = " ".join(places.values())
    for name in ("Candidate", "Keys", "More", "Situation", "What it is about", "Notes", "Before", "Next"):
        assert name in names


def test_digits_and_letters_typed_into_a_note_are_only_text(ines: Page) -> None:
    begin(ines)
    ines.keyboard.press("n")
    ines.keyboard.press("Alt+n")

    ines.keyboard.type("n p 3 ? 5 people")

    expect(notes(ines)).to_have_value("n p 3 ? 5 people")
    expect(shown(ines).locator(".k-rating :checked")).to_have_count(0)


def test_a_line_is_tied_to_a_competency_by_keyboard(ines: Page) -> None:
    begin(ines)
    ines.keyboard.press("n")
    ines.keyboard.press("Alt+n")
    ines.keyboard.type("Kept 11 of 12 orders #cust")
    option = shown(ines).get_by_role("option", selected=True)
    expect(option).to_be_visible()
    subject = option.get_attribute("data-tie-to")
    assert notes(ines).get_attribute("aria-activedescendant") == option.get_attribute("id")
    assert violations(ines) == []

    ines.keyboard.press("Enter")
    ines.keyboard.type("Went on")

    expect(notes(ines)).to_have_value(f"Kept 11 of 12 orders #{subject}\nWent on")
    expect(ines.locator(f'[data-covers="{subject}"]')).to_have_attribute("data-cover", "some")
    expect(shown(ines).get_by_role("listbox")).to_be_hidden()


def test_a_mark_is_taken_off_again_and_can_be_undone(ines: Page) -> None:
    begin(ines)
    ines.keyboard.press("n")
    ines.keyboard.press("Alt+n")
    ines.keyboard.type("Rang them")

    for key, text in (("Alt+a", "A: Rang them"), ("Alt+r", "AR: Rang them"), ("Alt+-", "AR-: Rang them"),
                      ("Alt+a", "R-: Rang them"), ("Alt+r", "- Rang them"), ("Alt+-", "Rang them")):  # fmt: skip
        ines.keyboard.press(key)
        expect(notes(ines)).to_have_value(text)
    ines.keyboard.press("Control+z")

    expect(notes(ines)).to_have_value("- Rang them")


def test_nothing_moves_while_one_types(ines: Page) -> None:
    begin(ines)
    ines.keyboard.press("n")
    ines.keyboard.press("Alt+n")
    places = [notes(ines), shown(ines).locator(".k-rating"), shown(ines).locator("h2"), ines.locator(".k-room-bar")]
    before = [place.evaluate(TOP) for place in places]

    ines.keyboard.type("She said that she was pregnant then\n" * 3 + "A: Rang\n" * 30)
    expect(shown(ines).locator("[data-mention]")).to_be_visible()
    expect(shown(ines).locator("[data-star=action]")).to_have_attribute("data-is", "heard")

    assert [place.evaluate(TOP) for place in places] == before
    assert ines.evaluate("scrollY") == 0


def test_what_is_private_is_told_to_its_writer_with_what_to_do(ines: Page) -> None:
    begin(ines)
    ines.keyboard.press("n")
    ines.keyboard.press("Alt+n")
    ines.keyboard.type("She said that she was pregnant then")

    shown(ines).locator("[data-mention]").click()

    advice = shown(ines).locator("[data-advice]")
    expect(advice).to_be_visible()
    expect(advice).not_to_be_empty()
    assert violations(ines) == []


def test_the_clock_stands_while_paused_also_over_a_reload(ines: Page) -> None:
    begin(ines)
    elapsed = ines.locator("[data-elapsed]")
    expect(elapsed).not_to_have_text("0:00")
    ines.keyboard.press("Alt+p")
    expect(ines.locator("[data-now-label]")).to_have_text("Paused")
    told(ines, "saved")
    stood = elapsed.inner_text()

    reload(ines)
    expect(ines.locator("[data-now-label]")).to_have_text("Paused")
    again = elapsed.inner_text()
    ines.keyboard.press("Alt+p")
    expect(ines.locator("[data-now-label]")).to_have_text("Welcome and structure")

    assert again == stood
    expect(elapsed).not_to_have_text(stood)


def test_a_reload_opens_the_page_that_was_open(ines: Page) -> None:
    begin(ines)
    item = questions(ines)[2]
    standing_of(ines, item).click()
    expect(shown(ines)).to_have_attribute("data-page", item)
    told(ines, "saved")

    ines.reload()

    expect(shown(ines)).to_have_attribute("data-page", item)
    expect(standing_of(ines, item)).to_have_attribute("data-standing", "ahead")


def test_everything_is_reached_with_a_thumb(thumb: Page) -> None:
    thumb.get_by_role("button", name="Start the interview").tap()
    expect(shown(thumb)).to_have_attribute("data-page", "part:welcome")
    missing(thumb, "Wan Azlan")
    thumb.locator("[data-do=next]").tap()
    expect(shown(thumb)).to_have_attribute("data-page", questions(thumb)[0])
    notes(thumb).tap()
    thumb.keyboard.type("Rang the supplier")
    shown(thumb).locator("[data-mark=A]").tap()
    expect(notes(thumb)).to_have_value("A: Rang the supplier")
    shown(thumb).locator(".k-rating [value='4']").tap()
    thumb.get_by_role("button", name="Agenda").tap()
    assert violations(thumb) == []
    standing_of(thumb, questions(thumb)[1]).locator("a").tap()
    expect(shown(thumb)).to_have_attribute("data-page", questions(thumb)[1])
    expect(thumb.locator("#agenda")).to_be_hidden()
    thumb.locator("summary", has_text="Candidate").tap()
    expect(thumb.get_by_role("region", name="Candidate")).to_be_visible()
    assert violations(thumb) == []
    thumb.locator("summary", has_text="Candidate").tap()
    thumb.locator("[data-do=previous]").tap()

    expect(shown(thumb)).to_have_attribute("data-page", questions(thumb)[0])
    expect(shown(thumb).locator(".k-rating :checked")).to_have_value("4")
    told(thumb, "saved")
    assert small(thumb) == []
    assert thumb.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def small(page: Page) -> list[str]:
    """Name what is to be tapped in the room and is smaller than a thumb, 44 pixels."""
    found: list[str] = page.evaluate("""() => [...document.querySelectorAll(
      ".k-room-bar button, .k-room-head :is(a, button, summary), [data-shown] :is(.k-marks button, .k-rating label)"
    )].filter((place) => place.checkVisibility()).map((place) => [place.outerHTML.slice(0, 80), place.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44).map(([name]) => name)""")
    return found


def test_without_a_script_the_whole_plan_can_be_read(browser: Browser, server: Server, room: Room) -> None:
    context: BrowserContext = browser.new_context(base_url=server.url, java_script_enabled=False)
    give_session(context, server, room.sessions["ines"])
    page = context.new_page()
    page.goto(room.path("ines"))

    expect(page.get_by_text("Without it the whole plan stands below")).to_be_visible()
    for place in page.locator("[data-page^='ask:'] h2").all():
        expect(place).to_be_visible()
    expect(page.locator(".k-notebook-text:visible")).to_have_count(0)
    expect(page.get_by_role("link", name="Notes and ratings go on your scorecard")).to_be_visible()
    context.close()
