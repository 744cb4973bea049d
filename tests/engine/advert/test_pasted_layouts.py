"""Descriptions in layouts of their own: page furniture, two languages, marks within a line, tags behind a need."""

from __future__ import annotations

import pytest

from kedua.engine.advert.facts import MustHave
from kedua.engine.advert.pasted import read_facts


def read(text: str, field: str) -> tuple[str, ...]:
    value = getattr(read_facts(text).facts, field)
    return tuple(one.text if isinstance(one, MustHave) else one for one in value)


@pytest.mark.parametrize(
    "heading",
    [
        "Duties include but are not limited to:",
        "Skop kerja / Job scope:",
        "In your first year you will",
        "They'd be doing:",
        "What your weeks look like:",
        "Your new job:",
        "Key responsibilities (in order of time):",
        "你要做的事：",
    ],
)
def test_headings_of_duties(heading: str) -> None:
    assert read(f"Baker\n\n{heading}\n- Bake bread\n- Sell it\n", "duties") == ("Bake bread", "Sell it")


@pytest.mark.parametrize(
    "heading",
    [
        "THE SUCCESSFUL APPLICANT WILL POSSESS:",
        "Syarat / Requirements:",
        "What we'd like to see:",
        "What makes you one of us:",
        "Person spec (E = essential):",
        "You will need:",
    ],
)
def test_headings_of_needs(heading: str) -> None:
    assert read(f"Baker\n\n{heading}\n- A steady hand\n- Early mornings\n", "must_haves") == (
        "A steady hand",
        "Early mornings",
    )


def test_tags_and_joining_words_behind_a_need_are_no_part_of_it() -> None:
    text = "Requirements:\n- Level 2 (E);\n- Lifeguard award (D)\n- A diploma; and\n- Patience\n"

    assert read(text, "must_haves") == ("Level 2", "A diploma", "Patience")
    assert read(text, "nice_to_haves") == ("Lifeguard award",)


def test_marks_within_a_line_part_it_and_a_dash_does_not() -> None:
    text = "Duties:\n- You plan routes. - You order salt. - You drive\n- Mind the shop - it is small\n• Cut • Fold • Stitch\n"

    assert read(text, "duties") == (
        "You plan routes.", "You order salt.", "You drive", "Mind the shop - it is small", "Cut", "Fold", "Stitch",
    )  # fmt: skip


def test_what_a_page_puts_around_a_description_is_no_part_of_it() -> None:
    text = (
        "Home > Jobs > Hotels\nSave job Share\nNight Auditor\nPosted 3 days ago · 41 applicants\n\n"
        "Requirements\n- Reads English\n\nAdditional Information\nCareer Level: Non-Executive\n"
        "Be careful: don't provide your bank details.\nSimilar jobs: Duty Manager\n© 2026 JobsNow\n"
    )

    facts = read_facts(text).facts

    assert facts.title == "Night Auditor"
    assert (facts.must_haves, facts.nice_to_haves) == ((MustHave("Reads English"),), ())


def test_a_line_may_hold_several_labels() -> None:
    facts = read_facts("Benefits:\n- A bicycle\nLocation: Groningen. Start: 1 September\n").facts

    assert (facts.place, facts.start) == ("Groningen", "1 September")


def test_pay_and_an_address_among_needs_are_no_needs() -> None:
    text = "Requirements:\n- Bakes well\n- € 15,20 per hour\n- jobs@levain.example\n"

    assert read(text, "must_haves") == ("Bakes well",)
    assert read_facts(text).facts.pay is not None


@pytest.mark.parametrize("text", ["40 hours. £34k-£38k DOE. Paid breaks.", "Grade 4, so £26,400–£29,100."])
def test_a_narrow_band_of_a_year_is_pay(text: str) -> None:
    assert read_facts(text).facts.pay is not None


def test_what_nobody_promised_is_not_read() -> None:
    facts = read_facts(
        "Can you get an advert up? You'd open the shop. You are used to working under a fume hood."
    ).facts

    assert (facts.benefits, facts.reports_to) == ((), "")
    assert facts.duties == ("open the shop.",)


def test_who_speaks_is_no_organisation() -> None:
    facts = read_facts("Kami mencari tukang jahit untuk butik kami di Shah Alam.").facts

    assert (facts.title, facts.organisation) == ("tukang jahit", "")


TYPED = """Role = Scaffolder (x3)
- place Pengerang
* RM14-16/hr + OT 1.5
CIDB green card MUST
must hv: working at height cert, scaffolder level 1
better if got: level 2
work:
  erect and dismantle tube scaffold
  check tags every morning
we give - hostel (4 to a room), transport from hostel
boss: En. Zul
very hot, noisy.
"""


def test_a_list_typed_in_small_letters_is_read_line_by_line() -> None:
    facts = read_facts(TYPED).facts

    assert (facts.title, facts.place, facts.reports_to) == ("Scaffolder", "Pengerang", "En. Zul")
    assert facts.duties == ("erect and dismantle tube scaffold", "check tags every morning")
    assert facts.nice_to_haves == ("level 2",)
    assert facts.benefits == ("hostel (4 to a room)", "transport from hostel")
    assert [one.text for one in facts.hardships] == ["very hot, noisy."]
    assert read(TYPED, "must_haves") == ("CIDB green card", "working at height cert", "scaffolder level 1")


def test_a_paragraph_that_was_broken_at_its_width_goes_on() -> None:
    text = "What you'll do\nYou will keep the log of every seed that comes in and\ntell growers what came of it.\n"

    assert read(text, "duties") == ("keep the log of every seed that comes in and tell growers what came of it.",)


def test_what_somebody_is_looked_for_to_do_is_a_duty_and_four_doings_are_four() -> None:
    text = (
        "Looking for someone to run our seed library. 3 days a week (Tue Thu Sat), RM 90 a day. "
        "You'd catalogue seeds, show groups round, dry what they bring, and keep the log.\n"
    )

    assert read_facts(text).facts.days == "3 days a week (Tue Thu Sat)"
    assert read(text, "duties") == (
        "run our seed library.", "catalogue seeds", "show groups round", "dry what they bring", "keep the log",
    )  # fmt: skip


def test_a_note_from_a_phone_is_read() -> None:
    text = (
        "Lift technician - Penang\n\nwe're after someone to service lifts in hotels.\n\n"
        "What u will do\n"
        "free people who are stuck\nlog every visit\n\n"
        "Need: class D licence\nGood if: hydraulic lifts\n14 days AL, boots & tools\n"
    )

    facts = read_facts(text).facts

    assert facts.duties == ("service lifts in hotels.", "free people who are stuck", "log every visit")
    assert (read(text, "must_haves"), facts.nice_to_haves) == (("class D licence",), ("hydraulic lifts",))
    assert facts.benefits == ("14 days AL, boots & tools",)
