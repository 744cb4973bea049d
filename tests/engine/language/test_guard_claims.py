"""What single words claim, and what only seems to claim it."""

import pytest

from kedua.engine.language.guard import invented


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("Check hives weekly with the beekeeper", "You check the hives on your own."),
        ("Artists set their own days", "You set your own prices for each day."),
        ("Sat half day", "Saturdays off"),
        ("Feed the animals each morning", "You love animals."),
        ("PMP not required", "PMP is an advantage."),
        ("Company car or car allowance", "Company car and car allowance"),
        ("Own motorcycle needed", "A motorcycle is provided."),
        ("Shop manager checks every dress", "You check every dress."),
        ("Work with two developers and a product manager", "You lead two developers."),
        ("Translate from Malay to English", "You translate from English to Malay."),
        ("Suit provided", "A suit is required."),
        ("Hostel RM 60, bus free", "The hostel is free."),
        ("Parking RM 2 per day", "Free parking"),
        ("Hybrid: 3 days office, 2 days home", "Three days home"),
        ("Call-outs twice a month at most", "Call-outs at least twice a month"),
    ],
)
def test_what_no_fact_claims_is_struck(fact: str, sentence: str) -> None:
    assert invented(sentence, (fact,))


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("You work alone at night", "You work on your own at night."),
        ("Artists set their own days", "You set your own days."),
        ("Mondays off", "Mondays are off."),
        ("Hostel RM 60, bus free", "The bus is free."),
        ("Parking free", "Free parking"),
        ("Interest in animals", "You like animals."),
        ("PMP is a plus, not required", "PMP is an advantage."),
        ("Company car or car allowance, your choice", "Company car or car allowance, you choose"),
        ("Own motorcycle. Helmet given", "A helmet is given."),
        ("You lead four clerks", "You lead four clerks."),
        ("Teaching certificate optional", "You do not have to hold a teaching certificate."),
        ("Work permit, or we get you one", "If you do not have a work permit, we get you one."),
        ("SAP helps", "SAP is welcome."),
        ("Sat, Sun", "You work on Saturday and Sunday at the weekend."),
        ("School holidays are unpaid", "School holidays are not paid."),
        ("RM 3,000 → 3,300 after probation", "Pay rises from RM 3,000 to RM 3,300 after probation."),
    ],
)
def test_what_a_fact_claims_is_left_alone(fact: str, sentence: str) -> None:
    assert invented(sentence, (fact, "Driving for the shop")) == ()


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("14 days of leave", "two weeks of leave"),
        ("24 hours", "one day"),
        ("six months", "half a year"),
        ("60 minutes", "an hour within"),
        ("RM 0.90", "90 sen"),
        ("3x a day", "three times a day"),
        ("about 20 %", "a fifth of"),
        ("15-minute", "quarter of an hour"),
        ("two fortnights", "four weeks"),
        ("one quarter", "three months"),
        ("within a working day", "within one working day"),
        ("4 on 4 off", "four days off"),
        ("days: 5 a year", "five days each year"),
        ("hourly RM 9.50", "RM 9.50 an hour"),
    ],
)
def test_the_same_amount_is_read_from_another_way_of_writing_it(fact: str, sentence: str) -> None:
    assert invented(sentence, (fact, "Leave and work")) == ()


def test_what_is_given_elsewhere_is_left_alone() -> None:
    facts = ("Own laptop for the course", "A laptop is provided for work")

    assert invented("For work a laptop is provided.", facts) == ()
