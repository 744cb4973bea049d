"""Decisions and what people think before one: when the evidence is open to who decides, and whose view may be read when.

A view stays sealed until everybody who was asked has one, or time is up: nobody reads another's before, whatever their role.
"""

from __future__ import annotations

import datetime as dt

from kedua.access.awaited import awaited_of, is_in
from kedua.access.can import can_decide
from kedua.access.seal import can_see_ratings
from kedua.records.models import Application, DebriefOpening, Interviewer, Member, View, ViewsAsked
from kedua.records.models.interview import CANCELLED, NO_SHOW


def waiting_for(application: Application) -> tuple[Interviewer, ...]:
    """List the places on panels whose scorecard is still waited for."""
    return tuple(seat for seat in awaited_of(_seats(application)) if not is_in(seat))


def may_decide_now(actor: Member, application: Application) -> bool:
    """Whether the evidence is open to the member, who may decide on it.

    It is once all scorecards are in and the seal lets them see the ratings, or once somebody has opened the debrief before
    that; then, too, nobody sees a colleague's ratings before submitting their own.
    """
    if not can_decide(actor, application):
        return False
    seats = awaited_of(_seats(application))
    missing = [seat for seat in seats if not is_in(seat)]
    if any(seat.member_id == actor.pk for seat in missing):
        return False
    opened = _opened_at(application)
    if opened is not None:  # what was booked after that is waited for again
        return all(seat.interview.created_at <= opened for seat in missing)
    return bool(seats) and not missing and can_see_ratings(actor, application)


def views_are_open(asked: ViewsAsked, now: dt.datetime) -> bool:
    """Whether the views that were asked for may be read: all have one, or time is up."""
    return asked.opened_at is not None or asked.closes_at <= now


def can_read_view(actor: Member, view: View, application: Application, now: dt.datetime) -> bool:
    """Whether the member may read a view: their own always, others' once they are open and the ratings are, too."""
    if view.organisation_id != actor.organisation_id or view.asked.application_id != application.pk:
        return False
    if view.member_id == actor.pk:
        return True
    if not views_are_open(view.asked, now):
        return False
    return may_decide_now(actor, application) or can_see_ratings(actor, application)


def can_say_view(actor: Member, view: View, now: dt.datetime) -> bool:
    """Whether the member may say what they think, or change it: it is theirs, and the views are not open yet."""
    return view.member_id == actor.pk and not views_are_open(view.asked, now)


def can_be_second(actor: Member, application: Application, made_by: Member) -> bool:
    """Whether the member may confirm or decline what somebody else decided."""
    return actor.pk != made_by.pk and may_decide_now(actor, application)


def _seats(application: Application) -> list[Interviewer]:
    rows = Interviewer.objects.filter(
        organisation=application.organisation_id, interview__application=application
    ).exclude(interview__state__in=(CANCELLED, NO_SHOW))
    return list(rows.select_related("interview", "scorecard", "member__account").order_by("interview__round", "id"))


def _opened_at(application: Application) -> dt.datetime | None:
    rows = DebriefOpening.objects.filter(organisation=application.organisation_id, application=application)
    return rows.order_by("-created_at").values_list("created_at", flat=True).first()
