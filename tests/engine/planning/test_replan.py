"""The rest of a plan while the interview runs: within the minutes left, the core first, the least worth dropped."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Case
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import PartId, Plan, timed
from kedua.engine.planning.replan import Progress, Rest, replan
from kedua.engine.planning.seal import seal
from tests.factories.banks import small_bank
from tests.factories.cases import ALL_DIFFERENT, bare_case, cases, usual_case

BANK = small_bank()
NOTHING: tuple[str, ...] = ()
WELCOMED: tuple[PartId, ...] = ("welcome",)
ALL_GIVEN: tuple[PartId, ...] = ("welcome", "preview", "questions", "close")


def planned(case: Case) -> Plan:
    """Plan the case; give up this example when no plan is possible."""
    try:
        return make_plan(case, BANK, ALL_DIFFERENT)
    except ImpossiblePlan:
        assume(False)
        raise


def ids(rest: Rest | Plan) -> list[str]:
    return [q.question.id for q in rest.questions]


@st.composite
def under_way(draw: st.DrawFn) -> tuple[Case, Plan, Progress]:
    """Draw a plan and how far it is: some questions asked, some of them rated, some parts given, any minutes left."""
    case = draw(cases())
    plan = planned(case)
    names = st.sampled_from(ids(plan))
    asked = draw(st.sets(names))
    subjects = {q.question.id: q.subject.id for q in plan.questions}
    rated = draw(st.sets(st.sampled_from(sorted(asked)))) if asked else set()
    ratings = tuple(Rating(subjects[name], "p1", 2, draw(st.integers(1, 5)), name) for name in sorted(rated))
    parts: st.SearchStrategy[PartId] = st.sampled_from(("welcome", "preview", "questions", "close"))
    return case, plan, Progress(frozenset(asked), draw(st.sets(parts)), ratings, draw(st.integers(0, case.minutes)))


@settings(max_examples=15, deadline=None)
@given(under_way())
def test_it_never_exceeds_the_minutes_left_and_asks_nothing_twice(state: tuple[Case, Plan, Progress]) -> None:
    case, plan, progress = state

    rest = replan(case, plan, progress)

    order = [name for name in ids(plan) if name in ids(rest)]
    assert sum(part.minutes for part in rest.parts) == progress.minutes_left
    assert sum(q.minutes for q in rest.questions) <= progress.minutes_left
    assert ids(rest) == order
    assert sorted([*ids(rest), *rest.dropped, *progress.asked]) == sorted(ids(plan))
    assert 0 <= rest.gap < 1e-6


@settings(max_examples=12, deadline=None)
@given(cases(), st.integers(0, 40))
def test_of_the_core_everything_is_asked_that_has_room(case: Case, minutes: int) -> None:
    plan = planned(case)
    room, fits = minutes, []
    for q in plan.questions:
        shortest = min(q.minutes, max(3, q.minutes - 2))
        if q.core and shortest <= room:
            fits.append(q.question.id)
            room -= shortest

    rest = replan(case, plan, Progress(NOTHING, ALL_GIVEN, (), minutes))

    assert [q.question.id for q in rest.questions if q.core] == fits


@settings(max_examples=12, deadline=None)
@given(cases())
def test_when_nothing_changed_the_rest_is_the_plan(case: Case) -> None:
    plan = planned(case)

    rest = replan(case, plan, Progress(NOTHING, (), (), plan.minutes))

    assert rest.parts == plan.parts
    assert rest.dropped == ()


@settings(max_examples=12, deadline=None)
@given(cases(), st.integers(1, 6))
def test_when_on_time_the_rest_is_what_the_plan_still_has(case: Case, done: int) -> None:
    plan = planned(case)
    asked = plan.questions[:done]
    left = plan.minutes - plan.parts[0].minutes - sum(q.minutes for q in asked)
    ratings = tuple(Rating(q.subject.id, "p1", 2, 4, q.question.id) for q in asked)

    rest = replan(case, plan, Progress({q.question.id for q in asked}, WELCOMED, ratings, left))

    assert rest.questions == plan.questions[done:]
    assert [(p.id, p.minutes) for p in rest.parts if p.id not in ("deeper", "fit")] == [
        (p.id, p.minutes) for p in plan.parts if p.id not in ("welcome", "deeper", "fit")
    ]


@pytest.mark.parametrize("audience", ["recruiter", "panel"])
def test_a_sealed_plan_can_be_replanned_too(audience: str) -> None:
    plan = make_plan(usual_case(), BANK, ALL_DIFFERENT)

    rest = replan(usual_case(), seal(plan) if audience == "panel" else plan, Progress(NOTHING, (), (), 60))

    assert ids(rest) == ids(plan)


def test_no_minutes_left_drops_everything() -> None:
    plan = make_plan(usual_case(), BANK, ALL_DIFFERENT)

    rest = replan(usual_case(), plan, Progress(NOTHING, (), (), 0))

    assert (rest.parts, rest.dropped, rest.value) == ((), tuple(ids(plan)), 0.0)


def test_when_all_is_asked_only_the_other_parts_are_left() -> None:
    plan = make_plan(usual_case(), BANK, ALL_DIFFERENT)

    rest = replan(usual_case(), plan, Progress(ids(plan), WELCOMED, (), 20))

    assert [(part.id, part.minutes) for part in rest.parts] == [("preview", 9), ("questions", 8), ("close", 3)]
    assert rest.dropped == ()


def test_the_other_parts_shrink_only_when_they_alone_exceed_what_is_left() -> None:
    plan = make_plan(usual_case(), BANK, ALL_DIFFERENT)

    rest = replan(usual_case(), plan, Progress(ids(plan)[:2], (), (), 10))

    assert [(part.id, part.minutes) for part in rest.parts] == [("preview", 4), ("questions", 5), ("close", 1)]


def test_a_question_may_be_asked_in_fewer_minutes_before_one_is_dropped() -> None:
    plan = make_plan(usual_case(), BANK, ALL_DIFFERENT)

    rest = replan(usual_case(), plan, Progress(NOTHING, (), (), 58))

    usual = {q.question.id: q.minutes for q in plan.questions}
    assert rest.dropped == ()
    assert sorted(q.minutes - usual[q.question.id] for q in rest.questions)[:2] == [-2, 0]


def test_what_is_dropped_first_is_worth_least() -> None:
    case = replace(
        bare_case(90), needs=(*bare_case().needs[:1], replace(bare_case().needs[2], weight=0.1), *bare_case().needs[4:])
    )
    plan = make_plan(case, BANK, ALL_DIFFERENT)
    subjects = {q.question.id: q.subject.id for q in plan.questions}
    least = {"selling", "motivation"}

    rest = replan(case, plan, Progress(NOTHING, (), (), 72))

    assert rest.dropped != ()
    assert {subjects[name] for name in rest.dropped} <= least


def test_must_haves_hold_on_longer_than_the_rest() -> None:
    plan = make_plan(bare_case(), BANK, ALL_DIFFERENT)

    rest = replan(bare_case(), plan, Progress(NOTHING, WELCOMED, (), 30))

    asked = {q.subject.id for q in rest.questions}
    assert {"teamwork", "planning"} <= asked
    assert set(rest.dropped) != set()


def test_ratings_so_far_shift_what_is_asked_next() -> None:
    first = bare_case().needs[0]
    needs = (first, replace(first, subject="selling"), *bare_case().needs[-3:])
    case = replace(bare_case(90), needs=needs)
    plan = make_plan(case, BANK, ALL_DIFFERENT)
    last = {q.subject.id: q.question.id for q in plan.questions if q.subject.id in ("teamwork", "selling")}
    asked = [name for name in ids(plan) if name not in last.values()]

    def next_when(unclear: str, settled: str) -> list[str]:
        ratings = [Rating(unclear, "p1", 2, 1, f"{unclear}-1"), Rating(unclear, "p3", 2, 5, f"{unclear}-1")]
        ratings += [Rating(settled, by, 2, 5, f"{settled}-1", "Did it.") for by in ("p1", "p3")]
        return ids(replan(case, plan, Progress(asked, ALL_GIVEN, tuple(ratings), 7)))

    assert next_when("teamwork", "selling") == [last["teamwork"]]
    assert next_when("selling", "teamwork") == [last["selling"]]


@pytest.mark.parametrize(("heard", "fresh"), [("teamwork", "selling"), ("selling", "teamwork")])
def test_more_on_what_was_heard_is_worth_less_than_something_new(heard: str, fresh: str) -> None:
    first = replace(bare_case().needs[0], must_have=False)
    needs = (replace(first, subject=heard, weight=5), replace(first, subject=fresh, weight=4.5))
    case = replace(bare_case(90), needs=(*needs, *bare_case().needs[-3:]))
    plan = make_plan(case, BANK, ALL_DIFFERENT)
    names = {
        about: [q.question.id for q in plan.questions if q.subject.id == about and not q.question.is_challenge]
        for about in (heard, fresh)
    }
    rest = [name for name in ids(plan) if name not in (*names[heard], *names[fresh])]

    after = replan(case, plan, Progress([*rest, *names[heard][:-1]], ALL_GIVEN, (), 6))

    assert len(names[heard]) > 1
    assert [q.subject.id for q in after.questions] == [fresh]


def test_an_answer_heard_but_not_rated_yet_counts_as_heard() -> None:
    case = replace(bare_case(90), panel=bare_case().panel[:1])
    plan = make_plan(case, BANK, ALL_DIFFERENT)
    first = plan.questions[0]

    before = replan(case, plan, Progress(NOTHING, (), (), 90))
    after = replan(case, plan, Progress({first.question.id}, (), (), 90))

    assert after.value < before.value


def test_parts_given_are_not_given_again() -> None:
    plan = make_plan(usual_case(), BANK, ALL_DIFFERENT)
    left = sum(part.minutes for part in plan.parts[1:3]) + plan.parts[5].minutes

    rest = replan(usual_case(), plan, Progress(NOTHING, ("welcome", "preview", "questions"), (), left))

    assert rest.parts == timed((*plan.parts[1:3], plan.parts[5]))
