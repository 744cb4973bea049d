"""Every code about an edited plan has a sentence that says what to know, with its inputs in it."""

from typing import get_args

import pytest

from kedua.engine.planning.edits import LONGEST_QUESTION, Ignored, WhyIgnored
from kedua.engine.planning.errors import PinsTooLong
from kedua.engine.planning.plan_warnings import PlanWarning
from kedua.wording.plan_warnings import _ignored, _lost, _warnings, ignored_edit, plan_warning, would_be_lost
from kedua.wording.problems import impossible

INPUTS = {
    "core-dropped": (("question", "Why us?"),),
    "core-reworded": (("question", "Why?"), ("usual", "Why us?")),
    "must-not-probed": (("subject", "Planning"),),
    "asked-before": (("question", "Why?"), ("earlier", "Why us?")),
    "same-question": (("question", "Why?"), ("other", "Why us?")),
    "cannot-judge": (("person", "Ben"), ("subject", "Safety")),
    "far-more-load": (("person", "Ada"), ("minutes", 31), ("share", 12)),
}


@pytest.mark.parametrize("code", sorted(_warnings()))
def test_every_warning_is_told_with_its_inputs(code: str) -> None:
    inputs = INPUTS.get(code, ())

    sentence = plan_warning(PlanWarning(code, "", inputs))

    assert [value for _, value in inputs if str(value) not in sentence] == []
    assert "{" not in sentence


def test_every_reason_why_an_edit_was_ignored_names_the_question() -> None:
    reasons: tuple[WhyIgnored, ...] = get_args(WhyIgnored)

    sentences = [ignored_edit(Ignored("pinned", "q1", why), "Why us?") for why in reasons]

    assert set(_ignored()) == set(reasons)
    assert [sentence for sentence in sentences if "“Why us?”" not in sentence] == []
    assert f"1 to {LONGEST_QUESTION} minutes" in sentences[-1]


@pytest.mark.parametrize("code", [*sorted(set(_lost()) - {"must"}), "must/planning"])
def test_what_an_offer_would_lose_is_told(code: str) -> None:
    sentence = would_be_lost(code, "Planning")

    assert sentence.startswith("The plan would hold no ")
    assert ("Planning" in sentence) == code.startswith("must/")


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        plan_warning(PlanWarning("whatever"))


def test_pins_that_leave_no_room_are_listed_with_what_would_help() -> None:
    error = PinsTooLong(pinned=("Why us?", "Why now?"), required=40, scored=25, minutes=45, needed=70)

    assert impossible(error) == (
        "The pinned questions leave no room for the others: what must be asked takes 40 minutes, and an interview of 45 "
        "minutes has 25 for questions. Unpin one or plan at least 70 minutes. Pinned: Why us?, Why now?."
    )
