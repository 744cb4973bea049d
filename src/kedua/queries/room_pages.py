"""The pages of one interviewer in a room: addresses, and what stands at each."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from uuid import UUID

from kedua.engine.notes.register import Register, Version
from kedua.records.models import RoomPage

LONGEST = 20_000  # characters at one address
MOST = 400  # addresses of one interviewer
_NAME = r"[a-z0-9][a-z0-9:/_-]{0,99}"
_ADDRESS = re.compile(
    rf"(why:)?(note:free|note:part:(welcome|deeper|fit|preview|questions|close)|(note|rating|topic):{_NAME}"
    rf"|(overall|overall-note|not-covered):{_NAME}"
    r"|strengths|doubts|requests|career_goals|contribution|recommendation)"
)
LONGEST_ADDRESS = 120


def is_address(text: str) -> bool:
    """Whether something can be written at this address."""
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def pages_of(seat: UUID, addresses: Collection[str] | None = None) -> dict[str, Register]:
    """Read the pages of a seat, or only those at some addresses; one query."""
    rows = RoomPage.objects.filter(interviewer=seat)
    if addresses is not None:
        rows = rows.filter(address__in=addresses)
    found = rows.order_by("address").values_list("address", "heads", "seen")
    return {address: Register(tuple(Version(**head) for head in heads), seen) for address, heads, seen in found}


def stored_heads(register: Register) -> list[dict[str, object]]:
    """Give the heads of a register as JSON that reads back equal."""
    return [
        {"writer": head.writer, "number": head.number, "text": head.text, "seen": dict(head.seen)}
        for head in register.heads
    ]


def shown_pages(pages: Mapping[str, Register]) -> dict[str, dict[str, object]]:
    """Give pages as the page's script takes them."""
    return {
        address: {"heads": stored_heads(register), "seen": dict(register.seen)} for address, register in pages.items()
    }
