"""What a language model is asked for, and what came of it, in words."""

from __future__ import annotations

from kedua.wording.refusals import refusal
from kedua.wording.translate import gettext as _

DRAFTED = "drafted"


def purpose_name(purpose: str) -> str:
    """Name what a draft is of."""
    return {
        "advert": _("Job description"),
        "question": _("Question"),
        "build-upon": _("Question that builds upon an answer"),
        "message": _("Message to a candidate"),
        "try": _("Trial"),
    }[purpose]


def what_came(outcome: str, taken: bool | None) -> str:
    """Say what came of it, in a word or two."""
    if outcome != DRAFTED:
        return _("No draft")
    return {None: _("Draft"), True: _("Taken over"), False: _("Left")}[taken]


def why_none(outcome: str) -> str:
    """Say why there was no draft; "" where there was one."""
    return "" if outcome == DRAFTED else refusal(f"writer-{outcome}", {})
