"""The rules by which texts come together, in the browser: those of `engine/notes/register.py`; and what counts as seen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.e2e.test_scripts import STATIC
from tests.factories.register_cases import FILE

SITE = "https://kedua.test"
RUN = """async (cases) => {
  const { EMPTY, take } = await import("/js/room/register.js");
  return cases.map(({ batches }) => {
    const { heads, seen } = batches.reduce(take, EMPTY);
    return { heads, seen, texts: [...new Set(heads.map((head) => head.text))] };
  });
}"""
# Two tabs: each step is [tab, "write" | "settle" | "type", text] or [tab, "take", numbers of versions made so far].
PLAY = """async (steps) => {
  const { notebook } = await import("/js/room/notebook.js");
  const tabs = { a: notebook("a"), b: notebook("b") }, made = [];
  for (const [tab, verb, given] of steps) {
    if (verb === "take") tabs[tab].take("note:x", given.map((number) => made[number]), () => true);
    else if (verb === "refuse") tabs[tab].take("note:x", given.map((number) => made[number]), () => false);
    else made.push(tabs[tab][verb]("note:x", given));
  }
  for (const tab of ["a", "b"]) tabs[tab].take("note:x", made.filter(Boolean), () => true);
  return { a: tabs.a.state("note:x"), b: tabs.b.state("note:x"), made };
}"""


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page on a site that serves our static files."""

    def serve(route: Route) -> None:
        path = route.request.url.removeprefix(SITE)
        if path.endswith(".js"):
            return route.fulfill(path=STATIC / path.lstrip("/"))
        return route.fulfill(content_type="text/html", body="<title>Modules</title>")

    context = browser.new_context()
    context.route("**/*", serve)
    page = context.new_page()
    page.goto(SITE)
    yield page
    context.close()


def play(page: Page, *steps: list[object]) -> dict[str, Any]:
    told: dict[str, Any] = page.evaluate(PLAY, list(steps))
    return told


def test_the_golden_cases_come_out_as_on_the_server(modules: Page) -> None:
    cases = json.loads(FILE.read_text("utf-8"))

    came_out = modules.evaluate(RUN, cases)

    wanted = [{part: case[part] for part in ("heads", "seen", "texts")} for case in cases]
    assert came_out == wanted


def test_who_goes_on_with_what_is_shown_replaces_it(modules: Page) -> None:
    told = play(modules, ["a", "write", "Rang"], ["b", "take", [0]], ["b", "write", "Rang him"])

    assert told["a"] == told["b"] == {"text": "Rang him", "others": []}


def test_two_who_know_nothing_of_each_other_keep_both_and_each_sees_their_own(modules: Page) -> None:
    told = play(modules, ["a", "write", "Rang"], ["b", "write", "Wrote"])

    assert told["a"] == {"text": "Rang", "others": ["Wrote"]}
    assert told["b"] == {"text": "Wrote", "others": ["Rang"]}


def test_typing_on_in_a_conflict_does_not_settle_it(modules: Page) -> None:
    told = play(
        modules, ["a", "write", "Rang"], ["b", "write", "Wrote"], ["a", "take", [1]], ["a", "write", "Rang twice"]
    )

    assert told["a"] == {"text": "Rang twice", "others": ["Wrote"]}
    assert told["b"] == {"text": "Wrote", "others": ["Rang twice"]}


def test_who_has_looked_at_both_settles_it(modules: Page) -> None:
    told = play(
        modules, ["a", "write", "Rang"], ["b", "write", "Wrote"], ["a", "take", [1]], ["a", "settle", "Rang\nWrote"]
    )

    assert told["a"] == told["b"] == {"text": "Rang\nWrote", "others": []}


def test_the_same_text_twice_is_no_conflict_and_is_replaced_as_one(modules: Page) -> None:
    told = play(
        modules, ["a", "write", "Rang"], ["b", "write", "Rang"], ["a", "take", [1]], ["a", "write", "Rang twice"]
    )

    assert told["a"] == told["b"] == {"text": "Rang twice", "others": []}


def test_what_could_not_be_shown_was_not_seen(modules: Page) -> None:
    told = play(
        modules,
        ["a", "write", "Rang"], ["b", "take", [0]],
        ["a", "write", "Rang him"], ["b", "refuse", [1]], ["b", "write", "Rang her"],
    )  # fmt: skip

    assert told["a"] == {"text": "Rang him", "others": ["Rang her"]}
    assert told["b"] == {"text": "Rang her", "others": ["Rang him"]}


def test_the_same_text_again_is_no_new_version(modules: Page) -> None:
    told = play(modules, ["a", "write", "Rang"], ["a", "write", "Rang"], ["b", "write", ""])

    assert told["made"] == [{"writer": "a", "number": 1, "text": "Rang", "seen": {}}, None, None]


def test_what_somebody_takes_out_again_stays_out(modules: Page) -> None:
    told = play(modules, ["a", "write", "Rang"], ["b", "take", [0]], ["b", "write", ""])

    assert told["a"] == told["b"] == {"text": "", "others": []}
