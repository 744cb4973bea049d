"""Who listens is told what is new, once and in order; nobody who does not keep up holds anybody else up."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from uuid import UUID, uuid4

from django.db import OperationalError

from kedua.records.models import RoomEvent
from kedua.web.live.hub import AFTER_FAULT, EVERY, MOST_AT_ONCE, MOST_WAITING, Hub, Listener, News
from kedua.web.live.ticket import Ticket
from tests.fakes.loop import run

ROOM, OTHER = uuid4(), uuid4()


class Rooms:
    """What has happened, as the database would have it; asked: what was looked up, and when."""

    def __init__(self) -> None:
        self.events: dict[UUID, list[RoomEvent]] = {ROOM: [], OTHER: []}
        self.asked: list[tuple[float, dict[UUID, int]]] = []
        self.down = False

    def happen(self, room: UUID = ROOM, times: int = 1) -> None:
        """Let something happen."""
        for _ in range(times):
            self.events[room].append(RoomEvent(number=len(self.events[room]) + 1, kind="go"))

    async def read(self, known: Mapping[UUID, int]) -> News:
        """Give what came after."""
        self.asked.append((asyncio.get_running_loop().time(), dict(known)))
        if self.down:
            raise OperationalError
        return {room: self.events[room][number:] for room, number in known.items() if self.events[room][number:]}


def ticket(room: UUID = ROOM, last: int = 0, account: object = None) -> Ticket:
    return Ticket(room, uuid4(), account or uuid4(), last)


async def numbers(listener: Listener) -> list[int]:
    return [event.number for event in await listener.news()]


def test_news_is_told_to_everybody_in_the_room_and_to_nobody_else() -> None:
    async def story() -> tuple[list[int], list[int], bool]:
        rooms = Rooms()
        hub = Hub(rooms.read)
        one, two, elsewhere = hub.listen(ticket()), hub.listen(ticket()), hub.listen(ticket(OTHER))
        rooms.happen(times=2)
        told = await numbers(one), await numbers(two)
        waiting = asyncio.ensure_future(elsewhere.news())
        await asyncio.sleep(60)
        return *told, waiting.cancel()

    assert run(story()) == ([1, 2], [1, 2], True)


def test_each_is_told_what_they_lack_and_nothing_twice() -> None:
    async def story() -> list[list[int]]:
        rooms = Rooms()
        rooms.happen(times=3)
        hub = Hub(rooms.read)
        late, early = hub.listen(ticket(last=2)), hub.listen(ticket(last=0))
        told = [await numbers(late), await numbers(early)]
        rooms.happen()
        return [*told, await numbers(late), await numbers(early)]

    assert run(story()) == [[3], [1, 2, 3], [4], [4]]


def test_all_rooms_are_looked_at_together_four_times_a_second_while_somebody_listens() -> None:
    async def story() -> Rooms:
        rooms = Rooms()
        hub = Hub(rooms.read)
        listeners = [hub.listen(ticket()), hub.listen(ticket(OTHER, last=5))]
        await asyncio.sleep(10 * EVERY - 0.01)
        for listener in listeners:
            hub.leave(listener)
        await asyncio.sleep(60)
        return rooms

    rooms = run(story())

    assert len(rooms.asked) == 10
    assert rooms.asked[-1][1] == {ROOM: 0, OTHER: 5}


def test_a_nudge_looks_at_that_room_alone_and_at_once() -> None:
    async def story() -> tuple[float, dict[UUID, int]]:
        rooms = Rooms()
        hub = Hub(rooms.read)
        listener = hub.listen(ticket())
        hub.listen(ticket(OTHER))
        await asyncio.sleep(EVERY / 2)
        rooms.happen()
        hub.nudge(ROOM)
        await listener.news()
        return rooms.asked[-1]

    assert run(story()) == (EVERY / 2, {ROOM: 0})


def test_a_nudge_where_nobody_listens_does_nothing() -> None:
    Hub(Rooms().read).nudge(ROOM)


def test_when_the_database_does_not_answer_it_is_asked_again_later() -> None:
    async def story() -> tuple[list[float], list[int]]:
        rooms = Rooms()
        rooms.down = True
        rooms.happen()
        hub = Hub(rooms.read)
        listener = hub.listen(ticket())
        await asyncio.sleep(AFTER_FAULT / 2)
        rooms.down = False
        told = await numbers(listener)
        return [when for when, _known in rooms.asked], told

    assert run(story()) == ([0.0, AFTER_FAULT], [1])


def test_whoever_does_not_take_what_they_are_told_is_let_go() -> None:
    async def story() -> tuple[bool, list[int], bool]:
        rooms = Rooms()
        hub = Hub(rooms.read)
        idle, quick = hub.listen(ticket()), hub.listen(ticket())
        for _ in range(2):
            rooms.happen(times=MOST_WAITING)
            told = await numbers(quick)
        return idle.over, told[-1:], quick.over

    assert run(story()) == (True, [2 * MOST_WAITING], False)


def test_the_oldest_of_too_many_answers_for_one_account_ends() -> None:
    async def story() -> list[bool]:
        hub, me = Hub(Rooms().read), uuid4()
        listeners = [hub.listen(ticket(account=me)) for _ in range(MOST_AT_ONCE)]
        somebody = hub.listen(ticket())
        listeners.append(hub.listen(ticket(account=me)))
        return [listener.over for listener in (*listeners, somebody)]

    assert run(story()) == [True, *[False] * (MOST_AT_ONCE + 1)]


def test_a_hub_that_closes_ends_everybody_and_takes_nobody_in() -> None:
    async def story() -> tuple[list[int], bool]:
        hub = Hub(Rooms().read)
        listener = hub.listen(ticket())
        hub.close()
        return await numbers(listener), hub.listen(ticket()).over

    assert run(story()) == ([], True)
