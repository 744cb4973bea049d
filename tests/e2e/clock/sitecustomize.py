"""Lets a test set the time of a server: Python reads this at the start of every process that has the folder on its path.

TEST_CLOCK names a file with the seconds by which the clock is ahead of the real one. It goes on by itself meanwhile.
"""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import time_machine

FILE = Path(os.environ["TEST_CLOCK"])
clock = time_machine.travel(time.time(), tick=True).start()
real = time_machine.escape_hatch.time


def follow() -> None:
    """Move the clock whenever the file says something else."""
    ahead = 0.0
    while True:
        wanted = float(FILE.read_text("ascii") or ahead)
        if wanted != ahead:
            ahead = wanted
            clock.move_to(real.time() + ahead)
        threading.Event().wait(0.02)


def start() -> None:
    threading.Thread(target=follow, daemon=True).start()


start()
os.register_at_fork(after_in_child=start)
