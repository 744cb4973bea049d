"""What every plan holds, whatever the case: minutes, requirements, new questions only, people who can judge."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Asked, Case, Claim, Need, Panelist
from kedua.engine.planning.errors import ImpossiblePlan, TooShort
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import Plan
from kedua.library.loader import load_library
from kedua.wording.reasons import reason
from tests.factories.banks import PROBES, question, small_bank
from tests.factories.cases import ALL_DIFFERENT, bare_case, cases, likeness_of, usual_case

BANK = small_bank()
ROLES = load_library().roles
EQUAL = likeness_of()


def planned(case: Case, seed: int = 0) -> Plan:
    """Plan the case; give up this example when no plan is possible."""
    try:
        return make_plan(case, BANK, EQUAL, seed)
    except ImpossiblePlan:
        assume(False)
        raise


def ids(plan: Plan) -> list[str]:
    return [planned.question.id for planned in plan.questions]


def needed_length(error: ImpossiblePlan) -> int:
    needed = error.inputs["needed"]
    assert isinstance(needed, int)
    return needed


def role_case(role: str, minutes: int) -> Case:
    values = [name for name in load_library().bank.subjects if name.startswith("value:")][:3]
    needs = (*ROLES[role].needs, *(Need(name, 3) for name in values), *usual_case().needs[-3:])
    return replace(bare_case(minutes), needs=needs, seniority=ROLES[role].seniority)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(ROLES)), st.integers(20, 120))
def test_every_role_at_every_length_is_planned_to_the_minute_or_refused(role: str, minutes: int) -> None:
    case = role_case(role, minutes)
    try:
        plan = make_plan(case, load_library().bank, ALL_DIFFERENT)
    except TooShort as error:
        plan = make_plan(replace(case, minutes=needed_length(error)), load_library().bank, ALL_DIFFERENT)

    assert sum(part.minutes for part in plan.parts) == plan.minutes >= minutes


@pytest.mark.parametrize("minutes", [*range(20, 121, 5), 46, 59, 61])
def test_parts_follow_one_another_to_the_last_minute(minutes: int) -> None:
    plan = make_plan(replace(usual_case(), minutes=minutes), BANK, EQUAL)

    starts = [part.start for part in plan.parts]
    assert starts == [sum(part.minutes for part in plan.parts[:n]) for n in range(6)]
    assert sum(part.minutes for part in plan.parts) == minutes


@settings(max_examples=12, deadline=None)
@given(cases(), st.integers(0, 3))
def test_a_plan_never_exceeds_its_minutes(case: Case, seed: int) -> None:
    plan = planned(case, seed)

    assert sum(part.minutes for part in plan.parts) == case.minutes
    for part in plan.parts[1:3]:
        assert part.minutes == sum(q.minutes for q in part.questions)
    assert min(q.minutes for q in plan.questions) >= 1
    assert 0 <= plan.value <= plan.bound <= 1
    assert 0 <= plan.gap < 1e-6


@settings(max_examples=12, deadline=None)
@given(cases(minutes=st.integers(45, 120)))
def test_the_core_is_in_and_in_its_order(case: Case) -> None:
    plan = planned(case)

    for part in plan.parts[1:3]:
        asked = [q.question.id for q in part.questions if q.core]
        assert asked == [q.id for q in case.core if BANK.subjects[q.subject].part == part.id]


@settings(max_examples=12, deadline=None)
@given(cases())
def test_what_must_be_asked_is_asked(case: Case) -> None:
    plan = planned(case)

    kinds = {q.subject.kind for q in plan.questions}
    probed = {q.subject.id for q in plan.questions}
    missing = tuple(need.subject for need in case.needs if need.must_have and need.subject not in probed)
    with_gaps = {gap.subject for gap in plan.gaps if gap.code != "claim-unverified"}
    assert any(q.question.is_challenge for q in plan.questions)
    assert "career-goals" in kinds
    assert kinds & {"contribution", "value"}
    assert plan.not_probed == missing
    assert not with_gaps & set(missing)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_nothing_is_asked_again_and_nothing_twice(case: Case) -> None:
    plan = planned(case)

    texts = [q.question.text for q in plan.questions]
    earlier = {asked.text for asked in case.asked}
    by_id = {asked.question for asked in case.asked}
    assert len(set(ids(plan))) == len(ids(plan))
    assert [q.question.text for q in plan.questions if not q.core and q.question.text in earlier] == []
    assert [name for name in ids(plan) if name in by_id and name not in {q.id for q in case.core}] == []
    assert len(set(texts)) == len(texts)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_nothing_is_built_upon_twice_and_no_pattern_used_twice(case: Case) -> None:
    plan = planned(case)

    built = [q.question for q in plan.questions if q.question.pattern and not q.core]
    core = {q.question.builds_on for q in plan.questions if q.core}
    assert len({q.pattern for q in built}) == len(built)
    assert len({q.builds_on for q in built} - core) == len(built)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_only_people_who_can_judge_ask_about_competencies(case: Case) -> None:
    plan = planned(case)

    people = {person.id: person for person in case.panel}
    about = [(people[q.asked_by], q.subject.id) for q in plan.questions if q.subject.kind == "competency"]
    assert [pair for pair in about if not pair[0].can_ask(pair[1])] == []
    assert sum(plan.load.values()) == sum(q.minutes for q in plan.questions)


@settings(max_examples=12, deadline=None)
@given(cases(minutes=st.integers(45, 120)), st.integers(1, 4))
def test_minutes_are_shared_evenly_where_all_may_ask_all(case: Case, people: int) -> None:
    panel = tuple(Panelist(f"p{n}", f"N{n}") for n in range(people))

    plan = planned(replace(case, panel=panel))

    assert max(plan.load.values()) - min(plan.load.values()) <= max(q.minutes for q in plan.questions)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_every_question_suits_the_level_and_has_reasons_that_can_be_worded(case: Case) -> None:
    plan = planned(case)

    for entry in plan.questions:
        assert entry.core or not entry.question.seniority or case.seniority in entry.question.seniority
        assert all(reason(why.code, why.inputs, entry.subject.name) for why in entry.reasons)
        assert len(entry.reasons) >= 1
    assert all(reason(gap.code, gap.inputs, "Teamwork") for gap in plan.gaps)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_no_more_than_the_most_on_one_subject(case: Case) -> None:
    plan = planned(case)

    counts = Counter(q.subject for q in plan.questions)
    cores = Counter(q.subject for q in case.core)
    for subject, count in counts.items():
        assert count <= max(3 if subject.kind == "competency" else 1, cores[subject.id])
    assert {o.subject: o.questions for o in plan.outlook if o.questions} == dict(counts)


def test_two_that_ask_the_same_are_not_both_chosen() -> None:
    chosen = ids(make_plan(bare_case(), BANK, ALL_DIFFERENT))
    texts = {q.id: q.text for q in BANK.questions}
    pair = [name for name in chosen if name.startswith(("teamwork", "planning"))][:2]

    plan = make_plan(bare_case(), BANK, likeness_of(frozenset(texts[name] for name in pair)))

    assert len(pair) == 2
    assert not set(pair) <= set(ids(plan))


def test_core_questions_that_ask_the_same_are_the_organisations_own_wish() -> None:
    core = tuple(q for q in BANK.questions if q.id in ("teamwork-1", "planning-1"))
    same = likeness_of(frozenset(q.text for q in core))

    plan = make_plan(replace(bare_case(), core=core), BANK, same)

    assert [q.question.id for q in plan.questions if q.core] == ["teamwork-1", "planning-1"]


def test_must_haves_that_ask_the_same_cannot_both_be_asked() -> None:
    everything = frozenset(q.text for q in BANK.questions if q.subject in ("teamwork", "planning"))

    with pytest.raises(ImpossiblePlan) as caught:
        make_plan(bare_case(), BANK, likeness_of(everything))

    assert caught.value.code == "no-question-for"
    assert caught.value.inputs == {"requirements": ("Teamwork", "Planning")}


def test_a_core_question_given_twice_is_asked_once() -> None:
    core = BANK.questions[0]

    plan = make_plan(replace(bare_case(), core=(core, core)), BANK, ALL_DIFFERENT)

    assert ids(plan).count(core.id) == 1


def test_a_core_question_asked_before_builds_upon_the_answer() -> None:
    case = replace(usual_case(), core=tuple(q for q in BANK.questions if q.id == "teamwork-1"))

    plan = make_plan(case, BANK, EQUAL)

    core = next(q for q in plan.questions if q.core)
    assert core.question == Question(
        id="teamwork-1",
        subject="teamwork",
        kind="past-behaviour",
        text="[topic-1] Go on from the week of the move: show us teamwork.",
        minutes=6,
        probes=(replace(PROBES[0], text="When was the week of the move?"),),
        source="core",
        builds_on="the week of the move",
        pattern="topic-1",
    )
    assert core.reasons[0].code == "core-built-upon"
    assert "teamwork-1" not in {entry.question for entry in plan.set_aside}


@pytest.mark.parametrize("topic", ["", "a weak answer about the move"])
def test_a_core_question_asked_before_in_other_words_stays_when_there_is_no_topic_to_name(topic: str) -> None:
    core = next(q for q in BANK.questions if q.id == "selling-2")
    asked = Asked("How did you sell?", "selling", topic)
    same = likeness_of(frozenset({core.text, asked.text}))

    plan = make_plan(replace(bare_case(), core=(core,), asked=(asked,)), BANK, same)

    entry = next(q for q in plan.questions if q.core)
    assert (entry.question.id, entry.question.builds_on) == ("selling-2", "How did you sell?")


def test_without_patterns_a_core_question_asked_before_stays_as_it_is() -> None:
    bank = Bank(BANK.subjects, BANK.questions, ())
    case = replace(usual_case(), core=tuple(q for q in BANK.questions if q.id == "teamwork-1"))

    plan = make_plan(case, bank, EQUAL)

    assert "Tell us about teamwork, number 1." in [q.question.text for q in plan.questions if q.core]


def test_a_verified_claim_is_not_asked_about() -> None:
    case = replace(usual_case(), minutes=120)

    plan = make_plan(case, BANK, EQUAL)

    built = {q.question.builds_on for q in plan.questions}
    assert "Cut waste by a third" in built
    assert "Holds a forklift licence" not in built


def test_a_topic_whose_words_judge_is_not_built_upon() -> None:
    asked = (Asked("How do you plan?", "planning", "the rambling story of the move"),)

    plan = make_plan(replace(bare_case(120), asked=asked), BANK, EQUAL)

    assert not any("rambling" in q.question.text for q in plan.questions)


def test_claims_and_traits_without_a_competency_go_to_the_one_that_weighs_most() -> None:
    person = replace(usual_case().candidate, claims=(Claim("Led nine"),), skills=(), strengths=(), experience=())

    plan = make_plan(replace(bare_case(120), candidate=person), BANK, EQUAL)

    assert {q.subject.id for q in plan.questions if q.question.builds_on == "Led nine"} == {"teamwork"}


def test_a_competency_that_nobody_can_judge_is_left_out_unless_it_is_a_must() -> None:
    panel = (Panelist("p1", "Ada", "hiring manager", ("teamwork", "planning", "selling")),)

    plan = make_plan(replace(bare_case(120), panel=panel), BANK, EQUAL)

    assert "safety" not in {q.subject.id for q in plan.questions}


def test_own_questions_of_the_core_may_all_be_about_goals_and_mission() -> None:
    core = tuple(
        question(f"own-{n}", about, "open", 4) for n, about in enumerate(("motivation", "value:care", "value:care"))
    )

    plan = make_plan(replace(bare_case(90), core=core), BANK, EQUAL)

    assert {q.question.id for q in plan.questions if q.core} == {"own-0", "own-1", "own-2"}
    assert "career-goals" in {q.subject.id for q in plan.questions}


def test_time_to_spare_goes_to_the_questions_first_and_then_to_the_candidate() -> None:
    bank = Bank(BANK.subjects, tuple(q for q in BANK.questions if q.id.endswith(("-1", "-5"))), ())

    plan = make_plan(replace(bare_case(120), needs=(*bare_case().needs[:1], *bare_case().needs[-3:])), bank, EQUAL)

    usual = {q.id: q.minutes for q in bank.questions}
    assert {q.minutes - usual[q.question.id] for q in plan.questions} == {2}
    assert plan.parts[4].minutes > 13


def test_the_outlook_says_how_sure_it_will_be() -> None:
    plan = make_plan(usual_case(), BANK, EQUAL)

    for entry in plan.outlook:
        assert entry.sd is not None
        assert entry.sd_after is not None
        assert entry.sd_after < entry.sd
    assert [(o.subject.id, o.rated) for o in plan.outlook][:3] == [("teamwork", 2), ("planning", 1), ("selling", 0)]
