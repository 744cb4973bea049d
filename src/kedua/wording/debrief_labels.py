"""The fixed labels of a debrief, shared by the page, paper and PDF."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.translate import gettext as _


def labels() -> Mapping[str, str]:
    """Give every label by its key, in the language in force."""
    return {
        "language": _("en"),
        "ready": _("How ready the evidence is"),
        "needed": _("Missing, and asked for by the job"),
        "surer": _("Where more would make it surer"),
        "competencies": _("What the job needs"),
        "evidence": _("What was said and done"),
        "numbers": _("The numbers"),
        "given": _("Ratings as they were given"),
        "together": _("All evidence together"),
        "differ": _("Where people differ"),
        "missing": _("What is missing"),
        "near": _("Near calls, and what would change them"),
        "beside": _("Beside the bars, not weighed"),
        "unheard": _("Nobody has seen:"),
        "also": _("Also rated"),
        "wishes": _("What was handed on"),
        "preview": _("What the candidate says to the preview of the job"),
        "adds_up": _("How evidence adds up"),
        "asked": _("Asked"),
        "talked": _("They talked about:"),
        "noted": _("Noted elsewhere"),
        "strength": _("Strength"),
        "doubt": _("Doubt"),
        "must": _("must-have"),
        "bar": _("bar"),
        "amended": _("amended since"),
        "nobody": _("Nobody has seen it: there is nothing to read."),
        "whole": _("Over the whole interview or task"),
    }
