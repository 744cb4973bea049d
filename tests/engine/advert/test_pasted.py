from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.advert.facts import Hardship, MustHave, Round
from kedua.engine.advert.pasted import read_facts
from kedua.engine.advert.reading_model import PastedFacts
from tests.factories.annotated_adverts import annotated_adverts


def _unread(text: str) -> list[str]:
    return [text[one.start : one.end] for one in read_facts(text).unread]


def _unsure(read: PastedFacts) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in read.unsure]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("# Cook\n\n## Location\n\nPenang\n", "place", "Penang"),
        ("Penang, Cook", "title", "Cook"),
        ("Cook at Kopi Pagi", "organisation", "Kopi Pagi"),
        ("Vacancy: Cook (full-time)", "hours", "full-time"),
        ("Cook (part-time)\nHours: 20 hours a week", "hours", "20 hours a week"),
        ("Hours: 9am to 5pm, Monday to Friday", "hours", "9am to 5pm"),
        ("Hours: 9am to 5pm, Monday to Friday", "days", "Monday to Friday"),
        ("Hours: Monday to Friday, 9am to 5pm", "hours", "9am to 5pm"),
        ("Location: Penang (hybrid)", "place", "Penang"),
        ("Location: Remote", "where", "remote"),
        ("Work arrangement: hybrid, 2 days a week in the office", "where", "hybrid"),
        ("This is not a remote role, you work with us.", "where", "on site"),
        ("Days: weekends only", "days", "weekends only"),
        ("Cook | weekends | Ipoh", "days", "weekends"),
        ("Contract: 12-month contract", "contract_length", "12-month"),
        ("Closing date: 3/4/2027", "apply_by", dt.date(2027, 4, 3)),
        ("Apply to: jobs@x.example by 1 May 2027", "apply_to", "jobs@x.example"),
        ("We reply within 5 working days.", "answer_days", 5),
        ("Team: four bakers", "team", "four bakers"),
        ("You report to the store manager and lead a team of six baristas.", "team", "a team of six baristas"),
        ("Mission\nCoffee for all\n", "mission", "Coffee for all"),
        ("Our values\n- Fair\n- Kind\n", "values", ("Fair", "Kind")),
        ("You will be able to grow into a shift leader.", "growth", ("You will be able to grow into a shift leader.",)),
        ("Adjustments\nTell us what helps.\n", "adjustments", "Tell us what helps"),
        ("The hard part is the heat.", "hardships", (Hardship("The hard part is the heat."),)),
        ("Kami ialah kedai kopi keluarga.", "about", "Kami ialah kedai kopi keluarga"),
        ("The location is Penang.", "place", "Penang"),
        ("Hiring process: phone call, trial shift", "rounds", (Round("phone call"), Round("trial shift"))),
        ("Salary\nRM 3,000 a month\n- yearly bonus\n", "benefits", ("yearly bonus",)),
        ("Position\nCook\n", "title", "Cook"),
        ("We need people who care.", "title", ""),
        ("It is not hybrid, it is fully remote work.", "where", "remote"),
        ("You will clean the shop from 9am to 5pm.", "duties", ()),
        ("We are a bakery. We are a family.", "about", "We are a bakery"),
        ("We offer RM 3,000 a month, lunch and parking.", "benefits", ("lunch", "parking")),
        ("Place: Ipoh | Pay: RM 3,000 a month", "place", "Ipoh"),
        ("Cook (part-time) wanted", "title", "Cook"),
        ("Details: 45 hours a week", "hours", "45 hours a week"),
        ("Cook, Penang, Location: Ipoh, Perak", "place", "Penang"),
        ("Report to: Ms Lim", "reports_to", "Ms Lim"),
        ("We are based in Penang.", "place", "Penang"),
        ("位于吉隆坡的咖啡馆", "place", "吉隆坡"),
        ("About Kopi Pagi\nGood coffee since 1999.\n", "organisation", "Kopi Pagi"),
    ],
)
def test_a_fact_is_read(text: str, field: str, value: object) -> None:
    assert getattr(read_facts(text).facts, field) == value


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Pay: competitive", ["Pay: competitive"]),
        ("Deadline: soon", ["Deadline: soon"]),
        (
            "Cook | Ipoh | one two three four five six seven eight nine ten",
            ["one two three four five six seven eight nine ten"],
        ),
        ("Requirements: no experience needed", ["Requirements: no experience needed"]),
        ("Deadline: 31 December", ["Deadline: 31 December"]),
        ("Apply to: the office", ["Apply to: the office"]),
        ("Salary $3,000 a month", ["Salary $3,000 a month"]),
        ("Cook | Ipoh | something odd", ["something odd"]),
        ("Interviews\nWe are nice.\n", ["We are nice."]),
        ("Fun facts\n- we like cake\n", ["we like cake"]),
        ("Everyone is equal.", ["Everyone is equal."]),
    ],
)
def test_what_is_not_understood_is_listed(text: str, unread: list[str]) -> None:
    assert _unread(text) == unread


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Cook\nHours: 45 hours a week\nHours: 40 hours a week", [("said-twice", "hours")]),
        ("Pay: RM 3,000 a month\nPay: RM 4,000 a month", [("said-twice", "pay")]),
        ("Pay: RM 3,000 a month\nWe pay RM 3,000 a month.", []),
        ("Pay: RM 3,000", [("pay-period", "pay")]),
        ("Apply by 31 December", [("year", "apply_by")]),
        ("Apply by 1 May 2027.\nClosing date: 2 May 2027", []),
        ("Nous cherchons un cuisinier pour le restaurant et les gens", [("language", "")]),
        ("Place: Penang\nPlace: Penang, Malaysia", []),
    ],
)
def test_a_doubt_is_told(text: str, unsure: list[tuple[str, str]]) -> None:
    assert _unsure(read_facts(text)) == unsure


def test_a_paragraph_below_a_heading_is_read_by_sentence() -> None:
    read = read_facts(
        "Responsibilities\nYou will be responsible for cleaning the ward. Make the beds. You will work Monday to Friday.\n\n"
        "Benefits\nFree lunch, parking, a gym and a very long list of things that nobody needs to read but that stands here\n\n"
        "Email jobs@x.example by 3 March 2027\n"
    )

    assert read.facts.duties == ("cleaning the ward.", "Make the beds.")
    assert read.facts.benefits[:3] == ("Free lunch", "parking", "a gym")
    assert (read.facts.days, read.facts.apply_to) == ("Monday to Friday", "jobs@x.example")


def test_about_us_stops_where_it_tells_how_to_apply() -> None:
    read = read_facts("About us\nKopi Pagi is a café.\nLocation: Ipoh\n\nSend your CV to a@x.example.\n")

    assert (read.facts.about, read.facts.organisation) == ("Kopi Pagi is a café", "Kopi Pagi")
    assert (read.facts.place, read.facts.apply_to) == ("Ipoh", "a@x.example")


def test_about_us_may_come_twice() -> None:
    read = read_facts("About us\nWe bake.\n\nWho we are\nWe have four shops.\n")

    assert read.facts.about == "We bake"


def test_a_heading_of_an_unknown_name_ends_at_a_line_that_stands_apart() -> None:
    read = read_facts("Cook\n\nFUN FACTS\n- we like cake\n- place: Ipoh\n\nWe offer lunch.\n")

    assert (read.facts.place, read.facts.benefits) == ("Ipoh", ("lunch.",))


def test_the_good_and_the_hard_may_share_a_list() -> None:
    read = read_facts("What it is really like\nThe good part:\n- Sun\nThe hard part:\n- Rain\n")

    assert (read.facts.good, read.facts.hardships) == (("Sun",), (Hardship("Rain"),))


def test_a_must_have_that_says_what_it_is_for_is_tied_to_it() -> None:
    read = read_facts("Duties\n- Serve guests\n- Bake bread\n\nRequirements\n- Strong arms (needed to bake bread)\n")

    assert read.facts.must_haves == (MustHave("Strong arms", 1),)


def test_a_clause_goes_on_with_the_list_before_it() -> None:
    read = read_facts("must have: licence; own car; we offer petrol")

    assert [one.text for one in read.facts.must_haves] == ["licence", "own car"]
    assert read.facts.benefits == ("petrol",)


def test_a_thing_said_twice_is_kept_once() -> None:
    assert read_facts("Duties\n- Bake\n- Bake\n").facts.duties == ("Bake",)


def test_steps_without_bullets_are_read_in_their_order() -> None:
    read = read_facts("How we hire\nPhone call, then an interview of one hour about service.\nThat is all.\n")

    assert read.facts.rounds == (Round("Phone call"), Round("an interview of one hour", 60, ("service",)))


@given(st.text(max_size=400))
@settings(max_examples=25)
def test_any_text_gives_spans_that_lie_in_it(text: str) -> None:
    read = read_facts(text)

    spans = [
        *((one.start, one.end) for one in read.found),
        *((one.start, one.end) for one in read.unsure),
        *((one.start, one.end) for one in read.unread),
    ]
    assert [one for one in spans if not 0 <= one[0] <= one[1] <= len(text)] == []


@given(st.lists(st.sampled_from([line for one in annotated_adverts() for line in one.text.splitlines()]), max_size=12))
@settings(max_examples=25)
def test_lines_in_any_order_are_read_without_harm(lines: list[str]) -> None:
    text = "\n".join(lines)

    read = read_facts(text)

    assert [one for one in read.found if not text[one.start : one.end].strip()] == []
