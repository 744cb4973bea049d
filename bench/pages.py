"""How long pages take in a large organisation, for eight people at once, on SQLite and on PostgreSQL.

`python -m bench.pages [--candidates 100000] [--seconds 5] [--postgresql]`
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import threading
import time
import urllib.parse
from dataclasses import dataclass

import numpy as np

from bench.report import reference_seconds, table
from bench.servers import Kedua, PostgreSQL, family, processor_seconds
from bench.soak import CSRF

CLIENTS = 8
AIM, AIM_TO_PLAN = 0.060, 0.300  # seconds, p95
ALONE = 40  # answers to one visitor, before others come
COLUMNS = ("page", "processor", "answers/s", "p50 alone", "p95 alone", "p50 of 8", "p95 of 8", "aim")


class Visitor:
    """A browser of one person: asks for addresses in turn and notes how long each answer took."""

    def __init__(self, port: int, session: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"Cookie": f"kedua_session={session}; kedua_csrf={CSRF}"}

    def get(self, url: str) -> float:
        """Ask for a page. Raises RuntimeError when the answer is not a page."""
        return self._timed("GET", url, None)

    def post(self, url: str) -> float:
        """Press a button."""
        return self._timed("POST", url, urllib.parse.urlencode({"csrfmiddlewaretoken": CSRF}))

    def _timed(self, method: str, url: str, body: str | None) -> float:
        form = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        start = time.perf_counter()
        self.connection.request(method, url, body, {**self.headers, **form})
        answer = self.connection.getresponse()
        answer.read()
        if answer.status not in (200, 302, 303):
            raise RuntimeError(f"{method} {url}: {answer.status}")
        return time.perf_counter() - start


def run(candidates: int, seconds: float, on_postgresql: bool) -> str:
    """Fill a database, start a server with two processes, and measure page by page."""
    database = PostgreSQL() if on_postgresql else None
    if database:
        database.make()
    server = Kedua(database.address if database else None)
    try:
        start = time.perf_counter()
        given = {str(row["name"]): row["urls"] for row in server.manage("bench.pages_rows", str(candidates))}
        filled = time.perf_counter() - start
        urls = {name: [str(url) for url in found] for name, found in given.items() if isinstance(found, list)}
        server.start()
        bench = Bench(server, database, urls.pop("session")[0])
        rows = [bench.made(urls.pop("make"))]
        rows += [bench.measured(name, addresses, seconds) for name, addresses in urls.items()]
    finally:
        server.stop()
        if database:
            database.stop()
    kind = "PostgreSQL" if on_postgresql else "SQLite"
    head = (
        f"{kind}, {candidates:,} candidates (filled in {filled:.0f} s), {CLIENTS} people at once, 2 processes; "
        f"1 ref = {1000 * reference_seconds():.0f} ms"
    )
    return f"{head}\n\n{table(COLUMNS, rows)}"


@dataclass(frozen=True, slots=True)
class Bench:
    """A server under measurement, its database where that is a process of its own, and who looks at pages."""

    server: Kedua
    database: PostgreSQL | None
    session: str

    def made(self, urls: list[str]) -> tuple[str, ...]:
        """Make plans one after the other."""
        visitor = Visitor(self.server.port, self.session)
        for url in urls[:2]:
            visitor.post(url)
        before = self.used()
        alone = [visitor.post(url) for url in urls[2:]]
        return _row("make a plan", (self.used() - before) / len(alone), alone, [], 0.0, AIM_TO_PLAN)

    def measured(self, name: str, urls: list[str], seconds: float) -> tuple[str, ...]:
        """Ask for a page alone, then together with others."""
        one = Visitor(self.server.port, self.session)
        for url in urls[:6]:
            one.get(url)  # each process does some things once
        before = self.used()
        alone = [one.get(url) for url in itertools.islice(itertools.cycle(urls), ALONE)]
        used = (self.used() - before) / ALONE
        together: list[float] = []
        end = time.perf_counter() + seconds

        def visit(first: int) -> None:
            visitor = Visitor(self.server.port, self.session)
            for url in itertools.islice(itertools.cycle(urls), first, None):
                if time.perf_counter() >= end:
                    return
                together.append(visitor.get(url))

        threads = [threading.Thread(target=visit, args=(number,)) for number in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return _row(name, used, alone, together, len(together) / seconds, AIM)

    def used(self) -> float:
        """Give the processor time that server and database have used, seconds: it says more than a watch on a busy machine."""
        processes = family(self.server.process.pid) if self.server.process else []
        return processor_seconds([*processes, *(family(self.database.first) if self.database else [])])


def _row(name: str, used: float, alone: list[float], together: list[float], rate: float, aim: float) -> tuple[str, ...]:
    def shown(times: list[float], q: int) -> str:
        return f"{1000 * float(np.percentile(times, q)):.0f} ms" if times else ""

    met = "met" if float(np.percentile(alone, 95)) <= aim else "missed"
    return (
        name,
        f"{1000 * used:.0f} ms",
        f"{rate:.0f}" if rate else "",
        shown(alone, 50),
        shown(alone, 95),
        shown(together, 50),
        shown(together, 95),
        met,
    )


def main() -> None:
    """Read the options and print the report."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("--candidates", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    print(run(options.candidates, options.seconds, options.postgresql))


if __name__ == "__main__":
    main()
