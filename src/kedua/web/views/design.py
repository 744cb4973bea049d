"""The living page of the design system: every component in every state, light beside dark. For developers, so in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kedua.web.views.design_samples import ENTRIES, LEVELS, NOW, PARTS, STEPS, SampleForm

SPRITE = Path(__file__).parents[1] / "static" / "vendor" / "bootstrap-icons-1.13.2" / "icons.svg"
SECTIONS = ("text", "buttons", "notices", "forms", "choices", "people", "figures", "evidence", "actions")
COLOURS = ("paper", "sheet", "sunk", "accent", "accent-soft", "warm", "warm-soft", "good", "warn", "bad", "info")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two columns; names of fields differ, so that no id is there twice."""

    theme: str
    form: SampleForm
    wrong: SampleForm


def design(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    sides = [side("light"), side("dark")]
    sections = [(name, f"design/{name}.html") for name in SECTIONS]
    samples = {"levels": LEVELS, "parts": PARTS, "entries": ENTRIES, "steps": STEPS, "now": NOW}
    return render(
        request,
        "design/page.html",
        {"sides": sides, "sections": sections, "colours": COLOURS, "icons": icons(), **samples},
    )


def design_plain(request: HttpRequest) -> HttpResponse:
    """Show the frame of guests' and signed-out pages."""
    return render(request, "design/plain.html")


def side(theme: str) -> Side:
    """Make the forms of one column: an empty one, and one sent with mistakes."""
    wrong = {
        f"{theme}-wrong-email": "nobody",
        f"{theme}-wrong-minutes": "500",
        f"{theme}-wrong-notes": "Kept as typed.",
    }
    return Side(theme, SampleForm(prefix=theme), SampleForm(wrong, prefix=f"{theme}-wrong"))


@cache
def icons() -> tuple[str, ...]:
    """List the names in the sprite."""
    return tuple(re.findall(r'<symbol[^>]*\bid="([\w-]+)"', SPRITE.read_text("utf-8")))
