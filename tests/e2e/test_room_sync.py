"""How a tab sends and a device keeps, before a server that the test plays: together, again, refused, sealed, forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.e2e.conftest import PATIENCE
from tests.e2e.test_scripts import STATIC

SITE = "https://kedua.test"
NOW = "2026-11-24T02:00:00.000Z"
START = """async (account) => {
  const { open } = await import("/js/room/store.js"), { start } = await import("/js/room/sync.js");
  const said = [], shown = {}, store = await open(account);
  const callbacks = {
    onPages(address, state) { shown[address] = state; }, onEvents(events) { window.happened = events; },
    onStatus(state, words) { said.push(words ? [state, words] : state); },
  };
  const urls = { url: "/sync/", eventsUrl: "/events/" };
  Object.assign(window, { said, shown, store });
  window.desk = await start({ seat: "seat", ...urls, csrf: "old", store, ...callbacks });
}"""
UNTIL = "(state) => [said.at(-1)].flat()[0] === state"
STORE = """async (act) => {
  const { open } = await import("/js/room/store.js");
  return eval(act)(await open("ada"), open);
}"""


@dataclass
class Played:
    """A server. status: of its answers, 0 for none; csrf: the token it wants; more: of the answers; sent: what came."""

    status: int = 200
    csrf: str = "old"
    pages: dict[str, Any] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)
    sent: list[dict[str, Any]] = field(default_factory=list)

    def serve(self, route: Route) -> None:
        path = route.request.url.removeprefix(SITE).partition("?")[0]
        if path.endswith(".js"):
            return route.fulfill(path=STATIC / path.lstrip("/"))
        if path == "/events/":
            return route.fulfill(json={"now": NOW, "last": 0, "events": [], "csrf": self.csrf})
        if path != "/sync/":
            return route.fulfill(content_type="text/html", body="<title>Room</title>")
        body = json.loads(route.request.post_data or "")
        self.sent.append(body)
        if not self.status:
            return route.abort("internetdisconnected")
        if self.status == 200 and route.request.headers["x-csrftoken"] != self.csrf:
            return route.fulfill(status=403, body="<title>403</title>")
        return route.fulfill(status=self.status, json=self.answer(body) if self.status == 200 else {"code": "x"})

    def answer(self, body: dict[str, Any]) -> dict[str, Any]:
        for address, versions in body["pages"].items():
            newest = versions[-1]
            seen = {**newest["seen"], newest["writer"]: newest["number"]}
            self.pages[address] = {"heads": [newest], "seen": seen}
        for event in body["events"]:
            self.events.append({**event, "number": len(self.events) + 1, "seat": "seat", "mine": True})
        asked = self.pages if body["pull"] else {address: self.pages[address] for address in body["pages"]}
        fresh = [event for event in self.events if event["number"] > body["after"]]
        told = {"now": NOW, "last": len(self.events), "events": fresh, "pages": asked, "sealed": False, "refused": []}
        return {**told, **self.more}


@dataclass(frozen=True, slots=True)
class Stage:
    """A browser, and the server it sees."""

    played: Played
    context: BrowserContext

    def open(self, account: str = "ada", state: str = "saved") -> Page:
        page = self.context.new_page()
        page.goto(SITE)
        page.evaluate(START, account)
        page.wait_for_function(UNTIL, arg=state)
        return page


@pytest.fixture
def stage(browser: Browser) -> Iterator[Stage]:
    played, context = Played(), browser.new_context()
    context.set_default_timeout(PATIENCE)
    context.route("**/*", played.serve)
    yield Stage(played, context)
    context.close()


def texts(played: Played) -> list[list[str]]:
    """What came, request by request, without those that only asked."""
    return [[v["text"] for all_ in body["pages"].values() for v in all_] for body in played.sent if body["pages"]]


def test_keys_in_a_row_are_sent_together_and_the_device_says_saved(stage: Stage) -> None:
    page = stage.open()

    page.evaluate("for (const text of ['R', 'Ra', 'Ran', 'Rang']) desk.write('note:x', text)")
    page.wait_for_function(UNTIL, arg="saved")

    assert texts(stage.played) == [["Rang"]]
    assert page.evaluate("said.slice(-5)") == ["saving"] * 4 + ["saved"]


def test_who_types_without_a_pause_is_saved_all_the_same(stage: Stage) -> None:
    page = stage.open()

    page.evaluate("""async () => {
      for (let n = 1; n <= 30; n += 1) { desk.write("note:x", "x".repeat(n)); await new Promise((go) => setTimeout(go, 100)); }
    }""")
    page.wait_for_function(UNTIL, arg="saved")

    assert 2 <= len(texts(stage.played)) < 30
    assert texts(stage.played)[-1] == ["x" * 30]


def test_what_could_not_be_sent_is_sent_by_the_next_tab_once(stage: Stage) -> None:
    first = stage.open()
    stage.played.status = 0
    first.evaluate("desk.write('note:x', 'Rang')")
    first.evaluate("desk.add('start')")
    first.wait_for_function(UNTIL, arg="offline")
    first.close()
    stage.played.status, stage.played.sent = 200, []

    second = stage.open()
    second.evaluate("desk.flush()")

    assert texts(stage.played) == [["Rang"]]
    assert [event["kind"] for event in stage.played.events] == ["start"]
    assert second.evaluate("[desk.state('note:x'), happened.map(({ kind, number }) => [kind, number])]") == [
        {"text": "Rang", "others": []},
        [["start", 1]],
    ]


@pytest.mark.parametrize(
    ("status", "state"), [(0, "offline"), (401, "signed-out"), (404, "kept"), (500, "kept"), (503, "kept")]
)
def test_why_it_is_only_kept_is_told(stage: Stage, status: int, state: str) -> None:
    page = stage.open()
    stage.played.status = status

    page.evaluate("desk.write('note:x', 'Rang')")
    page.wait_for_function(UNTIL, arg=state)
    stage.played.status = 200
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_function(UNTIL, arg="saved")

    assert texts(stage.played)[-1] == ["Rang"]


def test_who_signs_in_again_gets_a_new_token_once(stage: Stage) -> None:
    page = stage.open()
    stage.played.csrf = "new"

    page.evaluate("desk.write('note:x', 'Rang')")
    page.wait_for_function(UNTIL, arg="saved")

    assert texts(stage.played) == [["Rang"], ["Rang"]]


def test_a_text_that_is_refused_is_kept_told_and_not_sent_again(stage: Stage) -> None:
    page = stage.open()
    stage.played.more = {"refused": [{"address": "note:x", "code": "room-long", "text": "Too long."}], "pages": {}}

    page.evaluate("desk.write('note:x', 'Much too long')")
    page.wait_for_function(UNTIL, arg="refused")
    page.evaluate("desk.flush()")
    stage.played.more = {}
    page.evaluate("desk.write('note:x', 'Short')")
    page.wait_for_function(UNTIL, arg="saved")

    assert texts(stage.played) == [["Much too long"], ["Short"]]
    assert ["refused", "Too long."] in page.evaluate("said")


def test_an_event_that_is_refused_is_taken_back(stage: Stage) -> None:
    page = stage.open()
    key = page.evaluate("desk.add('skip', { question: 'x' }).key")
    stage.played.more = {"refused": [{"key": key, "code": "room-event", "text": "Not understood."}], "events": []}

    page.wait_for_function(UNTIL, arg="refused")

    assert page.evaluate("store.everything('seat').then(({ events }) => events)") == []


def test_what_the_server_has_lost_is_sent_again(stage: Stage) -> None:
    page = stage.open()
    page.evaluate("desk.write('note:x', 'Rang')")
    page.wait_for_function(UNTIL, arg="saved")
    stage.played.pages, stage.played.sent = {}, []

    page.reload()
    page.evaluate(START, "ada")
    page.wait_for_function("() => said.filter((state) => state === 'saved').length > 1")

    assert texts(stage.played) == [["Rang"]]


def test_the_scorecard_being_in_empties_the_device_of_what_the_server_has(stage: Stage) -> None:
    page = stage.open()
    page.evaluate("desk.write('note:x', 'Rang')")
    page.wait_for_function(UNTIL, arg="saved")
    stage.played.more = {"sealed": True}

    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_function(UNTIL, arg="sealed")

    assert page.evaluate("store.everything('seat')") == {"pages": {}, "events": []}


def test_the_time_is_the_servers(stage: Stage) -> None:
    page = stage.open()

    behind = page.evaluate(f"Math.abs(desk.now() - Date.parse('{NOW}'))")

    assert behind < 60_000  # while the device's own clock is anywhere


def test_an_older_version_never_replaces_a_newer_one_on_the_device(stage: Stage) -> None:
    page = stage.context.new_page()
    page.goto(SITE)

    kept = page.evaluate(
        STORE,
        """async (store) => {
      const version = (number) => ({ writer: "a", number, text: `${number}`, seen: {} });
      const keep = (number) => store.keep("seat", { pages: { "note:x": [version(number)] } });
      await Promise.all([keep(3), keep(1), keep(2)]);
      return store.everything("seat");
    }""",
    )

    assert kept["pages"] == {"note:x": [{"writer": "a", "number": 3, "text": "3", "seen": {}}]}


def test_what_is_sealed_opens_for_its_account_and_in_its_place_only(stage: Stage) -> None:
    page = stage.context.new_page()
    page.goto(SITE)

    opened = page.evaluate("""async () => {
      const { makeKey, seal, unseal } = await import("/js/room/seal_box.js");
      const [key, other] = [await makeKey(), await makeKey()], box = await seal(key, ["a", 1], { text: "早" });
      const tried = [unseal(key, ["a", 1], box), unseal(other, ["a", 1], box), unseal(key, ["a", 2], box)];
      const out = await crypto.subtle.exportKey("raw", key).catch((error) => error.name);
      return [(await Promise.allSettled(tried)).map(({ value }) => value ?? null), out];
    }""")

    assert opened == [[{"text": "早"}, None, None], "InvalidAccessError"]


def test_an_account_sees_its_own_and_destroying_its_key_leaves_the_others(stage: Stage) -> None:
    page = stage.context.new_page()
    page.goto(SITE)

    told = page.evaluate(
        STORE,
        """async (ada, open) => {
      const ben = await open("ben"), note = (text) => ({ pages: { "note:x": [{ writer: "a", number: 1, text, seen: {} }] } });
      await ada.keep("seat", note("Of Ada"));
      await ben.keep("seat", note("Of Ben"));
      const waiting = await ada.waiting();
      await ada.destroy();
      const read = async (store) => (await store.everything("seat")).pages["note:x"]?.map(({ text }) => text) ?? [];
      return [waiting, await read(await open("ada")), await read(ben)];
    }""",
    )

    assert told == [{"seats": ["seat"], "others": True}, [], ["Of Ben"]]
