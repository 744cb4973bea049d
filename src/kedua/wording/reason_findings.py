"""What the check of a reason for a decision found, and what to write instead, in words."""

from __future__ import annotations

from kedua.engine.language.reason import ReasonCode
from kedua.engine.language.tongue import Tongue
from kedua.wording.translate import gettext as _


def reason_kind(code: ReasonCode) -> str:
    """Name what was found in words; the same in every language, for programs that read it."""
    return "prohibited topic" if code == "prohibited" else code.replace("-", " ")


def reason_note(tongue: Tongue) -> str:
    """Say what could not be checked about a reason; nothing where all was."""
    return "" if tongue == "en" else _("Not in English: the rules are made for English, so nothing was looked at.")


def reason_advice(code: ReasonCode) -> str:
    """Say what is wrong and what to write instead."""
    return {
        "trait": _("This says what somebody is like. Say what they said or did."),
        "prohibited": _("This touches on who somebody is. It must be no reason. Take it out."),
        "comparison": _("This measures against other candidates. Say how the evidence meets what the job asks for."),
        "culture-fit": _("This rests on fit or feeling. Name the value, and the behaviour that showed it or did not."),
        "no-evidence": _("Nothing here was said or done. Add what the candidate told or showed."),
        "score-only": _("A number is no reason. Say what it stands for."),
        "vague": _("Nobody could tell why from this. Name the competency, and what was said or done."),
    }[code]
