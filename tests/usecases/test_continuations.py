"""An interview cut short goes on another day: the same round, what was left, what was written, one scorecard for both."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.access.rooms import room_seat_or_404
from kedua.engine.notes.register import Version
from kedua.queries.bookings import Booking
from kedua.queries.room import room_of
from kedua.queries.room_continued import can_go_on, rest_booking
from kedua.queries.room_pages import pages_of
from kedua.records.models import Interview, Interviewer, RoomPage
from kedua.usecases.continuations import continue_later
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import change, mark
from kedua.usecases.room import Sent, Synced, sync
from kedua.usecases.room_events import SentEvent
from kedua.usecases.room_pages import NotTaken
from tests.cast import Cast
from tests.factories.rooms import STARTS, Room, key, make_room
from tests.factories.rows import make_scorecard

LATER = STARTS + dt.timedelta(minutes=30)
NEXT_DAY = STARTS + dt.timedelta(days=1)


def event(number: int, kind: str, minute: float = 0, **facts: object) -> SentEvent:
    return SentEvent(key(number), kind, STARTS + dt.timedelta(minutes=minute), facts)


def cut_short(cast: Cast, how: str = "cut-short") -> Room:
    room = make_room(cast)
    write(cast, room.sam, Version("a", 1, "Rang at once"))
    events = (event(1, "start"), event(2, "end", 18, how=how, why="Fire alarm"))
    sync(cast.hana.account, room.hana.pk, Sent(events=events), LATER)
    return Room(Interview.objects.select_related("application__job").get(pk=room.interview.pk), room.hana, room.sam)


def write(cast: Cast, seat: Interviewer, version: Version) -> Synced:
    return sync(cast.sam.account, seat.pk, Sent(pages={"note:free": [version]}), LATER)


def go_on(cast: Cast, room: Room, *members: object) -> Interview:
    people = members or (cast.hana.pk, cast.sam.pk)
    booking = Booking(2, NEXT_DAY, 42, "Room 3", people)  # type: ignore[arg-type]  # ids of members
    return continue_later(cast.rita, room.interview, booking, LATER)


def test_the_booking_starts_from_the_same_people_and_the_minutes_left(cast: Cast) -> None:
    room = cut_short(cast)

    booking = rest_booking(room.interview)

    assert (booking.round, booking.minutes, booking.starts_at, booking.held) == (2, 42, None, False)
    assert set(booking.members) == {cast.hana.pk, cast.sam.pk}


def test_it_goes_on_in_the_same_round_with_what_was_written(cast: Cast) -> None:
    room = cut_short(cast)

    rest = go_on(cast, room)

    seat = rest.panel.get(member=cast.sam)
    seen = room_of(room_seat_or_404(cast.sam, seat.pk), LATER)
    assert (rest.round, rest.continues, seen.continues) == (2, room.interview, room.interview)
    assert seen.agenda.items[0].id == "part:welcome"  # under way when it was cut short
    assert pages_of(seat.pk)["note:free"].texts == ("Rang at once",)
    assert not RoomPage.objects.filter(interviewer=rest.panel.get(member=cast.hana)).exists()


def test_the_application_waits_for_the_rest_and_then_for_one_scorecard_each(cast: Cast) -> None:
    room = cut_short(cast)
    rest = go_on(cast, room)
    cast.application.refresh_from_db()
    assert cast.application.stage == "second"

    for seat in rest.panel.all():
        make_scorecard(seat)
    mark(cast.rita, rest, "held", LATER)

    cast.application.refresh_from_db()
    assert cast.application.stage == "deciding"


def test_what_comes_in_late_goes_on_as_well(cast: Cast) -> None:
    room = cut_short(cast)
    rest = go_on(cast, room)

    write(cast, room.sam, Version("a", 2, "Rang at once, twice"))

    assert pages_of(rest.panel.get(member=cast.sam).pk)["note:free"].texts == ("Rang at once, twice",)
    assert pages_of(room.sam.pk)["note:free"].texts == ("Rang at once, twice",)


def test_what_comes_in_after_the_scorecard_of_the_rest_is_not_said_to_be_in_it(cast: Cast) -> None:
    room = cut_short(cast)
    make_scorecard(go_on(cast, room).panel.get(member=cast.sam))

    told = write(cast, room.sam, Version("a", 2, "Too late"))

    assert told.refused == (NotTaken("note:free", "scorecard-in"),)


def test_who_handed_in_a_scorecard_begins_anew(cast: Cast) -> None:
    room = cut_short(cast)
    make_scorecard(room.sam)

    rest = go_on(cast, room)

    assert not RoomPage.objects.filter(interviewer__interview=rest).exists()


def test_other_people_can_go_on(cast: Cast) -> None:
    room = cut_short(cast)

    rest = go_on(cast, room, cast.ben.pk)

    assert [seat.member for seat in rest.panel.all()] == [cast.ben]
    assert not RoomPage.objects.filter(interviewer__interview=rest).exists()


@pytest.mark.parametrize("how", ["done", "no-show"])
def test_only_what_was_cut_short_goes_on(how: str, cast: Cast) -> None:
    room = cut_short(cast, how)

    assert not can_go_on(room.interview)
    with pytest.raises(Refused, match="interview-not-cut"):
        go_on(cast, room)


def test_it_goes_on_once_unless_that_is_cancelled(cast: Cast) -> None:
    room = cut_short(cast)
    rest = go_on(cast, room)
    with pytest.raises(Refused, match="interview-not-cut"):
        go_on(cast, room)

    mark(cast.rita, rest, "cancelled", LATER)

    assert can_go_on(room.interview)


def test_a_first_interview_does_not_go_on(cast: Cast) -> None:
    assert not can_go_on(cast.interview)


def test_only_who_runs_the_application_books_the_rest(cast: Cast) -> None:
    room = cut_short(cast)

    with pytest.raises(PermissionDenied):
        continue_later(cast.sam, room.interview, Booking(2, NEXT_DAY, 42, "", (cast.sam.pk,)), LATER)


def test_somebody_who_has_written_in_the_room_does_not_leave_the_panel_with_it(cast: Cast) -> None:
    room = make_room(cast)
    write(cast, room.sam, Version("a", 1, "Rang"))

    with pytest.raises(Refused, match="seat-has-scorecard"):
        change(cast.rita, room.interview, Booking(2, STARTS, 60, "", (cast.hana.pk,)), LATER)
