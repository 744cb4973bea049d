"""What follows from what happens in a room: questions move, an interview is held, cut short or a no-show, and that is told."""

from __future__ import annotations

import datetime as dt

import pytest

from kedua.access.seal import came_too_late
from kedua.engine.planning.pacing import State
from kedua.queries.room import room_of
from kedua.records.models import Application, AuditEntry, Interview, Interviewer, Member, RoomEvent
from kedua.usecases.room import Sent, Synced, sync
from kedua.usecases.room_events import SentEvent
from kedua.usecases.room_pages import NotTaken
from tests.cast import Cast
from tests.factories.rooms import STARTS, Room, key, make_room
from tests.factories.rows import make_scorecard, make_seat

LATER = STARTS + dt.timedelta(minutes=70)


def event(number: int, kind: str, minute: float = 0, **facts: object) -> SentEvent:
    return SentEvent(key(number), kind, STARTS + dt.timedelta(minutes=minute), facts)


def send(member: Member, seat: Interviewer, *events: SentEvent) -> Synced:
    return sync(member.account, seat.pk, Sent(events=events), LATER)


def told(room: Room) -> list[str]:
    entries = AuditEntry.objects.filter(subject_id=str(room.interview.pk), action__startswith="room.")
    return list(entries.order_by("number").values_list("action", flat=True))


def outcome(room: Room) -> tuple[str, str]:
    interview = Interview.objects.select_related("application").get(pk=room.interview.pk)
    return interview.state, interview.application.stage


def state(room: Room) -> State:
    seat = Interviewer.objects.select_related("organisation", "interview__room").get(pk=room.hana.pk)
    return room_of(seat, LATER).state


def test_the_start_is_written_down_once(cast: Cast) -> None:
    room = make_room(cast)

    send(cast.hana, room.hana, event(1, "start"))
    send(cast.sam, room.sam, event(2, "start", 1), event(3, "pause", 2))

    assert told(room) == ["room.started"]
    assert AuditEntry.objects.get(action="room.started").actor == cast.hana.pk
    assert outcome(room)[0] == "booked"


@pytest.mark.parametrize(
    ("how", "became", "action"),
    [
        ("done", ("held", "feedback"), "room.ended"),
        ("cut-short", ("held", "feedback"), "room.cut-short"),
        ("no-show", ("no-show", "planning"), "room.no-show"),
    ],
)
def test_the_end_says_what_became_of_the_interview(how: str, became: tuple[str, str], action: str, cast: Cast) -> None:
    room = make_room(cast)

    send(cast.hana, room.hana, event(1, "end", 20, how=how, why="So it was"))

    assert outcome(room) == became
    assert told(room) == [action]


def test_a_room_that_is_opened_again_is_booked_again(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.hana, room.hana, event(1, "end", 20, how="no-show"))

    send(cast.sam, room.sam, event(2, "reopen", 22))

    assert outcome(room) == ("booked", "second")
    assert told(room) == ["room.no-show", "room.reopened"]


def test_an_end_and_its_taking_back_that_come_together_leave_no_trace(cast: Cast) -> None:
    room = make_room(cast)

    send(cast.hana, room.hana, event(1, "end", 20, how="no-show"), event(2, "reopen", 21))

    assert (outcome(room)[0], told(room)) == ("booked", [])


def test_an_interview_of_which_feedback_is_in_was_held(cast: Cast) -> None:
    room = make_room(cast)
    make_scorecard(room.sam)
    Interview.objects.filter(pk=room.interview.pk).update(state="held")

    send(cast.hana, room.hana, event(1, "end", 20, how="no-show"))

    assert outcome(room)[0] == "held"


def test_an_application_that_has_ended_stays_where_it_is(cast: Cast) -> None:
    room = make_room(cast)
    Application.objects.filter(pk=cast.application.pk).update(stage="withdrawn")

    send(cast.hana, room.hana, event(1, "end", 20, how="done"))

    assert outcome(room) == ("held", "withdrawn")


def test_the_questions_of_who_is_missing_move_and_nobody_waits_for_them(cast: Cast) -> None:
    room = make_room(cast)
    sams = [item.id for item in state(room).items if item.by == str(room.sam.pk)]
    assert sams

    send(cast.hana, room.hana, event(1, "absent", seat=str(room.sam.pk)))

    assert {item.by for item in state(room).items} == {str(room.hana.pk)}
    moved = dict(RoomEvent.objects.get().facts["moved"])
    assert moved == {name.removeprefix("ask:"): str(room.hana.pk) for name in sams}
    assert Interviewer.objects.get(pk=room.sam.pk).absent
    assert told(room) == ["room.absent"]
    assert AuditEntry.objects.get(action="room.absent").data == {"seat": str(room.sam.pk)}


def test_who_comes_after_all_has_their_questions_back(cast: Cast) -> None:
    room = make_room(cast)
    before = [(item.id, item.by) for item in state(room).items]
    send(cast.hana, room.hana, event(1, "absent", seat=str(room.sam.pk)))

    send(cast.hana, room.hana, event(2, "present", 5, seat=str(room.sam.pk)))

    assert [(item.id, item.by) for item in state(room).items] == before
    assert not Interviewer.objects.get(pk=room.sam.pk).absent
    assert told(room) == ["room.absent", "room.present"]


def test_what_a_device_says_about_where_questions_went_does_not_count(cast: Cast) -> None:
    room = make_room(cast, planned=False)
    name = [["q1", str(room.hana.pk)]]

    send(cast.hana, room.hana, event(1, "absent", seat=str(room.sam.pk), moved=name))

    assert RoomEvent.objects.get().facts == {"seat": str(room.sam.pk), "moved": []}


def test_a_guest_can_take_over(cast: Cast) -> None:
    room = make_room(cast)
    guest = make_seat(room.interview, guest="Gina Lee")

    send(cast.hana, room.hana, event(1, "absent", seat=str(room.sam.pk)), event(2, "absent", 1, seat=str(room.hana.pk)))

    assert {item.by for item in state(room).items} == {str(guest.pk)}


def test_only_somebody_on_the_panel_can_be_missing(cast: Cast) -> None:
    room = make_room(cast)

    answer = send(cast.hana, room.hana, event(1, "absent", seat=str(cast.seat.pk)), event(2, "start"))

    assert answer.refused == (NotTaken(str(key(1)), "room-seat"),)
    assert [e.kind for e in answer.events] == ["start"]


def test_who_can_read_the_others_by_now_cannot_come_after_all(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.sam, room.sam, event(1, "absent", seat=str(room.hana.pk)))
    make_scorecard(room.sam)

    answer = send(cast.sam, room.sam, event(2, "present", 5, seat=str(room.hana.pk)))

    missing = Interviewer.objects.select_related("interview__application").get(pk=room.hana.pk)
    assert answer.refused == (NotTaken(str(key(2)), "room-late"),)
    assert missing.absent
    assert came_too_late(missing)


def test_an_interview_of_which_only_one_came_is_complete_with_their_scorecard(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.hana, room.hana, event(1, "absent", seat=str(room.sam.pk)))
    make_scorecard(room.hana)

    send(cast.hana, room.hana, event(2, "end", 50, how="done"))

    assert outcome(room) == ("held", "deciding")


def test_an_interview_to_which_nobody_came_waits(cast: Cast) -> None:
    room = make_room(cast)
    events = [event(n, "absent", seat=str(seat.pk)) for n, seat in enumerate((room.sam, room.hana), 1)]

    send(cast.hana, room.hana, *events, event(3, "end", 50, how="done"))

    assert outcome(room) == ("held", "feedback")
