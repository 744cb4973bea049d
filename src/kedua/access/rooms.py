"""Who may be in an interview's room: those on its panel, each at their own place."""

from __future__ import annotations

from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from kedua.records.models import Account, Interviewer, Member
from kedua.records.models.interview import CANCELLED


def can_run_room(actor: Member, seat: Interviewer) -> bool:
    """Whether the room opens for the member at this place: their own, in an interview after the first round.

    It opens as soon as the interview is booked, so that people can prepare, and closes when it is cancelled.
    """
    if seat.organisation_id != actor.organisation_id or seat.member_id != actor.pk:
        return False
    return seat.interview.round > 1 and seat.interview.state != CANCELLED


def room_seat_or_404(actor: Member, key: UUID) -> Interviewer:
    """Give the member's own place in a room, with its interview, application, job and candidate."""
    rows = _seats().filter(organisation=actor.organisation_id, member=actor)
    related = rows.select_related("scorecard", "interview__application__candidate")
    return get_object_or_404(related, pk=key)


def own_room_seat_or_404(account: Account, key: UUID) -> Interviewer:
    """Give somebody's own place in a room, also while they are at work in another of their organisations.

    What a device sends goes to where it was written, whatever the person has opened since.
    """
    return get_object_or_404(_own(account), pk=key)


def own_room_seat_for_writing(account: Account, key: UUID) -> Interviewer:
    """Give the same place, locked until the end of the transaction: whoever writes there next waits."""
    return get_object_or_404(_own(account).select_for_update(no_key=True, of=("self",)), pk=key)


def lean_room_seat_or_404(account: Account, key: UUID) -> Interviewer:
    """Give the same place with nothing but ids and the room's newest number: all that is needed to keep what is typed.

    Everybody in a room asks for it every two seconds, and what is not read costs nothing.
    """
    ids = ("organisation_id", "interview_id", "member_id")
    rows = _open().filter(member__account=account, member__active=True).select_related("interview__room")
    return get_object_or_404(rows.only(*ids, "interview__round", "interview__room__last"), pk=key)


def lock_room_seat(seat: Interviewer) -> None:
    """Have whoever writes at the same place wait until the end of the transaction. On SQLite everybody waits already."""
    if not connection.features.has_select_for_update:
        return
    get_object_or_404(Interviewer.objects.select_for_update(no_key=True).only("pk"), pk=seat.pk)


def _own(account: Account) -> QuerySet[Interviewer]:
    return _seats().filter(member__account=account, member__active=True)


def _seats() -> QuerySet[Interviewer]:
    return _open().select_related("organisation", "member__account", "interview__application__job", "interview__room")


def _open() -> QuerySet[Interviewer]:
    return Interviewer.objects.filter(interview__round__gt=1).exclude(interview__state=CANCELLED)
