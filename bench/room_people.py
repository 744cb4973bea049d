"""Interviewers at work: they type in stretches, save as the page does, begin a question now and then, and hear each other."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from bench.http_client import Connection, Gone

SAVE_EVERY = 2.0  # seconds between saves while somebody types
STRETCH = 10.0  # seconds for which somebody types without a longer pause
HAPPENS_EVERY = 20.0  # seconds between two events of a room
PER_SAVE = 8  # characters typed between two saves: 240 a minute, 48 words
LONGEST_NOTE = 1_200  # characters on one question; then the next question's page begins
BACK_OFF = (1.0, 2.0, 4.0, 8.0)
WORDS = (
    "Told of the week in which two of the crew were ill, of what she asked each of the others, of the roster that she wrote "
    "anew on Tuesday evening and went through with each. Guests waited nine minutes at the worst; by Friday it was four. "
)
_KEYS = re.compile(rb'"key":"([0-9a-f-]{36})"')


@dataclass
class Measured:
    """What was seen, of all people together. Moments are those of the monotonic clock."""

    saves: list[tuple[float, float]] = field(default_factory=list)  # when answered, and how long it took
    answered: dict[bytes, float] = field(default_factory=dict)  # by event: when its write was answered
    heard: dict[bytes, float] = field(default_factory=dict)  # by event: when the colleague had it
    failed: int = 0
    over: bool = False  # nobody begins anything any more


@dataclass
class Person:
    """One interviewer. kept: by address, the newest version that the server has acknowledged, with its text."""

    place: Mapping[str, object]
    port: int
    duty: float
    measured: Measured
    random: random.Random
    kept: dict[str, tuple[int, str]] = field(default_factory=dict)
    events: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.seat, session = str(self.place["key"]), str(self.place["session"])
        self._saving, self._hearing = Connection(self.port, session), Connection(self.port, session)
        self._writer = str(uuid4())
        self._own = set[bytes]()
        self._last = 0

    async def work(self) -> None:
        """Type and rest in turn; what is typed goes out every two seconds, and again until it is there."""
        rest = STRETCH * (1 - self.duty) / self.duty
        await asyncio.sleep(self.random.uniform(0, STRETCH + rest))
        question, number, text, events = (
            0,
            0,
            (WORDS * 6)[: self.random.randrange(LONGEST_NOTE)],
            list[dict[str, object]](),
        )
        happens = time.monotonic() + self.random.uniform(0, 2 * HAPPENS_EVERY)
        while not self.measured.over:
            for _ in range(round(STRETCH / SAVE_EVERY)):
                number, text = number + 1, text + WORDS[len(text) % 200 :][:PER_SAVE]
                if time.monotonic() >= happens:
                    happens += 2 * HAPPENS_EVERY  # two of them in a room
                    events.append(self._event())
                start = time.monotonic()
                await self._save(f"note:question-{question}", number, text, events)
                events = []
                await asyncio.sleep(max(0.0, start + SAVE_EVERY - time.monotonic()))
            if len(text) > LONGEST_NOTE:
                question, number, text = question + 1, 0, ""
            await asyncio.sleep(rest * self.random.uniform(0.5, 1.5))

    async def hear(self) -> None:
        """Listen, and come back after a break as a browser does."""
        await asyncio.sleep(self.random.uniform(0, 3))
        while True:
            with suppress(Gone):
                async for piece in self._hearing.listen(f"/room/{self.seat}/live/?after={self._last}"):
                    self._note(piece)
            await asyncio.sleep(self.random.uniform(2, 4))

    def stands(self, address: str, page: Mapping[str, Any] | None) -> bool:
        """Whether the server has what it acknowledged, to the character; something newer may have come after."""
        number, text = self.kept[address]
        seen = page["seen"].get(self._writer, 0) if page else 0
        return bool(page and (seen > number or (seen == number and [head["text"] for head in page["heads"]] == [text])))

    def close(self) -> None:
        """Leave."""
        self._saving.close()
        self._hearing.close()

    def _note(self, piece: bytes) -> None:
        now = time.monotonic()
        for key in _KEYS.findall(piece):
            if key not in self._own:
                self.measured.heard.setdefault(key, now)
        if b"id: " in piece:
            self._last = int(piece.partition(b"id: ")[2].partition(b"\n")[0])

    def _event(self) -> dict[str, object]:
        event = {"key": str(uuid4()), "kind": "go", "at": "2026-11-24T03:00:00.000Z"}
        self._own.add(event["key"].encode())
        return {**event, "facts": {"to": f"ask:question-{self.random.randrange(9)}"}}

    async def _save(self, address: str, number: int, text: str, events: list[dict[str, object]]) -> None:
        version = {"writer": self._writer, "number": number, "text": text, "seen": {}}
        sent = {"after": self._last, "events": events, "pages": {address: [version]}, "pull": False}
        body, waits = json.dumps(sent).encode(), iter(BACK_OFF)
        while True:
            start = time.monotonic()
            try:
                told = json.loads(await self._saving.post(f"/room/{self.seat}/sync/", body))
            except Gone:
                self.measured.failed += 1
                await asyncio.sleep(next(waits, BACK_OFF[-1]) * self.random.uniform(0.5, 1))
                continue
            now = time.monotonic()
            self.measured.saves.append((now, now - start))
            if told["refused"]:
                raise ValueError(told["refused"])
            self.kept[address] = (number, text)
            for event in events:
                self.events.add(str(event["key"]))
                self.measured.answered[str(event["key"]).encode()] = now
            return
