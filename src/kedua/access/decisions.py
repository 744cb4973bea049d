"""Decisions and what people think before one: when the evidence is open to who decides, and whose view may be read when.

A view stays sealed until everybody who was asked has one, or time is up: nobody reads another's before, whatever their role.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q

from kedua.access.can import can_decide
from kedua.access.debriefs import Door, door_of
from kedua.records.models import Application, Member, View, ViewsAsked


@dataclass(frozen=True, slots=True)
class Eyes:
    """What somebody may do and see about a decision; door: how far the debrief is open to them, and all that counts in it.

    decides: may decide now; reads: sees what people thought and decided.
    """

    decides: bool
    reads: bool
    door: Door


def eyes_of(actor: Member, application: Application) -> Eyes:
    """Say whether somebody who may decide can do so now: once the debrief is open to them. Queries as of `door_of`."""
    door = door_of(actor, application)
    return Eyes(decides=door.readable and can_decide(actor, application), reads=door.sees, door=door)


def may_decide_now(actor: Member, application: Application) -> bool:
    """Whether the member may decide now; see `eyes_of`."""
    return eyes_of(actor, application).decides


def views_are_open(asked: ViewsAsked, now: dt.datetime) -> bool:
    """Whether the views that were asked for may be read: all have one, or time is up."""
    return are_open(asked.opened_at, asked.closes_at, now)


def are_open(opened_at: dt.datetime | None, closes_at: dt.datetime, now: dt.datetime) -> bool:
    """Say the same of when they were opened, None where they were not, and when time is up."""
    return opened_at is not None or closes_at <= now


def opened_views(now: dt.datetime) -> Q:
    """Say of views whether they may be read, as `views_are_open` does of what was asked."""
    return Q(asked__opened_at__isnull=False) | Q(asked__closes_at__lte=now)


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
