"""One for each process: looks for what has happened in the rooms that somebody listens to, and tells those who do.

All processes and machines share the database, so looking there is all that is needed: one query every quarter of a second for
all rooms together. What this process itself has taken in is told at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Container, Iterable, Mapping, Sequence
from contextlib import suppress
from uuid import UUID

import structlog
from django.db import Error

from kedua.records.models import RoomEvent
from kedua.web.live.ticket import Ticket

EVERY = 0.25  # seconds between two looks
AFTER_FAULT = 2.0  # seconds, when the database did not answer
MOST_WAITING = 500  # events for somebody who does not take them: they come again, and go on where they were
MOST_AT_ONCE = (
    8  # answers that go on for one account; the oldest make room, since they may be of a connection long dead
)
News = Mapping[UUID, Sequence[RoomEvent]]
Read = Callable[[Mapping[UUID, int]], Awaitable[News]]

_log = structlog.get_logger()


class Listener:
    """Somebody who listens to a room. last: the number of the newest event that they were given, or that waits for them."""

    def __init__(self, ticket: Ticket) -> None:
        self.ticket = ticket
        self.last = ticket.last
        self.over = False
        self._waiting: list[RoomEvent] = []
        self._woken = asyncio.Event()

    def tell(self, events: Iterable[RoomEvent]) -> None:
        """Have events, in their order, wait for them; they are ended when too many do."""
        self._waiting += (event for event in events if event.number > self.last)
        if not self._waiting:
            return
        self.last = self._waiting[-1].number
        self._woken.set()
        if len(self._waiting) > MOST_WAITING:
            self.end()

    def end(self) -> None:
        """Have their answer ended: what waits is not given any more."""
        self.over = True
        self._waiting.clear()
        self._woken.set()

    async def news(self) -> list[RoomEvent]:
        """Wait for events and give them; none when it is over."""
        await self._woken.wait()
        given, self._waiting = self._waiting, []
        if not self.over:
            self._woken.clear()
        return given


class Hub:
    """Who listens to what. read: gives, for rooms by their interview with the newest number known, what came after it."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._listeners: list[Listener] = []
        self._moved: set[UUID] = set()
        self._woken = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._looking: asyncio.Task[None] | None = None
        self._closed = False

    def listen(self, ticket: Ticket) -> Listener:
        """Take somebody in; called in the event loop."""
        listener = Listener(ticket)
        if self._closed:
            listener.end()
            return listener
        same = [one for one in self._listeners if one.ticket.account == ticket.account and not one.over]
        for oldest in same[: max(0, len(same) + 1 - MOST_AT_ONCE)]:
            oldest.end()
        self._listeners.append(listener)
        if self._looking is None or self._looking.done():
            self._loop = asyncio.get_running_loop()
            self._looking = self._loop.create_task(self._look_on())
        return listener

    def leave(self, listener: Listener) -> None:
        """Let somebody go."""
        with suppress(ValueError):
            self._listeners.remove(listener)

    def close(self) -> None:
        """End everybody's answer, and that of whoever comes yet: this process stops."""
        self._closed = True
        for listener in self._listeners:
            listener.end()

    def nudge(self, interview: UUID) -> None:
        """Have a room looked at now; may be called from any thread, also where nobody listens."""
        if self._loop is not None and self._listeners:
            with suppress(RuntimeError):  # the loop has ended in the meantime
                self._loop.call_soon_threadsafe(self._note, interview)

    def _note(self, interview: UUID) -> None:
        self._moved.add(interview)
        self._woken.set()

    async def _look_on(self) -> None:
        """Look at all rooms again and again, and in between at those that have moved."""
        time, due = asyncio.get_running_loop().time, 0.0
        while self._listeners:
            moved, self._moved = self._moved, set()
            self._woken.clear()
            everywhere = time() >= due
            went_well = await self._look(None if everywhere else moved)
            if everywhere or not went_well:
                due = time() + (EVERY if went_well else AFTER_FAULT)
            with suppress(TimeoutError):
                async with asyncio.timeout_at(due):
                    await self._woken.wait()

    async def _look(self, rooms: Container[UUID] | None) -> bool:
        """Look at some rooms, or at all, and tell what is new there; give whether the database answered."""
        known: dict[UUID, int] = {}
        for listener in self._listeners:
            interview = listener.ticket.interview
            if rooms is None or interview in rooms:
                known[interview] = min(known.get(interview, listener.last), listener.last)
        try:
            news = await self._read(known) if known else {}
        except Error as error:
            _log.warning("rooms not read", cause=type(error).__name__)
            return False
        for listener in self._listeners:
            listener.tell(news.get(listener.ticket.interview, ()))
        return True
