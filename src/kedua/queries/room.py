"""An interview's room as one of its panel may see it: the sealed kit as an agenda, who is there, what has happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.engine.planning.agenda import Agenda, agenda_of, left_of
from kedua.engine.planning.pacing import State, fold
from kedua.queries.plan_page import shown_kit
from kedua.queries.plan_request import Kit
from kedua.queries.room_events import event_of, milliseconds
from kedua.records.models import Interview, Interviewer, Plan, Room, RoomEvent


@dataclass(frozen=True, slots=True)
class RoomPerson:
    """Somebody on the panel. panelist: their id in the plan; guests are there without a page of their own."""

    seat: UUID
    panelist: str
    name: str
    mine: bool
    guest: bool


@dataclass(frozen=True, slots=True)
class RoomView:
    """A room for one of its panel. kit: sealed, None while nothing is planned. last: the newest event's number.

    agenda: whose items name seats; state: at the moment of reading. continues: the interview cut short that this one
    goes on with.
    """

    seat: Interviewer
    kit: Kit | None
    plan: Plan | None
    agenda: Agenda
    panel: tuple[RoomPerson, ...]
    events: tuple[RoomEvent, ...]
    last: int
    state: State
    continues: Interview | None

    def name_of(self, seat: str) -> str:
        """Name who sits in a seat, "" for nobody."""
        return next((person.name for person in self.panel if str(person.seat) == seat), "")


def room_of(seat: Interviewer, now: dt.datetime) -> RoomView:
    """Read the room of a place on a panel: three queries, three more where it continues another interview."""
    interview = seat.interview
    panel = tuple(
        RoomPerson(row.pk, panelist_of(row), row.name, row.pk == seat.pk, row.member_id is None)
        for row in seats_of(interview)
    )
    plan = plan_of(interview)
    kit = shown_kit(plan, True, interview, seat.organisation.time_zone) if plan is not None else None
    agenda = agenda_for(interview, kit, {person.panelist: str(person.seat) for person in panel}, now)
    events = events_of(interview)
    return RoomView(
        seat=seat,
        kit=kit,
        plan=plan,
        agenda=agenda,
        panel=panel,
        events=tuple(events),
        last=events[-1].number if events else 0,
        state=fold(agenda, map(event_of, events), milliseconds(now)),
        continues=interview.continues if interview.continues_id else None,
    )


def agenda_for(interview: Interview, kit: Kit | None, seats: Mapping[str, str], now: dt.datetime) -> Agenda:
    """Lay out what an interview goes by; one that continues another begins with what that one left."""
    starts_at = None if interview.starts_at is None or interview.day_only else milliseconds(interview.starts_at)
    if kit is None:
        return Agenda(interview.minutes, (), starts_at)
    agenda = agenda_of(kit.plan, seats, interview.minutes, starts_at)
    if interview.continues_id is None or interview.continues is None:
        return agenda
    return left_of(agenda, _done(interview.continues, kit, now))


def seats_of(interview: Interview) -> list[Interviewer]:
    """List the panel; one query."""
    rows = Interviewer.objects.filter(interview=interview).defer("scorecard__draft", "scorecard__aside")
    return list(rows.select_related("member__account", "member__organisation", "scorecard"))


def panelist_of(seat: Interviewer) -> str:
    """Give the id that a place on the panel has in a plan: the member's, or for a guest its own."""
    return str(seat.member_id or seat.pk)


def plan_of(interview: Interview) -> Plan | None:
    """Give the plan that a room goes by: the one in force when it began, until then the newest; one query."""
    room: Room | None = getattr(interview, "room", None)
    rows = Plan.objects.filter(organisation=interview.organisation_id)
    if room is not None and room.plan_id is not None:
        return rows.filter(pk=room.plan_id).first()
    newest = rows.filter(application=interview.application_id, round=interview.round)
    return newest.order_by("-version").first()


def events_of(interview: Interview) -> list[RoomEvent]:
    """List what has happened in an interview's room; one query."""
    return list(RoomEvent.objects.filter(room__interview=interview).order_by("number"))


def _done(before: Interview, kit: Kit, now: dt.datetime) -> Sequence[str]:
    """Give the items that interviews before this one have been through: theirs was the same plan."""
    seats = {panelist_of(seat): str(seat.pk) for seat in seats_of(before)}
    agenda = agenda_for(before, kit, seats, now)
    done = fold(agenda, map(event_of, events_of(before)), milliseconds(now)).finished
    whole = {item.id for item in agenda_of(kit.plan, seats).items} - {item.id for item in agenda.items}
    return (*done, *whole)
