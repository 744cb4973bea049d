"""The shorthand of notes is written out; names and what stands in capitals stay as they are."""

import pytest

from kedua.engine.advert.shorthand import written_out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("37.5 hrs/week, shifts incl nights", "37.5 hours a week, shifts including nights"),
        ("39h/week", "39 hours a week"),
        ("avg 48hrs", "average 48 hours"),
        ("Approx. 5 yrs", "About 5 years"),
        ("RM 200/hour, 2/day", "RM 200 an hour, 2 a day"),
        ("20 hrs p.w., paid p.a.", "20 hours a week, paid a year"),
        ("medicine, 3x a day", "medicine, 3 times a day"),
        ("~ EUR 14k/month", "about EUR 14k a month"),
        ("28 days inc bank hols", "28 days including bank holidays"),
        ("asap", "as soon as possible"),
        ("lunch w/ the team", "lunch with the team"),
        ("build & maintain pipes + pumps", "build and maintain pipes and pumps"),
        ("english & Hindi", "English and Hindi"),
        ("Sunday & Monday off", "Sunday and Monday off"),
        ("a 5 min walk", "a 5 minute walk"),
        ("every wk, 44 hrs/wk, $15/night", "every week, 44 hours a week, $15 a night"),
        ("Tue-Fri + 1 Sat a month", "Tue-Fri and 1 Sat a month"),
        ("ok w/ night work, w/o a car", "ok with night work, without a car"),
        ("paid breaks (2x20 min), 8 hr/night", "paid breaks (2x20 minutes), 8 hours a night"),
        ("1 hr a day, 2 hr shift", "1 hour a day, 2 hour shift"),
        ("20 days AL, resp. for stock, shift mgr", "20 days of annual leave, responsible for stock, shift manager"),
        ("tips + 5% commission", "tips and 5% commission"),
    ],
)
def test_shorthand_is_written_out(typed: str, said: str) -> None:
    assert written_out(typed) == said


@pytest.mark.parametrize(
    "name",
    [
        "Levain & Fils",
        "EPF & SOCSO",
        "R&D",
        "Acme Inc",
        "ISO 9001/14001",
        "min 18 years",
        "wk",
        "C + E",
        "and/or",
        "polish brass",
        "https://a.example/week/1",
    ],
)
def test_names_and_marks_stay(name: str) -> None:
    assert written_out(name) == name
