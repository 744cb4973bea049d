"""Our modules in a real browser, on small pages of components: saving while typing, copying, ordering, closing menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route, expect

import kedua.web
from tests.e2e.conftest import PATIENCE
from tests.web.components.rendering import render

STATIC = Path(kedua.web.__file__).parent / "static"
SCRIPTS = {"autosave.js", "copy.js", "menu.js", "once.js", "reorder.js", "reveal.js"}
SITE = "http://kedua.test"
TYPED = """
  <form method="post" action="/sent" data-autosave="/save" data-autosave-key="card-1">
    <input type="hidden" name="revision" value="1"><label>Notes <textarea name="notes">{{ notes }}</textarea></label>
    <label><input type="checkbox" name="dig" value="a"> Dig</label> <button name="done" value="yes">Send</button><c-autosave />
  </form>"""


@dataclass
class Site:
    """A server played by the test: what it serves, what it was sent, and how it answers saving (0: not at all)."""

    body: str = ""
    answer: int = 200
    saved: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)

    def serve(self, route: Route) -> None:
        path = route.request.url.removeprefix(SITE)
        if path == "/save":
            self.saved.append(str(route.request.post_data))
            if not self.answer:
                return route.abort("internetdisconnected")
            return route.fulfill(status=self.answer, content_type="application/json", body='{"revision": 7}')
        if path == "/sent":
            self.sent.append(str(route.request.post_data))
            return route.fulfill(content_type="text/html", body="<title>Thank you</title>")
        if path.startswith("/static/"):
            return route.fulfill(path=STATIC / path.removeprefix("/static/"))
        tags = "".join(f'<script type="module" src="/static/js/{name}"></script>' for name in sorted(SCRIPTS))
        sortable = '<script defer src="/static/vendor/sortablejs-1.15.7/Sortable.min.js"></script>'
        return route.fulfill(content_type="text/html", body=f'<html lang="en">{sortable}{tags}<body>{self.body}</body>')


@dataclass(frozen=True, slots=True)
class Stage:
    """A fresh profile of the browser, and the site it sees."""

    site: Site
    context: BrowserContext

    def open(self, source: str, **given: object) -> Page:
        self.site.body = render(source, **given)
        page = self.context.new_page()
        page.goto(SITE)
        return page


@pytest.fixture
def stage(browser: Browser) -> Iterator[Stage]:
    site, context = Site(), browser.new_context()
    context.set_default_timeout(PATIENCE)
    context.route("**/*", site.serve)
    yield Stage(site, context)
    context.close()


def status(page: Page) -> Callable[[str], None]:
    return lambda state: expect(page.locator("[data-autosave-status]")).to_have_attribute("data-state", state)


def kept(page: Page) -> str | None:
    return page.evaluate("localStorage.getItem('autosave:card-1')")  # type: ignore[no-any-return]  # playwright gives Any


def test_typing_is_saved_after_a_pause_and_the_new_revision_taken_over(stage: Stage) -> None:
    page = stage.open(TYPED, notes="")

    page.get_by_label("Notes").press_sequentially("Calm under pressure")
    status(page)("saved")

    assert [body.count("Calm under pressure") for body in stage.site.saved] == [1]
    assert page.locator("[name=revision]").input_value() == "7"
    assert kept(page) is None


def test_what_could_not_be_saved_is_tried_again_when_the_network_is_back(stage: Stage) -> None:
    page = stage.open(TYPED, notes="")
    stage.site.answer = 0
    page.get_by_label("Notes").fill("Not lost")
    status(page)("waiting")

    stage.site.answer = 200
    page.evaluate("dispatchEvent(new Event('online'))")
    status(page)("saved")

    assert "Not lost" in stage.site.saved[-1]


def test_text_never_saved_is_offered_when_the_form_is_opened_again(stage: Stage) -> None:
    page = stage.open(TYPED, notes="Old")
    stage.site.answer = 0
    page.get_by_label("Notes").fill("Typed on the train")
    page.get_by_label("Dig").check()
    status(page)("waiting")
    page.close()
    stage.site.answer = 200

    again = stage.open(TYPED, notes="Old")
    expect(again.get_by_label("Notes")).to_have_value("Old")
    again.get_by_role("button", name="Put it back").click()

    expect(again.get_by_label("Notes")).to_have_value("Typed on the train")
    expect(again.get_by_label("Dig")).to_be_checked()
    status(again)("saved")
    assert kept(again) is None


def test_an_offer_can_be_declined_for_good(stage: Stage) -> None:
    page = stage.open(TYPED, notes="Old")
    page.evaluate("""localStorage.setItem('autosave:card-1', '[["notes", "Else"]]')""")
    page.reload()

    page.get_by_role("button", name="Throw it away").click()
    page.reload()

    expect(page.locator("[data-autosave-offer]")).to_be_hidden()
    expect(page.get_by_label("Notes")).to_have_value("Old")


def test_nothing_is_offered_when_the_server_has_it_already(stage: Stage) -> None:
    page = stage.open(TYPED, notes="Same")
    page.evaluate("""localStorage.setItem('autosave:card-1', '[["notes", "Same"]]')""")

    page.reload()

    expect(page.locator("[data-autosave-offer]")).to_be_hidden()
    assert kept(page) is None


def test_a_newer_version_elsewhere_stops_saving_and_says_so(stage: Stage) -> None:
    page = stage.open(TYPED, notes="")
    stage.site.answer = 409

    page.get_by_label("Notes").fill("Mine")

    status(page)("stale")


def test_sending_first_saves_what_was_just_typed_and_keeps_the_button_pressed(stage: Stage) -> None:
    page = stage.open(TYPED, notes="")
    page.get_by_label("Notes").fill("Last word")

    page.get_by_role("button", name="Send").click()
    expect(page).to_have_title("Thank you")

    assert ["Last word" in body for body in stage.site.saved] == [True]
    assert stage.site.sent == ["revision=7&notes=Last+word&done=yes"]


def test_leaving_asks_only_while_something_is_unsaved(stage: Stage) -> None:
    page = stage.open(TYPED, notes="")
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    stage.site.answer = 0
    page.get_by_label("Notes").click()
    page.keyboard.type("Unsaved")
    status(page)("waiting")

    page.goto(f"{SITE}/elsewhere")
    page.goto(SITE)

    assert asked == ["beforeunload"]


def test_a_link_is_copied_and_the_button_says_so(stage: Stage) -> None:
    page = stage.open('<c-copy value="https://kedua.test/f/1" label="Link" />')

    page.get_by_role("button", name="Copy").click()

    expect(page.get_by_role("status")).to_have_text("Copied")


def test_escape_closes_a_menu_and_gives_the_focus_back(stage: Stage) -> None:
    page = stage.open('<c-menu label="More"><a href="/a">Print</a></c-menu><button>Else</button>')
    page.get_by_text("More").click()
    page.keyboard.press("Tab")

    page.keyboard.press("Escape")

    expect(page.get_by_role("link", name="Print")).to_be_hidden()
    expect(page.locator("summary")).to_be_focused()


def test_a_click_elsewhere_closes_a_menu(stage: Stage) -> None:
    page = stage.open('<c-menu label="More"><a href="/a">Print</a></c-menu><button>Else</button>')
    page.get_by_text("More").click()

    page.get_by_role("button", name="Else").click()

    expect(page.get_by_role("link", name="Print")).to_be_hidden()


def test_a_row_dropped_elsewhere_sends_the_new_order(stage: Stage) -> None:
    rows = "".join(
        f'<li style="height: 3rem"><span class="k-grip">{n}</span><input type="hidden" name="order" value="{n}"></li>'
        for n in "abc"
    )
    page = stage.open(f'<form method="post" action="/sent"><ol data-reorder>{rows}</ol></form>')
    page.wait_for_selector(".k-reorder-on")

    page.get_by_text("a", exact=True).drag_to(page.get_by_text("c", exact=True))
    expect(page).to_have_title("Thank you")

    assert stage.site.sent == ["order=b&order=c&order=a"]


def test_a_form_is_sent_once_however_often_its_button_is_pressed(stage: Stage) -> None:
    page = stage.open('<form method="post" action="/sent"><button name="done" value="yes">Add</button></form>')

    page.evaluate("for (let n = 0; n < 3; n += 1) document.forms[0].requestSubmit(document.forms[0].elements.done)")
    expect(page).to_have_title("Thank you")
    page.go_back()
    page.get_by_role("button", name="Add").click()
    expect(page).to_have_title("Thank you")

    assert stage.site.sent == ["done=yes", "done=yes"]


def test_what_takes_long_says_so_beside_its_button_until_the_page_is_come_back_to(stage: Stage) -> None:
    page = stage.open(
        '<form method="post" action="/sent"><button data-waiting="It is being written.">Draft</button>'
        '<p class="k-waiting" role="status"></p></form>'
    )

    page.evaluate(
        "document.forms[0].dispatchEvent(new SubmitEvent('submit', {submitter: document.forms[0].elements[0], bubbles: true}))"
    )
    expect(page.get_by_role("status")).to_have_text("It is being written.")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")

    expect(page.get_by_role("status")).to_have_text("")


def test_opening_one_of_a_row_keeps_its_heading_in_view_though_the_one_before_closes(stage: Stage) -> None:
    long = "<br>".join(["Rang two suppliers."] * 200)
    row = "".join(
        f'<details name="row"><summary>{name}</summary>{long}</details>' for name in ("First", "Second", "Third")
    )
    own = "<style>html { overflow-anchor: none }</style>"  # as in browsers, and on pages, where what moves is not followed
    page = stage.open(f"{own}{row}<p>{'<br>' * 100}</p>")

    for name in ("First", "Second", "Third"):
        page.get_by_text(name, exact=True).click()
        expect(page.get_by_text(name, exact=True)).to_be_in_viewport()
