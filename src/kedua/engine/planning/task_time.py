"""How long a candidate may work on an assessment, what is shown by when, and from which length on it is paid."""

from __future__ import annotations

import math
from collections.abc import Sequence

from kedua.engine.planning.assessments import Material

LONG = 120  # minutes; a longer assessment asks for a reason and pay
LONGEST = 480


def is_long(minutes: int) -> bool:
    """Whether an assessment is so long that it takes a reason, and pay."""
    return minutes > LONG


def extra_of(minutes: int, percent: int) -> int:
    """Give extra time of so many per cent in whole minutes, rounded up for the candidate."""
    return math.ceil(minutes * percent / 100)


def minutes_left(worked: float, minutes: int, extra: int, until_due: float) -> float:
    """Give how many minutes are left: of the time limit with the extra time, and until it is due, the fewer of both.

    worked: minutes since the start, until_due: minutes until it is due. minutes 0: there is no limit but the due date.
    Never below 0.
    """
    limit = minutes + extra - worked if minutes else math.inf
    return max(0.0, min(limit, until_due))


def shown_by(materials: Sequence[Material], worked: float) -> tuple[Material, ...]:
    """Give the materials that are shown after so many minutes of work."""
    return tuple(material for material in materials if material.after <= worked)


def next_shown(materials: Sequence[Material], worked: float) -> int | None:
    """Give after how many minutes from the start the next material is shown; None when all are there."""
    return min((material.after for material in materials if material.after > worked), default=None)
