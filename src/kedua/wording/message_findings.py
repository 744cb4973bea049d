"""What the check of a message found, and what to do about it, in words."""

from __future__ import annotations

from kedua.engine.language.tongue import Tongue
from kedua.wording.translate import gettext as _


def message_kind(code: str) -> str:
    """Name what was found in words; the same in every language, for programs that read it."""
    return {"other-candidate": "another candidate", "no-next-step": "no next step or date"}.get(
        code, code.replace("-", " ")
    )


def message_note(occasion: str, tongue: Tongue, *, known: bool) -> str:
    """Say what could not be checked about a message; nothing where all was."""
    notes = []
    if not occasion.strip():
        notes.append(_("No occasion was given: read as a message of one's own, which owes no outcome and no date."))
    elif not known:
        notes.append(
            _(
                "The occasion {given!r} is not known: read as a message of one's own, which owes no outcome and no date."
            ).format(given=occasion)
        )
    if tongue in ("ms", "zh"):
        notes.append(
            _("Not in English: only outcome, next step, a kind word and length were looked at, not what it says.")
        )
    elif tongue == "other":
        notes.append(_("Not in a language that is read here: only the length was looked at."))
    return " ".join(notes)


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
