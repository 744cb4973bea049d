"""How signs, and what is measured of meaning, are weighed, and what comes of it."""

import numpy as np
import pytest

from kedua.engine.language.guard import guard, invented, signs_of
from kedua.engine.language.guard_scales import Scales, chance

FACTS = ("Make espresso drinks for guests", "RM 1,900 a month", "Open the café at 7 am")
SURE, NEVER = Scales({}, 5.0, 0.5, 0.5), Scales({}, -5.0, 0.5, 0.5)


def test_signs_and_what_is_measured_add_up_to_a_chance() -> None:
    scales = Scales(
        {"any rule": 2.0, "fact: lacks one": 1.0}, before=-1.0, most=0.5, number=0.5, beyond=np.array([-3.0, -1.0])
    )

    plain, signed = chance((), scales), chance(("any rule", "unknown"), scales)
    near = chance(("any rule",), scales, np.array([0.5, 0.5]))

    assert (round(plain, 3), round(signed, 3), round(near, 3)) == (0.269, 0.731, 0.269)


def test_what_a_rule_finds_is_let_pass_where_the_scales_are_not_sure() -> None:
    sentence = "You make espresso drinks and pastries."

    assert (len(invented(sentence, FACTS)), invented(sentence, FACTS, scales=NEVER)) == (1, ())


def test_where_a_number_differs_one_need_not_be_as_sure() -> None:
    scales = Scales({}, before=0.0, most=0.7, number=0.3)

    assert invented("You earn RM 2,900 a month.", FACTS, scales=scales)
    assert invented("You make espresso drinks and pastries.", FACTS, scales=scales) == ()


def test_scales_that_are_sure_strike_what_no_rule_finds() -> None:
    sentence = "You open the café at 7 am."

    assert invented(sentence, FACTS) == ()
    assert guard(sentence, FACTS, scales=SURE).spans


def test_a_question_in_which_no_rule_finds_anything_is_left_alone() -> None:
    assert invented("Do you open the café at 7 am?", FACTS, scales=SURE) == ()


def test_what_was_let_pass_is_struck_first() -> None:
    facts = ("Serve guests at their tables in the garden room",)
    sentence = "You shine as you serve guests at their tables."

    (span,) = invented(sentence, facts, scales=SURE)

    assert (invented(sentence, facts), sentence[span.start : span.end]) == ((), "shine")


def test_a_fact_is_never_struck() -> None:
    assert (invented(FACTS[0], FACTS, scales=SURE), signs_of(FACTS[0], FACTS)) == ((), None)


def test_a_sentence_without_facts_is_struck_as_a_whole() -> None:
    sentence = "You bake bread."

    (span,) = invented(sentence, (), scales=SURE)

    assert sentence[span.start : span.end] == "bake bread"


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("You make espresso drinks and pastries.", "word: in a list"),
        ("You make espresso drinks for RM 2,100 a month.", "number: money"),
        ("You bake cakes, roast beans and train staff.", "word: three"),
        ("You roast espresso beans.", "doing: unheld"),
        ("You must make espresso drinks.", "asked: nowhere"),
        ("You always make espresso drinks.", "strong: comes"),
        ("You earn RM 1,900 and 3 bonuses and 4 gifts.", "number: two"),
        ("You fly.", "fact: holds none"),
        ("You are a reliable person.", "word: trait"),
    ],
)
def test_signs_name_what_speaks_for_an_invention(sentence: str, sign: str) -> None:
    assert sign in (signs_of(sentence, FACTS) or ())


def test_what_is_done_to_something_else_is_a_sign() -> None:
    facts = ("Report damage to the supervisor", "Turn-down service in suites")

    found = signs_of("You repair damage.", facts)

    assert "doing: to something else" in (found or ())
