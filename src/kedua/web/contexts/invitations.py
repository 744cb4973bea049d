"""Who was invited to an interview and how far that is, as its page shows it; and the letters as they would go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kedua.queries.interviews import InterviewPage
from kedua.queries.invitations import Told
from kedua.records.models.interview import BOOKED
from kedua.usecases.invitation_preview import Preview
from kedua.usecases.invitations import is_ahead
from kedua.wording.calendar import standing_name

TONES = {"sent": "good", "on its way": "info", "outdated": "warn", "not sent": "warn"}
BEHIND = ("outdated", "not sent")


@dataclass(frozen=True, slots=True)
class ShownInvitation:
    """Somebody, what they know, and since when."""

    name: str
    email: str
    candidate: bool
    standing: str
    tone: str
    sent_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class ShownInvitations:
    """The card. button: what sending would do, "" where nothing is to be sent."""

    rows: tuple[ShownInvitation, ...]
    button: str


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """A letter as it would go; subject "" for somebody without an address."""

    name: str
    email: str
    subject: str
    text: str


def shown_invitations(page: InterviewPage, now: dt.datetime) -> ShownInvitations | None:
    """Give the card for whoever runs the application; None where there is nothing to tell of."""
    ahead = page.interview.state == BOOKED and is_ahead(page.interview, now)
    if not page.can_edit or not (ahead or page.interview.invited_at):
        return None
    behind = {told.standing for told in page.told} & {*BEHIND}
    button = _("Tell everybody of the change") if page.interview.invited_at else _("Send the invitations")
    return ShownInvitations(tuple(map(_shown, page.told)), button if ahead and behind else "")


def shown_letters(previews: Iterable[Preview]) -> list[ShownLetter]:
    """Give who would get what, those without an address last."""
    letters = [
        ShownLetter(one.invitee.name, one.letter.to, one.letter.subject, one.letter.text)
        if one.letter
        else ShownLetter(one.invitee.name, "", "", "")
        for one in previews
    ]
    return sorted(letters, key=lambda letter: not letter.email)


def _shown(told: Told) -> ShownInvitation:
    one, sent_at = told.invitee, told.invitation.sent_at if told.invitation else None
    tone = TONES.get(told.standing, "neutral")
    return ShownInvitation(one.name, one.email, one.candidate, standing_name(told.standing), tone, sent_at)
