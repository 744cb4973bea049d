"""What happens in a room arrives once each, numbered as it comes, at a time that can be true, with facts of its kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from kedua.queries.room import room_of
from kedua.queries.room_events import iso
from kedua.records.models import AuditEntry, Interviewer, Member, Room, RoomEvent
from kedua.usecases import room_events
from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan
from kedua.usecases.room import Sent, Synced, sync
from kedua.usecases.room_events import SentEvent
from kedua.usecases.room_pages import NotTaken
from tests.cast import Cast
from tests.factories.plans import far, fresh
from tests.factories.rooms import STARTS, key, make_room
from tests.factories.rows import NOW

LATER = STARTS + dt.timedelta(minutes=30)


def event(number: int, kind: str, minute: float = 0, **facts: object) -> SentEvent:
    return SentEvent(key(number), kind, STARTS + dt.timedelta(minutes=minute), facts)


def send(member: Member, seat: Interviewer, *events: SentEvent, after: int = 0, now: dt.datetime = LATER) -> Synced:
    return sync(member.account, seat.pk, Sent(after=after, events=events), now)


def test_events_are_numbered_as_they_come_and_given_to_everybody_on_the_panel(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.hana, room.hana, event(1, "start"), event(2, "go", 4, to="ask:leading-teams-02"))

    told = send(cast.sam, room.sam, event(3, "pause", 3))

    assert told.last == 3
    assert [(e.number, e.kind, e.seat_id) for e in told.events] == [
        (1, "start", room.hana.pk), (2, "go", room.hana.pk), (3, "pause", room.sam.pk),
    ]  # fmt: skip
    assert RoomEvent.objects.filter(organisation=cast.organisation).count() == 3


def test_only_what_is_new_to_the_device_comes_back(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.hana, room.hana, event(1, "start"), event(2, "pause", 1))

    assert [e.number for e in send(cast.sam, room.sam, after=1).events] == [2]
    assert send(cast.sam, room.sam, after=2).events == ()


def test_sending_again_adds_nothing(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.hana, room.hana, event(1, "start"))
    before = list(RoomEvent.objects.values())

    told = send(cast.hana, room.hana, event(1, "start", 5), event(2, "pause", 1), event(2, "pause", 1))

    assert list(RoomEvent.objects.filter(number=1).values()) == before
    assert (told.last, RoomEvent.objects.count()) == (2, 2)


def test_a_time_before_the_booking_or_still_to_come_is_put_right(cast: Cast) -> None:
    room = make_room(cast)
    never = SentEvent(key(1), "pause", dt.datetime(2001, 1, 1, tzinfo=dt.UTC), {})

    told = send(cast.hana, room.hana, never, event(2, "pause", 60), event(3, "pause", 7.5))

    assert [e.at for e in told.events] == [room.interview.created_at, STARTS + dt.timedelta(minutes=7.5), LATER]


def test_what_happened_without_a_network_keeps_its_time(cast: Cast) -> None:
    room = make_room(cast)

    told = send(cast.hana, room.hana, event(1, "start", 2), now=STARTS + dt.timedelta(days=2))

    assert iso(told.events[0].at) == iso(STARTS + dt.timedelta(minutes=2))


WRONG: list[tuple[str, Mapping[str, object]]] = [
    ("dance", {}),
    ("start", {"why": "now"}),
    ("go", {}),
    ("go", {"to": "ask:"}),
    ("go", {"to": "part:deeper"}),
    ("go", {"to": ["ask:q1"]}),
    ("end", {"how": "bored"}),
    ("end", {"how": "done", "why": "x" * 2001}),
    ("skip", {"question": "Q 1"}),
    ("off-plan", {"question": "own:1", "text": "And then?", "subject": "", "minutes": True}),
    ("off-plan", {"question": "own:1", "text": "And then?", "subject": "", "minutes": 601}),
    ("off-plan", {"question": "own:1", "text": None, "subject": "", "minutes": 3}),
    ("rest", {"questions": [["q1"]], "parts": [], "dropped": []}),
    ("rest", {"questions": {"q1": 3}, "parts": [], "dropped": []}),
    ("rest", {"questions": [["q1", 3]], "parts": [["deeper", 3]], "dropped": []}),
    ("rest", {"questions": [], "parts": [], "dropped": ["q"] * 101}),
    ("absent", {"seat": "sam"}),
    ("told", {"part": "preview"}),
]


@pytest.mark.parametrize(("kind", "facts"), WRONG, ids=str)
def test_what_makes_no_sense_is_refused_and_the_rest_is_not(kind: str, facts: Mapping[str, object], cast: Cast) -> None:
    room = make_room(cast, planned=False)

    told = send(cast.hana, room.hana, SentEvent(key(1), kind, LATER, facts), event(2, "pause"))

    assert told.refused == (NotTaken(str(key(1)), "room-event"),)
    assert [e.kind for e in told.events] == ["pause"]


RIGHT: list[tuple[str, Mapping[str, object]]] = [
    ("go", {"to": "ask:own:7f3c"}),
    ("go", {"to": "part:preview"}),
    ("skip", {"question": "topic-1/a1b2c3", "why": "Told already"}),
    ("unskip", {"question": "part:preview"}),
    ("off-plan", {"question": "own:1", "text": "And then? 补货", "subject": "value:open-books", "minutes": 3}),
    ("rest", {"questions": [["q1", 3]], "parts": [["preview", 0]], "dropped": ["q2"]}),
    ("told", {"part": "preview", "entry": "Late shifts"}),
    ("owed", {"text": "When is pay day?"}),
]


@pytest.mark.parametrize(("kind", "facts"), RIGHT, ids=str)
def test_facts_are_kept_as_they_were_sent(kind: str, facts: Mapping[str, object], cast: Cast) -> None:
    room = make_room(cast, planned=False)

    send(cast.hana, room.hana, SentEvent(key(1), kind, LATER, facts))

    assert RoomEvent.objects.get().facts == facts


def test_a_room_takes_so_many_events_and_no_more(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_events, "MOST", 2)
    room = make_room(cast, planned=False)

    told = send(cast.hana, room.hana, event(1, "pause"), event(2, "pause", 1), event(3, "pause", 2))

    assert (told.last, told.refused) == (2, (NotTaken(str(key(3)), "room-full"),))


def test_the_first_thing_that_happens_pins_the_plan(cast: Cast) -> None:
    room = make_room(cast)
    send(cast.hana, room.hana, event(1, "start"))

    change_plan(cast.rita, fresh(cast), 1, Edit("length", minutes=75), far(), NOW, "More time.")

    pinned = Room.objects.get()
    assert pinned.plan is not None
    assert pinned.plan.version == 1
    seat = Interviewer.objects.select_related("organisation", "interview__room").get(pk=room.sam.pk)
    assert room_of(seat, LATER).plan == pinned.plan


def test_steps_are_not_written_into_the_record_of_changes(cast: Cast) -> None:
    room = make_room(cast)
    before = AuditEntry.objects.count()

    send(cast.hana, room.hana, event(1, "go", to="part:welcome"), event(2, "skip", question="q1", why="Told"))

    assert AuditEntry.objects.count() == before


def test_events_and_pages_that_come_together_are_kept_together(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    room = make_room(cast, planned=False)

    def broken(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("kedua.usecases.room.take_pages", broken)
    with pytest.raises(RuntimeError):
        sync(cast.hana.account, room.hana.pk, Sent(events=(event(1, "start"),), pages={"note:free": ()}), LATER)

    assert not RoomEvent.objects.exists()
    assert not Room.objects.exists()
