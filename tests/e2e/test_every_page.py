"""Every page, for all who see it: no fault of accessibility on a desktop in light or a phone in the dark, none too wide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import DESKTOP, PHONE, Open, Server
from tests.e2e.pages import ELSEWHERE, EVERY, NO_PAGE, Shown, Wrong, route_names

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
ROLES = ("owner", "recruiter", "manager", "interviewer", "newcomer", "guest")
Seen = defaultdict[str, set[str]]
SUBJECTS = sorted({shown.subject for shown in EVERY})
# What an element looks like, as far as its marks tell: what has the same looks the same.
MARKS = """(e) => [e.tagName, ...e.getAttributeNames().filter((name) => /^(class|role|type|tabindex|disabled|aria-)/.test(name))
    .map((name) => `${name}=${/label|describedby|controls/.test(name) ? "" : e.getAttribute(name)}`)].join(" ")"""
# Rules about looks are slow, so they leave out what has the marks of something that they have seen, in a place with the same
# marks; all others read the page as a whole. Style sheets are the same everywhere, and read once.
LOOKS = ["color-contrast", "target-size"]
CHECK = """async ([looks, seen]) => {
  const marks = MARKS;
  const short = (text) => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7).toString(36);
  const known = new Set(seen), met = new Set(), skipped = [];
  const walk = (e, above) => {
    const like = short(`${above}>${marks(e)}:${[...e.querySelectorAll("*")].map(marks)}`);
    if (known.has(like) || met.has(like)) { skipped.push(e); return; }
    met.add(like);
    for (const child of e.children) walk(child, short(`${above}>${marks(e)}`));
  };
  for (const child of document.body.children) walk(child, "");
  const off = Object.fromEntries(looks.map((rule) => [rule, { enabled: false }]));
  const found = [...(await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: off, resultTypes: ["violations"],
    preload: known.size === 0,
  })).violations, ...(await axe.run({ include: document, exclude: skipped }, {
    runOnly: { type: "rule", values: looks }, resultTypes: ["violations"], preload: false,
  })).violations];
  const told = found.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target).slice(0, 3).join(" | ")}`);
  return [told, [...met]];
}""".replace("MARKS", MARKS)
# Opens whatever can be opened and gives what is too wide, and likenesses of the frame and of the content: what was checked of
# one holds for the other.
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
  const marks = MARKS;
  const likeness = (selector) => [...document.querySelectorAll(selector)].map(marks).join();
  return [[...new Set([...closed, ...wide()])], [likeness("body :not(main *)"), likeness("main *")]];
}""".replace("MARKS", MARKS)
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


@pytest.fixture(scope="module")
def seen() -> Seen:
    """What was looked at already, by the size of the window."""
    return defaultdict(set)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_pages_have_no_fault_of_accessibility_and_fit_a_phone(
    subject: str, open_page: Open, server: Server, seen: Seen
) -> None:
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

    found = [fault.partition(":")[0] for fault in look(page, defaultdict(set))]

    assert found == [
        *("desktop too wide", "desktop label", "desktop color-contrast", "desktop target-size"),
        *("phone too wide", "phone label", "phone color-contrast", "phone target-size"),
    ]


def faults_of(page: Page, shown: Shown, server: Server, role: str, seen: Seen) -> Iterator[str]:
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


def look(page: Page, seen: Seen) -> Iterator[str]:
    """Give what is wrong with the page open: on a desktop in light, then on a phone in the dark."""
    for name, size, scheme in (("desktop", DESKTOP, "light"), ("phone", PHONE, "dark")):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a size as playwright names it
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        wide, likenesses = page.evaluate(LAYOUT)
        yield from (f"{name} {fault}" for fault in wide)
        if not seen[name].issuperset(likenesses):
            yield from (f"{name} {fault}" for fault in violations(page, seen[name]))
            seen[name].update(likenesses)


def violations(page: Page, seen: set[str] | None = None) -> list[str]:
    """Give what axe finds on the page open. seen: the marks of what looks right already; those of this page are added."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    seen = set() if seen is None else seen
    found: list[str]
    found, met = page.evaluate(CHECK, [LOOKS, list(seen)])
    seen.update(met)
    return found
