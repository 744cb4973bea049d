"""From times offered to a meeting in three calendars: the candidate chooses on a small phone, without scripts."""

from __future__ import annotations

import email
import email.policy
import re
import time
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import ics
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Open, Server

WAIT = 300  # seconds; a message can be held back for a minute, and goes with the next one, on a busy machine


def letters(server: Server, address: str) -> list[EmailMessage]:
    """Give the letters to an address as its mail program reads them."""
    parsed = [
        email.message_from_string(one, policy=email.policy.default)
        for text in server.letters()
        for one in text.split("-" * 79 + "\n")
        if one.strip()
    ]
    return [letter for letter in parsed if isinstance(letter, EmailMessage) and address in str(letter["To"])]


def wait_for_letter(server: Server, address: str, words: str) -> EmailMessage:
    """Wait for a letter with these words in its subject."""
    deadline = time.monotonic() + WAIT
    while time.monotonic() < deadline:
        found = [letter for letter in letters(server, address) if words in str(letter["Subject"])]
        if found:
            return found[0]
        time.sleep(0.3)
    raise TimeoutError(f"no letter to {address} with {words!r}")


def meeting_in(letter: EmailMessage) -> ics.Event:
    """Give the meeting that a letter asks into."""
    (part,) = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "REQUEST"
    return next(iter(ics.Calendar(part.get_content()).events))


def offer_times(page: Page, server: Server) -> None:
    """Offer the times suggested for Ben, and have the link sent."""
    page.goto(f"/applications/{server.rows['to-offer']}/")
    page.get_by_role("link", name="Offer times").click()
    page.get_by_label("Ben Lim").check()
    page.get_by_role("button", name="Look for times").click()
    expect(page.locator("[name=at]:checked")).to_have_count(4)
    page.get_by_label("Place").fill("Room 3")
    page.get_by_role("button", name="Offer these times").last.click()
    expect(page.get_by_text("the link is on its way to the candidate")).to_be_visible()


def choose(phone: Page, link: str) -> str:
    """Look at the times for another place, choose the second, and give its beginning."""
    phone.goto(link)
    phone.get_by_label("Times are shown for").select_option("Europe/London")
    phone.get_by_role("button", name="Show").tap()
    phone.wait_for_url("**/?zone=Europe%2FLondon*")
    time_ = phone.locator("[name=at]").nth(1)
    starts_at = time_.get_attribute("value") or ""
    time_.check()
    phone.get_by_role("button", name="Book this time").tap()
    expect(phone.get_by_role("heading", name="Your interview is booked")).to_be_visible()
    expect(phone.locator("[name=zone]")).to_have_value("Europe/London")
    over: int = phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over == 0
    return starts_at


def test_a_time_that_a_candidate_chooses_is_in_everybodys_calendar(open_page: Open, server: Server) -> None:
    with open_page("recruiter") as page:
        offer_times(page, server)
    asked = wait_for_letter(server, "zul.karim@mail.example", "Choose a time")
    link = next(word for word in asked.get_content().split() if "/slots/" in word)

    with open_page(viewport=PHONE, has_touch=True, java_script_enabled=False) as phone:
        starts_at = choose(phone, link)
        with phone.expect_download() as download:
            phone.get_by_role("link", name="Put it into your calendar").tap()
        own = next(iter(ics.Calendar(download.value.path().read_text("utf-8")).events))

    own_letter = wait_for_letter(server, "zul.karim@mail.example", "Invitation")
    sent = [meeting_in(own_letter), meeting_in(wait_for_letter(server, "ben@bakau.example", "Zul Karim"))]
    assert {event.begin.to("UTC").isoformat() for event in (own, *sent)} == {starts_at}
    assert {event.uid for event in (own, *sent)} == {own.uid}
    with open_page("recruiter") as page:
        page.goto(f"/applications/{server.rows['to-offer']}/")
        expect(page.locator("#interviews").get_by_text("Booked")).to_be_visible()
        page.locator("#interviews").get_by_role("link", name="First interview").click()
        expect(page.locator("#invitations").get_by_text("Invited", exact=True)).to_have_count(2)


def open_link(server: Server, word: str) -> tuple[OpenerDirector, str, dict[str, str]]:
    """Open a candidate's link in a browser of their own; give it, the address, and what choosing the only time sends."""
    address, browser = f"{server.url}/slots/{server.rows[word]}/", build_opener(HTTPCookieProcessor(CookieJar()))
    source = browser.open(address, timeout=WAIT).read().decode()
    fields = {name: re.search(rf'name="{name}" value="([^"]+)"', source) for name in ("csrfmiddlewaretoken", "at")}
    return browser, address, {name: found.group(1) for name, found in fields.items() if found}


def send(opened: tuple[OpenerDirector, str, dict[str, str]]) -> tuple[str, int]:
    """Choose, and give the address and the status of the answer in the end."""
    browser, address, fields = opened
    try:
        return address, browser.open(address, urlencode(fields).encode(), timeout=WAIT).status
    except HTTPError as refused:
        return address, refused.code


def test_of_those_who_choose_the_same_time_at_once_one_has_it(server: Server) -> None:
    """Two candidates, each pressing the button three times, while Ben can be in one place only."""
    opened = [open_link(server, word) for word in ("race-one", "race-two") * 3]

    with ThreadPoolExecutor(len(opened)) as pool:
        answers = list(pool.map(send, opened))

    by_link = {address: {status for link, status in answers if link == address} for address, _status in answers}
    winner, loser = sorted(by_link.values(), key=min)
    assert winner == {200}
    assert loser <= {409, 410}
