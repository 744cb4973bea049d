"""Everything said to one candidate and by them, on any channel, as one conversation."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from kedua.access.visible import visible_applications
from kedua.queries.reach import Reach, reach_of
from kedua.records.models import Application, Member, Message
from kedua.records.models.message import RECEIVED, UNDONE

MOST = 200  # of a thread; the oldest of a longer one are left out


@dataclass(frozen=True, slots=True)
class Thread:
    """The conversation, the oldest first. reach: how they hear from us now; cut: older ones are left out."""

    application: Application
    entries: tuple[Message, ...]
    reach: Reach
    cut: bool

    @property
    def unread(self) -> bool:
        """Whether they wrote something that nobody has seen to."""
        return any(is_unread(entry) for entry in self.entries)


def thread_of(actor: Member, application: Application) -> Thread:
    """Read what was said on all of the candidate's applications that the member may see: one query."""
    rows = said_with(actor, application).order_by("-created_at", "-id")[: MOST + 1]
    found = list(rows)
    reach = reach_of(application.candidate, actor.organisation)
    return Thread(application, tuple(reversed(found[:MOST])), reach, len(found) > MOST)


def said_with(actor: Member, application: Application) -> QuerySet[Message]:
    """Give the messages of a candidate that a member may see: those of the applications they may see, and of none."""
    every = Message.objects.filter(organisation=actor.organisation_id, candidate=application.candidate_id)
    mine = Q(application=None) | Q(application__in=visible_applications(actor).values("pk"))
    return every.filter(mine).select_related("application__job", "made_by__account")


def last_said(application: Application) -> Message | None:
    """Give the newest message about an application that was not put away: one query."""
    rows = Message.objects.filter(organisation=application.organisation_id, candidate=application.candidate_id)
    said = rows.filter(application=application).exclude(state=UNDONE)
    return said.select_related("made_by__account").order_by("-created_at", "-id").first()


def is_unread(message: Message) -> bool:
    """Whether it came in and nobody has seen to it."""
    return message.state == RECEIVED and message.read_at is None
