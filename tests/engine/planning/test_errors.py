"""Each impossible wish is named with a fix, and following the fix works."""

from dataclasses import replace

import pytest

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.bank import Bank
from kedua.engine.planning.case import Case, Panelist
from kedua.engine.planning.errors import (
    CoreTooLong,
    ImpossiblePlan,
    LengthOutOfRange,
    NoPanel,
    NoPanelFor,
    NoQuestionFor,
    PartsTooLong,
    TooShort,
)
from kedua.engine.planning.make import make_plan
from kedua.wording.problems import impossible
from tests.factories.banks import question, small_bank
from tests.factories.cases import ALL_DIFFERENT, bare_case

BANK = small_bank()
COMPETENT = ("teamwork", "planning", "selling", "safety")


def refused(case: Case, bank: Bank = BANK) -> ImpossiblePlan:
    with pytest.raises(ImpossiblePlan) as caught:
        make_plan(case, bank, ALL_DIFFERENT)
    return caught.value


def needed(error: ImpossiblePlan) -> int:
    minutes = error.inputs["needed"]
    assert isinstance(minutes, int)
    return minutes


def long_core(minutes: int) -> Case:
    core = tuple(question(f"own-{n}", about, minutes=9) for n, about in enumerate(COMPETENT))
    return replace(bare_case(minutes), core=core)


def all_musts(minutes: int) -> Case:
    case = bare_case(minutes)
    return replace(case, needs=tuple(replace(n, must_have=n.subject in COMPETENT) for n in case.needs))


def bank_without(*ids: str) -> Bank:
    return Bank(BANK.subjects, tuple(q for q in BANK.questions if not q.id.startswith(ids)), ())


def test_a_length_out_of_range() -> None:
    error = refused(bare_case(15))

    assert (type(error), error.inputs) == (LengthOutOfRange, {"minutes": 15, "least": 20, "most": 120})
    assert impossible(error) == "An interview takes 20 to 120 minutes, not 15. Choose a length in that range."


def test_parts_that_are_too_long() -> None:
    error = refused(replace(bare_case(45), parts=(("preview", 30),)))

    assert (type(error), error.inputs) == (PartsTooLong, {"minutes": 45, "fixed": 43, "scored": 2})
    assert "Shorten a part or make the interview longer" in impossible(error)


def test_a_core_that_is_too_long() -> None:
    error = refused(long_core(45))

    assert (type(error), error.inputs) == (CoreTooLong, {"core": 28, "scored": 25, "minutes": 45, "needed": 62})
    assert "plan at least 62 minutes" in impossible(error)
    make_plan(long_core(needed(error)), BANK, ALL_DIFFERENT)
    assert isinstance(refused(long_core(needed(error) - 1)), TooShort)


def test_a_core_for_which_no_length_is_enough() -> None:
    core = tuple(question(f"own-{n}", "teamwork", minutes=9) for n in range(12))

    error = refused(replace(bare_case(60), core=core))

    assert (type(error), error.inputs["needed"]) == (CoreTooLong, 0)
    assert "Take a question out of the core" in impossible(error)


def test_an_empty_panel() -> None:
    error = refused(replace(bare_case(), panel=()))

    assert (type(error), error.inputs) == (NoPanel, {})
    assert impossible(error) == "The panel is empty. Name at least one person who will ask."


def test_a_must_have_and_a_core_question_that_nobody_can_judge() -> None:
    panel = (Panelist("p1", "Ada", "hiring manager", ("planning",)),)
    core = tuple(q for q in BANK.questions if q.id in ("safety-1", "teamwork-1", "career-goals-1"))

    error = refused(replace(bare_case(), panel=panel, core=core))

    assert (type(error), error.inputs) == (NoPanelFor, {"competencies": ("teamwork", "safety"), "panel": ("Ada",)})
    assert "Nobody on the panel (Ada) can judge: teamwork, safety. Add somebody who can" in impossible(error)


def test_a_must_have_value_needs_nobody_in_particular() -> None:
    case = bare_case()
    needs = tuple(replace(n, must_have=n.subject in ("teamwork", "value:care")) for n in case.needs)

    plan = make_plan(
        replace(case, needs=needs, panel=(Panelist("p1", "Ada", "owner", COMPETENT),)), BANK, ALL_DIFFERENT
    )

    assert "value:care" in {q.subject.id for q in plan.questions}


@pytest.mark.parametrize(
    ("gone", "named"),
    [
        (("teamwork",), "Teamwork"),
        (("career-goals",), "career-goals"),
        (("contribution", "value"), "mission-or-value"),
        (("teamwork-5", "planning-5", "selling-5", "safety-5"), "challenge"),
    ],
)
def test_nothing_to_ask_for_something_that_must_be_asked(gone: tuple[str, ...], named: str) -> None:
    error = refused(bare_case(), bank_without(*gone))

    assert (type(error), error.inputs) == (NoQuestionFor, {"requirements": (named,)})
    assert f"no question left to ask for: {named}. Add an own question about it" in impossible(error)


def test_core_questions_that_take_every_place_of_the_only_challenge() -> None:
    core = tuple(q for q in BANK.questions if q.id in ("teamwork-1", "teamwork-2", "teamwork-3"))

    error = refused(
        replace(bare_case(90), core=core),
        bank_without("planning-5", "selling-5", "safety-5", "coaching-5", "listening-5"),
    )

    assert (type(error), error.inputs) == (
        NoQuestionFor,
        {"requirements": ("teamwork-1", "teamwork-2", "teamwork-3", "challenge")},
    )


def test_too_many_must_haves_for_the_minutes() -> None:
    error = refused(all_musts(20))

    assert (type(error), error.inputs) == (
        TooShort,
        {
            "minutes": 20,
            "scored": 13,
            "required": 16,
            "must_haves": ("Teamwork", "Planning", "Selling", "Safety"),
            "needed": 25,
        },
    )
    assert "What must be asked takes 16 minutes" in impossible(error)
    make_plan(all_musts(needed(error)), BANK, ALL_DIFFERENT)
    assert isinstance(refused(all_musts(needed(error) - 1)), TooShort)


def test_no_length_is_enough_for_everything() -> None:
    core = tuple(question(f"own-{n}", "safety", minutes=11) for n in range(12))
    nothing_else = (("welcome", 0), ("preview", 0), ("questions", 0), ("close", 0))

    error = refused(replace(all_musts(120), core=core, parts=nothing_else))

    assert (type(error), error.inputs["needed"]) == (TooShort, 0)


def test_no_length_is_enough_when_there_is_nothing_to_ask_for_a_must() -> None:
    error = refused(long_core(45), bank_without("career-goals"))

    assert (type(error), error.inputs["needed"]) == (CoreTooLong, 0)


def test_fewer_must_haves_fit() -> None:
    case = all_musts(20)

    plan = make_plan(replace(case, needs=(*case.needs[:1], *bare_case().needs[2:])), BANK, ALL_DIFFERENT)

    assert sum(part.minutes for part in plan.parts) == 20


def test_must_haves_without_a_gap_are_left_out_by_name_when_time_is_short() -> None:
    settled = tuple(Rating("safety", rater, 1, 5, "q", "Did it.") for rater in ("Farah", "Gus"))

    plan = make_plan(replace(all_musts(20), ratings=settled, not_covered=()), BANK, ALL_DIFFERENT)

    assert plan.not_probed == ("safety",)
