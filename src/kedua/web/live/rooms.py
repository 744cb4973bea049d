"""This process's hub of rooms: a thread with a connection of its own reads for it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from django.db import close_old_connections

from kedua.queries.room_news import room_news
from kedua.web.live.hub import Hub, News

_reader = ThreadPoolExecutor(1, thread_name_prefix="rooms")


async def _read(known: Mapping[UUID, int]) -> News:
    return await asyncio.get_running_loop().run_in_executor(_reader, _read_now, known)


def _read_now(known: Mapping[UUID, int]) -> News:
    close_old_connections()  # as before every request; this is none
    return room_news(known)


ROOMS = Hub(_read)
