"""The kit's page and files: for whom, whose questions, always sealed for the panel."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.integrations.kit.pdf import PdfNotInstalled
from kedua.queries.plan_request import Kit
from kedua.queries.plan_store import read_kit
from kedua.records.models import Interview, Member, Plan
from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan, lock_plan, make_first_plan
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import far, fresh, make_plan_for
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.web.views.test_map import opinionated
from tests.web.views.test_plan_sealed import SECRETS


def booked(cast: Cast, *panel: Member) -> Interview:
    interview = make_interview(cast.application, 2, state="booked")
    for member in panel:
        make_seat(interview, member)
    return interview


def page(sign_in: SignIn, member: Member, cast: Cast, name: str = "kit", **query: str) -> str:
    answer = sign_in(member).get(reverse(name, args=[cast.application.pk]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_plan_the_panel_is_told_so(cast: Cast, sign_in: SignIn) -> None:
    booked(cast, cast.sam)

    assert "Not planned yet" in page(sign_in, cast.sam, cast)
    for name in ("kit-pdf", "kit-html"):
        assert sign_in(cast.sam).get(reverse(name, args=[cast.application.pk])).status_code == 404


def test_the_kit_holds_everything_that_is_asked(cast: Cast, sign_in: SignIn) -> None:
    booked(cast, cast.sam)
    plan = read_kit(make_plan_for(cast).kit).plan

    source = page(sign_in, cast.sam, cast)

    assert source.count(' id="question-') == len(plan.questions)
    assert "Tuesday 24 November 2026" in source
    assert "What the job is really like" in source
    assert "The plan is not locked yet" in source


def test_a_kit_is_final_when_the_plan_is_locked(cast: Cast, sign_in: SignIn) -> None:
    lock_plan(cast.rita, make_plan_for(cast), NOW)

    assert "The plan is not locked yet" not in page(sign_in, cast.rita, cast)


def test_somebodys_questions_are_marked_or_stand_alone(cast: Cast, sign_in: SignIn) -> None:
    booked(cast, cast.sam, cast.hana)
    plan = read_kit(make_plan_for(cast).kit).plan
    mine = [planned for planned in plan.questions if planned.asked_by == str(cast.sam.pk)]
    assert 0 < len(mine) < len(plan.questions)

    marked = page(sign_in, cast.sam, cast, **{"for": str(cast.sam.pk)})
    alone = page(sign_in, cast.sam, cast, **{"for": str(cast.sam.pk), "only": "1"})

    assert marked.count("k-kit-mine") == len(mine)
    assert marked.count(' id="question-') == len(plan.questions)
    assert alone.count(' id="question-') == len(mine)
    assert "asked by" in alone


def test_a_name_that_is_not_on_the_panel_marks_nothing(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)

    assert "k-kit-mine" not in page(sign_in, cast.rita, cast, **{"for": str(cast.dan.pk), "only": "1"})


@pytest.mark.parametrize("name", ["kit", "kit-html"])
def test_the_panel_never_gets_ratings_or_opinions(name: str, cast: Cast, sign_in: SignIn) -> None:
    opinionated(cast.seat)
    booked(cast, cast.sam)
    make_first_plan(cast.rita, fresh(cast), far(), NOW)

    source = page(sign_in, cast.sam, cast, name, version="recruiter")

    assert [secret for secret in SECRETS if secret in source] == []


def test_the_panels_version_is_what_everybody_gets_unless_they_may_ask_for_more(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)

    assert "Behind the plan" not in page(sign_in, cast.ada, cast)
    assert "Behind the plan" in page(sign_in, cast.ada, cast, version="recruiter")
    assert "Behind the plan" in page(sign_in, cast.ada, cast, "kit-html", version="recruiter")
    assert "Behind the plan" not in page(sign_in, cast.rita, cast, version="recruiter")


def test_a_member_of_the_panel_who_has_rated_still_gets_the_panels_version(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    interview = booked(cast, cast.sam)
    make_scorecard(interview.panel.get())

    assert "Behind the plan" not in page(sign_in, cast.sam, cast, version="recruiter")


def test_the_panel_of_a_round_gets_the_plan_of_that_round(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    interview = booked(cast, cast.sam)
    Interview.objects.filter(pk=interview.pk).update(state="held")
    make_first_plan(cast.rita, fresh(cast), far(), NOW)

    assert "Second interview" in page(sign_in, cast.sam, cast)
    assert "Third interview" in page(sign_in, cast.rita, cast)


def test_a_cancelled_interview_closes_the_kit(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    interview = booked(cast, cast.sam)
    Interview.objects.filter(pk=interview.pk).update(state="cancelled")

    assert sign_in(cast.sam).get(reverse("kit", args=[cast.application.pk])).status_code == 404


def test_the_files_are_downloads_with_a_telling_name(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.ada)

    made = client.get(reverse("kit-pdf", args=[cast.application.pk]))
    whole = client.get(reverse("kit-html", args=[cast.application.pk]), {"version": "recruiter"})

    assert made.content[:5] == b"%PDF-"
    assert made["Content-Disposition"] == 'attachment; filename="interview-2-cleo-tan.pdf"'
    assert whole["Content-Disposition"] == 'attachment; filename="interview-2-cleo-tan-recruiter.html"'


def test_without_typst_the_other_ways_are_offered(cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_kit: Kit) -> bytes:
        raise PdfNotInstalled

    make_plan_for(cast)
    monkeypatch.setattr("kedua.web.views.kit.pdf", missing)

    answer = sign_in(cast.rita).get(reverse("kit-pdf", args=[cast.application.pk]))

    assert answer.status_code == 501
    assert reverse("kit-html", args=[cast.application.pk]) in answer.content.decode()


def test_those_who_ask_open_the_room_from_the_kit(cast: Cast, sign_in: SignIn) -> None:
    interview = booked(cast, cast.sam)
    make_plan_for(cast)
    room = reverse("room", args=[interview.panel.get().pk])

    assert room in page(sign_in, cast.sam, cast)
    assert "Open the room" not in page(sign_in, cast.rita, cast)


@pytest.mark.parametrize("minutes", [30, 90])
def test_the_kit_takes_as_many_queries_for_few_questions_as_for_many(
    minutes: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_plan_for(cast)
    change_plan(cast.rita, fresh(cast), 1, Edit("length", minutes=minutes), far(), NOW, "As long as it takes.")
    assert Plan.objects.count() == 2
    client = sign_in(cast.ada)

    with django_assert_num_queries(7):
        client.get(reverse("kit", args=[cast.application.pk]))
