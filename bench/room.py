"""How many rooms a machine carries: people type and are saved, hear each other, and the server is killed in the middle.

`python -m bench.room [--rooms 500] [--seconds 40] [--duty 0.4] [--pauses 0.5] [--postgresql]`
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.report import paragraph, table
from bench.room_people import HAPPENS_EVERY, LONGEST_NOTE, PAUSE, PER_SAVE, SAVE_EVERY, STRETCH, Measured, Person
from bench.servers import Kedua, PostgreSQL, family, memory, processor_seconds

SETTLE = 8.0  # seconds after a start in which people connect and the first of everything is made; not counted
HEAR = 3.0  # seconds after the last save in which what happened may still reach a colleague
FILES = 20_000


@dataclass(frozen=True, slots=True)
class Used:
    """Processor time used so far, in seconds: of the server, of its database, of the people; megabytes the server holds."""

    server: float
    database: float
    people: float
    memory: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the server was up."""

    begin: float
    end: float
    before: Used
    after: Used

    @property
    def seconds(self) -> float:
        """How long it was."""
        return self.end - self.begin


@dataclass
class Bench:
    """One run."""

    server: Kedua
    database: PostgreSQL | None
    rooms: int
    duty: float
    pauses: float

    async def run(self, seconds: float) -> str:
        """Have people work for so long with a kill in the middle, and report."""
        places = self.server.manage("bench.room_rows", "make", str(self.rooms))
        self.server.start()
        measured, seed = Measured(), random.Random(4)
        chances = (random.Random(seed.random()) for _ in places)
        people = [
            Person(place, self.server.port, self.duty, self.pauses, measured, chance)
            for place, chance in zip(places, chances, strict=True)
        ]
        hearing = [asyncio.create_task(person.hear()) for person in people]
        working = [asyncio.create_task(person.work()) for person in people]
        stretches = [await self._stretch(seconds / 2)]
        self.server.kill()
        await asyncio.to_thread(self.server.start)
        stretches.append(await self._stretch(seconds / 2))
        measured.over = True
        await asyncio.gather(*working)
        await asyncio.sleep(HEAR)
        for task in hearing:
            task.cancel()
        for person in people:
            person.close()
        return self._report(people, measured, stretches)

    async def _stretch(self, seconds: float) -> Stretch:
        await asyncio.sleep(SETTLE)
        begin, before = time.monotonic(), self._used()
        await asyncio.sleep(seconds)
        return Stretch(begin, time.monotonic(), before, self._used())

    def _used(self) -> Used:
        processes = family(self.server.process.pid) if self.server.process else []
        database = processor_seconds(family(self.database.first)) if self.database else 0.0
        return Used(processor_seconds(processes), database, time.process_time(), memory(processes))

    def _report(self, people: Sequence[Person], measured: Measured, stretches: Sequence[Stretch]) -> str:
        def up(moment: float) -> bool:
            return any(stretch.begin <= moment < stretch.end for stretch in stretches)

        seconds = sum(stretch.seconds for stretch in stretches)
        saves, hints = ([took for moment, took in seen if up(moment)] for seen in (measured.saves, measured.hints))
        answered = {key: moment for key, moment in measured.answered.items() if up(moment)}
        late = [max(0.0, measured.heard[key] - moment) for key, moment in answered.items() if key in measured.heard]
        lost, events_lost = self._lost(people)
        server, database, other = (
            sum(getattr(s.after, name) - getattr(s.before, name) for s in stretches)
            for name in ("server", "database", "people")
        )
        row = (
            "PostgreSQL" if self.database else "SQLite",
            f"{self.rooms} × 2",
            f"{len(saves) / seconds:.0f}",
            *(f"{1000 * value:.0f} ms" for value in np.percentile(saves, [50, 95])),
            f"{len(hints) / seconds:.0f}",
            *(f"{1000 * value:.0f} ms" for value in np.percentile(hints or [0.0], [50, 95])),
            *(f"{1000 * value:.0f} ms" for value in np.percentile(late, [50, 95])),
            f"{lost} + {events_lost}",
            f"{len(answered) - len(late)}",
            f"{1000 * server / len(saves):.1f} ms",
            f"{100 * server / seconds:.0f} + {100 * database / seconds:.0f} + {100 * other / seconds:.0f} %",
            f"{max(stretch.after.memory for stretch in stretches):.0f} MB",
        )
        return f"{self._told(measured)}\n\n{table(HEAD, [row])}"

    def _lost(self, people: Sequence[Person]) -> tuple[int, int]:
        """Count the acknowledged texts that are not on the server to the character, and the events that are not there."""
        pages, events = dict[tuple[str, str], dict[str, Any]](), set[str]()
        for row in self.server.manage("bench.room_rows", "read"):
            if "event" in row:
                events.add(str(row["event"]))
            else:
                pages[str(row["seat"]), str(row["address"])] = row
        texts = sum(
            not person.stands(address, pages.get((person.seat, address)))
            for person in people
            for address in person.kept
        )
        return texts, sum(len(person.events - events) for person in people)

    def _told(self, measured: Measured) -> str:
        return paragraph(
            f"Everybody types {100 * self.duty:.0f} % of the time, in stretches of {STRETCH:.0f} s, and is saved every "
            f"{SAVE_EVERY:.0f} s while they do: the whole note on a question, {PER_SAVE} characters longer each time, up to "
            f"{LONGEST_NOTE:,}. After {100 * self.pauses:.0f} % of the saves, and at the end of a stretch, no key comes for "
            f"{PAUSE} s, and the page asks what the note hints at. Something happens in a room every {HAPPENS_EVERY:.0f} s of "
            "typing. Everybody listens to a "
            f"stream. The server was killed in the middle; {measured.failed:,} saves failed then and were sent again."
        )


HEAD = (
    "database", "rooms", "saves/s", "p50", "p95", "hints/s", "p50", "p95", "heard p50", "p95", "lost", "unheard",
    "processor a save and its hints", "server + database + people", "memory",
)  # fmt: skip


def run(rooms: int, seconds: float, duty: float, pauses: float, on_postgresql: bool) -> str:
    """Measure one database and report."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES if most == resource.RLIM_INFINITY else min(FILES, most), most))
    database = PostgreSQL() if on_postgresql else None
    if database:
        database.make()
    server = Kedua(database.address if database else None)
    try:
        return asyncio.run(Bench(server, database, rooms, duty, pauses).run(seconds))
    finally:
        server.stop()
        if database:
            database.stop()


def main() -> None:
    """Read the options and print the report."""
    parser = argparse.ArgumentParser(prog="python -m bench.room", description=__doc__)
    parser.add_argument("--rooms", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=40, help="half of it before the kill, half after")
    parser.add_argument("--duty", type=float, default=0.4, help="share of the time in which somebody types")
    parser.add_argument(
        "--pauses", type=float, default=0.5, help="share of the saves after which hints are asked for; 0: none"
    )
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    print(run(options.rooms, options.seconds, options.duty, options.pauses, options.postgresql))


if __name__ == "__main__":
    main()
