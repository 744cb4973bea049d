"""A further interview that is only about what is unresolved asks about nothing else, and repeats no core question."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from kedua.engine.planning.case import Case, targeted
from kedua.engine.planning.make import make_plan
from kedua.library.loader import load_library
from tests.factories.cases import ALL_DIFFERENT, usual_case

BANK = load_library().bank


def competencies(case: Case) -> tuple[str, ...]:
    return tuple(name for name in case.competencies if name in BANK.subjects)


def asked(case: Case) -> Counter[str]:
    plan = make_plan(case, BANK, ALL_DIFFERENT)
    return Counter(planned.question.subject for planned in plan.questions)


@pytest.mark.parametrize("on_each", [1, 2, 3])
def test_so_many_questions_at_most_are_asked_about_each_and_none_about_the_rest(on_each: int) -> None:
    case = usual_case()
    about = competencies(case)[:2]

    found = asked(targeted(replace(case, minutes=60), about, on_each))

    assert set(found) == set(about)
    assert max(found.values()) <= on_each


def test_there_is_no_core_and_every_subject_must_be_asked_about() -> None:
    case = usual_case()
    about = competencies(case)[:1]

    found = targeted(case, (*about, "no-such-subject"), 2)

    assert (found.core, found.on_each, [(need.subject, need.must_have) for need in found.needs]) == (
        (),
        2,
        [(about[0], True)],
    )


def test_twenty_minutes_are_enough_for_one_subject() -> None:
    case = usual_case()
    about = competencies(case)[:1]

    assert set(asked(targeted(replace(case, minutes=20), about, 1))) == set(about)
