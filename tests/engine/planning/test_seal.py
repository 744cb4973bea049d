"""The sealed hand-off: the panel gets the same interview, and nothing of what round one thought."""

import re
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Case, Remark
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import Plan, PlannedQuestion
from kedua.engine.planning.seal import OPINIONS, seal, sealed_code
from kedua.integrations.planfile.building import plan_json
from kedua.queries.plan_request import Kit
from kedua.wording.reasons import reason
from tests.factories.banks import small_bank
from tests.factories.cases import cases, likeness_of, usual_case
from tests.factories.kits import recruiter_kit

BANK = small_bank()
EQUAL = likeness_of()
SWAPPED: dict[str, Literal["strength", "doubt", "request"]] = {
    "strength": "doubt",
    "doubt": "strength",
    "request": "request",
}


def planned(case: Case) -> Plan:
    """Plan the case; give up this example when no plan is possible."""
    try:
        return make_plan(case, BANK, EQUAL)
    except ImpossiblePlan:
        assume(False)
        raise


def panel_json(case: Case) -> str:
    return plan_json(replace(recruiter_kit(), plan=seal(planned(case))))


def as_asked(plan: Plan) -> list[tuple[str, str, int, str, bool]]:
    def one(q: PlannedQuestion) -> tuple[str, str, int, str, bool]:
        return (q.question.id, q.question.text, q.minutes, q.asked_by, q.core)

    return [one(q) for q in plan.questions]


def swapped(case: Case) -> Case:
    """Turn every strength into a doubt with the same words, and every doubt into a strength."""
    return replace(case, remarks=tuple(replace(remark, kind=SWAPPED[remark.kind]) for remark in case.remarks))


@settings(max_examples=12, deadline=None)
@given(cases())
def test_the_panel_gets_the_same_interview(case: Case) -> None:
    plan = planned(case)

    sealed = seal(plan)

    assert as_asked(sealed) == as_asked(plan)
    assert [(p.id, p.start, p.minutes, p.lead) for p in sealed.parts] == [
        (p.id, p.start, p.minutes, p.lead) for p in plan.parts
    ]
    assert (sealed.audience, sealed.panel, sealed.set_aside) == ("panel", plan.panel, plan.set_aside)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_the_panel_sees_no_estimate_no_rating_and_no_remark(case: Case) -> None:
    sealed = seal(planned(case))

    codes = {why.code for q in sealed.questions for why in q.reasons} | {gap.code for gap in sealed.gaps}
    assert codes & OPINIONS == set()
    assert {(o.mean, o.sd, o.sd_after, o.rated) for o in sealed.outlook} == {(None, None, None, None)}
    assert [cell.ratings for cell in sealed.coverage if cell.ratings] == []
    assert {cell.state for cell in sealed.coverage} <= {"covered", "not-covered"}
    assert {mention.kind for cell in sealed.coverage for mention in cell.mentions} <= {"question"}
    assert sealed.not_probed == ()


@settings(max_examples=12, deadline=None)
@given(cases())
def test_every_question_keeps_a_reason_that_can_be_worded(case: Case) -> None:
    sealed = seal(planned(case))

    for entry in sealed.questions:
        assert len(entry.reasons) >= 1
        assert len(set(entry.reasons)) == len(entry.reasons)
        assert all(reason(why.code, why.inputs, entry.subject.name) for why in entry.reasons)


@settings(max_examples=12, deadline=None)
@given(cases())
def test_a_doubt_and_a_strength_look_the_same(case: Case) -> None:
    sealed = panel_json(case)

    assert panel_json(swapped(case)) == sealed


@settings(max_examples=12, deadline=None)
@given(cases())
def test_ratings_mirrored_at_the_bar_look_the_same(case: Case) -> None:
    bars = {need.subject: need.bar for need in case.needs}
    within = tuple(r for r in case.ratings if 1 <= 2 * bars[r.competency] - r.value <= 5)
    mirrored = tuple(replace(r, value=2 * bars[r.competency] - r.value) for r in within)

    sealed = panel_json(replace(case, ratings=within))

    assert panel_json(replace(case, ratings=mirrored)) == sealed


@settings(max_examples=12, deadline=None)
@given(cases(), st.sampled_from(("strength", "doubt", "request")))
def test_names_and_words_of_the_first_round_stay_sealed(
    case: Case, kind: Literal["strength", "doubt", "request"]
) -> None:
    remark = Remark(kind, "Zzyzx was excellent, 4 out of 5", case.competencies[0], "Quill")
    ratings = tuple(replace(rating, note="Xyzzy happened.", rater="Quill") for rating in case.ratings)

    sealed = panel_json(replace(case, remarks=(remark,), ratings=ratings))

    assert re.findall("Zzyzx|Xyzzy|Quill", sealed) == []


def test_no_number_of_a_rating_is_in_the_panels_plan() -> None:
    case = usual_case()
    odd = tuple(Rating(r.competency, r.rater, 1, 3.14159 + n / 1000, r.question) for n, r in enumerate(case.ratings))

    sealed = panel_json(replace(case, ratings=odd))

    assert "3.14" not in sealed


def test_must_haves_are_dug_into_however_far_from_the_bar_they_were_rated() -> None:
    case = usual_case()

    def rated(value: float) -> Case:
        ratings = tuple(Rating("teamwork", rater, 1, value, "q", "Did it.") for rater in ("Farah", "Gus"))
        return replace(case, ratings=ratings, remarks=())

    sealed = {value: seal(make_plan(rated(value), BANK, EQUAL)) for value in (1.0, 3.0, 5.0)}

    gaps = {value: [gap for gap in plan.gaps if gap.subject == "teamwork"] for value, plan in sealed.items()}
    first = {
        value: next(q.reasons for q in plan.questions if q.subject.id == "teamwork") for value, plan in sealed.items()
    }
    assert gaps == {key: [Gap("dig-into", "teamwork")] for key in sealed}
    assert {reasons[0].code for reasons in first.values()} == {"dig-into"}


@pytest.mark.parametrize("code", sorted(OPINIONS))
def test_opinions_become_one_and_the_same_wish(code: str) -> None:
    sealed = sealed_code(code, (("text", "Gave no figures"), ("mean", 2.1)))

    assert sealed == ("dig-into", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How the stocktaking was staffed", ("request", (("text", "How the stocktaking was staffed"),))),
        ("Whether the weak answer on staffing was nerves", ("dig-into", ())),
        ("Rated 2 on staffing, ask again", ("dig-into", ())),
        ("", ("dig-into", ())),
    ],
)
def test_requests_whose_words_judge_are_replaced(text: str, expected: tuple[str, object]) -> None:
    sealed = sealed_code("request", (("by", "Farah"), ("text", text)))

    assert sealed == expected


def test_a_request_without_words_is_a_wish_to_dig() -> None:
    assert sealed_code("request", ()) == ("dig-into", ())


def test_what_the_candidate_wrote_and_said_passes() -> None:
    sealed = seal(make_plan(replace(usual_case(), minutes=120), BANK, EQUAL))

    codes = {why.code for q in sealed.questions for why in q.reasons}
    assert {"claim-unverified", "builds-on-topic", "must-have", "challenge", "career-goals-unknown"} <= codes
    assert ("claim-unverified", "planning", (("claim", "Cut waste by a third"),)) in {
        (gap.code, gap.subject, gap.inputs) for gap in sealed.gaps
    }


def test_loose_requests_are_kept_without_a_subject() -> None:
    loose = Remark("request", "How notice periods work there", "", "Farah")

    sealed = seal(make_plan(replace(usual_case(), remarks=(loose,)), BANK, EQUAL))

    assert sealed.gaps[-1] == Gap("request", "", (("text", "How notice periods work there"),))


def test_a_recruiters_plan_file_does_tell() -> None:
    text = plan_json(Kit(recruiter_kit().setting, make_plan(usual_case(), BANK, EQUAL)))

    assert "Could not name a plan that changed" in text
