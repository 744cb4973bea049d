"""Sentences of the map: what is left open, how much a subject matters."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.wording.lists import listed
from kedua.wording.translate import gettext as _


def importance(weight: float) -> str:
    """Say how much a competency matters to the job; nothing where the job does not say."""
    if not weight:
        return ""
    if weight >= 4:
        return _("matters most")
    return _("matters") if weight >= 2.5 else _("matters less")


def left_open(not_covered: Sequence[str], thin: Sequence[str], conflicting: Sequence[str]) -> str:
    """Say in one or a few sentences what is still open; `thin` and `conflicting` are empty for a sealed reader."""
    said = []
    if not_covered:
        said.append(_("Not covered so far: {names}.").format(names=listed(not_covered)))
    if thin:
        said.append(_("Touched on, with little to go by: {names}.").format(names=listed(thin)))
    if conflicting:
        said.append(_("The evidence points both ways: {names}.").format(names=listed(conflicting)))
    return " ".join(said) or _("Everything the job needs has been spoken about.")


def plan_button(number: int) -> str:
    """Name the button that plans the interview of a round."""
    return _("Plan the second interview") if number == 2 else _("Plan the next interview")


def sealed_because(waits_for_own: bool) -> str:
    """Say why the map is sealed for its reader, and when it opens."""
    if waits_for_own:
        return _("You see what was covered and asked. Ratings and opinions open for you once your own scorecard is in.")
    return _(
        "You see what was covered and asked. Ratings and opinions open for you once all scorecards of the next panel are in."
    )
