"""Ids of rows: unique across organisations and machines, and rising with time so that indexes stay compact."""

from __future__ import annotations

import secrets
import threading
import time
from uuid import UUID

_last, _lock = 0, threading.Lock()


def new_id() -> UUID:
    """Make a version 7 UUID (RFC 9562, section 5.7): 48 bits of milliseconds, 12 of their fraction, 62 random bits.

    Ids that a process makes rise strictly: what was made at the same moment stays in the order in which it was made.
    """
    global _last  # noqa: PLW0603 - the last moment that was given away is the process's
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    with _lock:
        _last = moment = max(milliseconds << 12 | (rest << 12) // 1_000_000, _last + 1)
    high = (moment >> 12 & ((1 << 48) - 1)) << 80 | 0x7 << 76 | (moment & 0xFFF) << 64
    return UUID(int=high | 0b10 << 62 | secrets.randbits(62))
