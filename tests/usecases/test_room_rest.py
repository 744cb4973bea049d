"""The best rest of a plan: it fits the minutes left, and nothing that this panel thinks has a part in it."""

from __future__ import annotations

import datetime as dt

from kedua.access.rooms import own_room_seat_or_404
from kedua.queries.plan_store import read_kit
from kedua.records.models import Member, Plan
from kedua.usecases.room import Sent, sync
from kedua.usecases.room_events import SentEvent
from kedua.usecases.room_rest import Suggestion, rest_of
from tests.cast import Cast
from tests.factories.rooms import STARTS, Room, key, make_room
from tests.factories.rows import make_interview, make_scorecard, make_seat

LATER = STARTS + dt.timedelta(minutes=30)


def rest(member: Member, room: Room, minutes: int, *asked: str, given: tuple[str, ...] = ("welcome",)) -> Suggestion:
    seat = own_room_seat_or_404(member.account, (room.sam if member.pk == room.sam.member_id else room.hana).pk)
    made = rest_of(seat, asked, given, minutes, LATER)
    assert made is not None
    return made


def test_the_rest_fits_the_minutes_left_and_says_what_goes(cast: Cast) -> None:
    room = make_room(cast)
    planned = [question.question.id for question in read_kit(Plan.objects.get().kit).plan.questions]

    made = rest(cast.sam, room, 35, planned[0])

    assert sum(one.after for one in (*made.questions, *made.parts)) == 35
    assert {one.id for one in (*made.questions, *made.dropped)} == set(planned[1:])
    assert made.dropped
    assert all(one.text and one.before for one in made.dropped)
    assert [part.id for part in made.parts] == ["preview", "questions", "close"]


def test_where_no_time_is_left_every_part_still_says_so(cast: Cast) -> None:
    made = rest(cast.sam, make_room(cast), 0)

    assert made.questions == ()
    assert [(part.id, part.after) for part in made.parts] == [("preview", 0), ("questions", 0), ("close", 0)]


def test_the_core_stays_longest(cast: Cast) -> None:
    made = rest(cast.sam, make_room(cast), 28)

    assert "leading-teams-02" in {question.id for question in made.questions}


def test_nothing_that_a_colleague_thinks_of_this_interview_has_a_part_in_it(cast: Cast) -> None:
    room = make_room(cast)
    before = [rest(cast.sam, room, minutes) for minutes in (20, 30, 40)]

    make_scorecard(room.hana)

    assert [rest(cast.sam, room, minutes) for minutes in (20, 30, 40)] == before


def test_parts_that_hold_questions_cannot_be_given(cast: Cast) -> None:
    room = make_room(cast)

    assert rest(cast.sam, room, 30, given=("welcome", "deeper", "dance")) == rest(cast.sam, room, 30)


def test_without_a_plan_there_is_no_rest(cast: Cast) -> None:
    room = make_room(cast, planned=False)

    assert rest_of(own_room_seat_or_404(cast.sam.account, room.sam.pk), (), (), 30, LATER) is None


def test_it_says_how_long_a_question_was_to_take(cast: Cast) -> None:
    made = rest(cast.sam, make_room(cast), 28)

    assert [one for one in made.questions if one.after > one.before] == []


def test_what_the_room_knows_to_be_over_needs_no_time_whatever_the_device_says(cast: Cast) -> None:
    room = make_room(cast)
    planned = [question.question.id for question in read_kit(Plan.objects.get().kit).plan.questions]
    steps: tuple[tuple[str, dict[str, str]], ...] = (
        ("start", {}),
        ("go", {"to": f"ask:{planned[0]}"}),
        ("skip", {"question": planned[1]}),
    )
    events = [SentEvent(key(n), kind, STARTS, facts) for n, (kind, facts) in enumerate(steps)]
    sync(cast.hana.account, room.hana.pk, Sent(events=events), LATER)

    made = rest(cast.sam, room, 40, given=())

    assert {one.id for one in (*made.questions, *made.dropped)} == set(planned[2:])
    assert [part.id for part in made.parts] == ["preview", "questions", "close"]


def test_the_rest_of_an_interview_that_goes_on_is_of_what_was_left(cast: Cast) -> None:
    room = make_room(cast)
    planned = [question.question.id for question in read_kit(Plan.objects.get().kit).plan.questions]
    steps: tuple[tuple[str, dict[str, str]], ...] = (
        ("start", {}),
        ("go", {"to": f"ask:{planned[0]}"}),
        ("go", {"to": f"ask:{planned[1]}"}),
    )
    events = [SentEvent(key(n), kind, STARTS + dt.timedelta(minutes=n), facts) for n, (kind, facts) in enumerate(steps)]
    end = SentEvent(key(9), "end", STARTS + dt.timedelta(minutes=9), {"how": "cut-short"})
    sync(cast.hana.account, room.hana.pk, Sent(events=[*events, end]), LATER)
    later = make_interview(cast.application, 2, state="booked", continues=room.interview)
    seat = make_seat(later, cast.sam)

    made = rest_of(own_room_seat_or_404(cast.sam.account, seat.pk), (), (), 40, LATER)

    assert made is not None
    assert {one.id for one in (*made.questions, *made.dropped)} == set(planned[1:])
    assert [part.id for part in made.parts] == ["preview", "questions", "close"]
