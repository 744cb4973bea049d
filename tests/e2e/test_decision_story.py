"""From two interviews to the answer: a debrief, "undecided", an assessment done on a phone, two ratings, a pass with reasons,
the message, and the file that keeps all of it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Open, Server
from tests.e2e.keys import tab_to
from tests.e2e.steps import give_feedback, press

TASK, TITLE = "order-for-the-weekend", "Order for a weekend kitchen"
PLAIN = {"viewport": PHONE, "has_touch": True, "java_script_enabled": False}
LED = "She met each of the six on the same day and agreed with each what they would try."
SERVED = "She named no guest, and we teach that in the first month."
ORDERED = "Both who read her order found every pack counted and the old prawns thrown away."
NEXT = "We would like to see how you plan an order, and send you a short task that you can do at home."
WORK = "Laksa 56 plates, chicken rice 49, curry 35. The prawns that are past their date go into the bin."
BENS, HANAS = "Takes the old prawns off before she counts.", "Rounds every item up to whole packs."


def open_the_debrief(page: Page, application: str) -> None:
    """Once the last scorecard is in, with the keyboard alone: open the debrief and reveal one competency, then its numbers."""
    page.goto(application)
    tab_to(page, "Debrief")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("Debrief"), level=1)).to_be_visible()
    subject = page.locator("#c-resource-management")
    expect(subject.get_by_text("Rang two suppliers")).to_be_hidden()
    tab_to(page, "Resource management 3")
    page.keyboard.press("Enter")
    expect(subject.get_by_text("Rang two suppliers")).to_be_visible()
    expect(subject.locator(".k-given")).to_be_hidden()
    tab_to(page, "The numbers: Resource management")
    page.keyboard.press("Enter")
    expect(subject.locator(".k-given")).to_be_visible()


def give_a_reason(page: Page, subject: str, text: str, evidence: str = "") -> None:
    """Write a reason under a subject, and tick the piece of evidence in which something is said."""
    section = page.locator("details.k-rate", has=page.locator(f"[id='text:{subject}']"))
    if section.get_attribute("open") is None:
        section.locator("summary").click()
    if evidence:
        section.get_by_label(evidence).first.check()
    section.get_by_role("textbox").first.fill(text)


def be_undecided(page: Page, due: str) -> None:
    """Nothing is decided without what it takes: then an assessment by somebody, by a day, in words for the candidate."""
    page.get_by_role("link", name="Decision", exact=True).click()
    page.get_by_role("link", name="Write the decision").click()
    page.locator("[name=outcome][value=undecided]").check()
    press(page, "Decide")
    expect(page.get_by_role("heading", name="Please look at this again")).to_be_visible()
    give_a_reason(page, "leading-teams", LED, "Met each of the six")
    for box in page.locator("[name=unresolved]").all():
        box.set_checked(box.get_attribute("value") == "resource-management")
    press(page, "Check the reasons")
    cure = page.locator(f"[name=remedy][value='task|{TASK}']")
    if not cure.is_visible():  # beyond the first four the others are folded
        page.locator("details", has=cure).locator("summary").click()
    cure.check()
    page.get_by_label("Who sees to it", exact=True).select_option(label="Hana Yusof")
    page.get_by_label("By when", exact=True).fill(due)
    page.get_by_label("What the candidate hears", exact=True).fill(NEXT)
    press(page, "Decide")
    expect(page.get_by_role("heading", name="Undecided")).to_be_visible()


def release(page: Page, application: str, text: str) -> None:
    """The message that was drafted is read and released: it goes out in a minute."""
    page.goto(f"{application}messages/")
    said = page.locator(".k-said", has_text=text)
    said.get_by_role("button", name="Send it", exact=True).click()
    expect(said.get_by_text("Goes out in a minute")).to_be_visible()


def give_the_assessment(page: Page, application: str) -> str:
    """Give what was asked for to two raters, one of whom does not know the name; give the candidate's own link."""
    page.goto(f"{application}decision/")
    page.get_by_role("link", name="Give the assessment").click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    page.wait_for_load_state()
    raters = page.get_by_role("group", name="Who rates it")
    for box in raters.get_by_role("checkbox").all():
        box.uncheck()
    for name in ("Ben Lim", "Hana Yusof"):
        raters.get_by_label(name).check()
    press(page, "Give it")
    expect(page.get_by_text("Without the name")).to_have_count(1)
    page.goto(f"{application}messages/")
    found = re.search(r"/my/\S+/", page.locator(".k-said", has_text=TITLE).last.inner_text())
    assert found is not None
    return found.group()


def fits(phone: Page) -> None:
    """Nothing lies beside the window."""
    over = phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over == 0, phone.url


def do_the_task(phone: Page, link: str, folder: Path) -> None:
    """The candidate begins, writes, adds a file and hands in, on a phone without scripts."""
    phone.goto(link)
    fits(phone)
    phone.get_by_role("link", name=TITLE).tap()
    expect(phone.get_by_text("You see the task when you start")).to_be_visible()
    fits(phone)
    phone.get_by_role("button", name="Start").tap()
    phone.get_by_label("Write here").fill(WORK)
    phone.get_by_role("button", name="Save").tap()
    expect(phone.get_by_text("Saved. You can go on writing")).to_be_visible()
    expect(phone.get_by_label("Write here")).to_have_value(WORK)
    order = folder / "my order.txt"
    order.write_text("Noodles 7 packs\nPrawns 3 packs\n", "utf-8")
    phone.get_by_label("Add a file").set_input_files(order)
    phone.get_by_role("button", name="Add", exact=True).tap()
    expect(phone.get_by_role("link", name="my order.txt")).to_be_visible()
    expect(phone.get_by_label("Write here")).to_have_value(WORK)
    fits(phone)
    phone.get_by_role("button", name="Hand in").tap()
    expect(phone.get_by_role("heading", name="Hand it in?")).to_be_visible()
    fits(phone)
    phone.get_by_role("button", name="Yes, hand it in").tap()
    expect(phone.get_by_text("Thank you. We have your work.")).to_be_visible()
    expect(phone.get_by_role("button", name="Hand in")).to_have_count(0)
    expect(phone.get_by_text("Time left")).to_have_count(0)
    fits(phone)


def rate(page: Page, level: str, note: str, *, blind: bool) -> None:
    """Rate what was handed in, from Today; without the name, where nobody told it before."""
    page.goto("/")
    card = page.locator(".k-card", has=page.get_by_role("heading", name="You rate"))
    card.locator("li", has_text=TITLE).get_by_role("link", name="Rate it").click()
    expect(page.get_by_text(WORK)).to_be_visible()
    page.wait_for_load_state()
    expect(page.get_by_text("Mei Fong")).to_have_count(0 if blind else 1)
    for field in page.locator("fieldset:has([name^=rating-])").all():
        field.locator(f"[value='{level}']").check()
    for field in page.locator("[name^=note-]").all():
        field.fill(note)
    press(page, "Send my ratings")
    expect(page.get_by_text("Your ratings are in", exact=True)).to_be_visible()


def rate_alone(ben: Page, hana: Page, application: str) -> None:
    """Neither sees the other's rating before their own is in, wherever they look."""
    rate(ben, "5", BENS, blind=True)
    expect(ben.get_by_text("You see the others' when everybody has rated.")).to_be_visible()
    hana.goto(application)
    hana.get_by_role("link", name=TITLE).click()
    expect(hana.get_by_text("Ratings are in").first).to_be_visible()
    for place in (hana.url, f"{application}debrief/", f"{application}decision/", f"{application}map/"):
        hana.goto(place)
        expect(hana.get_by_text(BENS)).to_have_count(0)
    rate(hana, "4", HANAS, blind=False)
    for page in (hana, ben):
        page.reload()
        for text in (BENS, HANAS):
            expect(page.locator("#ratings").get_by_text(text).first).to_be_visible()


def pass_with_reasons(page: Page, application: str) -> None:
    """The debrief shows what the assessment brought; the reasons rest on it; the candidate's page of decisions says who."""
    page.goto(f"{application}debrief/?open=resource-management")
    expect(page.locator("#c-resource-management").get_by_text(BENS)).to_be_visible()
    expect(page.locator("#c-resource-management").get_by_text(HANAS)).to_be_visible()
    page.get_by_role("link", name="Decision", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("Decide anew"))).to_be_visible()
    page.get_by_role("link", name="Write the decision").click()
    page.locator("[name=outcome][value=pass]").check()
    give_a_reason(page, "resource-management", ORDERED, BENS)
    give_a_reason(page, "leading-teams", LED, "Met each of the six")
    give_a_reason(page, "customer-service", SERVED)
    press(page, "Decide")
    expect(page.locator("#standing").get_by_role("heading", name="Pass")).to_be_visible()
    expect(page.locator("#standing").get_by_text(ORDERED)).to_be_visible()


def take_the_file(page: Page, application: str, folder: Path) -> dict[str, Any]:
    page.goto(f"{application}decision/")
    page.get_by_role("link", name="Decision file").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="For other systems: JSON").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def schema_of() -> dict[str, Any]:
    command = [str(Path(sys.executable).parent / "kedua"), "schema", "decision"]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


def check_the_file(found: dict[str, Any]) -> None:
    """It keeps to the open schema, and holds both decisions with their reasons, the ratings and what was said."""
    assert [error.message for error in Draft202012Validator(schema_of()).iter_errors(found)] == []
    undecided, passed = found["decisions"]
    assert (undecided["outcome"], undecided["state"]) == ("undecided", "followed")
    assert (undecided["remedy"]["task"], undecided["remedy"]["done_at"] is None) == (TASK, False)
    assert (passed["outcome"], passed["state"]) == ("pass", "in force")
    assert {reason["text"] for reason in undecided["reasons"]} == {LED}
    assert {reason["text"] for reason in passed["reasons"]} == {LED, ORDERED, SERVED}
    evidence = {one["id"]: one for one in found["evidence"]}
    (rests,) = next(reason["evidence"] for reason in passed["reasons"] if reason["text"] == ORDERED)
    assert (evidence[rests]["text"], evidence[rests]["rating"]["value"]) == (BENS, 5)
    rated = {one["text"]: one["rating"]["value"] for one in evidence.values() if one["kind"] == "assessment"}
    assert rated == {BENS: 5, HANAS: 4}
    (told,) = (message for message in found["messages"] if message["occasion"] == "passed")
    assert "You have passed" in told["text"]
    assert (passed["id"], told["id"], "told-by") in {
        (link["source"], link["target"], link["kind"]) for link in found["links"]
    }


def test_from_two_interviews_to_the_file_of_a_decision(open_page: Open, server: Server, tmp_path: Path) -> None:
    application = f"/applications/{server.rows['decision-story']}/"
    with (
        open_page("manager", reduced_motion="reduce") as hana,
        open_page("interviewer") as ben,
        open_page(**PLAIN) as phone,
    ):
        hana.goto(f"{application}debrief/")
        expect(hana.get_by_text("Your own scorecard comes first")).to_be_visible()
        give_feedback(hana, f"/feedback/{server.rows['decision-story-seat']}/")
        open_the_debrief(hana, application)
        be_undecided(hana, server.rows["decision-story-due"])
        release(hana, application, NEXT)

        link = give_the_assessment(hana, application)
        do_the_task(phone, link, tmp_path)
        rate_alone(ben, hana, application)
        pass_with_reasons(hana, application)
        release(hana, application, "You have passed")
        check_the_file(take_the_file(hana, application, tmp_path))
