"""Plans as use cases: versions, what needs a reason, what is refused, who may, what is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.plan import PlannedQuestion
from kedua.engine.planning.seal import OPINIONS
from kedua.queries.plan_store import read_change, read_kit, read_wishes
from kedua.queries.plans import newest_plan, plan_versions
from kedua.records.models import Application, AuditEntry, Member, Plan
from kedua.usecases.errors import Refused
from kedua.usecases.plan_edits import Edit, EditCode
from kedua.usecases.plan_offers import offers_for
from kedua.usecases.plans import (
    Stale,
    WhyNeeded,
    back_to,
    change_plan,
    lock_plan,
    make_first_plan,
    unlock_plan,
)
from tests.cast import Cast
from tests.factories.plans import CORE, far, fresh, make_plan_for
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

LATER = NOW + dt.timedelta(hours=2)


def questions(row: Plan) -> tuple[PlannedQuestion, ...]:
    return read_kit(row.kit).plan.questions


def ids(row: Plan) -> list[str]:
    return [planned.question.id for planned in questions(row)]


def change(cast: Cast, seen: int, edit: Edit, why: str = "", by: Member | None = None) -> Plan:
    return change_plan(by or cast.rita, fresh(cast), seen, edit, far(), LATER, why)


def free(row: Plan) -> PlannedQuestion:
    return next(planned for planned in questions(row) if not planned.core)


def test_the_first_version_holds_the_plan_with_its_setting(cast: Cast) -> None:
    row = make_plan_for(cast)

    kit = read_kit(row.kit)
    assert (row.version, row.round, row.state, row.made_by) == (1, 2, "draft", cast.rita)
    assert (row.value, row.bound) == (kit.plan.value, kit.plan.bound)
    assert kit.setting.candidate == "Cleo Tan"
    assert CORE in ids(row)


def test_making_a_plan_moves_the_application_on_and_is_recorded(cast: Cast) -> None:
    row = make_plan_for(cast)

    assert fresh(cast).stage == "planning"
    entry = AuditEntry.objects.get(action="plan.made")
    assert (entry.subject_id, entry.data) == (str(row.pk), {"version": 1, "round": 2, "change": "made"})


def test_the_same_round_is_not_planned_twice_from_scratch(cast: Cast) -> None:
    make_plan_for(cast)

    with pytest.raises(Refused, match="plan-already"):
        make_first_plan(cast.rita, fresh(cast), far(), LATER)


def test_every_edit_is_a_version_that_says_what_it_did(cast: Cast) -> None:
    first = make_plan_for(cast)
    gone = free(first)

    second = change(cast, 1, Edit("drop", gone.question.id))

    assert second.version == 2
    assert gone.question.id not in ids(second)
    told = read_change(second.change)
    assert (told.code, dict(told.inputs)) == ("drop", {"question": gone.question.text})
    assert told.before == first.value
    assert told.best == pytest.approx(first.value)
    assert Plan.objects.get(version=1).kit == first.kit
    assert AuditEntry.objects.filter(action="plan.changed").count() == 1


def test_an_edit_that_changes_nothing_makes_no_version(cast: Cast) -> None:
    first = make_plan_for(cast)

    assert change(cast, 1, Edit("up", ids(first)[0])) == first
    assert Plan.objects.count() == 1


def test_going_past_a_warning_needs_a_reason(cast: Cast) -> None:
    make_plan_for(cast)

    with pytest.raises(WhyNeeded) as needed:
        change(cast, 1, Edit("drop", CORE))

    assert next(warning.code for warning in needed.value.change.warnings) == "core-dropped"
    assert Plan.objects.count() == 1
    row = change(cast, 1, Edit("drop", CORE), "Cleo answered it in her letter.")
    assert row.why == "Cleo answered it in her letter."


def test_a_warning_that_was_passed_is_not_asked_about_again(cast: Cast) -> None:
    make_plan_for(cast)
    second = change(cast, 1, Edit("drop", CORE), "In her letter.")

    third = change(cast, 2, Edit("pin", free(second).question.id))

    assert third.version == 3
    assert "core-dropped" in {warning.code for warning in read_change(third.change).warnings}


def test_words_that_the_law_forbids_need_a_reason(cast: Cast) -> None:
    first = make_plan_for(cast)
    edit = Edit("reword", free(first).question.id, text="Are you married, and do you plan to have children?")

    with pytest.raises(WhyNeeded) as needed:
        change(cast, 1, edit)

    assert needed.value.change.faults != ()


def test_a_plan_that_somebody_else_changed_is_not_overwritten(cast: Cast) -> None:
    first = make_plan_for(cast)
    second = change(cast, 1, Edit("pin", free(first).question.id), by=cast.hana)

    with pytest.raises(Stale) as stale:
        change(cast, 1, Edit("length", minutes=45))

    assert stale.value.newest == second
    assert Plan.objects.count() == 2


def test_what_cannot_be_planned_says_why_and_loses_nothing(cast: Cast) -> None:
    make_plan_for(cast)

    with pytest.raises(ImpossiblePlan):
        change(cast, 1, Edit("length", minutes=15))

    assert Plan.objects.count() == 1


def test_going_back_makes_a_version_equal_to_the_earlier_one(cast: Cast) -> None:
    first = make_plan_for(cast)
    change(cast, 1, Edit("length", minutes=45))

    third = back_to(cast.rita, fresh(cast), 2, 1, LATER)

    assert (third.version, third.kit, third.wishes, third.value) == (3, first.kit, first.wishes, first.value)
    assert read_change(third.change).code == "back"
    assert newest_plan(fresh(cast)) == third


@pytest.mark.parametrize("version", [1, 0, 5])
def test_there_is_no_going_back_to_what_is_not_earlier(version: int, cast: Cast) -> None:
    make_plan_for(cast)

    with pytest.raises(Refused, match="plan-version"):
        back_to(cast.rita, fresh(cast), 1, version, LATER)


def test_a_locked_plan_is_final_until_it_is_unlocked_with_a_reason(cast: Cast) -> None:
    locked = lock_plan(cast.rita, make_plan_for(cast), LATER)

    assert (locked.version, locked.state) == (2, "locked")
    assert fresh(cast).stage == "second"
    with pytest.raises(Refused, match="plan-locked"):
        change(cast, 2, Edit("length", minutes=45))
    with pytest.raises(Refused, match="plan-unlock-why"):
        unlock_plan(cast.rita, locked, "  ", LATER)

    opened = unlock_plan(cast.rita, locked, "Sam is ill.", LATER)

    assert (opened.version, opened.state, opened.why, opened.kit) == (3, "draft", "Sam is ill.", locked.kit)
    assert fresh(cast).stage == "planning"


def test_what_was_locked_meanwhile_is_not_locked_again(cast: Cast) -> None:
    first = make_plan_for(cast)
    locked = lock_plan(cast.rita, first, LATER)

    with pytest.raises(Stale):
        lock_plan(cast.hana, first, LATER)
    with pytest.raises(Refused, match="plan-locked"):
        lock_plan(cast.hana, locked, LATER)


def test_an_offer_that_is_taken_comes_in_the_place_of_what_goes(cast: Cast) -> None:
    first = make_plan_for(cast)
    plan, wishes = read_kit(first.kit).plan, read_wishes(first.wishes)
    gone = free(first)
    offer = offers_for(cast.ada, fresh(cast), plan, wishes, gone.question.id, far())[0]

    second = change(cast, 1, Edit("swap", gone.question.id, offer.question.id), "More about this.")

    assert offer.question.id in ids(second)
    assert gone.question.id not in ids(second)
    assert dict(read_change(second.change).inputs) == {"question": gone.question.text, "text": offer.question.text}
    assert dict(read_wishes(second.wishes).texts) == {gone.question.id: gone.question.text}


@pytest.mark.parametrize("code", ["pin", "drop", "reword", "settings", "up"])
def test_a_question_that_is_not_in_the_plan_cannot_be_changed(code: EditCode, cast: Cast) -> None:
    make_plan_for(cast)

    with pytest.raises(Refused, match="plan-question"):
        change(cast, 1, Edit(code, "no-such\0question", text="Tell us more."))


def test_a_reason_is_kept_without_what_no_database_can_hold(cast: Cast) -> None:
    make_plan_for(cast)

    assert change(cast, 1, Edit("drop", CORE), " In her\0 letter. ").why == "In her letter."


def test_an_offer_that_is_gone_is_refused(cast: Cast) -> None:
    first = make_plan_for(cast)

    with pytest.raises(Refused, match="plan-offer"):
        change(cast, 1, Edit("swap", free(first).question.id, "no-such-question"))
    with pytest.raises(Refused, match="plan-question"):
        change(cast, 1, Edit("swap", "no-such-question", CORE))


def test_offers_are_sealed_for_whoever_must_not_see_ratings(cast: Cast) -> None:
    first = make_plan_for(cast)
    plan, wishes = read_kit(first.kit).plan, read_wishes(first.wishes)
    name = next(one.question.id for one in plan.questions if one.subject.id == "customer-service")

    def codes(member: Member) -> set[str]:
        offers = offers_for(member, fresh(cast), plan, wishes, name, far())
        return {reason.code for offer in offers for reason in offer.reasons}

    assert codes(cast.rita) & OPINIONS == set()
    assert "doubt" in codes(cast.ada)
    assert codes(cast.sam) == set()


def test_a_held_interview_is_planned_no_more_and_the_next_one_is_version_one(cast: Cast) -> None:
    make_plan_for(cast)
    make_interview(cast.application, 2)

    with pytest.raises(Refused, match="plan-over"):
        change(cast, 1, Edit("length", minutes=45))

    third = make_first_plan(cast.rita, fresh(cast), far(), LATER)
    assert (third.round, third.version) == (3, 1)
    assert plan_versions(third) == [third]


def test_feedback_that_came_in_is_planned_with_when_asked_to(cast: Cast) -> None:
    first = make_plan_for(cast)
    cast.interview.refresh_from_db()
    assert change(cast, 1, Edit("again")) == first

    make_scorecard(make_seat(cast.interview, cast.sam))
    second = change(cast, 1, Edit("again"))

    assert read_change(second.change).code == "again"
    assert second.kit != first.kit


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_only_those_who_run_the_application_plan(who: str, cast: Cast) -> None:
    first = make_plan_for(cast)
    member = getattr(cast, who)

    attempts: tuple[Callable[[], Plan], ...] = (
        lambda: make_first_plan(member, fresh(cast), far(), LATER),
        lambda: change(cast, 1, Edit("length", minutes=45), by=member),
        lambda: back_to(member, fresh(cast), 1, 1, LATER),
        lambda: lock_plan(member, first, LATER),
        lambda: unlock_plan(member, first, "Why not", LATER),
    )
    for attempt in attempts:
        with pytest.raises(PermissionDenied):
            attempt()
    assert Plan.objects.count() == 1


def test_an_application_that_has_ended_is_not_planned(cast: Cast) -> None:
    Application.objects.filter(pk=cast.application.pk).update(stage="withdrawn")

    with pytest.raises(Refused, match="plan-ended"):
        make_first_plan(cast.rita, fresh(cast), far(), NOW)
