"""How many autosaves a second are kept, and whether one that was acknowledged is lost when everything is killed.

`python -m bench.soak [--seconds 20] [--clients 16] [--postgresql]`
"""

from __future__ import annotations

import argparse
import http.client
import json
import threading
import time
import urllib.parse
from dataclasses import dataclass, field

import numpy as np

from bench.report import table
from bench.servers import Kedua, PostgreSQL

CSRF = "k" * 32
WORDS = "Told of the week in which two of the crew were ill, and of what she did first. "


@dataclass
class Client:
    """Somebody typing: sends the whole form again with each save, as the page does."""

    key: str
    session: str
    port: int
    seconds: list[float] = field(default_factory=list)
    acknowledged: int = -1
    refused: int = 0

    def type_until(self, end: threading.Event) -> None:
        """Save again and again until the end, or until the server is gone."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"kedua_session={self.session}; kedua_csrf={CSRF}",
        }
        revision, number = "0", 0
        while not end.is_set():
            body = urllib.parse.urlencode(
                {
                    "csrfmiddlewaretoken": CSRF,
                    "revision": revision,
                    "answers-0-text": "What did you do when a shift was short?",
                    "answers-0-note": f"{number}|{WORDS * (1 + number % 12)}",
                    "answers-0-rating": "3",
                }
            )
            start = time.perf_counter()
            try:
                connection.request("POST", f"/feedback/{self.key}/save/", body, headers)
                answer = connection.getresponse()
                told = answer.read()
            except (OSError, http.client.HTTPException):
                return
            if answer.status == 200:
                self.seconds.append(time.perf_counter() - start)
                self.acknowledged, revision = number, str(json.loads(told)["revision"])
                number += 1
            else:
                self.refused += 1
                return


def run(seconds: float, clients: int, on_postgresql: bool) -> str:
    """Soak one database and report."""
    database = PostgreSQL() if on_postgresql else None
    if database:
        database.make()
    server = Kedua(database.address if database else None)
    try:
        return _soak(server, database, seconds, clients)
    finally:
        server.stop()
        if database:
            database.stop()


def _soak(server: Kedua, database: PostgreSQL | None, seconds: float, clients: int) -> str:
    places = server.manage("bench.soak_rows", "make", str(clients))
    people = [Client(str(place["key"]), str(place["session"]), server.port) for place in places]
    server.start()
    end = threading.Event()
    threads = [threading.Thread(target=person.type_until, args=(end,)) for person in people]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    server.kill()
    if database:
        database.kill()
        database.start()
    end.set()
    for thread in threads:
        thread.join()
    kept = {
        str(row["key"]): int(str(row["note"]).partition("|")[0] or -1)
        for row in server.manage("bench.soak_rows", "read")
    }
    server.start()  # it must come up again by itself
    lost = sum(kept.get(person.key, -1) < person.acknowledged for person in people)
    times = [one for person in people for one in person.seconds]
    median, late = np.percentile(times, [50, 95])
    row = (
        "PostgreSQL" if database else "SQLite",
        str(clients),
        f"{len(times):,}",
        f"{len(times) / seconds:.0f}",
        f"{1000 * median:.0f} ms",
        f"{1000 * late:.0f} ms",
        str(sum(person.refused for person in people)),
        str(lost),
    )
    return table(("database", "typing", "saves", "saves/s", "p50", "p95", "refused", "acknowledged and lost"), [row])


def main() -> None:
    """Read the options and print the report."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    print(run(options.seconds, options.clients, options.postgresql))


if __name__ == "__main__":
    main()
