"""Shares of a whole, for bars and strips drawn with SVG attributes (a strict policy allows no style attribute)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from django import template

register = template.Library()
SHADES = 6


class Part(Protocol):
    """What a strip of minutes is made of."""

    @property
    def label(self) -> str:
        """Its name, as shown."""

    @property
    def minutes(self) -> int:
        """How long it takes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part in its place on the strip; start and minutes in the strip's own units."""

    label: str
    minutes: int
    start: int
    shade: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Parts side by side."""

    pieces: tuple[Piece, ...]
    total: int


@register.filter
def percent(value: float, whole: float) -> str:
    """Say how much of the whole, 0 to 100, as an SVG length; nothing of nothing is nothing."""
    share = 100 * value / whole if whole else 0.0
    return f"{min(100.0, max(0.0, share)):.1f}"


@register.simple_tag
def strip(parts: Sequence[Part]) -> Strip:
    """Lay parts side by side in their order."""
    starts = accumulate((part.minutes for part in parts), initial=0)
    pieces = tuple(
        Piece(part.label, part.minutes, start, number % SHADES + 1)
        for number, (part, start) in enumerate(zip(parts, starts, strict=False))
    )
    return Strip(pieces, sum(piece.minutes for piece in pieces))
