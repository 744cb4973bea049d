"""The facts of a job as lines."""

import datetime as dt
from decimal import Decimal

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.lines import fact_lines


def test_a_title_alone_is_one_line() -> None:
    assert fact_lines(Facts(title="Baker")) == ("Title: Baker",)


EVERYTHING = Facts(
    title="Baker",
    organisation="Roti Kita",
    about="A bakery",
    mission="Bread for all",
    values=("Care",),
    purpose="Bake bread",
    reports_to="the head baker",
    team="Five bakers",
    place="Ipoh",
    country="MY",
    where="on site",
    days="Monday to Saturday",
    hours="2 am to 10 am",
    contract="fixed term",
    contract_length="two years",
    start="at once",
    duties=("Mix dough",),
    must_haves=(MustHave("Can lift 25 kg", 0),),
    nice_to_haves=("Sourdough",),
    hardships=(Hardship("It is hot", "every day", "fans"), Hardship("You start early")),
    good=("Warm bread",),
    growth=("Head baker",),
    benefits=("Free bread",),
    pay=Pay(Decimal(2000), Decimal("2500.50"), "MYR", "month", "service points"),
    rounds=(Round("Interview", 45, ("past work", "mornings")), Round("Trial")),
    answer_days=5,
    adjustments="Write to us",
    apply_by=dt.date(2027, 1, 15),
    apply_to="jobs@roti.example",
)


def test_each_fact_is_a_line_with_its_label() -> None:
    assert fact_lines(EVERYTHING) == (
        "Title: Baker",
        "Organisation: Roti Kita",
        "About the organisation: A bakery",
        "Mission: Bread for all",
        "Value: Care",
        "Purpose: Bake bread",
        "Reports to: the head baker",
        "Team: Five bakers",
        "Duty: Mix dough",
        "Must have: Can lift 25 kg",
        "Nice to have: Sourdough",
        "Hard about it: It is hot; every day; fans",
        "Hard about it: You start early",
        "Good about it: Warm bread",
        "Growth: Head baker",
        "Benefit: Free bread",
        "Place: Ipoh",
        "Country: Malaysia",
        "Where: on site",
        "Days: Monday to Saturday",
        "Hours: 2 am to 10 am",
        "Contract: fixed term",
        "Contract length: two years",
        "Start: at once",
        "Pay: MYR 2,000 to 2,500.50 per month before tax",
        "Paid on top: service points",
        "Hiring in 2 rounds",
        "Round: Interview, 45 minutes, about past work, mornings",
        "Round: Trial",
        "Every candidate hears within 5 working days after an interview",
        "Adjustments: Write to us",
        "Apply by: 2027-01-15",
        "Apply to: jobs@roti.example",
    )


def test_fixed_pay_and_one_round_are_said_once() -> None:
    facts = Facts(title="Baker", pay=Pay(Decimal(12), Decimal(12), "MYR", "hour"), rounds=(Round("Trial", 60),))

    assert fact_lines(facts) == (
        "Title: Baker",
        "Pay: MYR 12 per hour before tax",
        "Hiring in one round",
        "Round: Trial, 60 minutes",
    )
