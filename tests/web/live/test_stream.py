"""An answer that goes on: when it says that it is there, when it asks for leave again, and when it ends."""

from __future__ import annotations

import asyncio
import json
from uuid import uuid4

from kedua.queries.room_events import shown_batch
from kedua.records.models import RoomEvent
from kedua.web.live import stream
from kedua.web.live.hub import Listener
from kedua.web.live.stream import STILL_HERE, go_on, message
from kedua.web.live.ticket import Ticket
from tests.factories.rows import NOW
from tests.fakes.loop import run


class Reader:
    """Somebody who reads, and what is asked about them; allowed: how often they still may."""

    def __init__(self, allowed: int = 1000) -> None:
        self.seat = uuid4()
        self.listener = Listener(Ticket(uuid4(), self.seat, uuid4(), 0))
        self.told: list[tuple[float, bytes]] = []
        self.asked: list[float] = []
        self.allowed = allowed
        self.stuck = False
        self.left = asyncio.Event()

    async def tell(self, piece: bytes) -> None:
        """Read."""
        if self.stuck:
            await asyncio.Event().wait()
        self.told.append((asyncio.get_running_loop().time(), piece))

    async def may(self, _last: int) -> bool:
        """Answer whether they still may."""
        self.asked.append(asyncio.get_running_loop().time())
        return len(self.asked) <= self.allowed

    async def read_on(self) -> float:
        """Read to the end, and give when that was."""

        async def gone() -> None:
            await self.left.wait()

        await go_on(self.listener, self.tell, self.may, gone())
        return asyncio.get_running_loop().time()


def happened(number: int, reader: Reader) -> RoomEvent:
    return RoomEvent(number=number, key=uuid4(), kind="go", at=NOW, facts={"to": "ask:x"}, seat_id=reader.seat)


def test_in_silence_it_shows_that_it_is_there_asks_for_leave_and_ends_after_ten_minutes() -> None:
    async def story() -> tuple[Reader, float]:
        reader = Reader()
        return reader, await reader.read_on()

    reader, end = run(story())

    assert end == stream.LONGEST
    assert {piece for _when, piece in reader.told} == {STILL_HERE}
    assert [when for when, _piece in reader.told[:4]] == [15, 30, 45, 60]
    assert reader.asked[:3] == [45, 90, 135]


def test_it_ends_within_a_minute_for_somebody_who_may_not_any_more() -> None:
    async def story() -> float:
        return await Reader(allowed=0).read_on()

    assert run(story()) < 60


def test_leave_is_also_asked_for_where_there_is_never_silence() -> None:
    async def story() -> tuple[list[float], float]:
        reader = Reader(allowed=0)
        reading = asyncio.ensure_future(reader.read_on())
        for number in range(1, 100):
            reader.listener.tell([happened(number, reader)])
            await asyncio.sleep(1)
        return reader.asked, await reading

    assert run(story()) == ([40], 40)


def test_it_ends_when_the_reader_is_gone() -> None:
    async def story() -> float:
        reader = Reader()
        asyncio.get_running_loop().call_later(7, reader.left.set)
        return await reader.read_on()

    assert run(story()) == 7


def test_it_ends_for_a_reader_who_does_not_take_what_they_are_told() -> None:
    async def story() -> float:
        reader = Reader()
        reader.stuck = True
        return await reader.read_on()

    assert run(story()) == stream.BEAT + stream.PATIENCE


def test_what_waited_together_is_told_together_with_its_newest_number() -> None:
    async def story() -> tuple[bytes, list[bool]]:
        reader = Reader()
        reader.listener.tell([happened(1, reader), happened(2, reader)])
        asyncio.get_running_loop().call_later(1, reader.left.set)
        await reader.read_on()
        [(_when, piece)] = [told for told in reader.told if told[1]]
        data = json.loads(piece.split(b"data: ")[1])
        return piece.partition(b"data")[0], [event["mine"] for event in data["events"]]

    assert run(story()) == (b"id: 2\nevent: room\n", [True, True])


def test_a_message_is_three_lines_whatever_is_in_it() -> None:
    event = RoomEvent(number=1, key=uuid4(), kind="owed", at=NOW, facts={"text": "one\ntwo\r\n\n é"}, seat_id=None)

    written = message(shown_batch(NOW, 1, [event], uuid4()), 3000)

    assert written.count(b"\n") == 5
    assert written.startswith(b"retry: 3000\nid: 1\nevent: room\ndata: {")
    assert written.endswith(b"}\n\n")
