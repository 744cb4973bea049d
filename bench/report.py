"""How figures are measured and shown: a unit of work that speed is compared with, percentiles, intervals, tables."""

from __future__ import annotations

import math
import textwrap
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with the half-width of its 95 % confidence interval."""

    mean: float
    half: float

    def show(self, scale: float = 1.0, digits: int = 3, signed: bool = False) -> str:
        """Write it as mean ± half-width, both multiplied by `scale`."""
        sign = "+" if signed else ""
        return f"{scale * self.mean:{sign}.{digits}f} ± {scale * self.half:.{digits}f}"


def interval(values: Sequence[float]) -> Interval:
    """Give the mean of independent replications (2 or more) and its 95 % interval."""
    freedom = len(values) - 1
    student = 1.96 + 2.4 / freedom  # within .04 of Student's t from 8 degrees of freedom on
    return Interval(float(np.mean(values)), student * float(np.std(values, ddof=1)) / math.sqrt(len(values)))


@cache
def reference_seconds() -> float:
    """Time the unit of work on this machine now: sort a million numbers and their logarithms, best of seven, one core."""
    numbers = np.random.default_rng(0).random(1_000_000)
    return min(timed(lambda: np.sort(np.log(np.sort(numbers)) * numbers)) for _ in range(7))


def timed(work: Callable[[], object]) -> float:
    """Run `work` once and give the seconds it took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def rate(work: Callable[[], int], seconds: float) -> float:
    """Repeat `work`, which returns how many things it did, for at least `seconds`; give things per second."""
    start, done = time.perf_counter(), 0
    while (passed := time.perf_counter() - start) < seconds:
        done += work()
    return done / passed


def milliseconds(seconds: float) -> str:
    """Write a time in ms with its size in reference units."""
    return f"{1000 * seconds:.0f} ms ({seconds / reference_seconds():.1f} ref)"


def paragraph(text: str) -> str:
    """Break a text into lines of at most 110 characters."""
    return textwrap.fill(text, 110)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay out rows in columns as wide as their widest cell, the first column to the left, the others to the right."""
    widths = [max(len(row[i]) for row in (header, *rows)) for i in range(len(header))]
    ruled = (header, ["-" * width for width in widths], *rows)
    return "\n".join(_line(row, widths) for row in ruled)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if i else cell.ljust(width) for i, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((first, *others)).rstrip()
