"""The debrief as it is read: what was said, by whom first, what it adds up to, and in how many queries."""

from __future__ import annotations

import datetime as dt

import pytest
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from kedua.engine.evidence.debrief import debrief
from kedua.queries.debrief import Evidence, debriefing
from kedua.queries.evidence import evidence_of
from kedua.queries.job_rules import RULE, rules_of
from kedua.records.models import CompanyValue, CompetencyRating, DebriefOpening, Interviewer, Member, Scorecard
from kedua.usecases.previews import answer
from tests.cast import Cast
from tests.factories.previews import make_preview
from tests.factories.rows import (
    NOW,
    make_core_question,
    make_interview,
    make_member,
    make_rated_task,
    make_scorecard,
    make_seat,
)


def both_rounds(cast: Cast, *panel: Member) -> None:
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    for member in panel or (cast.sam,):
        make_scorecard(make_seat(second, member))


def read(cast: Cast, who: Member | None = None) -> Evidence:
    found = debriefing(who or cast.hana, cast.application.pk).evidence
    assert found is not None
    return found


def test_ratings_count_by_the_rule_by_which_plans_are_made(cast: Cast) -> None:
    both_rounds(cast)

    found = read(cast)

    rules = rules_of(cast.organisation.pk, cast.job.pk)
    alike = debrief(evidence_of(cast.application).ratings, rules.bars, RULE)
    assert tuple(heard.item for heard in found.competencies) == alike.items
    assert [heard.name for heard in found.competencies] == ["Leading teams", "Customer service", "Resource management"]
    assert [(bar.rating, bar.weight, bar.must) for bar in rules.bars] == [(3.5, 5, True), (3, 4, True), (3, 3, False)]


def test_what_was_said_stands_beside_who_said_it_and_of_what(cast: Cast) -> None:
    both_rounds(cast)

    leading = read(cast).competencies[0].voices

    assert [(voice.by, voice.role, voice.round) for voice in leading] == [
        ("Ben Lim", "interviewer", 1),
        ("Sam Ong", "interviewer", 2),
    ]
    (quote,) = leading[0].quotes
    assert (quote.note, quote.topic, quote.rating) == ("Met all six that day.", "the missed sales target in March", 4)
    assert quote.question.startswith("Tell us about a time")
    assert leading[0].strengths == ("Prepares well",)


def test_the_most_junior_voice_is_heard_first(cast: Cast) -> None:
    later = NOW + dt.timedelta(days=1)
    nora = make_member(cast.organisation, "Nora Aziz")
    Member.objects.filter(pk=nora.pk).update(created_at=later)
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    for member in (cast.ada, cast.hana, cast.rita, nora):
        make_scorecard(make_seat(second, member))
    make_scorecard(make_seat(second, guest="Gina Lee"))

    heard = [voice.by for voice in read(cast).competencies[0].voices]

    assert heard == ["Gina Lee", "Nora Aziz", "Ben Lim", "Rita Chandran", "Hana Yusof", "Ada Rahman"]


def test_what_was_rated_in_a_task_joins_the_evidence(cast: Cast) -> None:
    both_rounds(cast)
    before = read(cast).competencies[0].item
    make_rated_task(cast.application, cast.rita, 1)

    heard = read(cast).competencies[0]

    assert before is not None
    assert heard.item is not None
    assert [rating.kind for rating in heard.item.ratings] == ["interview", "interview", "work-sample"]
    assert heard.item.known.mean < before.known.mean
    assert [(v.by, v.title, v.quotes[0].note) for v in heard.voices if v.kind == "work-sample"] == [
        ("Rita Chandran", "Plan a rota", "Covered every shift.")
    ]


def test_what_is_missing_is_said(cast: Cast) -> None:
    both_rounds(cast)
    make_core_question(cast.job, "teamwork-01")

    found = read(cast)

    assert ("core-not-asked", "teamwork-01") in {(lack.code, lack.subject) for lack in found.readiness.missing}
    assert ("never-seen", "resource-management") in {(lack.code, lack.subject) for lack in found.readiness.missing}
    assert found.questions["teamwork-01"].endswith("?")


def test_values_goals_and_what_was_handed_on_stand_beside(cast: Cast) -> None:
    CompanyValue.objects.create(organisation=cast.organisation, slug="care", name="Care", created_at=NOW)
    both_rounds(cast)
    Scorecard.objects.filter(interviewer=cast.seat).update(career_goals="Wants to run a region")
    CompetencyRating.objects.create(
        organisation=cast.organisation, scorecard=Scorecard.objects.get(interviewer=cast.seat), subject="value:care",
        rating=5, note="Stayed with the new one.", created_at=NOW,
    )  # fmt: skip

    found = read(cast)

    beside = {heard.name: [quote.note for voice in heard.voices for quote in voice.quotes] for heard in found.beside}
    assert beside["Care"] == ["Stayed with the new one."]
    assert beside["Career goals"] == ["Wants to run a region"]
    assert {heard.item for heard in found.beside} == {None}
    assert {(wish.by, wish.text) for wish in found.wishes} == {
        ("Ben Lim", "Ask how stock is counted"),
        ("Sam Ong", "Ask how stock is counted"),
    }


def test_what_is_said_to_the_preview_is_for_those_who_run_the_application_and_moves_nothing(cast: Cast) -> None:
    both_rounds(cast)
    before = read(cast).competencies

    answer(cast.application, make_preview(cast.job), "but", "Sundays are holy to me.", {}, NOW)

    assert (read(cast).said, read(cast).said_note) == ("but", "Sundays are holy to me.")
    assert (read(cast, cast.sam).said, read(cast, cast.sam).said_note) == ("", "")
    assert read(cast).competencies == before


def test_before_it_opens_there_is_nothing_to_read_but_who_is_awaited(cast: Cast) -> None:
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    make_scorecard(make_seat(second, cast.sam))
    make_seat(second, guest="Gina Lee")

    found = debriefing(cast.ada, cast.application.pk)

    assert (found.evidence, found.opening, found.waits_for) == (None, None, (("Gina Lee", 2),))


def test_an_early_opening_is_told_with_its_reason(cast: Cast) -> None:
    both_rounds(cast)
    make_seat(cast.application.interviews.get(round=2), guest="Gina Lee")
    DebriefOpening.objects.create(
        organisation=cast.organisation,
        application=cast.application,
        opened_by=cast.hana,
        why="She left.",
        created_at=NOW,
    )

    found = debriefing(cast.rita, cast.application.pk)

    assert found.opening is not None
    assert (found.opening.by, found.opening.why) == ("Hana Yusof", "She left.")
    assert read(cast).readiness.missing[0].subject == "Gina Lee"


def test_another_organisation_finds_nothing(cast: Cast) -> None:
    with pytest.raises(Http404):
        debriefing(cast.dan, cast.application.pk)


@pytest.mark.parametrize("people", [1, 3])
def test_it_takes_as_many_queries_for_many_as_for_one(
    people: int, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    both_rounds(cast, *(cast.sam, cast.rita, cast.ada)[:people])
    make_rated_task(cast.application, cast.rita)
    make_core_question(cast.job, "teamwork-01")
    assert Interviewer.objects.count() == people + 1

    with django_assert_num_queries(9):
        debriefing(cast.hana, cast.application.pk)
