"""Workers that send messages and are killed: one process that readies everything, and forks a worker for each run.

Reads commands as lines of JSON, and answers each with one. A worker counts every step that another process or the disk could
see (statements and commits, lines to and from the mail server, files), and kills itself at the one it is told to.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CLAIM_HOLDS, ANSWER_TAKES = "KEDUA_BENCH_CLAIM", "KEDUA_BENCH_ANSWER"  # seconds


def start() -> None:
    """Load the settings and the tables, as the worker does."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kedua.config.settings")
    import django

    django.setup()
    import structlog

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    from kedua.config.databases import flush_every_commit
    from kedua.integrations.messaging import couriers
    from kedua.integrations.site import addresses
    from kedua.usecases import sending

    flush_every_commit()
    for module in (couriers, addresses, sending):  # forks have them without loading them again
        sys.modules[module.__name__] = module


class Steps:
    """Counts steps. at: the one at which the process kills itself, 0 for none. pipe: where it says which that was."""

    def __init__(self, at: int, pipe: int) -> None:
        self.at, self.pipe, self.number = at, pipe, 0

    def step(self, name: str) -> None:
        """Count one, and end there if it is the one."""
        self.number += 1
        if self.number == self.at:
            os.write(self.pipe, name.encode())
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Count before and after a piece of work."""

        def counted(*words: object, **named: object) -> object:
            label = _labelled(name, words)
            self.step(f"before {label}")
            done = work(*words, **named)
            self.step(f"after {label}")
            return done

        return counted


def _labelled(name: str, words: tuple[object, ...]) -> str:
    if name == "sends" and len(words) == 2:
        text = words[1] if isinstance(words[1], str) else bytes(words[1]).decode("latin-1")  # type: ignore[call-overload]  # bytes
        return "the dot" if text == ".\r\n" else f"sending {text.split()[0].upper() if len(text) < 200 else 'text'}"
    return name


@contextmanager
def counted(steps: Steps) -> Iterator[None]:
    """Count what a worker does that others can see."""
    from django.db import connection

    from kedua.integrations.mail.handing import HandingSMTP

    def statement(execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:
        label = " ".join(sql.replace('"', "").split()[: 4 if sql.startswith("UPDATE") else 2])
        steps.step(f"before {label}")
        done = execute(sql, params, many, context)
        steps.step(f"after {label}")
        return done

    connection.ensure_connection()
    connection._commit = steps.around("commit", connection._commit)  # type: ignore[attr-defined]  # not in the stubs
    HandingSMTP.send = steps.around("sends", HandingSMTP.send)  # type: ignore[method-assign]  # counted in this process
    HandingSMTP.getreply = steps.around("an answer", HandingSMTP.getreply)  # type: ignore[method-assign]  # as above
    os.fsync = steps.around("flush", os.fsync)
    Path.replace = steps.around("rename", Path.replace)  # type: ignore[method-assign]  # as above
    with connection.execute_wrapper(statement):
        yield


def work(at: int, pipe: int) -> int:
    """Send what is due in a process that may be killed. Gives the number of steps."""
    from django.utils import timezone

    from kedua.integrations.messaging.couriers import couriers
    from kedua.integrations.site.addresses import Site
    from kedua.usecases.interrupted import Patience
    from kedua.usecases.sending import send_due

    holds, takes = (dt.timedelta(seconds=float(os.environ.get(name, "0"))) for name in (CLAIM_HOLDS, ANSWER_TAKES))
    steps = Steps(at, pipe)
    with couriers() as ready, counted(steps):
        send_due(ready, Site(), timezone.now, random.Random(0), Patience(holds, takes))
    return steps.number


def fork(at: int) -> tuple[int, int]:
    """Start a worker. Gives its process and the end of the pipe on which it tells."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        code = 1
        try:
            os.write(writing, f"#{work(at, writing)}".encode())
            code = 0
        except BaseException as error:  # the parent must learn of it, whatever it is
            os.write(writing, repr(error).encode())
        finally:
            os._exit(code)
    os.close(writing)
    return process, reading


def reap(process: int, reading: int) -> dict[str, object]:
    """Wait for a worker to end, and say how it did."""
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().decode()
    status = os.waitpid(process, 0)[1]
    killed = os.WIFSIGNALED(status)
    return {"killed": killed, "told": told, "code": None if killed else os.WEXITSTATUS(status)}


def once(at: int = 0) -> dict[str, object]:
    """Run one worker to its end."""
    return reap(*fork(at))


def storm(kills: int, seed: int) -> dict[str, object]:
    """Keep two workers running, and kill one or the other at random moments."""
    chance, done = random.Random(seed), 0
    running = [fork(0), fork(0)]
    while done < kills:
        time.sleep(chance.uniform(0.0, 0.08))
        victim = running.pop(chance.randrange(2))
        os.kill(victim[0], signal.SIGKILL)
        done += bool(reap(*victim)["killed"])
        running.append(fork(0))
    ends = [reap(*worker) for worker in running]
    return {"kills": done, "ends": [end["told"] for end in ends]}


def make(count: int) -> list[str]:
    """Put messages into the outbox, all due, each of a candidate of its own. Gives their ids."""
    from django.utils import timezone

    from bench.outbox_rows import make_due

    return make_due(count, timezone.now())


def read(keys: list[str]) -> dict[str, str]:
    """Say in which state messages are, and with which error."""
    from kedua.records.models import Message

    rows = Message.objects.filter(pk__in=keys).values_list("pk", "state", "error")
    return {pk.hex: f"{state} {error}".strip() for pk, state, error in rows}


def timed() -> dict[str, object]:
    """Send what is due in one worker that nobody disturbs. Gives seconds, and the most memory it held (kibibytes)."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        from django.utils import timezone

        from kedua.integrations.messaging.couriers import couriers
        from kedua.integrations.site.addresses import Site
        from kedua.usecases.sending import send_due

        begin, used = time.perf_counter(), time.process_time()
        with couriers() as ready:
            tally = send_due(ready, Site(), timezone.now, random.Random(0))
        told = {
            "seconds": time.perf_counter() - begin, "processor": time.process_time() - used, "sent": tally.sent,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }  # fmt: skip
        os.write(writing, json.dumps(told).encode())
        os._exit(0)
    os.close(writing)
    return dict(json.loads(str(reap(process, reading)["told"])))


def main() -> None:
    """Obey."""
    from django.core.management import call_command
    from django.db import connections

    start()
    call_command("migrate", verbosity=0)
    does: dict[str, Callable[..., object]] = {
        "make": make, "once": once, "storm": storm, "read": read, "timed": timed,
    }  # fmt: skip
    for line in sys.stdin:
        words = json.loads(line)
        done = does[words.pop("do")](**words)
        connections.close_all()  # a connection must not be open in two processes
        print(json.dumps(done), flush=True)


if __name__ == "__main__":
    main()
