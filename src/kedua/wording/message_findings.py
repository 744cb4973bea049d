"""What the check of a message found, and what to do about it, in words."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def message_advice(code: str) -> str:
    """Say what is wrong and what to write instead."""
    return {
        "false-hope": _("This raises a hope that nobody can answer for. Leave it out, or say what is certain."),
        "blame": _("This blames the candidate. Say what you heard, and what you did not hear."),
        "trait": _("This says what somebody is like. Say what they said or did."),
        "discriminatory": _("This touches on who somebody is. It must be no reason, and not sound like one."),
        "other-candidate": _("This speaks of other candidates. Say what the job asks for instead."),
        "scores": _("This gives a score. Say in words what it stands for."),
        "cold": _("This sounds cold. Add a kind word, and somebody to write to."),
        "no-outcome": _("It does not say how it ended. Say it in the first sentences."),
        "no-next-step": _("It does not say what comes next, or by when. Name the step and the day."),
        "too-long": _("It is too long to be read to the end. Leave out what they know already."),
    }[code]
