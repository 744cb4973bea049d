"""A person's edits hold, what they name and is not there is reported, and the plan is the best under them."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Case, Panelist
from kedua.engine.planning.edits import LONGEST_QUESTION, Edits, Ignored
from kedua.engine.planning.errors import CoreTooLong, ImpossiblePlan, NoPanelFor, NoQuestionFor, PinsTooLong, TooShort
from kedua.engine.planning.make import EditedPlan, make_edited_plan, make_plan
from kedua.engine.planning.plan import Plan
from kedua.wording.problems import impossible
from tests.factories.banks import small_bank
from tests.factories.cases import bare_case, cases, likeness_of, usual_case
from tests.factories.edits import edits_of, own

BANK = small_bank()
EQUAL = likeness_of()


def planned(edits: Edits, case: Case | None = None, seed: int = 0, bank: Bank = BANK) -> EditedPlan:
    return make_edited_plan(usual_case() if case is None else case, bank, EQUAL, edits, seed)


def ids(plan: Plan) -> list[str]:
    return [entry.question.id for entry in plan.questions]


def core_of(*names: str) -> tuple[Question, ...]:
    return tuple(q for name in names for q in BANK.questions if q.id == name)


@settings(max_examples=10, deadline=None)
@given(cases(), st.integers(0, 3))
def test_without_edits_it_is_the_same_plan(case: Case, seed: int) -> None:
    try:
        plan = make_plan(case, BANK, EQUAL, seed)
    except ImpossiblePlan as error:
        with pytest.raises(type(error)):
            planned(Edits(), case, seed)
        return

    assert planned(Edits(), case, seed) == EditedPlan(plan, (), plan.value)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_edits_hold_and_the_plan_still_adds_up(data: st.DataObject) -> None:
    case = data.draw(cases(minutes=st.integers(45, 120)))
    edits = data.draw(edits_of(case))
    try:
        result = planned(edits, case)
    except ImpossiblePlan:
        assume(False)
    plan, wrong = result.plan, {(one.edit, one.question) for one in result.ignored}

    there = set(ids(plan))
    assert sum(part.minutes for part in plan.parts) == case.minutes
    assert not there & set(edits.dropped)
    assert {name for name in edits.pinned if ("pinned", name) not in wrong} <= there
    assert {question.id for question in edits.own if ("own", question.id) not in wrong} <= there
    assert {question.id for question in case.core} - set(edits.dropped) <= there
    people, texts, fixed = dict(edits.asked_by), dict(edits.wording), dict(edits.minutes)
    for entry in plan.questions:
        name = entry.question.id
        if ("asked-by", name) not in wrong:
            assert entry.asked_by == people.get(name, entry.asked_by)
        if ("wording", name) not in wrong:
            assert entry.question.text == texts.get(name, entry.question.text)
        if ("minutes", name) not in wrong:
            assert entry.minutes == fixed.get(name, entry.minutes)
    assert 0 <= plan.gap < 1e-6
    assert plan.value <= plan.bound
    assert result == planned(edits, case)


@settings(max_examples=15, deadline=None)
@given(cases(minutes=st.integers(75, 120)), st.data())
def test_pinning_and_dropping_beside_the_core_never_adds_value(case: Case, data: st.DataObject) -> None:
    """One pin at most: more of them may lift a subject over the most questions that it may have otherwise."""
    core = {question.id for question in case.core}
    free = make_plan(replace(case, asked=()), BANK, EQUAL)
    deep = [q.id for q in BANK.questions if q.subject in case.competencies and q.id not in core]
    dropped = st.lists(st.sampled_from(sorted({*ids(free), *deep} - core)), max_size=4)
    edits = Edits(
        pinned=tuple(data.draw(st.lists(st.sampled_from(deep), max_size=1))), dropped=tuple(data.draw(dropped))
    )

    try:
        result = planned(edits, replace(case, asked=()))
    except ImpossiblePlan:
        assume(False)

    assume(not any(entry.minutes < entry.question.minutes for entry in result.plan.questions))
    assert result.plan.value <= free.value + 1e-9
    assert result.unedited == free.value


def test_dropping_brings_the_next_best_and_says_what_it_costs() -> None:
    before = make_plan(usual_case(), BANK, EQUAL)
    hardest = next(entry.question.id for entry in before.questions if entry.question.is_challenge)

    result = planned(Edits(dropped=(hardest,)))

    assert hardest not in ids(result.plan)
    assert any(entry.question.is_challenge for entry in result.plan.questions)
    assert result.unedited == before.value
    assert result.plan.value <= before.value


def test_a_core_question_may_be_dropped() -> None:
    case = replace(bare_case(), core=core_of("teamwork-1", "planning-2"))

    result = planned(Edits(dropped=("teamwork-1",)), case)

    assert [entry.question.id for entry in result.plan.questions if entry.core] == ["planning-2"]
    assert "teamwork-1" not in ids(result.plan)
    assert result.ignored == ()


def test_a_core_question_that_nobody_can_judge_may_be_dropped() -> None:
    case = replace(
        bare_case(), core=core_of("safety-1"), panel=(Panelist("p1", "Ada", "owner", ("teamwork", "planning")),)
    )

    result = planned(Edits(dropped=("safety-1",)), case)

    with pytest.raises(NoPanelFor):
        planned(Edits(), case)
    assert "safety-1" not in ids(result.plan)
    assert result.unedited is None


def test_a_core_that_is_too_long_fits_when_one_is_dropped() -> None:
    core = tuple(own(f"long-{n}", about, 9) for n, about in enumerate(("teamwork", "planning", "selling", "safety")))
    case = replace(bare_case(45), core=core)

    result = planned(Edits(dropped=("long-3", "long-2")), case)

    with pytest.raises(CoreTooLong):
        planned(Edits(), case)
    assert result.unedited is None
    assert result.plan.value > 0


def test_when_everything_on_a_wish_is_dropped_the_wish_is_given_up() -> None:
    goals = ("career-goals-1", "career-goals-2", "career-goals-3")
    planning = tuple(q.id for q in BANK.questions if q.subject == "planning")
    bank = Bank(BANK.subjects, BANK.questions, ())

    result = planned(Edits(dropped=(*goals, *planning)), bare_case(), bank=bank)

    subjects = {entry.subject.id for entry in result.plan.questions}
    assert not subjects & {"career-goals", "planning"}
    assert result.plan.not_probed == ()  # nothing was given up for want of time


def test_a_wish_for_which_there_was_nothing_before_stays_an_error() -> None:
    bank = Bank(BANK.subjects, tuple(q for q in BANK.questions if q.subject != "planning"), ())

    with pytest.raises(NoQuestionFor) as caught:
        planned(Edits(dropped=("teamwork-1",)), bare_case(), bank=bank)

    assert caught.value.inputs["requirements"] == ("Planning",)


def test_an_own_question_is_asked_with_its_text_minutes_and_a_reason() -> None:
    mine = own("mine", "selling", 8, "Which sale are you proudest of?")

    result = planned(Edits(own=(mine,), minutes=(("mine", 8),)))

    entry = next(entry for entry in result.plan.questions if entry.question.id == "mine")
    assert (entry.question.text, entry.minutes, entry.core) == (mine.text, 8, False)
    assert entry.reasons


def test_an_own_question_may_take_the_place_of_one_with_its_id() -> None:
    case = replace(bare_case(), core=core_of("teamwork-1", "planning-1"))
    mine = own("planning-1", "planning", 5, "How do you plan?")

    result = planned(Edits(own=(mine,)), case)

    core = [entry.question.text for entry in result.plan.questions if entry.core]
    assert core == ["Tell us about teamwork, number 1.", "How do you plan?"]


def test_own_and_pinned_questions_may_go_over_the_limits_and_ask_the_same() -> None:
    goals = tuple(own(f"goal-{n}", "career-goals", 4, "What next?") for n in (1, 2))

    result = planned(Edits(own=goals, pinned=("contribution-1", "contribution-2")), usual_case())

    assert {"goal-1", "goal-2", "contribution-1", "contribution-2"} <= set(ids(result.plan))


def test_somebody_asks_an_own_question_that_nobody_can_judge() -> None:
    panel = (
        Panelist("p1", "Ben", "interviewer", ("teamwork",)),
        Panelist("p2", "Ada", "hiring manager", ("planning",)),
    )
    mine, other = own("mine", "selling"), own("other", "safety")

    result = planned(Edits(own=(mine, other), asked_by=(("other", "p1"),)), replace(bare_case(), panel=panel))

    who = {entry.question.id: entry.asked_by for entry in result.plan.questions}
    assert (who["mine"], who["other"]) == ("p2", "p1")


def test_what_is_named_first_is_asked_first_within_its_part_and_the_others_keep_their_places() -> None:
    before = ids(planned(Edits()).plan)
    deeper = [entry.question.id for entry in planned(Edits()).plan.questions if entry.part == "deeper"]
    fit = before[len(deeper) :]

    turned = planned(Edits(order=(fit[-1], deeper[-1], fit[0], deeper[0])))

    assert ids(turned.plan) == [deeper[-1], *deeper[1:-1], deeper[0], fit[-1], *fit[1:-1], fit[0]]
    assert turned.plan.value == turned.unedited


def test_fixed_minutes_are_neither_stretched_nor_shortened() -> None:
    long = planned(Edits(pinned=("safety-5",), minutes=(("safety-5", 12),)))
    short = planned(Edits(pinned=("safety-5",), minutes=(("safety-5", 1),)))

    lengths = [next(e.minutes for e in one.plan.questions if e.question.id == "safety-5") for one in (long, short)]
    assert lengths == [12, 1]
    assert {one.plan.minutes for one in (long, short)} == {60}


def test_pins_that_leave_no_room_are_named_with_a_length_that_would_do() -> None:
    pins = tuple(f"{about}-{n}" for about in ("selling", "safety", "teamwork") for n in (1, 2, 3))

    with pytest.raises(PinsTooLong) as caught:
        planned(Edits(pinned=pins), bare_case(45))

    needed = caught.value.inputs["needed"]
    assert caught.value.inputs["scored"] == 25
    assert caught.value.inputs["pinned"] == tuple(question.text for question in core_of(*pins))
    assert "Unpin one or plan at least" in impossible(caught.value)
    assert isinstance(needed, int)
    assert set(pins) <= set(ids(planned(Edits(pinned=pins), bare_case(needed)).plan))
    with pytest.raises(PinsTooLong):
        planned(Edits(pinned=pins), bare_case(needed - 1))


def test_a_plan_that_is_too_short_anyway_does_not_blame_the_pins() -> None:
    case = bare_case(20)
    musts = tuple(replace(need, must_have=need.subject in case.competencies) for need in case.needs)

    with pytest.raises(TooShort):
        planned(Edits(pinned=("safety-1",)), replace(case, needs=musts))


def test_pins_that_can_never_be_met_do_not_hide_what_is_missing() -> None:
    everything = likeness_of(frozenset(q.text for q in BANK.questions))

    with pytest.raises(NoQuestionFor):
        make_edited_plan(bare_case(), BANK, everything, Edits(pinned=("safety-1",)))


def test_what_cannot_be_changed_is_reported_with_the_reason() -> None:
    edits = Edits(
        pinned=("gone", "safety-1", "selling-1"),
        dropped=("nowhere", "selling-1"),
        wording=(("teamwork-2", "  "), ("gone", "What?"), ("selling-1", "Dropped anyway?")),
        own=(
            own("juggles", "juggling"),
            own("silent", "selling", 5, " "),
            own("endless", "selling", LONGEST_QUESTION + 1),
            replace(own("selling-1", "selling"), text="Dropped too."),
            own("mine", "selling"),
        ),
        order=("gone", "mine"),
        asked_by=(("mine", "p9"), ("gone", "p1")),
        minutes=(("mine", 0), ("gone", 5)),
    )

    result = planned(edits)

    assert result.ignored == (
        Ignored("own", "juggles", "not-needed"),
        Ignored("own", "silent", "empty"),
        Ignored("own", "endless", "out-of-range"),
        Ignored("own", "selling-1", "dropped"),
        Ignored("pinned", "gone", "not-eligible"),
        Ignored("pinned", "selling-1", "dropped"),
        Ignored("dropped", "nowhere", "not-eligible"),
        Ignored("wording", "teamwork-2", "empty"),
        Ignored("wording", "gone", "not-eligible"),
        Ignored("order", "gone", "not-eligible"),
        Ignored("asked-by", "mine", "nobody"),
        Ignored("asked-by", "gone", "not-eligible"),
        Ignored("minutes", "mine", "out-of-range"),
        Ignored("minutes", "gone", "not-eligible"),
    )
    assert {"safety-1", "mine"} <= set(ids(result.plan))


def test_a_question_asked_before_cannot_be_pinned() -> None:
    result = planned(Edits(pinned=("teamwork-1",)))

    assert result.ignored == (Ignored("pinned", "teamwork-1", "not-eligible"),)


def test_two_pins_that_ask_the_same_are_a_persons_own_wish() -> None:
    texts = frozenset(q.text for q in BANK.questions if q.id in ("safety-1", "selling-1"))

    plan = make_edited_plan(bare_case(), BANK, likeness_of(texts), Edits(pinned=("safety-1", "selling-1"))).plan

    assert {"safety-1", "selling-1"} <= set(ids(plan))
