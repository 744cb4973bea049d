"""What a person should know about a plan they changed is told, and nothing about a plan they did not."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.planning.bank import Bank
from kedua.engine.planning.case import Asked, Case, Panelist
from kedua.engine.planning.edits import NO_EDITS, Edits
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_edited_plan
from kedua.engine.planning.plan_warnings import PlanWarning, warnings_for
from kedua.wording.plan_warnings import plan_warning
from tests.factories.banks import small_bank
from tests.factories.cases import bare_case, cases, likeness_of, usual_case
from tests.factories.edits import edits_of, own

BANK = small_bank()
EQUAL = likeness_of()
PLAIN = Bank(BANK.subjects, BANK.questions, ())


def warned(edits: Edits, case: Case | None = None, affinity: Affinity = EQUAL) -> tuple[PlanWarning, ...]:
    case = bare_case() if case is None else case
    return warnings_for(make_edited_plan(case, PLAIN, affinity, edits).plan, case, edits, affinity)


def with_core(*names: str) -> Case:
    return replace(bare_case(), core=tuple(q for name in names for q in BANK.questions if q.id == name))


@settings(max_examples=15, deadline=None)
@given(cases(minutes=st.integers(60, 120)))
def test_nobody_is_warned_about_questions_they_did_not_change(case: Case) -> None:
    case = replace(case, core=case.core[:1])
    try:
        plan = make_edited_plan(case, BANK, EQUAL, NO_EDITS).plan
    except ImpossiblePlan:
        assume(False)
    assume(not plan.not_probed)

    codes = {warning.code for warning in warnings_for(plan, case, NO_EDITS, EQUAL)}

    assert codes <= {"far-more-load"}


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_every_warning_has_a_sentence(data: st.DataObject) -> None:
    case = data.draw(cases())
    edits = data.draw(edits_of(case))
    try:
        plan = make_edited_plan(case, BANK, EQUAL, edits).plan
    except ImpossiblePlan:
        assume(False)

    sentences = [plan_warning(warning) for warning in warnings_for(plan, case, edits, EQUAL)]

    assert [sentence for sentence in sentences if "{" in sentence] == []


def test_an_unchanged_plan_has_no_warning() -> None:
    assert warned(NO_EDITS, usual_case()) == ()


def test_a_core_question_left_out() -> None:
    found = warned(Edits(dropped=("teamwork-1",)), with_core("teamwork-1", "planning-1"))

    assert found == (PlanWarning("core-dropped", "teamwork-1", (("question", "Tell us about teamwork, number 1."),)),)


@pytest.mark.parametrize(
    "edits",
    [
        Edits(wording=(("teamwork-1", "How do you help?"),)),
        Edits(own=(own("teamwork-1", "teamwork", 5, "How do you help?"),)),
    ],
)
def test_a_core_question_in_other_words(edits: Edits) -> None:
    found = warned(edits, with_core("teamwork-1"))

    inputs = (("question", "How do you help?"), ("usual", "Tell us about teamwork, number 1."))
    assert found == (PlanWarning("core-reworded", "teamwork-1", inputs),)


def test_a_core_question_that_builds_upon_an_answer_is_not_called_reworded() -> None:
    case = replace(usual_case(), core=tuple(q for q in BANK.questions if q.id == "teamwork-1"))

    plan = make_edited_plan(case, BANK, EQUAL, NO_EDITS).plan

    assert next(e.question.text for e in plan.questions if e.core).startswith("[topic")
    assert warnings_for(plan, case, NO_EDITS, EQUAL) == ()


def test_the_core_in_another_order() -> None:
    case = with_core("teamwork-1", "planning-1", "contribution-1")

    turned = warned(Edits(order=("planning-1", "teamwork-1")), case)
    same = warned(Edits(order=("teamwork-1", "planning-1")), case)

    assert turned == (PlanWarning("core-reordered", "deeper"),)
    assert same == ()


def test_what_the_plan_lacks() -> None:
    about = ("planning", "career-goals", "contribution", "value:care", "value:craft")
    dropped = tuple(q.id for q in BANK.questions if q.subject in about or q.is_challenge)

    found = warned(Edits(dropped=dropped))

    assert found == (
        PlanWarning("must-not-probed", "planning", (("subject", "Planning"),)),
        PlanWarning("no-challenge"),
        PlanWarning("no-career-goals"),
        PlanWarning("no-value-or-contribution"),
    )


def test_a_question_asked_before_and_one_asked_twice() -> None:
    earlier = Asked("Which sale went wrong?", "selling")
    twice = (own("mine", "selling", 4, "Which sale went wrong?"), own("other", "safety", 4, "What is safe?"))
    reworded = Edits(own=twice, pinned=("safety-1",), wording=(("safety-1", "What is safe?"),))

    found = warned(reworded, replace(bare_case(), asked=(Asked("Why?", "planning"), earlier)))

    assert found[0] == PlanWarning("asked-before", "mine", (("question", earlier.text), ("earlier", earlier.text)))
    (again,) = found[1:]
    assert again.code == "same-question"
    assert again.about in ("other", "safety-1")
    assert again.inputs == (("question", "What is safe?"), ("other", "What is safe?"))


def test_core_questions_may_ask_the_same() -> None:
    case = with_core("teamwork-1", "planning-1")
    same = likeness_of(frozenset(q.text for q in case.core))

    assert warned(NO_EDITS, case, same) == ()


def test_somebody_who_is_to_ask_what_they_cannot_judge() -> None:
    edits = Edits(pinned=("safety-1",), asked_by=(("safety-1", "p2"),))

    found = warned(edits)

    assert found == (PlanWarning("cannot-judge", "safety-1", (("person", "Ben"), ("subject", "Safety"))),)


def test_somebody_with_far_more_to_ask_than_the_others() -> None:
    plan = make_edited_plan(bare_case(), PLAIN, EQUAL, NO_EDITS).plan
    everything = Edits(asked_by=tuple((entry.question.id, "p1") for entry in plan.questions))
    alone = replace(bare_case(), panel=(Panelist("p1", "Ada", "hiring manager"),))

    found = warned(everything)

    assert [(w.code, w.about, dict(w.inputs)["person"]) for w in found] == [("far-more-load", "p1", "Ada")]
    assert dict(found[0].inputs)["share"] == 12
    assert warned(NO_EDITS, alone) == ()
