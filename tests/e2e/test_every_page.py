"""Every page, for all who see it: no fault of accessibility on a desktop in light or a phone in the dark, none too wide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import DESKTOP, PHONE, Open, Server
from tests.e2e.pages import ELSEWHERE, EVERY, NO_PAGE, Shown, Wrong, route_names

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
ROLES = ("owner", "recruiter", "manager", "interviewer", "newcomer", "guest")
SUBJECTS = sorted({shown.subject for shown in EVERY})
CHECK = """async () => {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
  });
  return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target).slice(0, 3).join(" | ")}`);
}"""
# Opens whatever can be opened and gives what is too wide, and likenesses of the frame and of the content: what has the
# same marks looks the same, so what was checked of one holds for the other.
LAYOUT = """() => {
  const wide = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const over = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1);
    return [`too wide: ${over.slice(0, 3).map((e) => `${e.tagName}.${e.className}`).join(" | ")}`];
  };
  const toggle = (open) => document.querySelectorAll("details:not(.k-menu)").forEach((box) => { box.open = open; });
  toggle(false);
  const closed = wide();
  toggle(true);
  const marks = (e) => e.getAttributeNames().filter((name) => /^(class|role|type|tabindex|disabled|aria-)/.test(name))
    .map((name) => `${name}=${/label|describedby|controls/.test(name) ? "" : e.getAttribute(name)}`);
  const likeness = (selector) => [...document.querySelectorAll(selector)].map((e) => [e.tagName, ...marks(e)].join(" ")).join();
  return [[...new Set([...closed, ...wide()])], [likeness("body :not(main *)"), likeness("main *")]];
}"""
SEND = """([selector, typed]) => {
  const form = document.querySelector(selector);
  for (const [name, value] of Object.entries(typed)) {
    if (name.startsWith("+")) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: name.slice(1), value }));
    } else {
      for (const field of form.querySelectorAll(`[name="${name}"]`)) {
        if (field.type === "checkbox") field.checked = false; else field.value = value;
      }
    }
  }
  HTMLFormElement.prototype.submit.call(form);
}"""


def test_every_route_is_in_the_list_of_pages() -> None:
    listed = {shown.route for shown in EVERY} | NO_PAGE | ELSEWHERE

    assert route_names() - listed == set()
    assert listed - route_names() == set()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_pages_have_no_fault_of_accessibility_and_fit_a_phone(subject: str, open_page: Open, server: Server) -> None:
    seen: set[tuple[str, str]] = set()
    faults: list[str] = []

    for role in ROLES:
        pages = [shown for shown in EVERY if shown.subject == subject and role in shown.who.split()]
        if pages:
            with open_page("" if role == "guest" else role, reduced_motion="reduce") as page:
                faults += [fault for shown in pages for fault in faults_of(page, shown, server, role, seen)]

    assert faults == []


def test_open_menus_have_no_fault(open_page: Open) -> None:
    faults = []
    for size in (DESKTOP, PHONE):
        with open_page("owner", viewport=size, reduced_motion="reduce") as page:
            page.goto("/company/values/")
            page.locator(".k-menu:visible > summary").last.click()
            faults += violations(page)

    assert faults == []


def test_what_is_wrong_is_found(page: Page) -> None:
    page.set_content("""<html lang="en"><title>Wrong</title><main><p style="color:#bbb">Pale</p><input>
      <button style="padding:0;width:9px;height:9px" aria-label="a"></button><button style="padding:0;width:9px;height:9px"
      aria-label="b"></button><div style="width:2000px">Wide</div></main></html>""")

    found = [fault.partition(":")[0] for fault in look(page, set())]

    assert found == [
        *("desktop too wide", "desktop color-contrast", "desktop label", "desktop target-size"),
        *("phone too wide", "phone color-contrast", "phone label", "phone target-size"),
    ]


def faults_of(page: Page, shown: Shown, server: Server, role: str, seen: set[tuple[str, str]]) -> Iterator[str]:
    """Look at a page as it opens and, for the first who sees it, after each of the wrong things sent from it."""
    address = shown.address(server.rows)
    for number, wrong in enumerate((None, *shown.wrong) if shown.who.split()[0] == role else (None,)):
        status, wanted = 0, shown.status
        if number != 1:
            answer = page.goto(address)
            status = answer.status if answer else 0
        if wrong is not None:
            status, wanted = send(page, wrong, server), wrong.status
        where = f"{role} {shown.route} {shown.of}{shown.query} {wrong.typed if wrong else ''}"
        if status != wanted:
            yield f"{where}: answered {status}"
        yield from (f"{where}: {fault}" for fault in look(page, seen))


def send(page: Page, wrong: Wrong, server: Server) -> int:
    typed = {name: value.format(**server.rows) for name, value in wrong.typed.items()}
    with page.expect_navigation() as navigation:
        page.evaluate(SEND, [wrong.form, typed])
    return navigation.value.status if navigation.value else 0


def look(page: Page, seen: set[tuple[str, str]]) -> Iterator[str]:
    """Give what is wrong with the page open: on a desktop in light, then on a phone in the dark."""
    for name, size, scheme in (("desktop", DESKTOP, "light"), ("phone", PHONE, "dark")):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a size as playwright names it
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        wide, likenesses = page.evaluate(LAYOUT)
        yield from (f"{name} {fault}" for fault in wide)
        new = {(name, likeness) for likeness in likenesses} - seen
        if new:
            seen |= new
            yield from (f"{name} {fault}" for fault in violations(page))


def violations(page: Page) -> list[str]:
    """Give what axe finds on the page open."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(CHECK)
    return found
