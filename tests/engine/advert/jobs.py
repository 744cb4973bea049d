"""Facts of a job for tests of composing: one with everything, and phrases so short that a test can see all of them."""

import datetime as dt
from decimal import Decimal

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.text import Advert

BAKER = Facts(
    title="Baker",
    organisation="Padi Bakery",
    about="Padi bakes for nine shops in Johor.\n\nThe dough is made in Muar.",
    mission="Bread within reach of every home",
    values=("Honesty", "Say it early and plainly"),
    purpose="Bakes bread that is on the shelf by seven.",
    reports_to="Head Baker",
    team="four bakers",
    place="Muar",
    country="MY",
    where="on site",
    days="five days a week",
    hours="42 hours a week",
    contract="fixed term",
    contract_length="two years",
    start="1 March 2027",
    duties=("Weighing dough by recipe.", "Shapes loaves by hand", "Responsible for cleaning the ovens", "Pack orders"),
    must_haves=(
        MustHave("Handles two hundred pieces in a shift", 1),
        MustHave("Fluent in Malay"),
        MustHave("Valid typhoid vaccination certificate", 0),
    ),
    nice_to_haves=("Sourdough", "Speaks Tamil"),
    hardships=(
        Hardship("The shift begins at two in the morning.", "five days a week", "a van takes you home"),
        Hardship("Ovens are hot", "constant"),
        Hardship("Flour dust"),
    ),
    good=("You see what you made on the shelf.", "Quiet nights"),
    growth=("To head baker.", "To owner of a bakery"),
    benefits=("Bread for the household", "16 days of annual leave"),
    pay=Pay(Decimal(2400), Decimal(2900), "MYR", "month", "Night allowance"),
    rounds=(Round("Talk by phone", 20), Round("Trial shift", None, ("shaping", "hygiene")), Round("Offer")),
    answer_days=1,
    adjustments="jobs@padi.example",
    apply_by=dt.date(2027, 1, 15),
    apply_to="https://padi.example/jobs",
)


def text_of(advert: Advert) -> str:
    """Give headings and texts, as they are read from top to bottom."""
    return "\n\n".join(part for one in advert.sections for part in (one.heading, one.text) if part)
