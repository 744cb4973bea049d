"""Interviewers at work: they type in stretches, save and ask for hints as the page does, begin a question now and then, and
hear each other.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from uuid import uuid4

from bench.http_client import Connection, Gone

SAVE_EVERY = 2.0  # seconds between saves while somebody types
STRETCH = 10.0  # seconds for which somebody types without a longer pause
PAUSE = 0.7  # seconds after the last key until the page asks what the note hints at; a key before that puts it off
HAPPENS_EVERY = 20.0  # seconds between two events of a room
PER_SAVE = 8  # characters typed between two saves: 240 a minute, 48 words
LONGEST_NOTE = 1_200  # characters on one question; then the next question's page begins
BACK_OFF = (1.0, 2.0, 4.0, 8.0)
WORDS = (
    "told of the week in which two of the crew were ill what she asked each of the others and the roster that she wrote anew "
    "on tuesday evening and went through with each guests waited nine minutes at the worst by friday it was four"
)
SENTENCE = 14  # words
_KEYS = re.compile(rb'"key":"([0-9a-f-]{36})"')


@dataclass
class Measured:
    """What was seen, of all people together. Moments are those of the monotonic clock."""

    saves: list[tuple[float, float]] = field(default_factory=list)  # when answered, and how long it took
    hints: list[tuple[float, float]] = field(default_factory=list)  # the same
    answered: dict[bytes, float] = field(default_factory=dict)  # by event: when its write was answered
    heard: dict[bytes, float] = field(default_factory=dict)  # by event: when the colleague had it
    failed: int = 0
    over: bool = False  # nobody begins anything any more


@dataclass
class Person:
    """One interviewer. kept: by address, the newest version that the server has acknowledged, with its text.

    pauses: the share of saves after which no key comes for so long that the page asks for hints; 0: nobody asks for any.
    """

    place: Mapping[str, object]
    port: int
    duty: float
    pauses: float
    measured: Measured
    random: random.Random
    kept: dict[str, tuple[int, str]] = field(default_factory=dict)
    events: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.seat, session = str(self.place["key"]), str(self.place["session"])
        self._saving, self._hearing, self._asking = (Connection(self.port, session) for _ in range(3))
        self._writer = str(uuid4())
        self._words = self._talk()
        self._own = set[bytes]()
        self._hinting, self._turn = set[asyncio.Task[None]](), asyncio.Lock()
        self._last = 0

    async def work(self) -> None:
        """Type and rest in turn; what is typed goes out every two seconds, and again until it is there."""
        rest = STRETCH * (1 - self.duty) / self.duty
        await asyncio.sleep(self.random.uniform(0, STRETCH + rest))
        question, number, events = 0, 0, list[dict[str, object]]()
        text = self._type(self.random.randrange(LONGEST_NOTE))
        happens = time.monotonic() + self.random.uniform(0, 2 * HAPPENS_EVERY)
        while not self.measured.over:
            saves = round(STRETCH / SAVE_EVERY)
            for save in range(saves):
                number, text = number + 1, text + self._type(PER_SAVE)
                if time.monotonic() >= happens:
                    happens += 2 * HAPPENS_EVERY  # two of them in a room
                    events.append(self._event())
                start = time.monotonic()
                if self.pauses and (save == saves - 1 or self.random.random() < self.pauses):
                    self._hint(f"note:question-{question}", text)
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
        for asking in self._hinting:
            asking.cancel()
        for connection in (self._saving, self._hearing, self._asking):
            connection.close()

    def _talk(self) -> Iterator[str]:
        """Give letter by letter what nobody else writes, so that no sentence was read before."""
        words = WORDS.split()
        while True:
            sentence = " ".join(self.random.choices(words, k=SENTENCE))
            yield from f"{sentence.capitalize()}. "

    def _type(self, characters: int) -> str:
        return "".join(islice(self._words, characters))

    def _hint(self, address: str, text: str) -> None:
        """Ask what a note hints at once the pause is over, beside what is saved."""
        asking = asyncio.create_task(self._read(address, text))
        self._hinting.add(asking)
        asking.add_done_callback(self._hinting.discard)

    async def _read(self, address: str, text: str) -> None:
        await asyncio.sleep(PAUSE)
        start, body = time.monotonic(), json.dumps({"address": address, "text": text}).encode()
        with suppress(Gone):
            async with self._turn:
                await self._asking.post(f"/room/{self.seat}/read/", body)
            now = time.monotonic()
            self.measured.hints.append((now, now - start))

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
