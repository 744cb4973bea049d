"""Book an interview, change it, say what became of it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import available_timezones

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.bookings import Booking, booking_of
from kedua.records.models import Application, Interview, Member, Offer, Scorecard
from kedua.records.models.application import ENDED
from kedua.records.models.interview import BOOKED, CANCELLED, HELD, NO_SHOW
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.clashes import ask_why
from kedua.usecases.errors import Refused
from kedua.usecases.invitations import tell
from kedua.usecases.panels import seat_panel
from kedua.usecases.ports import Addresses, Queue
from kedua.usecases.promises import promise_after_interview
from kedua.usecases.stages import move_on

ROUNDS = range(1, 10)
CHANGED = ("round", "starts_at", "minutes", "place", "link", "time_zone", "day_only")
ANSWERED = ("candidate_answer", "candidate_said")
# What an interview can become; back to booked undoes.
NEXT = {
    BOOKED: (HELD, CANCELLED, NO_SHOW),
    HELD: (BOOKED, CANCELLED, NO_SHOW),
    CANCELLED: (BOOKED,),
    NO_SHOW: (BOOKED,),
}


@transaction.atomic
def book(
    actor: Member,
    application: Application,
    booking: Booking,
    now: dt.datetime,
    queue: Queue | None = None,
    addresses: Addresses | None = None,
) -> Interview:
    """Book an interview, or record one that was held. queue: for invitations, where they are wished; None sends none.

    addresses: for what else the candidate is to hear; None drafts nothing.
    Raises Refused for a wish that cannot be met, ClashWhy for a time that needs a reason.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    _check(application, booking, now)
    why = _why(actor, application, booking, now)
    interview = add_interview(actor, application, booking, now, why)
    if booking.invite and queue is not None:
        tell(interview, actor, now, queue)
    else:
        occasions.booked(interview, now, addresses)
    if interview.state == HELD:
        occasions.interviewed(interview, now, addresses)
    return interview


def add_interview(
    by: Member | str, application: Application, booking: Booking, now: dt.datetime, why: str = ""
) -> Interview:
    """Add an interview that somebody may add, and end what was offered for its round. Runs in the caller's transaction.

    by: who booked it, for the record of changes. why: for going past a warning.
    """
    interview = Interview.objects.create(
        organisation_id=application.organisation_id,
        application=application,
        round=booking.round,
        starts_at=booking.starts_at,
        day_only=booking.day_only,
        minutes=booking.minutes,
        place=booking.place.strip(),
        link=booking.link.strip(),
        time_zone=booking.time_zone,
        why=why,
        state=HELD if booking.held else BOOKED,
        created_at=now,
    )
    seat_panel(interview, booking, now)
    offers = Offer.objects.filter(organisation=application.organisation_id, application=application)
    offers.filter(round=booking.round, picked_at=None, revoked_at=None).update(revoked_at=now)
    facts = _facts(booking) | {"past_warning": bool(why)}
    record(by, interview.organisation_id, "interview.booked", "interview", interview.pk, now, facts)
    move_on(application, now)
    promise_after_interview(interview, now)
    return interview


@transaction.atomic
def change(
    actor: Member,
    interview: Interview,
    booking: Booking,
    now: dt.datetime,
    queue: Queue | None = None,
    addresses: Addresses | None = None,
) -> None:
    """Change an interview and its panel; its sequence grows where people would see a change. queue, addresses: as for
    booking.

    Raises Refused when somebody would leave who has begun a scorecard, and for another round once feedback is in: what
    was sealed as an earlier round's must not open as the last one's. Raises ClashWhy for a time that needs a reason.
    """
    interview = _locked(actor, interview)
    _check(interview.application, booking, now)
    if booking.round != interview.round and _has_feedback(interview):
        raise Refused("round-has-feedback")
    before, when = _seen(booking_of(interview)), (interview.starts_at, interview.state)
    if before != _seen(booking):
        interview.why = _why(actor, interview.application, booking, now, interview)
        interview.sequence += 1
    if before[:-1] != _seen(booking)[:-1]:
        interview.candidate_answer = interview.candidate_said = ""  # they answered to another time or place
    interview.round, interview.starts_at, interview.minutes = booking.round, booking.starts_at, booking.minutes
    interview.place, interview.link, interview.time_zone = (
        booking.place.strip(),
        booking.link.strip(),
        booking.time_zone,
    )
    interview.day_only = booking.day_only
    if booking.held and interview.state == BOOKED:
        interview.state = HELD
    interview.save(update_fields=[*CHANGED, *ANSWERED, "why", "sequence", "state"])
    seat_panel(interview, booking, now)
    facts = _facts(booking) | {"past_warning": bool(interview.why)}
    record(actor, interview.organisation_id, "interview.changed", "interview", interview.pk, now, facts)
    move_on(interview.application, now)
    if (interview.starts_at, interview.state) != when:
        promise_after_interview(interview, now, news=interview.state == BOOKED)
        occasions.turned(interview, when[1], now, addresses)
    invited = booking.invite and queue is not None
    if before != _seen(booking):
        occasions.moved(interview, now, None if invited else addresses)
    if booking.invite and queue is not None:
        tell(interview, actor, now, queue)


@transaction.atomic
def mark(
    actor: Member,
    interview: Interview,
    state: str,
    now: dt.datetime,
    queue: Queue | None = None,
    addresses: Addresses | None = None,
) -> None:
    """Say what became of an interview: held, cancelled, no-show; booked undoes. Doing it twice changes nothing more.

    Whoever was asked in is told that it is cancelled, or takes place after all, with a queue for it. Raises Refused when
    feedback on it is in, which is evidence that it was held.
    """
    interview = _locked(actor, interview)
    before = interview.state
    if state == before:
        return
    if state not in NEXT[before]:
        raise Refused("interview-state")
    if before == HELD and _has_feedback(interview):
        raise Refused("interview-has-feedback")
    interview.state = state
    interview.sequence += CANCELLED in (before, state)
    interview.save(update_fields=["state", "sequence"])
    facts = {"from": before, "to": state}
    record(actor, interview.organisation_id, "interview.state", "interview", interview.pk, now, facts)
    move_on(interview.application, now)
    promise_after_interview(interview, now, news=CANCELLED in (before, state))
    occasions.turned(interview, before, now, addresses)
    if CANCELLED in (before, state) and interview.invited_at is not None and queue is not None:
        tell(interview, actor, now, queue)


def _has_feedback(interview: Interview) -> bool:
    return Scorecard.objects.filter(interviewer__interview=interview, state=SUBMITTED).exists()


def _locked(actor: Member, interview: Interview) -> Interview:
    locked = (
        Interview.objects.select_for_update(no_key=True, of=("self",))
        .select_related("application__job")
        .get(pk=interview.pk)
    )
    if not can_edit_application(actor, locked.application):
        raise PermissionDenied
    return locked


def _check(application: Application, booking: Booking, now: dt.datetime) -> None:
    if application.stage in ENDED:
        raise Refused("application-ended")
    if booking.round not in ROUNDS:
        raise Refused("round-unknown")
    if not booking.members and not booking.guests:
        raise Refused("panel-empty")
    if booking.held and booking.starts_at is not None and booking.starts_at > now + dt.timedelta(days=1):
        raise Refused("held-in-future")
    if not booking.held and (booking.starts_at is None or booking.day_only):
        raise Refused("time-missing")
    if booking.time_zone and booking.time_zone not in available_timezones():
        raise Refused("setting-unknown", field="time_zone")


def _why(
    actor: Member, application: Application, booking: Booking, now: dt.datetime, interview: Interview | None = None
) -> str:
    """Give the reason for a time that needs one; what lies behind is as it was, whatever else was on that day."""
    if booking.held or booking.starts_at is None or booking.starts_at <= now:
        return ""
    return ask_why(actor, application, booking.members, (booking.starts_at, booking.minutes), booking.why, interview)


def _seen(booking: Booking) -> tuple[object, ...]:
    """Give what people see of an interview in their calendars, the panel last."""
    panel = {*booking.members, *((guest.name.strip(), guest.email.strip().lower()) for guest in booking.guests)}
    when = (booking.starts_at, booking.day_only, booking.minutes, booking.time_zone)
    return (*when, booking.place.strip(), booking.link.strip(), panel)


def _facts(booking: Booking) -> dict[str, str | int | None]:
    return {
        "round": booking.round,
        "starts_at": booking.starts_at.isoformat() if booking.starts_at else None,
        "minutes": booking.minutes,
        "people": len(booking.members) + len(booking.guests),
        "held": booking.held,
    }
