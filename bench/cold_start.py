"""How long `kedua plan` takes from nothing, where that time goes, and how much memory it holds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.report import milliseconds, paragraph, table

CASE = Path("examples/outlet-manager.yaml")
RUNS, QUICK_RUNS = 7, 3
AIM = 0.8  # seconds, p50
START = ("-m", "kedua.commands.main")


@dataclass(frozen=True, slots=True)
class Child:
    """How a child process went: exit code, seconds by the clock and of the processor, most memory held in MB."""

    code: int
    seconds: float
    busy: float
    memory: float
    errors: str


def run(quick: bool, verbose: bool) -> str:
    """Measure and report the cold start of `kedua plan` on the flagship example."""
    if find_spec("kedua.commands.main") is None:
        return "not measured: there is no command `kedua` in this tree yet"
    command = [sys.executable, *START, "plan", str(CASE)]
    spawn(command)  # compiles what is not compiled yet and warms the file system's cache
    children = [spawn(command) for _ in range(QUICK_RUNS if quick else RUNS)]
    if failed := next((child for child in children if child.code), None):
        return f"not measured: `kedua plan {CASE}` ended with {failed.code}: {failed.errors.strip()[-300:]}"
    bare = median(spawn([sys.executable, "-c", "pass"]).seconds for _ in children)
    seconds = median(child.seconds for child in children)
    busy = median(child.busy for child in children)
    memory = max(child.memory for child in children)
    report = paragraph(
        f"`kedua plan {CASE}`: p50 of {len(children)} {milliseconds(seconds)}, of the processor {milliseconds(busy)}; "
        f"Python alone {milliseconds(bare)}. Aim p50 ≤ {1000 * AIM:.0f} ms: {'met' if seconds <= AIM else 'missed'}. "
        f"Peak memory {memory:.0f} MB."
    )
    return f"{report}\n\n{slowest_imports(command)}" if verbose else report


def spawn(command: list[str]) -> Child:
    """Run a command to its end, its output thrown away."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603  # our own command
        assert process.stderr is not None  # noqa: S101  # asked for just above
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, others kilobytes
    busy = usage.ru_utime + usage.ru_stime
    return Child(process.returncode, seconds, busy, usage.ru_maxrss * unit / 2**20, errors)


def slowest_imports(command: list[str], count: int = 10) -> str:
    """Run the command once more and list the modules that take longest, by their own time and with what they import."""
    child = spawn([command[0], "-X", "importtime", *command[1:]])
    rows = []
    for line in child.errors.splitlines():
        own, _, rest = line.removeprefix("import time:").partition("|")
        both, _, name = rest.partition("|")
        if line.startswith("import time:") and own.strip().isdigit():
            rows.append((int(own), int(both), name))
    rows.sort(reverse=True)
    cells = [(name.strip(), f"{own / 1000:.1f}", f"{both / 1000:.1f}") for own, both, name in rows[:count]]
    total = sum(own for own, *_ in rows) / 1000
    return f"Imports take {total:.0f} ms in all; the slowest by their own time:\n" + table(
        ("module", "own ms", "with its own imports"), cells
    )
