"""What was learned from reading whole adverts: who asks for what, and what is asked of things and not of people."""

import pytest

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.pasted import read_facts
from kedua.library.adverts import own_headings


def read(text: str) -> Facts:
    return read_facts(text, own_headings()).facts


@pytest.mark.parametrize(
    "sentence",
    [
        "Holiday must be booked four weeks ahead.",
        "A security check must be completed before you start.",
        "Required urgently for a contractor in Dubai.",
        "Need something changed for the interview?",
        "You need not know plants.",
        "No teaching licence is needed.",
        "If you have not heard within a week you have been unsuccessful.",
        "We are looking for someone to join our team.",
        "Partial matches are welcome: apart from licences, which you must have.",
    ],
)
def test_what_asks_nothing_of_anybody_is_no_must_have(sentence: str) -> None:
    facts = read(f"# Clerk\n\nRequirements\n\n- Counts well\n- Writes clearly\n\n{sentence}")

    assert [need.text for need in facts.must_haves] == ["Counts well", "Writes clearly"]


@pytest.mark.parametrize(
    "sentence", ["You must be registered with the council.", "Candidates must be trained in first aid."]
)
def test_what_people_must_be_is_a_must_have(sentence: str) -> None:
    assert len(read(f"# Clerk\n\n{sentence}").must_haves) == 1


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Roles & Responsibilities:", "duties"),
        ("You'll do", "duties"),
        ("Eligibility:", "must_haves"),
        ("We need someone who:", "must_haves"),
        ("Helpful:", "nice_to_haves"),
    ],
)
def test_headings_that_were_not_known(heading: str, field: str) -> None:
    facts = read(f"# Clerk\n\n{heading}\n- counts stock\n- writes orders")

    assert len(getattr(facts, field)) == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Sr. DevOps Engineer\n\nYou will run servers.", "Sr. DevOps Engineer"),
        ("# Part time cleaner – condo units, Novena\n\nYou will sweep.", "Part time cleaner"),
        ("SECURITY OFFICERS WANTED\n\nYou will watch doors.", "SECURITY OFFICERS"),
    ],
)
def test_a_title_with_a_term_or_a_stop_in_it(text: str, title: str) -> None:
    assert read(text).title == title


def test_several_labels_of_a_line_each_name_a_fact() -> None:
    facts = read(
        "# Engineer\n\nLocation: Rotterdam, hybrid. Salary: €45,000 – €85,000 gross a year. Contract: permanent."
    )

    assert facts.pay is not None
    assert (facts.place, facts.where, facts.pay.currency, facts.contract) == ("Rotterdam", "hybrid", "EUR", "permanent")


@pytest.mark.parametrize(
    ("place", "currency"), [("Tacoma, WA", "USD"), ("Nanaimo, BC", "CAD"), ("Broome, VIC", "AUD"), ("Anytown", None)]
)
def test_a_state_tells_whose_dollar_it_is(place: str, currency: str | None) -> None:
    pay = read(f"# Bookkeeper\n\nOaks Clinic in {place} is looking for a bookkeeper, $28 to $33 an hour.").pay

    assert (pay.currency if pay else None) == currency


def test_who_hires_may_say_where_first() -> None:
    facts = read("Cedar & Pine Clinic in Nanaimo, BC is looking for a bookkeeper. You'll fit right in.")

    assert facts.organisation == "Cedar & Pine Clinic"
    assert facts.duties == ()


def test_what_is_arranged_differently_is_an_adjustment_and_funds_are_benefits() -> None:
    facts = read("# Clerk\n\nTell Aoife if you would like anything arranged differently.\n\nEPF, SOCSO, yearly bonus.")

    assert facts.adjustments == "Tell Aoife if you would like anything arranged differently"
    assert facts.benefits == ("EPF", "SOCSO", "yearly bonus")


def test_a_place_ends_before_the_office() -> None:
    assert read("# Clerk\n\nWe are hiring for our Pune office.").place == "Pune"


@pytest.mark.parametrize(
    ("does", "brings"),
    [
        ("What you'll get up to", "Knowledge, skills and abilities"),
        ("***What the day looks like***", "***You'll get the job if you***"),
        ("Wat ga je doen? / What will you do?", "Wie ben jij? / Who are you?"),
    ],
)
def test_headings_say_what_one_does_and_brings_in_many_words(does: str, brings: str) -> None:
    facts = read(
        f"Lash Technician, Ipoh\n\n{does}\n- Greet clients\n- Restock glue\n\n{brings}\n- Speaks Malay\n- Steady hands"
    )

    assert facts.duties == ("Greet clients", "Restock glue")
    assert [need.text for need in facts.must_haves] == ["Speaks Malay", "Steady hands"]


def test_arrows_part_a_line_whatever_stands_before_the_first() -> None:
    facts = read(
        "Bicycle Mechanic, Utrecht\nYour day ➡️ true wheels ➡️ bleed brakes\nYou bring ➡️ basic Dutch ➡️ own helmet"
    )

    assert facts.duties == ("true wheels", "bleed brakes")
    assert [need.text for need in facts.must_haves] == ["basic Dutch", "own helmet"]


def test_a_form_in_two_columns_and_the_head_of_a_table_are_no_titles() -> None:
    form = read("Position Title: Water Operator\t\tClassification: L4\nLocation: Kamloops\t\tHours: 37.5 per week")
    table = read(
        "| Field | Detail |\n|---|---|\n| Title | Payroll Clerk |\n| Entity | Harbour Foods Ltd |\n| Site | Tema |"
    )

    assert (form.title, form.place) == ("Water Operator", "Kamloops")
    assert table.title == "Payroll Clerk"


def test_a_band_may_name_its_period_twice_and_a_page_its_board() -> None:
    facts = read("LinkedIn\nFerry Deckhand\n\nSalary: £27,400/yr - £29,100/yr\nShow more")

    assert facts.title == "Ferry Deckhand"
    assert facts.pay is not None
    assert (int(facts.pay.least), int(facts.pay.most), str(facts.pay.per)) == (27400, 29100, "year")


def test_what_they_would_do_in_a_mail_is_a_duty() -> None:
    facts = read("We need a night baker. They'd mix the dough and load the van. Needs to have baked bread before.")

    assert [duty.rstrip(".") for duty in facts.duties] == ["mix the dough and load the van"]
    assert [need.text.rstrip(".") for need in facts.must_haves] == ["have baked bread before"]
