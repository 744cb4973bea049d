"""What is told of a description that says more than its facts."""

from __future__ import annotations

from kedua.engine.language.guard import Checked
from kedua.wording.translate import gettext as _


def guard_advice() -> str:
    """Say what to do with words that no fact holds."""
    return _("Not in your facts: add it there, or take it out.")


def guard_note(checked: Checked) -> str:
    """Say that words could not be compared; "" where they were."""
    if checked == "words":
        return ""
    return _("The words are not in English and were not compared: only numbers, dates, money and addresses were.")
