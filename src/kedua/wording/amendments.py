"""Sentences about what was amended in a scorecard after it was sent."""

from __future__ import annotations

from kedua.wording.feedback import recommendation_name
from kedua.wording.translate import gettext as _

RATED = ("1", "2", "3", "4", "5")


def amended(kind: str, before: str, after: str) -> str:
    """Say what was amended, such as "Was 3, amended to 4"; what a text said before is shown beside it."""
    if kind == "rating":
        return _was(_rating(before), _rating(after))
    if kind == "recommendation":
        return _was(recommendation_name(before), recommendation_name(after))
    if not before:
        return _("Added later")
    return _("Wording amended") if after else _("Taken back")


def _was(before: str, after: str) -> str:
    return _("Was {before}, amended to {after}").format(before=before, after=after)


def _rating(text: str) -> str:
    return text if text in RATED else _("“not enough evidence”")
