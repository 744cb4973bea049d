"""Decisions and what people think before one: when the evidence is open to who decides, and whose view may be read when.

A view stays sealed until everybody who was asked has one, or time is up: nobody reads another's before, whatever their role.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.access.awaited import awaited_of, is_in
from kedua.access.can import can_decide
from kedua.access.seal import opens_to, seats_of
from kedua.records.models import Application, DebriefOpening, Interviewer, Member, View, ViewsAsked


@dataclass(frozen=True, slots=True)
class Eyes:
    """What somebody may do and see about a decision.

    decides: may decide now; reads: sees what people thought and decided. missing: places whose scorecard is waited for.
    """

    decides: bool
    reads: bool
    missing: tuple[Interviewer, ...]


def eyes_of(actor: Member, application: Application) -> Eyes:
    """Say whether the evidence is open to somebody who may decide on it: two queries.

    It is once all scorecards are in and the seal lets them see the ratings, or once somebody has opened the debrief before
    that; then, too, nobody sees a colleague's ratings before submitting their own.
    """
    if application.organisation_id != actor.organisation_id:
        return Eyes(decides=False, reads=False, missing=())
    every = seats_of(application)
    seats = awaited_of(every)
    missing = tuple(seat for seat in seats if not is_in(seat))
    reads = opens_to(actor, every)
    if not can_decide(actor, application) or any(seat.member_id == actor.pk for seat in missing):
        return Eyes(decides=False, reads=reads, missing=missing)
    opened = _opened_at(application)
    if opened is not None:  # what was booked after that is waited for again
        decides = all(seat.interview.created_at <= opened for seat in missing)
    else:
        decides = bool(seats) and not missing and reads
    return Eyes(decides=decides, reads=reads or decides, missing=missing)


def may_decide_now(actor: Member, application: Application) -> bool:
    """Whether the member may decide now; see `eyes_of`."""
    return eyes_of(actor, application).decides


def views_are_open(asked: ViewsAsked, now: dt.datetime) -> bool:
    """Whether the views that were asked for may be read: all have one, or time is up."""
    return asked.opened_at is not None or asked.closes_at <= now


def can_read_view(actor: Member, view: View, eyes: Eyes, now: dt.datetime) -> bool:
    """Whether the member may read a view: their own always, others' once they are open and the ratings are, too."""
    if view.organisation_id != actor.organisation_id:
        return False
    return view.member_id == actor.pk or (views_are_open(view.asked, now) and eyes.reads)


def can_say_view(actor: Member, view: View, now: dt.datetime) -> bool:
    """Whether the member may say what they think, or change it: it is theirs, and the views are not open yet."""
    return view.member_id == actor.pk and not views_are_open(view.asked, now)


def can_be_second(actor: Member, application: Application, made_by: Member) -> bool:
    """Whether the member may confirm or decline what somebody else decided."""
    return actor.pk != made_by.pk and may_decide_now(actor, application)


def _opened_at(application: Application) -> dt.datetime | None:
    rows = DebriefOpening.objects.filter(organisation=application.organisation_id, application=application)
    return rows.order_by("-created_at").values_list("created_at", flat=True).first()
