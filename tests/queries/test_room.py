"""A room as one of its panel sees it: the sealed plan of its round, who is there, what has happened, what another left."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.access.rooms import room_seat_or_404
from kedua.queries.room import RoomView, room_of
from kedua.records.models import Interview, Member
from kedua.usecases.room import Sent, sync
from kedua.usecases.room_events import SentEvent
from tests.cast import Cast
from tests.factories.plans import make_plan_for
from tests.factories.rooms import STARTS, Room, key, make_room
from tests.factories.rows import make_interview, make_seat
from tests.web.views.test_map import opinionated
from tests.web.views.test_plan_sealed import SECRETS

LATER = STARTS + dt.timedelta(minutes=30)


def view(member: Member, room: Room) -> RoomView:
    seat = room.sam if member.pk == room.sam.member_id else room.hana
    return room_of(room_seat_or_404(member, seat.pk), LATER)


def event(number: int, kind: str, minute: float = 0, **facts: object) -> SentEvent:
    return SentEvent(key(number), kind, STARTS + dt.timedelta(minutes=minute), facts)


def test_the_agenda_is_the_plan_with_seats_for_people(cast: Cast) -> None:
    room = make_room(cast)

    seen = view(cast.sam, room)

    assert seen.kit is not None
    assert [item.id for item in seen.agenda.items if item.id.startswith("ask:")] == [
        f"ask:{planned.question.id}" for planned in seen.kit.plan.questions
    ]
    assert {item.by for item in seen.agenda.items} == {str(room.hana.pk), str(room.sam.pk)}
    assert [(person.name, person.mine, person.guest) for person in seen.panel] == [
        ("Hana Yusof", False, False), ("Sam Ong", True, False),
    ]  # fmt: skip
    assert (seen.name_of(str(room.hana.pk)), seen.name_of("")) == ("Hana Yusof", "")


def test_the_kit_is_sealed_for_everybody_in_the_room(cast: Cast) -> None:
    opinionated(cast.seat)
    room = make_room(cast, planned=False)
    make_plan_for(cast)

    for member in (cast.hana, cast.sam):
        seen = view(member, room)
        assert seen.kit is not None
        assert seen.kit.plan.audience == "panel"
        assert [secret for secret in SECRETS if secret in repr(seen.kit)] == []


def test_without_a_plan_there_is_a_room_with_nothing_on_its_agenda(cast: Cast) -> None:
    seen = view(cast.sam, make_room(cast, planned=False, minutes=45))

    assert (seen.kit, seen.plan, seen.agenda.items, seen.agenda.minutes) == (None, None, (), 45)
    assert (seen.state.phase, seen.last, seen.events, seen.continues) == ("waiting", 0, (), None)


def test_the_plan_of_another_round_is_not_this_rooms(cast: Cast) -> None:
    make_plan_for(cast)
    third = make_interview(cast.application, 3, state="booked", starts_at=STARTS)
    seat = make_seat(third, cast.sam)

    assert room_of(room_seat_or_404(cast.sam, seat.pk), LATER).kit is None


def test_what_has_happened_is_there_and_folded(cast: Cast) -> None:
    room = make_room(cast)
    sync(cast.hana.account, room.hana.pk, Sent(events=(event(1, "start"), event(2, "pause", 10))), LATER)

    seen = view(cast.sam, room)

    assert ([row.kind for row in seen.events], seen.last) == (["start", "pause"], 2)
    assert (seen.state.phase, seen.state.elapsed) == ("paused", 10 * 60_000)


@pytest.mark.parametrize("day_only", [True, False])
def test_an_interview_of_which_only_the_day_is_known_has_no_booked_end(day_only: bool, cast: Cast) -> None:
    room = make_room(cast)
    Interview.objects.filter(pk=room.interview.pk).update(day_only=day_only)

    assert (view(cast.sam, room).agenda.ends_at is None) == day_only


def going_on(cast: Cast, before: Room) -> Room:
    interview = make_interview(
        cast.application, 2, state="booked", starts_at=STARTS + dt.timedelta(days=1), continues=before.interview
    )
    return Room(interview, make_seat(interview, cast.hana), make_seat(interview, cast.sam))


def asked(cast: Cast, room: Room, first: int, *items: str) -> None:
    seat = room.hana
    events = [event(first, "start"), *(event(first + n, "go", n, to=item) for n, item in enumerate(items, 1))]
    events.append(event(first + 9, "end", 20, how="cut-short", why="Fire alarm"))
    sync(cast.hana.account, seat.pk, Sent(events=tuple(events)), LATER)


def test_an_interview_that_goes_on_begins_with_what_was_left_even_the_third_time(cast: Cast) -> None:
    first = make_room(cast)
    items = [item.id for item in view(cast.sam, first).agenda.items]
    asked(cast, first, 1, items[1], items[2])  # under way when it was cut short: items[2]
    second = going_on(cast, first)
    asked(cast, second, 21, items[2], items[3])
    third = going_on(cast, second)

    assert [item.id for item in view(cast.sam, second).agenda.items] == items[2:]
    assert [item.id for item in view(cast.sam, third).agenda.items] == items[3:]
    assert view(cast.sam, second).continues == first.interview


@pytest.mark.parametrize("events", [1, 30])
def test_a_room_takes_as_many_queries_late_as_early(
    events: int, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    room = make_room(cast)
    steps = tuple(event(n, "pause", n) for n in range(events))
    sync(cast.hana.account, room.hana.pk, Sent(events=steps), LATER)
    seat = room_seat_or_404(cast.sam, room.sam.pk)

    with django_assert_num_queries(3):
        room_of(seat, LATER)
