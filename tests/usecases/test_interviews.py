"""Booking, changing and marking interviews; what they do to the application's stage."""

import datetime as dt
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.bookings import Booking, Guest, booking_of, usual_booking
from kedua.records.models import AuditEntry, Interview
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book, change, mark
from kedua.wording.refusals import refusal
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

TOMORROW = NOW + dt.timedelta(days=1)


def second(cast: Cast) -> Booking:
    return Booking(2, TOMORROW, 60, "Room 3", (cast.sam.pk,), (Guest("Gina Lee", "Gina@Elsewhere.example"),))


def test_a_booking_seats_members_and_guests_and_moves_the_application_on(cast: Cast) -> None:
    interview = book(cast.rita, cast.application, second(cast), NOW)

    cast.application.refresh_from_db()
    assert cast.application.stage == "second"
    assert [(seat.name, seat.guest_email) for seat in interview.panel.order_by("guest_email")] == [
        ("Sam Ong", ""),
        ("Gina Lee", "gina@elsewhere.example"),
    ]
    entry = AuditEntry.objects.get(action="interview.booked")
    assert (entry.subject_id, entry.data["people"], entry.actor) == (str(interview.pk), 2, cast.rita.pk)


def test_an_interview_held_before_kedua_needs_its_day_only(cast: Cast) -> None:
    noon = NOW - dt.timedelta(days=30)

    interview = book(cast.rita, cast.application, Booking(1, noon, 45, "", (cast.sam.pk,), (), True, True), NOW)

    assert (interview.state, interview.day_only) == ("held", True)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"members": (), "guests": ()}, "panel-empty"),
        ({"round": 10}, "round-unknown"),
        ({"starts_at": None}, "time-missing"),
        ({"day_only": True}, "time-missing"),
        ({"held": True, "starts_at": NOW + dt.timedelta(days=3)}, "held-in-future"),
    ],
)
def test_what_cannot_be_booked_is_refused_with_a_sentence(cast: Cast, wrong: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        book(cast.rita, cast.application, replace(second(cast), **wrong), NOW)  # type: ignore[arg-type]  # given in the table

    assert refused.value.code == code
    assert refusal(code, refused.value.inputs).endswith(".")
    assert Interview.objects.count() == 1


def test_somebody_of_another_organisation_cannot_be_seated(cast: Cast) -> None:
    with pytest.raises(Refused, match="member-unknown"):
        book(cast.rita, cast.application, replace(second(cast), members=(cast.dan.pk,)), NOW)


def test_nothing_is_booked_for_an_application_that_has_ended(cast: Cast) -> None:
    cast.application.stage = "withdrawn"
    cast.application.save()

    with pytest.raises(Refused, match="application-ended"):
        book(cast.rita, cast.application, second(cast), NOW)


def test_only_who_runs_the_application_books_changes_and_marks(cast: Cast) -> None:
    for actor in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            book(actor, cast.application, second(cast), NOW)
        with pytest.raises(PermissionDenied):
            change(actor, cast.interview, second(cast), NOW)
        with pytest.raises(PermissionDenied):
            mark(actor, cast.interview, "cancelled", NOW)


def test_changing_the_panel_keeps_the_places_of_those_who_stay(cast: Cast) -> None:
    make_scorecard(cast.seat, state="draft", submitted_at=None)
    now_booked = booking_of(cast.interview)

    change(cast.rita, cast.interview, replace(now_booked, members=(cast.ben.pk, cast.sam.pk), minutes=30), NOW)

    cast.interview.refresh_from_db()
    assert cast.interview.minutes == 30
    assert {seat.member_id: seat.pk for seat in cast.interview.panel.all()}[cast.ben.pk] == cast.seat.pk
    assert cast.interview.panel.count() == 2


def test_who_has_begun_a_scorecard_stays_on_the_panel(cast: Cast) -> None:
    make_scorecard(cast.seat, state="draft", submitted_at=None)

    with pytest.raises(Refused, match="seat-has-scorecard"):
        change(cast.rita, cast.interview, replace(booking_of(cast.interview), members=(cast.sam.pk,)), NOW)

    assert [seat.pk for seat in cast.interview.panel.all()] == [cast.seat.pk]


def test_cancelling_can_be_undone(cast: Cast) -> None:
    interview = make_interview(cast.application, 2, state="booked", starts_at=TOMORROW)
    make_seat(interview, cast.sam)

    mark(cast.rita, interview, "cancelled", NOW)
    mark(cast.rita, interview, "cancelled", NOW)
    mark(cast.rita, interview, "booked", NOW)

    interview.refresh_from_db()
    cast.application.refresh_from_db()
    assert (interview.state, cast.application.stage) == ("booked", "second")
    assert AuditEntry.objects.filter(action="interview.state").count() == 2


def test_an_interview_with_feedback_was_held(cast: Cast) -> None:
    make_scorecard(cast.seat)

    for state in ("cancelled", "no-show", "booked"):
        with pytest.raises(Refused, match="interview-has-feedback"):
            mark(cast.rita, cast.interview, state, NOW)


def test_feedback_that_is_in_is_not_moved_to_another_round(cast: Cast) -> None:
    """As the last round's it would open to whoever is under the seal."""
    make_scorecard(cast.seat)

    with pytest.raises(Refused, match="round-has-feedback"):
        change(cast.rita, cast.interview, replace(booking_of(cast.interview), round=2), NOW)

    assert refusal("round-has-feedback", {})
    cast.interview.refresh_from_db()
    assert cast.interview.round == 1


def test_an_unknown_state_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="interview-state"):
        mark(cast.rita, cast.interview, "moved", NOW)


def test_a_later_round_starts_from_the_usual_panel_and_minutes(cast: Cast) -> None:
    usual = usual_booking(cast.application)

    assert (usual.round, usual.minutes, usual.members) == (2, 60, (cast.hana.pk, cast.sam.pk))
