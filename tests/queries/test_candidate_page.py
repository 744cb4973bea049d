"""Where an application stands, as far as its candidate has been told."""

from __future__ import annotations

import datetime as dt

import pytest

from kedua.queries.candidate_page import own_page
from kedua.queries.in_charge import in_charge
from kedua.records.models import Application, Member, Offer, Slot
from kedua.records.models.application import STAGES
from kedua.records.models.member import RECRUITER
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_member

DAY = dt.timedelta(days=1)


def standing(cast: Cast) -> str:
    row = Application.objects.select_related("organisation", "job", "candidate").get(pk=cast.application.pk)
    return own_page(row, NOW).standing


def put(cast: Cast, **fields: object) -> None:
    Application.objects.filter(pk=cast.application.pk).update(**fields)


def offer(cast: Cast) -> None:
    owner = {"organisation": cast.organisation, "created_at": NOW}
    made = Offer.objects.create(**owner, application=cast.application, made_by=cast.rita, round=2, expires_at=NOW + DAY)
    Slot.objects.create(**owner, offer=made, starts_at=NOW + DAY)


def test_it_stands_where_its_interviews_are(cast: Cast) -> None:
    assert standing(cast) == "between"
    offer(cast)
    assert standing(cast) == "choose"
    second = make_interview(cast.application, 2, state="booked", starts_at=NOW + DAY)
    assert standing(cast) == "booked"
    Offer.objects.all().delete()
    second.state = "held"
    second.save()
    assert standing(cast) == "after"


def test_before_the_first_interview_it_is_an_application(cast: Cast) -> None:
    for state in ("cancelled", "no-show"):
        cast.interview.state = state
        cast.interview.save()
        assert standing(cast) == "applied"


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "withdrawn"])
def test_no_stage_shows_before_they_are_told(cast: Cast, stage: str) -> None:
    put(cast, stage=stage)

    assert standing(cast) == "between"


@pytest.mark.parametrize("stage", ["passed", "not passed", "withdrawn"])
def test_an_end_shows_once_they_know(cast: Cast, stage: str) -> None:
    put(cast, stage=stage, answered_at=NOW)

    assert standing(cast) == stage


def test_a_promise_counts_while_something_is_owed(cast: Cast) -> None:
    put(cast, promise=(NOW - DAY).date())
    page = own_page(Application.objects.get(pk=cast.application.pk), NOW)
    put(cast, answered_at=NOW)
    told = own_page(Application.objects.get(pk=cast.application.pk), NOW)

    assert (page.promise, page.late) == ((NOW - DAY).date(), True)
    assert (told.promise, told.late) == (None, False)


def test_interviews_to_come_are_in_order_and_the_others_the_latest_first(cast: Cast) -> None:
    later, sooner = (make_interview(cast.application, 2, state="booked", starts_at=NOW + days * DAY) for days in (3, 1))
    dropped = make_interview(cast.application, 2, state="cancelled", starts_at=NOW + 2 * DAY)
    unknown = make_interview(cast.application, 1, starts_at=None)

    page = own_page(cast.application, NOW)

    assert [meeting.interview for meeting in page.ahead] == [sooner, later]
    assert [meeting.interview for meeting in page.behind] == [unknown, dropped, cast.interview]
    assert [meeting.when for meeting in page.behind] == ["over", "cancelled", "over"]


def test_the_hiring_manager_answers_else_who_recruits_longest_else_an_owner(cast: Cast) -> None:
    make_member(cast.organisation, "Nora New", RECRUITER)
    people: list[Member | None] = [in_charge(cast.application)]
    for left in (cast.hana, cast.rita):
        Member.objects.filter(pk=left.pk).update(active=False)
        people.append(in_charge(cast.application))
    Member.objects.filter(role=RECRUITER).update(active=False)
    people.append(in_charge(cast.application))
    Member.objects.filter(organisation=cast.organisation).update(active=False)

    assert [person.name if person else "" for person in people] == [
        "Hana Yusof",
        "Rita Chandran",
        "Nora New",
        "Ada Rahman",
    ]
    assert in_charge(cast.application) is None
