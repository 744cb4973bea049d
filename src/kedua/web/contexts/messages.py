"""Messages as pages show them: what each is about, how far it is in words and shape, and what can be done with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from kedua.queries.reach import hours_for
from kedua.queries.thread import is_unread
from kedua.records.models import Candidate, Message, Organisation
from kedua.records.models.message import DRAFT, FAILED, PAGE, PHONE, RECEIVED, SENDING, SENT, UNDONE, WAITING
from kedua.usecases.message_notes import UNSURE
from kedua.wording.messages import trouble
from kedua.wording.occasions import channel_name, message_state_name, occasion_name

SOON = dt.timedelta(minutes=2)
OPEN, OVER = 2, (SENT, UNDONE)  # so many of the last are shown whole, whatever they are
TONES = {
    DRAFT: ("warn", "pencil-square"),
    WAITING: ("info", "clock"),
    SENDING: ("info", "send"),
    SENT: ("good", "check-lg"),
    FAILED: ("bad", "exclamation-circle"),
    UNDONE: ("neutral", "slash-circle"),
    RECEIVED: ("info", "envelope-open"),
}


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """A message. at: when it was or will be sent, or came in. trouble: what went wrong, and what to do.

    acts: what can be done with it, such as "undo"; elsewhere: the job it is about, where it is another one. folded: its
    text is opened by whoever wants to read it again.
    """

    key: UUID
    incoming: bool
    about: str
    state: str
    state_name: str
    tone: str
    icon: str
    at: dt.datetime | None
    zone: str
    subject: str
    text: str
    who: str
    way: str
    trouble: str = ""
    acts: tuple[str, ...] = ()
    elsewhere: str = ""
    folded: bool = False


def shown_message(message: Message, now: dt.datetime, zone: str, here: UUID | None = None) -> ShownMessage:
    """Give a message as it is shown. zone: of the reader; here: the application on whose page it is."""
    tone, icon = TONES[message.state]
    new = is_unread(message)
    elsewhere = message.application if here is not None and message.application_id != here else None
    return ShownMessage(
        key=message.pk,
        incoming=message.state == RECEIVED,
        about=occasion_name(message.occasion),
        state=message.state,
        state_name=_state(message, now),
        tone="warn" if new else "good" if message.channel == PHONE else tone,
        icon="envelope-exclamation" if new else "telephone" if message.channel == PHONE else icon,
        at=_at(message, now),
        zone=zone,
        subject=message.subject,
        text=message.text,
        who=message.made_by.name if message.made_by is not None else "",
        way=_way(message),
        trouble=trouble(message.error) if message.error else "",
        acts=_acts(message),
        elsewhere=elsewhere.job.title if elsewhere is not None else "",
    )


def shown_thread(entries: Sequence[Message], now: dt.datetime, zone: str, here: UUID) -> tuple[ShownMessage, ...]:
    """Give a conversation: what is over and not among the last is folded, so that it can be looked through."""
    shown = [shown_message(entry, now, zone, here) for entry in entries]
    last = len(shown) - OPEN
    return tuple(replace(one, folded=number < last and one.state in OVER) for number, one in enumerate(shown))


def tomorrow_morning(candidate: Candidate, organisation: Organisation, now: dt.datetime) -> tuple[dt.datetime, str]:
    """Give when "tomorrow morning" is where the candidate is, and the zone it is told in."""
    hours = hours_for(candidate, organisation)
    at = hours.morning(now.astimezone(hours.zone).date() + dt.timedelta(days=1))
    return at, str(hours.zone)


def _state(message: Message, now: dt.datetime) -> str:
    if message.channel == PHONE and message.state == SENT:
        return _("Said on the telephone")
    if message.state == WAITING and message.due_at is None:
        return _("On its way")
    if message.state == WAITING and message.due_at is not None:
        return _("Goes out in a minute") if message.due_at <= now + SOON else _("Waits until")
    if is_unread(message):
        return _("New from the candidate")
    return message_state_name(message.state)


def _at(message: Message, now: dt.datetime) -> dt.datetime | None:
    if message.state == WAITING:
        return message.due_at if message.due_at is not None and message.due_at > now + SOON else None
    if message.state == SENT:
        return message.sent_at
    return message.created_at


def _way(message: Message) -> str:
    if message.state == RECEIVED and message.channel == PAGE:
        return _("on their own page")
    if message.state == RECEIVED:
        return _("by {channel}").format(channel=channel_name(message.channel))
    if message.channel == PHONE:
        return ""
    return _("by {channel} to {address}").format(
        channel=channel_name(message.channel), address=message.to or _("nobody: no address is known")
    )


def _acts(message: Message) -> tuple[str, ...]:
    if message.application_id is None:
        return ()
    if message.state == DRAFT:
        return ("release", "tomorrow", "edit", "discard")
    if message.state == WAITING and message.due_at is not None:
        return ("undo",)
    if message.state == FAILED:
        return ("again", "sent") if message.error == UNSURE else ("again",)
    return ()
