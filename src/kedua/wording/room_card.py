"""How the places of a scorecard in the room are called."""

from __future__ import annotations

from typing import cast

from kedua.engine.planning.plan import PartId
from kedua.wording.parts import part_name
from kedua.wording.translate import gettext as _

PART = "note:part:"


def place_name(address: str, about: str = "") -> str:
    """Name a place by its address; about: the question or competency that it belongs to."""
    if address.startswith(PART):
        return _("Notes: {about}").format(about=part_name(cast(PartId, address.removeprefix(PART))))
    kind = address.partition(":")[0]
    if not about:
        return _singles().get(address, _("Other notes"))
    return _kinds()[kind].format(about=about)


def _singles() -> dict[str, str]:
    return {
        "": "",
        "strengths": _("Strengths"),
        "doubts": _("Doubts"),
        "requests": _("Still unknown"),
        "career_goals": _("Career goals"),
        "contribution": _("Contribution"),
        "recommendation": _("Overall view"),
    }


def _kinds() -> dict[str, str]:
    return {
        "note": _("Notes: {about}"),
        "topic": _("What they talked about: {about}"),
        "rating": _("Rating: {about}"),
        "overall": _("Rating: {about}"),
        "overall-note": _("In a sentence: {about}"),
        "not-covered": _("Not covered: {about}"),
    }
