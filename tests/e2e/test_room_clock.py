"""The clock of the room, in the browser: by the rules of `engine/planning/pacing.py`, whatever happened."""

from __future__ import annotations

import json

from playwright.sync_api import Browser, Route

from tests.e2e.test_scripts import STATIC
from tests.factories.pacing_cases import FILE

SITE = "https://kedua.test"
FOLD = """async (cases) => {
  const { fold } = await import("/js/room/clock.js");
  return cases.map(({ agenda, events, now }) => fold(agenda, events, now));
}"""


def serve(route: Route) -> None:
    path = route.request.url.removeprefix(f"{SITE}/")
    if path:
        return route.fulfill(path=STATIC / path)
    return route.fulfill(content_type="text/html", body="<title>Clock</title>")


def test_the_golden_cases_come_out_as_on_the_server(browser: Browser) -> None:
    cases = json.loads(FILE.read_text("utf-8"))
    page = browser.new_page()
    page.route("**/*", serve)
    page.goto(SITE)

    came_out = page.evaluate(FOLD, cases)
    page.close()

    told = [{name: state.get(name) for name in case["state"]} for case, state in zip(cases, came_out, strict=True)]
    assert [(case["name"], state) for case, state in zip(cases, told, strict=True)] == [
        (case["name"], case["state"]) for case in cases
    ]
