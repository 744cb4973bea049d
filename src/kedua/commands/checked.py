"""What `kedua check` says of one thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing looked at. good: None for something that works but deserves a thought."""

    good: bool | None
    what: str
