"""Whether people are free for an interview: overlaps and full days are warnings, and going past one needs a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from kedua.queries.diaries import Conflict, conflicts, people_of
from kedua.records.models import Application, Interview, Member
from kedua.usecases.errors import Refused

WHY = 300  # characters of a reason


class ClashWhy(Refused):
    """A time speaks against somebody's diary, and needs a reason. Nothing is stored."""

    def __init__(self, found: tuple[Conflict, ...]) -> None:
        super().__init__("clash-why")
        self.conflicts = found


def hold(organisation: UUID, members: Iterable[UUID]) -> list[Member]:
    """Lock the diaries of active members until the transaction ends, and give them in the order of their ids.

    Two bookings of the same person then wait for one another, so that the second sees the first.
    """
    rows = Member.objects.select_for_update(no_key=True, of=("self",)).filter(
        organisation=organisation, active=True, pk__in=list(members)
    )
    return list(rows.select_related("account").order_by("pk"))


def ask_why(
    actor: Member,
    application: Application,
    members: Iterable[UUID],
    when: tuple[dt.datetime, int],
    why: str,
    interview: Interview | None = None,
) -> str:
    """Give the reason for a time that somebody's diary speaks against, "" where none is needed.

    when: start and minutes. Raises ClashWhy where one is needed and not given. Must run in the transaction that books.
    """
    people = people_of(hold(actor.organisation_id, members), application.candidate)
    found = conflicts(actor, people, *when, interview)
    reason = " ".join(why.replace("\0", "").split())[:WHY]
    if found and not reason:
        raise ClashWhy(found)
    return reason if found else ""
