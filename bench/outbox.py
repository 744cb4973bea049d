"""Whether a message is lost or doubled when workers are killed at every step of sending it, and how fast the outbox is.

`python -m bench.outbox [--kills 1000] [--storm 200] [--messages 10000] [--postgresql] [--only smtp|copies|folder|speed]`

smtp: by a mail server alone; copies: by a mail server, with copies in a mailbox of ours; folder: as files.
"""

from __future__ import annotations

import argparse
import email
import imaplib
import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

from tests.fakes.imap_server import imap_server, signed_in
from tests.fakes.smtp_server import MailServer, Taken, mail_server

from bench.outbox_worker import ANSWER_TAKES, CLAIM_HOLDS
from bench.report import paragraph, table
from bench.servers import Kedua, PostgreSQL

ANSWERS = "answers@bakau.example"
WAYS = ("smtp", "copies", "folder")
HELD = (1.0, 3.0)  # seconds that a claim and an answer hold where two workers are at it


class Workers:
    """The process that forks workers."""

    def __init__(self, server: Kedua, around: Mapping[str, str]) -> None:
        command = [sys.executable, "-m", "bench.outbox_worker"]
        self.process = subprocess.Popen(  # noqa: S603 - our own module
            command, env={**server.around, **around}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._asks, self._answers = cast(IO[str], self.process.stdin), cast(IO[str], self.process.stdout)

    def do(self, what: str, **words: object) -> Any:
        """Have it do something, and wait for its answer."""
        self._asks.write(json.dumps({"do": what, **words}) + "\n")
        self._asks.flush()
        line = self._answers.readline()
        if not line:
            raise RuntimeError("the workers' process has ended")
        return json.loads(line)

    def end(self) -> None:
        """End it."""
        self._asks.close()
        self.process.wait()
        self._answers.close()


@dataclass
class World:
    """A way of sending, and where one sees what arrived."""

    way: str
    workers: Workers
    mail: MailServer | None
    folder: Path
    _seen: int = 0
    _names: Counter[str] = field(default_factory=Counter)

    def arrived(self) -> Counter[str]:
        """Count how often each message arrived with its candidate, by id."""
        if self.mail is None:
            return Counter(file.stem for file in (self.folder / "mail").glob("*.eml"))
        fresh = self.mail.taken[self._seen :]
        self._names.update(name_of(mail.data) for mail in fresh if mail.to and mail.to[0] != ANSWERS)
        self._seen += len(fresh)
        return self._names

    def settle(self) -> None:
        """Wait until the mail server has seen the end of what was sent to it."""
        if self.mail is not None:
            self.mail.settle()

    def states(self, *keys: str) -> dict[str, str]:
        """Give the state of messages."""
        read: dict[str, str] = self.workers.do("read", keys=keys)
        return read


@dataclass
class Killed:
    """What came of kills. where: how often a worker died at a step; unsure: of those, by whether it had arrived."""

    kills: int = 0
    where: Counter[str] = field(default_factory=Counter)
    unsure: Counter[tuple[str, bool]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def name_of(data: bytes) -> str:
    """Give the id in a mail's Message-ID."""
    return str(email.message_from_bytes(data)["Message-ID"]).strip("<>").partition("@")[0]


@contextmanager
def world(way: str, on_postgresql: bool, held: tuple[float, float] = (0.0, 0.0)) -> Iterator[World]:
    """Set up a way of sending on a database of its own."""
    with ExitStack() as stack:
        database = PostgreSQL() if on_postgresql else None
        if database is not None:
            database.make()
            stack.callback(database.stop)
        server = Kedua(database.address if database is not None else None)
        stack.callback(server.stop)
        around = {
            CLAIM_HOLDS: str(held[0]),
            ANSWER_TAKES: str(held[1]),
            "KEDUA_MAIL_FROM": "Kedua <kedua@bakau.example>",
        }
        mail = None
        if way != "folder":
            mail = stack.enter_context(mail_server())
            around |= {
                "KEDUA_SMTP_HOST": "127.0.0.1", "KEDUA_SMTP_PORT": str(mail.port), "KEDUA_SMTP_SECURITY": "none",
            }  # fmt: skip
        if way == "copies" and mail is not None:
            box = stack.enter_context(imap_server())
            around |= {
                "KEDUA_IMAP_HOST": box.host, "KEDUA_IMAP_PORT": str(box.port), "KEDUA_IMAP_USER": box.user,
                "KEDUA_IMAP_PASSWORD": box.password, "KEDUA_IMAP_SECURITY": "none", "KEDUA_MAIL_COPIES": "true",
                "KEDUA_REPLIES_TO": ANSWERS,
            }  # fmt: skip
            mail.delivers = Copying(stack.enter_context(signed_in(box))).deliver
        workers = Workers(server, around)
        stack.callback(workers.end)
        yield World(way, workers, mail, server.folder)


class Copying:
    """Puts what is for our mailbox into it before the mail server says that it has the mail."""

    def __init__(self, server: imaplib.IMAP4) -> None:
        self.server, self.one = server, threading.Lock()

    def deliver(self, mail: Taken) -> None:
        """Deliver one mail."""
        if ANSWERS in mail.to:
            with self.one:
                self.server.append("INBOX", "", "", mail.data)


def kill_at_every_step(place: World, kills: int) -> Killed:
    """Kill a worker at each step in turn, one message at a time, and let another take up what it left."""
    result = Killed()
    place.workers.do("make", count=1)
    steps = _ended_well(place.workers.do("once"))
    at = 0
    while result.kills < kills:
        at = at % steps + 1
        (key,) = place.workers.do("make", count=1)
        death = place.workers.do("once", at=at)
        result.kills += bool(death["killed"])
        result.where[str(death["told"]) if death["killed"] else "(not reached)"] += 1
        place.settle()
        _ended_well(place.workers.do("once"))
        place.settle()
        _judge(result, key, place.states(key)[key], place.arrived()[key], str(death["told"]))
    return result


def kill_at_random(place: World, kills: int, seed: int) -> Killed:
    """Keep two workers at many messages, kill them at random moments, and look at the end."""
    keys = place.workers.do("make", count=2 * kills)
    told = place.workers.do("storm", kills=kills, seed=seed)
    result = Killed(kills=int(told["kills"]))
    deadline = time.monotonic() + 120
    while any(state.startswith(("waiting", "sending")) for state in place.states(*keys).values()):
        if time.monotonic() > deadline:
            raise TimeoutError("messages stay behind")
        time.sleep(0.5)
        _ended_well(place.workers.do("once"))
    place.settle()
    states, arrived = place.states(*keys), place.arrived()
    for key in keys:
        _judge(result, key, states[key], arrived[key], "a random moment")
    return result


def _judge(result: Killed, key: str, state: str, times: int, where: str) -> None:
    if state == "failed unsure" and times <= 1:
        result.unsure[where, times == 1] += 1
    elif (state, times) != ("sent", 1):
        result.wrong.append(f"{key}: {state}, arrived {times} times, killed {where}")


def _ended_well(told: dict[str, Any]) -> int:
    if told["code"] != 0:
        raise RuntimeError(f"a worker failed: {told}")
    return int(str(told["told"]).removeprefix("#"))


def report_kills(way: str, on_postgresql: bool, kills: int, random_kills: int) -> str:
    """Kill workers on one way of sending, and report."""
    begin = time.perf_counter()
    with world(way, on_postgresql) as place:
        steps = kill_at_every_step(place, kills)
    with world(way, on_postgresql, HELD) as place:
        storm = kill_at_random(place, random_kills, seed=7)
    rows = [_row(way, on_postgresql, "each step", steps), _row(way, on_postgresql, "any moment", storm)]
    seconds = time.perf_counter() - begin
    lines = [
        table(("way", "database", "killed at", "kills", "unsure, arrived", "unsure, not arrived", "lost or doubled"), rows),
        paragraph(f"{len(steps.where)} different steps, in {seconds:.0f} s."),
        *(f"killed {where}: {n} unsure, {'arrived' if there else 'not arrived'}" for (where, there), n in steps.unsure.items()),
        *steps.wrong, *storm.wrong,
    ]  # fmt: skip
    return "\n".join(lines)


def _row(way: str, on_postgresql: bool, when: str, result: Killed) -> Sequence[str]:
    arrived = sum(n for (_where, there), n in result.unsure.items() if there)
    missing = sum(n for (_where, there), n in result.unsure.items() if not there)
    database = "PostgreSQL" if on_postgresql else "SQLite"
    return way, database, when, str(result.kills), str(arrived), str(missing), str(len(result.wrong))


def report_speed(on_postgresql: bool, count: int) -> str:
    """Send many messages over SMTP with one worker, and report."""
    with world("smtp", on_postgresql) as place:
        place.workers.do("make", count=count)
        told = place.workers.do("timed")
        arrived = place.arrived()
    row = (
        "PostgreSQL" if on_postgresql else "SQLite",
        str(count),
        f"{told['seconds']:.0f} s",
        f"{count / told['seconds']:.0f}",
        f"{1000 * told['processor'] / count:.1f} ms",
        f"{told['memory'] / 1024:.0f} MB",
        f"{sum(arrived.values())} / {len(arrived)}",
    )
    return table(("database", "messages", "time", "a second", "processor each", "memory", "mails / different"), [row])


def main() -> int:
    """Read the options and print the report; the exit code is 1 when something was lost or doubled."""
    parser = argparse.ArgumentParser(prog="python -m bench.outbox", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--storm", type=int, default=200)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--only", choices=(*WAYS, "speed"))
    options = parser.parse_args()
    for way in WAYS:
        if options.only in (None, way):
            print(report_kills(way, options.postgresql, options.kills, options.storm) + "\n", flush=True)
    if options.only in (None, "speed"):
        print(report_speed(options.postgresql, options.messages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
