"""One answer that goes on, until its reader is gone, may not listen any more, or has listened long enough."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress

from django.utils import timezone

from kedua.queries.room_events import shown_batch
from kedua.web.live.hub import Listener

BEAT = 15.0  # seconds of silence after which the reader, and every proxy between, is shown that the answer goes on
PATIENCE = 10.0  # seconds in which a reader has to take what they are told; later they come again
ASK_AGAIN = (
    40.0  # seconds after which it is asked again whether they may listen: nobody goes on for a minute who may not
)
LONGEST = 600.0  # seconds; the browser then asks again by itself
STILL_HERE = b":\n\n"

Tell = Callable[[bytes], Awaitable[None]]
May = Callable[[int], Awaitable[bool]]


def message(batch: Mapping[str, object], retry: int | None = None) -> bytes:
    """Write events for an EventSource. Their newest number comes back as Last-Event-ID, `retry` milliseconds after the end."""
    pause = "" if retry is None else f"retry: {retry}\n"
    data = json.dumps(batch, separators=(",", ":"), ensure_ascii=False)
    return f"{pause}id: {batch['last']}\nevent: room\ndata: {data}\n\n".encode()


async def go_on(listener: Listener, tell: Tell, may: May, gone: Coroutine[object, object, object]) -> None:
    """Tell a listener what happens. may: whether they still may listen, given the newest number told. gone: ends with them."""
    leaving = asyncio.ensure_future(gone)
    leaving.add_done_callback(lambda _done: listener.end())
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                await _tell_on(listener, tell, may)
    finally:
        leaving.cancel()


async def _tell_on(listener: Listener, tell: Tell, may: May) -> None:
    time = asyncio.get_running_loop().time
    ask = time() + ASK_AGAIN
    while not listener.over:
        piece = await _next(listener)
        async with asyncio.timeout(PATIENCE):
            await tell(piece)
        if time() >= ask:
            if not await may(listener.last):
                return
            ask = time() + ASK_AGAIN


async def _next(listener: Listener) -> bytes:
    try:
        async with asyncio.timeout(BEAT):
            events = await listener.news()
    except TimeoutError:
        return STILL_HERE
    if not events:
        return b""
    return message(shown_batch(timezone.now(), events[-1].number, events, listener.ticket.seat))
