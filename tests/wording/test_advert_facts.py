from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from decimal import Decimal

import pytest

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.wording.advert_facts import fact_names, pay_told, told

FACTS = Facts(
    "Baker",
    where="hybrid",
    contract="fixed term",
    duties=("Bake bread.", "Clean up."),
    must_haves=(MustHave("Can lift a tray", 0),),
    hardships=(Hardship("Early starts", "every day", "a van home"),),
    pay=Pay(Decimal(2400), Decimal(2900), "MYR", "month", "bread"),
    rounds=(Round("Trial shift", 120, ("shaping", "hygiene")), Round("Visit")),
    answer_days=4,
    apply_by=dt.date(2026, 12, 31),
)


def test_every_fact_has_a_name() -> None:
    assert set(fact_names()) == {field.name for field in fields(Facts)}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("title", ["Baker"]),
        ("place", []),
        ("where", ["Partly from home"]),
        ("contract", ["For a fixed term"]),
        ("duties", ["Bake bread.", "Clean up."]),
        ("must_haves", ["Can lift a tray"]),
        ("hardships", ["Early starts · every day · a van home"]),
        ("pay", ["RM 2,400 to RM 2,900 a month, bread"]),
        ("rounds", ["Trial shift, 120 minutes: shaping, hygiene", "Visit"]),
        ("answer_days", ["4"]),
        ("apply_by", ["Thursday 31 December 2026"]),
    ],
)
def test_a_fact_is_told_one_text_for_each_thing_in_it(name: str, said: list[str]) -> None:
    assert list(told(FACTS, name)) == said


def test_pay_is_told_as_descriptions_in_the_language_do() -> None:
    assert pay_told(FACTS, "ms") == "RM2,400 hingga RM2,900 sebulan"
    assert not pay_told(replace(FACTS, pay=None), "en")
