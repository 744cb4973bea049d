"""Something is typed on a page and saved while it is: which page it was, and what became of the save."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The page on which something is typed: a name of its own, and the revision it has seen last."""

    tab: str
    revision: int


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save. late: it came too late, or another page had saved meanwhile, and it was kept aside."""

    revision: int
    at: dt.datetime
    late: bool = False
