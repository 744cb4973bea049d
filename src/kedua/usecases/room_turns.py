"""What follows from events that turn a room: questions move, an interview is held, cut short or a no-show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from kedua.access.seal import came_too_late
from kedua.engine.planning.case import MemberRole, Panelist
from kedua.engine.planning.happenings import Event, How
from kedua.engine.planning.moving import moved
from kedua.engine.planning.pacing import State, fold
from kedua.queries.plan_store import read_kit
from kedua.queries.room import agenda_for, events_of, panelist_of, plan_of, seats_of
from kedua.queries.room_events import event_of, milliseconds
from kedua.records.models import Interview, Interviewer, Room, Scorecard
from kedua.records.models.interview import BOOKED, CANCELLED, HELD, NO_SHOW
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import promise_after_interview
from kedua.usecases.room_pages import NotTaken
from kedua.usecases.stages import move_on

ENDS: dict[How, str] = {"done": "room.ended", "cut-short": "room.cut-short", "no-show": "room.no-show"}


class Turns:
    """The room of a seat as it stood, to say what events make of it. Reads everything that has happened: six queries."""

    def __init__(self, seat: Interviewer, room: Room, now: dt.datetime, addresses: Addresses | None = None) -> None:
        self.seat, self.now, self.addresses = seat, now, addresses
        self.interview = seat.interview
        self.interview.room = room
        self.seats = seats_of(self.interview)
        plan = plan_of(self.interview)
        self.kit = read_kit(plan.kit) if plan is not None else None
        known = {panelist_of(row): str(row.pk) for row in self.seats}
        self.agenda = agenda_for(self.interview, self.kit, known, now)
        self.known = [event_of(row) for row in events_of(self.interview)]
        self.before = self._state(self.known)

    def settle(self, events: Sequence[Event]) -> tuple[list[Event], list[NotTaken]]:
        """Say to whom questions move where somebody is missing, and which events cannot be taken in."""
        settled, refused = list[Event](), list[NotTaken]()
        for event in events:
            code = self._fault(event)
            if code:
                refused.append(NotTaken(event.key, code))
                continue
            pairs = self._moved(event, settled) if event.kind == "absent" else ()
            settled.append(replace(event, facts=replace(event.facts, moved=pairs)))
        return settled, refused

    def follow(self, events: Sequence[Event]) -> None:
        """Bring the panel and the interview in line with what has happened, and write it into the record of changes."""
        after = self._state([*self.known, *events])
        if self.before.started_at is None and after.started_at is not None:
            self._record("room.started", {})
        self._mark_absent(after)
        ends = (self.before.phase == "ended", self.before.how), (after.phase == "ended", after.how)
        if ends[0] != ends[1]:
            self._turn(after)

    def _fault(self, event: Event) -> str:
        if event.kind not in ("absent", "present"):
            return ""
        row = next((row for row in self.seats if str(row.pk) == event.facts.seat), None)
        if row is None:
            return "room-seat"
        row.interview = self.interview
        return "room-late" if event.kind == "present" and came_too_late(row) else ""

    def _state(self, events: Sequence[Event]) -> State:
        return fold(self.agenda, events, milliseconds(self.now))

    def _moved(self, event: Event, settled: Sequence[Event]) -> tuple[tuple[str, str], ...]:
        if self.kit is None:
            return ()
        planned = {person.id: person for person in self.kit.plan.panel}
        panel = {str(row.pk): planned.get(panelist_of(row), _panelist(row)) for row in self.seats}
        return moved(self.kit.plan, self._state([*self.known, *settled]), event.facts.seat, panel)

    def _mark_absent(self, after: State) -> None:
        for row in self.seats:
            absent = str(row.pk) in after.absent
            if row.absent != absent:
                Interviewer.objects.filter(pk=row.pk).update(absent=absent)
                self._record("room.absent" if absent else "room.present", {"seat": str(row.pk)})

    def _turn(self, after: State) -> None:
        """Say what became of the interview; one for which feedback is in was held, whatever anybody says."""
        state = {"no-show": NO_SHOW}.get(after.how or "", HELD) if after.phase == "ended" else BOOKED
        self._record(ENDS[after.how or "done"] if after.phase == "ended" else "room.reopened", {})
        interview = (
            Interview.objects.select_for_update(no_key=True, of=("self",))
            .select_related("application")
            .get(pk=self.interview.pk)
        )
        held = Scorecard.objects.filter(interviewer__interview=interview, state=SUBMITTED).exists()
        if interview.state in (state, CANCELLED) or (held and state != HELD):
            return
        before, interview.state, self.interview.state = interview.state, state, state
        interview.save(update_fields=["state"])
        move_on(interview.application, self.now)
        promise_after_interview(interview, self.now, news=False)
        occasions.turned(interview, before, self.now, self.addresses)

    def _record(self, action: str, data: dict[str, str]) -> None:
        by = self.seat.member if self.seat.member is not None else self.seat.name
        record(by, self.interview.organisation_id, action, "interview", self.interview.pk, self.now, data)


def _panelist(seat: Interviewer) -> Panelist:
    role = cast(MemberRole, seat.member.role if seat.member is not None else "interviewer")
    return Panelist(panelist_of(seat), seat.name, role)
