"""What a look at a preview finds: codes with their inputs, and the characters that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.preview import Section

PreviewCode = Literal[
    "missing",
    "few",
    "one-sided",
    "hard-few",
    "hard-many",
    "day-sum",
    "vague",
    "no-evidence",
    "no-frequency",
    "no-support",
    "contradiction",
    "hard-to-read",
    "stale",
    "undated",
    "unsourced",
    "excludes",
    "private",
]


@dataclass(frozen=True, slots=True)
class PreviewFinding:
    """One thing that was found. statement: its id, "" for the section or the whole; start, end: in that one's text."""

    code: PreviewCode
    section: Section
    statement: str = ""
    start: int = 0
    end: int = 0
    inputs: tuple[tuple[str, str | int], ...] = ()
