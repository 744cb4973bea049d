"""Jobs: opened, changed section by section, closed when nobody waits for an answer, reopened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from kedua.integrations.embedder.likeness import installed_comparer
from kedua.library.loader import load_library
from kedua.queries.job_drafts import (
    JobFacts,
    JobJudge,
    JobNeed,
    OwnQuestion,
    facts_of,
    judges_of,
    needs_of,
)
from kedua.queries.job_preview import preview_of
from kedua.queries.library_drafts import QuestionDraft
from kedua.records.models import AuditEntry, Job, JobCompetency, Member, Plan, Question
from kedua.usecases import jobs
from kedua.usecases.errors import Refused
from kedua.usecases.library import ReasonNeeded
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_core_question, make_job

FACTS = JobFacts("Barista, Taman Molek", place="Johor Bahru", duties=("Make coffee.",), minutes=45)
NEEDS = (JobNeed("teamwork", 4, must_have=True, bar=3.5), JobNeed("customer-service", 3))
RUSH = QuestionDraft("teamwork", "past-behaviour", "Tell us about the last rush at your bar. What did you do first?", 5)
PRIVATE = QuestionDraft("teamwork", "past-behaviour", "How many children do you have?", 3)


def plan_for(cast: Cast) -> Plan:
    """A plan that was made with the job's weights and core."""
    return Plan.objects.create(
        organisation=cast.organisation, application=cast.application, version=1, value=1, bound=1, made_by=cast.rita,
        created_at=NOW,
    )  # fmt: skip


def entries() -> list[tuple[str, dict[str, object]]]:
    return [(row.action, row.data) for row in AuditEntry.objects.order_by("organisation", "number")]


def core(job: Job) -> list[str]:
    return [row.question for row in job.core.all()]


def test_a_job_is_opened_on_the_day_it_is_in_the_companys_time_zone(cast: Cast) -> None:
    late = dt.datetime(2026, 11, 24, 23, 30, tzinfo=dt.UTC)

    job = jobs.open_job(
        cast.rita, replace(FACTS, title="  Barista,  Taman Molek ", duties=(" Make coffee. ", "")), late
    )

    assert facts_of(Job.objects.get(pk=job.pk)) == FACTS
    assert (job.state, job.opened_on) == ("open", dt.date(2026, 11, 25))
    assert entries() == [("job.opened", {"title": "Barista, Taman Molek", "role": ""})]


def test_a_role_profile_brings_everything_and_its_preview_stays_unconfirmed(cast: Cast) -> None:
    profile = load_library().roles["barista"]

    job = jobs.open_from_profile(cast.hana, "barista", NOW)

    assert (job.title, job.duties, job.hiring_manager) == ("Barista", list(profile.duties), cast.hana)
    assert [need.subject for need in needs_of(job.competencies.all())] == [need.subject for need in profile.needs]
    assert preview_of(job, profile).from_profile


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (replace(FACTS, title=" "), "job-title"),
        (replace(FACTS, title="x" * 121), "job-title"),
        (replace(FACTS, duties=("x" * 301,)), "job-long"),
        (replace(FACTS, duties=("Make coffee.",) * 31), "job-long"),
        (replace(FACTS, minutes=10), "minutes-out-of-range"),
        (replace(FACTS, days_to_hear=0), "job-days"),
        (replace(FACTS, days_to_hear=21), "job-days"),
        (replace(FACTS, days_to_tell=11), "job-days"),
        (replace(FACTS, seniority="wizard"), "job-role"),
        (replace(FACTS, role="astronaut"), "job-role"),
        (replace(FACTS, hiring_manager=uuid4()), "job-manager-unknown"),
    ],
)
def test_facts_that_cannot_be_are_refused(cast: Cast, facts: JobFacts, code: str) -> None:
    with pytest.raises(Refused, match=code):
        jobs.open_job(cast.rita, facts, NOW)

    assert Job.objects.filter(organisation=cast.organisation).count() == 1


def test_interviewers_and_people_of_elsewhere_do_not_run_jobs(cast: Cast) -> None:
    for manager in (cast.ben, cast.dan):
        with pytest.raises(Refused, match="job-manager-unknown"):
            jobs.open_job(cast.rita, replace(FACTS, hiring_manager=manager.pk), NOW)


def test_a_hiring_manager_opens_and_keeps_jobs_of_their_own(cast: Cast) -> None:
    job = jobs.open_job(cast.hana, FACTS, NOW)

    assert job.hiring_manager_id == cast.hana.pk
    with pytest.raises(Refused, match="job-manager-self"):
        jobs.change_job(cast.hana, job, replace(facts_of(job), hiring_manager=cast.ada.pk), NOW)


CHANGES: list[Callable[[Member, Job], object]] = [
    lambda actor, job: jobs.change_job(actor, job, FACTS, NOW),
    lambda actor, job: jobs.set_competencies(actor, job, NEEDS, NOW),
    lambda actor, job: jobs.set_core(actor, job, ["teamwork-01"], NOW),
    lambda actor, job: jobs.add_own_to_core(actor, job, [], OwnQuestion(RUSH), installed_comparer(), NOW),
    lambda actor, job: jobs.set_panel(actor, job, [], NOW),
    lambda actor, job: jobs.close_job(actor, job, NOW),
    lambda actor, job: jobs.reopen_job(actor, job, NOW),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("person", ["ben", "dan"])
def test_nobody_changes_a_job_that_is_not_theirs(
    cast: Cast, person: str, change: Callable[[Member, Job], object]
) -> None:
    with pytest.raises(PermissionDenied):
        change(getattr(cast, person), cast.job)

    assert entries() == []


@pytest.mark.parametrize("change", CHANGES[:5])
def test_a_closed_job_stays_as_it_is(cast: Cast, change: Callable[[Member, Job], object]) -> None:
    Job.objects.filter(pk=cast.job.pk).update(state="closed")

    with pytest.raises(Refused, match="job-ended"):
        change(cast.rita, cast.job)

    assert entries() == []


def test_a_change_says_what_was_and_what_is(cast: Cast) -> None:
    jobs.change_job(cast.rita, cast.job, replace(facts_of(cast.job), minutes=50, duties=("Lead.",)), NOW)
    jobs.change_job(cast.rita, cast.job, replace(facts_of(cast.job), minutes=50, duties=("Lead.",)), NOW)

    told = {"duties.from": [], "duties.to": ["Lead."], "minutes.from": 60, "minutes.to": 50}
    assert entries() == [("job.changed", {"fields": ["duties", "minutes"], **told})]


def test_competencies_are_kept_in_their_order(cast: Cast) -> None:
    jobs.set_competencies(cast.hana, cast.job, NEEDS, NOW)

    assert needs_of(cast.job.competencies.all()) == NEEDS
    assert entries()[0][1]["to"] == [
        "teamwork: weight 4, bar 3.5, must-have",
        "customer-service: weight 3, bar 3",
    ]


@pytest.mark.parametrize(
    ("needs", "code"),
    [
        ((NEEDS[0], NEEDS[0]), "job-competency-twice"),
        ((JobNeed("astrology"),), "competency-unknown"),
        ((JobNeed("value:humility"),), "competency-unknown"),
        ((JobNeed("teamwork", weight=0),), "job-weight"),
        ((JobNeed("teamwork", bar=5.5),), "job-weight"),
    ],
)
def test_competencies_that_cannot_be_are_refused(cast: Cast, needs: tuple[JobNeed, ...], code: str) -> None:
    with pytest.raises(Refused, match=code):
        jobs.set_competencies(cast.rita, cast.job, needs, NOW)

    assert JobCompetency.objects.filter(job=cast.job).count() == 3


def test_once_there_is_a_plan_weights_and_core_change_only_with_a_reason(cast: Cast) -> None:
    plan_for(cast)

    with pytest.raises(Refused, match="job-planned"):
        jobs.set_competencies(cast.rita, cast.job, NEEDS, NOW, why=" ")
    with pytest.raises(Refused, match="job-planned"):
        jobs.set_core(cast.rita, cast.job, ["teamwork-01"], NOW)
    jobs.set_competencies(cast.rita, cast.job, NEEDS, NOW, why="The outlet grows.")

    assert core(cast.job) == []
    assert entries()[-1][1].items() >= {"why": "The outlet grows.", "candidates": 1}.items()


def test_the_order_of_competencies_needs_no_reason(cast: Cast) -> None:
    plan_for(cast)
    turned = needs_of(cast.job.competencies.all())[::-1]

    jobs.set_competencies(cast.rita, cast.job, turned, NOW)

    assert needs_of(cast.job.competencies.all()) == turned


def test_the_core_is_kept_in_its_order_and_each_question_once(cast: Cast) -> None:
    jobs.set_core(cast.rita, cast.job, ["teamwork-02", "teamwork-01"], NOW)

    with pytest.raises(Refused, match="job-core-twice"):
        jobs.set_core(cast.rita, cast.job, ["teamwork-01", "teamwork-01"], NOW)
    with pytest.raises(Refused, match="question-unknown"):
        jobs.set_core(cast.rita, cast.job, ["astrology-01"], NOW)
    assert core(cast.job) == ["teamwork-02", "teamwork-01"]
    assert entries() == [("job.core", {"from": [], "to": ["teamwork-02", "teamwork-01"]})]


def test_a_question_of_the_core_that_is_gone_may_stay_and_leave(cast: Cast) -> None:
    make_core_question(cast.job, "own-gone")

    jobs.set_core(cast.rita, cast.job, ["own-gone", "teamwork-01"], NOW)
    jobs.set_core(cast.rita, cast.job, ["teamwork-01"], NOW)

    assert core(cast.job) == ["teamwork-01"]


def test_a_question_of_ones_own_joins_the_core_and_the_library(cast: Cast) -> None:
    question = jobs.add_own_to_core(cast.rita, cast.job, ["teamwork-01"], OwnQuestion(RUSH), installed_comparer(), NOW)

    assert core(cast.job) == ["teamwork-01", question.slug]
    assert (question.text, question.organisation) == (RUSH.text, cast.organisation)
    assert [action for action, _data in entries()] == ["question.added", "job.core"]


def test_an_unlawful_question_needs_a_reason_and_else_nothing_is_kept(cast: Cast) -> None:
    with pytest.raises(ReasonNeeded):
        jobs.add_own_to_core(cast.rita, cast.job, [], OwnQuestion(PRIVATE), installed_comparer(), NOW)

    assert (core(cast.job), Question.objects.count()) == ([], 0)


def test_a_question_is_not_kept_when_the_core_cannot_take_it(cast: Cast) -> None:
    plan_for(cast)

    with pytest.raises(Refused, match="job-planned"):
        jobs.add_own_to_core(cast.rita, cast.job, [], OwnQuestion(RUSH), installed_comparer(), NOW)

    assert (core(cast.job), Question.objects.count(), entries()) == ([], 0, [])


def test_the_panel_says_who_asks_and_what_they_can_judge(cast: Cast) -> None:
    panel = (JobJudge(cast.ben.pk, ("leading-teams",)), JobJudge(cast.hana.pk))

    jobs.set_panel(cast.rita, cast.job, panel, NOW)

    assert judges_of(cast.job.panel.all()) == panel
    assert entries()[0][1]["to"] == [str(cast.ben.pk), str(cast.hana.pk)]


def test_the_panel_is_people_who_work_here_or_stood_on_it_before(cast: Cast) -> None:
    sam = JobJudge(cast.sam.pk)
    Member.objects.filter(pk__in=(cast.sam.pk, cast.ben.pk)).update(active=False)

    jobs.set_panel(cast.rita, cast.job, [sam], NOW)

    for judges, code in (
        ([sam, JobJudge(cast.ben.pk)], "member-unknown"),
        ([sam, JobJudge(cast.dan.pk)], "member-unknown"),
        ([sam, sam], "job-panel-twice"),
        ([JobJudge(cast.sam.pk, ("astrology",))], "competency-unknown"),
    ):
        with pytest.raises(Refused, match=code):
            jobs.set_panel(cast.rita, cast.job, judges, NOW)
    assert judges_of(cast.job.panel.all()) == (sam,)


@pytest.mark.parametrize("stage", ["first", "feedback", "planning", "second", "deciding", "passed", "not passed"])
def test_a_job_does_not_close_over_somebody_without_an_answer(cast: Cast, stage: str) -> None:
    cast.application.stage = stage
    cast.application.save()

    with pytest.raises(Refused, match="job-unanswered") as refused:
        jobs.close_job(cast.rita, cast.job, NOW)

    cast.job.refresh_from_db()
    assert (refused.value.inputs, cast.job.state) == ({"count": 1}, "open")


@pytest.mark.parametrize(("stage", "told"), [("withdrawn", None), ("passed", NOW), ("not passed", NOW)])
def test_a_job_closes_when_everybody_has_an_answer_and_can_be_reopened(
    cast: Cast, stage: str, told: dt.datetime | None
) -> None:
    cast.application.stage, cast.application.answered_at = stage, told
    cast.application.save()

    jobs.close_job(cast.hana, cast.job, NOW)
    jobs.close_job(cast.hana, cast.job, NOW)
    cast.job.refresh_from_db()

    assert (cast.job.state, cast.job.closed_on) == ("closed", TODAY)
    jobs.reopen_job(cast.hana, cast.job, NOW)
    jobs.reopen_job(cast.hana, cast.job, NOW)
    cast.job.refresh_from_db()
    assert (cast.job.state, cast.job.closed_on) == ("open", None)
    assert [action for action, _data in entries()] == ["job.closed", "job.reopened"]


def test_another_jobs_candidates_do_not_keep_a_job_open(cast: Cast) -> None:
    other = make_job(cast.organisation, "Barista")

    jobs.close_job(cast.rita, other, NOW)

    other.refresh_from_db()
    assert other.state == "closed"
