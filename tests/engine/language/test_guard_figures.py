"""Numbers, dates, times and addresses, as a text writes them."""

import pytest

from kedua.engine.language.guard_figures import often
from kedua.engine.language.guard_ranges import values
from kedua.engine.language.text import fold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RM 4,500 to RM 6,000 a month", [("money", 4500, "myr", "month", "low"), ("money", 6000, "myr", "month", "high")]),
        ("RM 3 to 4k", [("money", 3000, "myr", "", "low"), ("money", 4000, "myr", "", "high")]),
        ("2,000 ringgit monthly", [("money", 2000, "myr", "month", "exact")]),
        ("薪资4500令吉", [("money", 4500, "myr", "", "exact")]),
        ("USD 1 million", [("money", 1_000_000, "usd", "", "exact")]),
        ("9am–6pm", [("time", 540, "", "", "low"), ("time", 1080, "", "", "high")]),
        ("nine to 6 pm", [("time", 10_540, "", "", "low"), ("time", 1080, "", "", "high")]),
        ("at 09:30 and 14:15", [("time", 570, "", "", "exact"), ("time", 855, "", "", "exact")]),
        ("noon, midnight", [("time", 720, "", "", "exact"), ("time", 0, "", "", "exact")]),
        ("quarter to six in the evening", [("time", 1065, "", "", "exact")]),
        ("half past five", [("time", 10_330, "", "", "exact")]),
        ("30 November 2026", [("date", "30.11.2026", "", "", "exact")]),
        ("Nov 30", [("date", "30.11.", "", "", "exact")]),
        ("2026-11-30", [("date", "30.11.2026", "", "", "exact")]),
        ("30/11/2026", [("date", "30.11.2026", "", "", "exact")]),
        ("11月30日", [("date", "30.11.", "", "", "exact")]),
        ("March 2027", [("date", ".3.2027", "", "", "exact")]),
        ("at least 3 years", [("count", 3, "year", "", "min")]),
        ("3+ years", [("count", 3, "year", "", "min")]),
        ("two years or more", [("count", 2, "year", "", "min")]),
        ("18 or older", [("count", 18, "", "", "min")]),
        ("within 5 working days", [("count", 5, "workday", "", "max")]),
        ("five or fewer", [("count", 5, "", "", "max")]),
        ("about thirty-five rooms", [("count", 35, "", "", "about")]),
        ("two hundred and fifty", [("count", 250, "", "", "exact")]),
        ("half a dozen", [("count", 6, "", "", "exact")]),
        ("20 percent", [("percent", 20, "", "", "exact")]),
        ("twice a month", [("count", 2, "times", "month", "exact")]),
        ("after a year", [("count", 1, "year", "", "exact")]),
        ("two office days a week", [("count", 2, "day", "week", "exact")]),
        ("aged 4 to 5 years old", [("count", 4, "", "", "low"), ("count", 5, "", "", "high")]),
        ("two years, one as a lead", [("count", 2, "year", "", "exact"), ("count", 1, "year", "", "exact")]),
        ("one as a lead", []),
        ("one of us", []),
        ("Mon-Sat", [("days", "0-5", "", "", "exact")]),
        ("Write to a@b.example.", [("address", "a@b.example", "", "", "exact")]),
        ("https://b.example/x.", [("address", "b.example/x", "", "", "exact")]),
        ("eight and nine", [("count", 8, "", "", "exact"), ("count", 9, "", "", "exact")]),
        ("between 8 and 9", [("count", 8, "", "", "low"), ("count", 9, "", "", "high")]),
        ("3 days to RM 9", [("count", 3, "day", "", "exact"), ("money", 9, "myr", "", "exact")]),
    ],
)  # fmt: skip
def test_a_value_is_read_with_its_unit_and_its_bound(text: str, found: list[tuple[object, ...]]) -> None:
    read = [(one.kind, one.amount, one.unit, one.per, one.bound) for one in values(fold(text))]

    assert read == found


def test_periods_are_named() -> None:
    assert list(often("monthly closing and a yearly audit")) == ["month", "year"]
