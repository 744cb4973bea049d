"""Whoever goes on no further is waited for by nobody: interviews ahead are cancelled, offers of times taken back."""

from __future__ import annotations

import datetime as dt

import pytest

from kedua.records.models import Application, AuditEntry, CalendarInvitation, Interview, Offer
from kedua.records.models.interview import BOOKED, CANCELLED, HELD
from kedua.records.models.schedule import CANCEL
from kedua.usecases.applications import come_back, withdraw, withdraw_by_candidate
from kedua.usecases.invitations import overdue, tell
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_seat
from tests.fakes.outside import KeptQueue

DAY = dt.timedelta(days=1)


@pytest.fixture
def ahead(cast: Cast) -> Interview:
    """Cleo's second interview, tomorrow, with Sam, to which both were asked."""
    interview = make_interview(cast.application, round=2, starts_at=NOW + DAY, state=BOOKED)
    make_seat(interview, cast.sam)
    tell(interview, cast.rita, NOW, KeptQueue())
    return interview


def application(cast: Cast) -> Application:
    return Application.objects.select_related("job__organisation", "organisation", "candidate").get(
        pk=cast.application.pk
    )


def cancelled(interview: Interview) -> set[tuple[str, str]]:
    rows = CalendarInvitation.objects.filter(interview=interview, method=CANCEL)
    return set(rows.values_list("email", "made_by__account__name"))


def test_who_was_asked_into_an_interview_hears_that_it_is_off(cast: Cast, ahead: Interview) -> None:
    outside = KeptQueue()

    withdraw(cast.rita, application(cast), NOW, queue=outside)

    ahead.refresh_from_db()
    assert ahead.state == CANCELLED
    assert cancelled(ahead) == {(cast.cleo.email, cast.rita.name), (cast.sam.account.email, cast.rita.name)}


def test_where_the_candidate_says_so_the_one_in_charge_is_named(cast: Cast, ahead: Interview) -> None:
    withdraw_by_candidate(application(cast), NOW)

    assert {name for _email, name in cancelled(ahead)} == {cast.hana.name}
    actor = AuditEntry.objects.filter(action="interview.state").latest("number").actor_name
    assert actor == "Candidate"


def test_what_is_over_stays_as_it_was(cast: Cast) -> None:
    withdraw(cast.rita, application(cast), NOW)

    cast.interview.refresh_from_db()
    assert cast.interview.state == HELD


def test_offered_times_are_taken_back(cast: Cast) -> None:
    offer = Offer.objects.create(
        organisation=cast.organisation, application=cast.application, round=2, minutes=60, expires_at=NOW + DAY,
        made_by=cast.rita, created_at=NOW,
    )  # fmt: skip

    withdraw(cast.rita, application(cast), NOW)

    offer.refresh_from_db()
    assert offer.revoked_at == NOW


def test_who_comes_back_is_booked_anew(cast: Cast, ahead: Interview) -> None:
    withdraw(cast.rita, application(cast), NOW)

    come_back(cast.rita, application(cast), NOW + DAY / 24)

    ahead.refresh_from_db()
    assert ahead.state == CANCELLED


@pytest.mark.parametrize(("minutes", "number"), [(1, 0), (3, 2), (14, 2), (16, 0)])
@pytest.mark.usefixtures("ahead")
def test_what_no_job_sent_is_looked_for_for_a_while(minutes: int, number: int) -> None:
    assert len(overdue(NOW + dt.timedelta(minutes=minutes))) == number


def test_what_was_sent_is_not_looked_for(ahead: Interview) -> None:
    CalendarInvitation.objects.filter(interview=ahead).update(sent_at=NOW)

    assert overdue(NOW + dt.timedelta(minutes=5)) == ()
