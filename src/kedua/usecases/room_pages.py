"""Take in what one interviewer writes in a room: nothing that comes in is lost, nothing that comes twice is doubled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.engine.notes.register import EMPTY, Register, Version, take
from kedua.queries.room_pages import LONGEST, MOST, is_address, pages_of, stored_heads
from kedua.records.models import Interviewer, RoomPage, Scorecard
from kedua.records.models.interview import BOOKED, HELD
from kedua.records.models.scorecard import SUBMITTED

MOST_SEEN = 400  # writers that one version can know of
Pages = Mapping[str, Sequence[Version]]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something that could not be taken in. about: the address of a page or the key of an event; code: why."""

    about: str
    code: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands at every address that was sent, and what could not be taken in. sealed: the scorecard is in."""

    pages: Mapping[str, Register]
    refused: tuple[NotTaken, ...]
    sealed: bool


def take_pages(seat: Interviewer, sent: Pages, now: dt.datetime) -> Taken:
    """Take versions in at their addresses. Inside a transaction that has locked the seat: three queries, four at first.

    Once the scorecard is in, only what was taken in before passes: the text stays on the device. Where the interview goes
    on another day, what still comes in goes on as well.
    """
    known = pages_of(seat.pk, sent)
    sealed, goes_on = _standing(seat)
    heir = _heir(seat) if goes_on else None
    room = MOST if len(known) == len(sent) else MOST - RoomPage.objects.filter(interviewer=seat).count()
    after, refused, changed = dict(known), list[NotTaken](), dict[str, Register]()
    for address, versions in sent.items():
        before = known.get(address, EMPTY)
        code = _fault(address, versions)
        register = before if code else take(before, versions)
        if not code and register != before:
            new = address not in known
            code = "scorecard-in" if sealed else "room-pages" if new and room <= 0 else ""
            room -= new
        if code:
            refused.append(NotTaken(address, code))
        elif register != before:
            changed[address] = after[address] = register
    _save(seat, changed, now)
    if heir is not None and changed:
        next_seat = Interviewer.objects.select_for_update(no_key=True).get(pk=heir)
        refused += take_pages(next_seat, {address: sent[address] for address in changed}, now).refused
    return Taken(after, tuple(refused), sealed)


def is_sealed(seat: Interviewer) -> bool:
    """Whether the scorecard of a seat is in; one query, so that it is true of now."""
    states = Scorecard.objects.filter(interviewer=seat.pk).values_list("state", flat=True)
    return SUBMITTED in states


def _standing(seat: Interviewer) -> tuple[bool, bool]:
    """Say whether the scorecard is in, and whether the interview goes on another day; one query, true of now."""
    told = Interviewer.objects.filter(pk=seat.pk).values_list("scorecard__state", "interview__continued_by")
    rows = list(told)
    return any(state == SUBMITTED for state, _next in rows), any(following for _state, following in rows)


def _heir(seat: Interviewer) -> UUID | None:
    """Say where the person goes on if the interview was cut short."""
    going_on = Interviewer.objects.filter(interview__continues=seat.interview_id, member=seat.member_id)
    return going_on.filter(interview__state__in=(BOOKED, HELD)).values_list("pk", flat=True).first()


def _fault(address: str, versions: Sequence[Version]) -> str:
    if not is_address(address):
        return "room-address"
    if any(len(version.text) > LONGEST for version in versions):
        return "room-long"
    return "room-version" if any(len(version.seen) > MOST_SEEN for version in versions) else ""


def _save(seat: Interviewer, changed: Mapping[str, Register], now: dt.datetime) -> None:
    rows = [
        RoomPage(
            organisation_id=seat.organisation_id,
            interviewer=seat,
            address=address,
            heads=stored_heads(register),
            seen=dict(register.seen),
            saved_at=now,
            created_at=now,
        )
        for address, register in sorted(changed.items())
    ]
    RoomPage.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["interviewer", "address"],
        update_fields=["heads", "seen", "saved_at"],
    )
