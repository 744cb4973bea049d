"""A whole interview of an hour by two people, the network gone for its middle third, a browser killed, the server killed.

Server and browsers go by a clock that the test sets forward; whatever was typed stands on the server at the end, to the
character, once.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import Server, serving
from tests.e2e.desk import device, give_session, kill, open_room, ready, show, standing, told, write
from tests.e2e.rooms import Room, rooms_beside

CLOCK = Path(__file__).parent / "clock"
AHEAD = dt.timedelta(seconds=2)  # a device's clock can only be held at a later moment
LANDS, FOLLOWS = 0.15, 0.05  # seconds until what is on its way has arrived; until the server goes by a new time
ITEMS = "[...document.querySelectorAll('#agenda [data-item]')].map(({ dataset }) => dataset.item)"
SAID = (
    "S: In March the freezer failed on a Friday night.\nT: Forty kilos of fish were mine to save.\nA+: Rang three outlets",
    " and borrowed two chest freezers.\nR+: Nothing was thrown away; “not one fillet”. #resource-management",
    "A-: Told the area manager on Monday only — 太晚了.\n\n  (indented, and a tab\tbetween)",
    "R: Sales were back in a week: +12 %, <b>not</b> bold & not escaped.",
)
CARD = {
    "strengths": "Acts at once, and says what was theirs.",
    "doubts": "Told the area manager late #leading-teams",
    "overall-note:leading-teams": "Six people through a move.",
}


@dataclass
class Clock:
    """The time of the server and of every browser: it goes on by itself, and the test moves it forward."""

    file: Path
    began: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))
    started: dt.datetime | None = None
    ahead: float = 0.0

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + dt.timedelta(seconds=self.ahead)

    def left(self) -> float:
        """Say how many minutes of the interview's hour are left; below 0 when it is over."""
        assert self.started is not None
        return 60 - (self.now() - self.started).total_seconds() / 60

    def forward(self, minutes: float, *devices: BrowserContext) -> None:
        """Set all clocks forward while no device asks for the time: who is told it in between would be wrong by as much."""
        for one in devices:
            one.clock.pause_at(self.now() + AHEAD)
        time.sleep(LANDS)
        self.ahead += minutes * 60
        fresh = self.file.with_suffix(".new")
        fresh.write_text(str(self.ahead), "ascii")
        fresh.rename(self.file)
        time.sleep(FOLLOWS)
        for one in devices:
            one.clock.fast_forward(int(minutes * 60_000))
            one.clock.resume()


@dataclass
class Interviewer:
    """Somebody in the room, and everything that they have typed or chosen, by address."""

    name: str
    context: BrowserContext
    page: Page
    typed: dict[str, str] = field(default_factory=dict)

    def note(self, address: str, text: str) -> None:
        write(self.page, address, text)
        self.typed[address] = self.typed.get(address, "") + text

    def rate(self, question: str, rating: str) -> None:
        show(self.page, f"note:{question}")
        self.page.locator(f'[data-address="rating:{question}"] label', has_text=rating).click()
        self.typed[f"rating:{question}"] = rating

    def begin(self, item: str) -> None:
        """Begin an item, from the agenda, as whoever asks it does."""
        self.page.locator(f'[data-item="{item}"]').click()
        self.page.locator(f'[data-page="{item}"] [data-do="begin"]').click()
        expect(self.page.locator(f'[data-item="{item}"]')).to_have_attribute("data-standing", "now")


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    file = tmp_path_factory.mktemp("clock") / "ahead"
    file.write_text("0", "ascii")
    return Clock(file)


@pytest.fixture(scope="module")
def clocked(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> Iterator[Server]:
    """A server that goes by the clock."""
    around = {"PYTHONPATH": str(CLOCK), "TEST_CLOCK": str(clock.file)}
    with serving(tmp_path_factory.mktemp("story"), around) as running:
        yield running


def test_an_hour_of_interview_by_two_and_every_character_arrives_once(
    browser: Browser, clocked: Server, clock: Clock, tmp_path: Path
) -> None:
    (room,) = rooms_beside(clocked, 1)
    laptop = device(browser, clocked, room.sessions["ines"], tmp_path)
    with device(browser, clocked, room.sessions["wan"]) as phone:
        with laptop as context:
            ines, wan = enter(context, clock, room, "ines"), enter(phone, clock, room, "wan")
            questions = begin(ines, wan, clock)
            for item in questions[:3]:
                ask(item, ines, wan, clock)
            cut_off(ines, wan)
            ask(questions[3], ines, wan, clock)
            ines.note("note:free", "Calm while the network was away")
            kill(tmp_path)

        with device(browser, clocked, room.sessions["ines"], tmp_path) as context:
            context.set_offline(True)
            ines = Interviewer("ines", context, enter(context, clock, room, "ines", online=False).page, ines.typed)
            ines.note("note:free", ", and after the laptop died.")
            for item in questions[4:]:
                ask(item, ines, wan, clock)
            connect(ines, wan)
            close(ines, wan, clock, clocked)
            for one in (ines, wan):
                send_scorecard(one, room)

    check_times(events(browser, clocked, room), [*questions, "part:preview", "part:questions", "part:close"])
    for one in (ines, wan):
        there = standing(browser, clocked, room, one.name)
        assert there == {address: [text] for address, text in one.typed.items()}


def enter(context: BrowserContext, clock: Clock, room: Room, who: str, *, online: bool = True) -> Interviewer:
    context.clock.install(time=clock.now())
    page = open_room(context, room, who)
    if online:
        ready(page)
    return Interviewer(who, context, page)


def begin(ines: Interviewer, wan: Interviewer, clock: Clock) -> list[str]:
    """Start on the hour, and welcome the candidate; give the questions in the order of the agenda."""
    clock.forward(1, ines.context, wan.context)
    ines.page.get_by_role("button", name="Start the interview").click()
    clock.started = clock.now()
    for one in (ines, wan):
        expect(one.page.locator("[data-room]")).to_have_attribute("data-phase", "running")
        told(one.page, "saved")
    wan.note("note:part:welcome", "Came by bus, on time.")
    clock.forward(5, ines.context, wan.context)
    items: list[str] = ines.page.evaluate(ITEMS)
    return [item for item in items if item.startswith("ask:")]


def ask(item: str, ines: Interviewer, wan: Interviewer, clock: Clock) -> None:
    """Ask a question: whoever's it is begins it, both write while five minutes pass, and both rate."""
    question = item.removeprefix("ask:")
    asks = ines if "Ines" in ines.page.locator(f'[data-item="{item}"]').inner_text() else wan
    asks.begin(item)
    for part in SAID:
        ines.note(f"note:{question}", part)
        clock.forward(1.25, ines.context, wan.context)
        wan.note(f"note:{question}", f"{question}: {part}")
    ines.rate(question, "4")
    wan.rate(question, "3")


def cut_off(ines: Interviewer, wan: Interviewer) -> None:
    for one in (ines, wan):
        told(one.page, "saved")
        one.context.set_offline(True)


def connect(ines: Interviewer, wan: Interviewer) -> None:
    for one in (ines, wan):
        told(one.page, "offline")
        one.context.set_offline(False)
    for one in (ines, wan):
        told(one.page, "saved")


def close(ines: Interviewer, wan: Interviewer, clock: Clock, server: Server) -> None:
    """Show the job as it is, without a server for a while; answer questions, close, and end it when the hour is over.

    The clock moves on once the server knows of what began: what is on its way meanwhile would seem to have begun later.
    """
    ines.begin("part:preview")
    told(ines.page, "saved")
    clock.forward(4, ines.context, wan.context)
    server.kill()
    ines.note("note:part:preview", "Still interested, weekends are fine.\n")
    clock.forward(5, ines.context, wan.context)
    wan.note("note:part:preview", "Asked about Sundays.")
    server.start()
    ines.begin("part:questions")
    told(ines.page, "saved")
    clock.forward(8, ines.context, wan.context)
    wan.note("note:part:questions", "Who would train me?")
    ines.begin("part:close")
    told(ines.page, "saved")
    clock.forward(max(3, clock.left() + 1), ines.context, wan.context)
    told(wan.page, "saved")
    ines.page.locator(".k-room-menu summary").click()
    ines.page.locator(".k-room-menu").get_by_role("button", name="End the interview").click()
    ines.page.get_by_role("dialog").get_by_role("button", name="End it").click()
    for one in (ines, wan):
        told(one.page, "saved")
        expect(one.page.locator("[data-room]")).to_have_attribute("data-phase", "ended")


def send_scorecard(one: Interviewer, room: Room) -> None:
    page = one.page
    page.goto(f"{room.path(one.name)}scorecard/")
    for address, text in CARD.items():
        page.locator(f"[id='{address}']").fill(text)
    page.locator("[id='overall:leading-teams'] input[value='4']").check()
    one.typed |= {**CARD, "overall:leading-teams": "4"}
    told(page, "saved")
    page.get_by_role("button", name="Send and seal it").click()
    expect(page.get_by_text("Your scorecard is in", exact=True)).to_be_visible()


def events(browser: Browser, server: Server, room: Room) -> list[dict[str, Any]]:
    """Give what the server knows to have happened."""
    context = browser.new_context(base_url=server.url)
    give_session(context, server, room.sessions["ines"])
    found: list[dict[str, Any]] = context.request.get(f"{room.path('ines')}events/").json()["events"]
    context.close()
    return sorted(found, key=lambda event: str(event["at"]))


def check_times(happened: list[dict[str, Any]], items: list[str]) -> None:
    """Check that everything happened once, in order, and that times are right also where there was no network."""
    kinds = [event["kind"] for event in happened]
    assert (kinds.count("start"), kinds.count("end")) == (1, 1)
    gone = [event for event in happened if event["kind"] == "go"]
    assert [event["facts"]["to"] for event in gone if event["facts"]["to"] in items] == items
    at = {event["facts"].get("to", event["kind"]): dt.datetime.fromisoformat(event["at"]) for event in happened}
    moments = [at[item] for item in [*items, "end"]]
    assert all(later - earlier >= dt.timedelta(minutes=3) for earlier, later in pairwise(moments))
    assert at["end"] - at["start"] >= dt.timedelta(minutes=60)
