"""Offers are ranked by what they would add, and making the plan again with one of them keeps the promise."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.planning.bank import Bank
from kedua.engine.planning.case import Case
from kedua.engine.planning.edits import NO_EDITS, Edits
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_edited_plan, make_plan
from kedua.engine.planning.offers import OTHER_SUBJECT, SAME_SUBJECT, Offer, additions, alternatives, taken
from kedua.engine.planning.plan import Plan
from kedua.engine.planning.seal import OPINIONS, seal, seal_offer
from kedua.wording.reasons import reason
from tests.factories.banks import small_bank
from tests.factories.cases import bare_case, cases, likeness_of, usual_case
from tests.factories.edits import edits_of, own

BANK = small_bank()
EQUAL = likeness_of()


def ids(plan: Plan) -> list[str]:
    return [entry.question.id for entry in plan.questions]


def offered(
    plan: Plan, name: str, case: Case | None = None, edits: Edits = NO_EDITS, limit: int = 8
) -> tuple[Offer, ...]:
    return alternatives(usual_case() if case is None else case, BANK, EQUAL, plan, name, edits, limit)


def worth(offer: Offer) -> float:
    return round(min(offer.difference, 0.0) if offer.shortened else offer.difference, 9)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_offers_are_new_ranked_and_fit_the_minutes(data: st.DataObject) -> None:
    case = data.draw(cases())
    edits = data.draw(edits_of(case))
    try:
        plan = make_edited_plan(case, BANK, EQUAL, edits).plan
    except ImpossiblePlan:
        assume(False)
    assume(plan.questions)
    name = data.draw(st.sampled_from(ids(plan)))

    swaps, more = offered(plan, name, case, edits), additions(case, BANK, EQUAL, plan, edits)

    there = set(ids(plan))
    for offers in (swaps, more):
        assert len(offers) <= 8
        assert [worth(offer) for offer in offers] == sorted(map(worth, offers), reverse=True)
        for offer in offers:
            assert offer.question.id not in {*there, *edits.dropped}
            assert offer.question.text not in {
                e.question.text for e in plan.questions if e.question.id != offer.instead
            }
            assert offer.value == pytest.approx(plan.value + offer.difference)
            assert all(reason(why.code, why.inputs, offer.subject.name) for why in offer.reasons)
    assert {offer.instead for offer in swaps} <= {name}
    firm = {question.id for question in (*case.core, *edits.own)} | set(edits.pinned)
    assert not {offer.instead for offer in more} & firm


@settings(max_examples=25, deadline=None)
@given(cases(minutes=st.integers(60, 120)), st.data())
def test_nothing_beats_a_plan_that_is_the_best_unless_something_is_lost(case: Case, data: st.DataObject) -> None:
    try:
        plan = make_plan(case, BANK, EQUAL)
    except ImpossiblePlan:
        assume(False)
    assume(not any(entry.minutes < entry.question.minutes for entry in plan.questions))
    name = data.draw(st.sampled_from([e.question.id for e in plan.questions if not e.core]))

    offers = (*offered(plan, name, case), *additions(case, BANK, EQUAL, plan))

    assert [o for o in offers if not o.lost and not o.shortened and o.difference > 1e-9] == []


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_plan_made_again_with_the_offer_has_at_least_the_value_promised(data: st.DataObject) -> None:
    case = usual_case()
    plan = make_plan(case, BANK, EQUAL)
    name = data.draw(st.sampled_from(ids(plan)))
    offers = [offer for offer in offered(plan, name) if not offer.lost]
    assume(offers)
    offer = data.draw(st.sampled_from(offers))

    edits = taken(NO_EDITS, offer)

    again = make_edited_plan(case, BANK, EQUAL, edits)
    assert again.ignored == ()
    assert again.plan.value >= offer.value - 1e-9
    assert offer.question.id in ids(again.plan)
    assert name not in ids(again.plan)


def test_taking_an_offer_keeps_the_other_edits_and_undoes_what_stands_in_its_way() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)
    offer = next(one for one in offered(plan, "safety-3") if one.shortened)
    name = offer.question.id
    before = Edits(
        pinned=("safety-3", "selling-3"),
        dropped=(name, "selling-1"),
        own=(own("safety-3", "safety"), own("mine", "selling")),
        minutes=(("selling-3", 4),),
    )

    after = taken(before, offer)

    assert after == Edits(
        pinned=("selling-3", name),
        dropped=("selling-1", "safety-3"),
        own=(own("mine", "selling"),),
        minutes=(("selling-3", 4), (name, offer.minutes)),
    )
    assert taken(NO_EDITS, replace(offer, shortened=False, instead="")) == Edits(pinned=(name,))


def test_the_difference_is_that_of_the_two_plans_when_all_else_stays() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)
    offer = next(one for one in offered(plan, "selling-3", limit=30) if one.question.id == "safety-4")
    others = tuple(name for name in ids(plan) if name != "selling-3")

    again = make_edited_plan(
        usual_case(), BANK, EQUAL, Edits(pinned=(*others, offer.question.id), dropped=("selling-3",))
    ).plan

    assert set(ids(again)) == {*others, offer.question.id}
    assert again.value == pytest.approx(offer.value, abs=1e-12)


def test_equals_on_the_same_subject_come_first_and_no_subject_takes_all_places() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)

    offers = offered(plan, "safety-3", limit=20)

    subjects = [offer.subject.id for offer in offers]
    assert subjects[0] == "safety"
    assert offers[0].difference == 0
    assert subjects.count("safety") == SAME_SUBJECT
    assert max(subjects.count(subject) for subject in set(subjects) - {"safety"}) == OTHER_SUBJECT


def test_what_would_be_lost_is_named() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)
    hard = next(entry for entry in plan.questions if entry.question.is_challenge)

    offers = offered(plan, hard.question.id, limit=30)

    assert hard.subject.id == "planning"
    assert {offer.lost for offer in offers} == {
        (),
        ("challenge",),
        ("must/planning",),
        ("challenge", "must/planning"),
    }
    assert all(("challenge" in offer.lost) != offer.question.is_challenge for offer in offers)


def test_what_asks_the_same_as_a_question_that_stays_is_left_out() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)
    texts = {q.id: q.text for q in BANK.questions}
    best = offered(plan, "safety-3")[0].question.id
    stays, goes = frozenset({texts[best], texts["selling-3"]}), frozenset({texts[best], texts["safety-3"]})

    without = alternatives(usual_case(), BANK, likeness_of(stays), plan, "safety-3")
    still = alternatives(usual_case(), BANK, likeness_of(goes), plan, "safety-3")

    assert best not in {offer.question.id for offer in without}
    assert best == still[0].question.id


def test_with_time_to_spare_nothing_has_to_go() -> None:
    few = Bank(BANK.subjects, tuple(q for q in BANK.questions if q.id.endswith(("-1", "-5"))), ())
    plan = make_plan(bare_case(120), few, EQUAL)

    offers = additions(bare_case(120), BANK, EQUAL, plan)

    assert {offer.instead for offer in offers} == {""}
    assert offers[0].difference > 0


def test_a_question_that_is_not_planned_cannot_be_replaced() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)

    with pytest.raises(ValueError, match="nowhere is not in the plan"):
        offered(plan, "nowhere")


def test_a_plan_from_which_everything_was_dropped_can_be_filled_again() -> None:
    dropped = tuple(q.id for q in BANK.questions)
    edits = Edits(dropped=dropped)
    empty = Bank(BANK.subjects, BANK.questions, ())
    plan = make_edited_plan(bare_case(), empty, EQUAL, edits).plan

    offers = additions(bare_case(), empty, EQUAL, plan, Edits(dropped=dropped[1:]))

    assert plan.questions == ()
    assert [offer.question.id for offer in offers] == [dropped[0]]


def test_an_own_question_that_was_not_yet_planned_is_offered() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)

    offers = additions(usual_case(), BANK, EQUAL, plan, Edits(own=(own("mine", "safety", 4),)), limit=60)

    assert "mine" in {offer.question.id for offer in offers}


def test_the_panels_offers_have_no_opinion_in_their_reasons() -> None:
    plan = make_plan(replace(usual_case(), minutes=90), BANK, EQUAL)
    offers = [offer for name in ids(plan) for offer in offered(plan, name, replace(usual_case(), minutes=90), limit=20)]

    sealed = [seal_offer(offer, seal(plan)) for offer in offers]

    assert OPINIONS & {why.code for offer in offers for why in offer.reasons}
    assert not OPINIONS & {why.code for offer in sealed for why in offer.reasons}
    assert [replace(s, reasons=()) for s in sealed] == [replace(o, reasons=()) for o in offers]
