"""What is wrong and what to do about it: sentences for the engine's typed errors."""

from __future__ import annotations

from kedua.engine.planning.errors import ImpossiblePlan
from kedua.wording.translate import gettext as _


def impossible(error: ImpossiblePlan) -> str:
    """Say which wish cannot be met and what would fix it."""
    values = {name: ", ".join(v) if isinstance(v, tuple) else v for name, v in error.inputs.items()}
    if values.get("needed") == 0:
        values["needed"] = 120
    return _sentences()[error.code].format(**values)


def _sentences() -> dict[str, str]:
    return {
        "length-out-of-range": _(
            "An interview takes {least} to {most} minutes, not {minutes}. Choose a length in that range."
        ),
        "parts-too-long": _(
            "Welcome, preview, the candidate's questions and close take {fixed} of {minutes} minutes and leave {scored} "
            "for questions; at least 5 are needed. Shorten a part or make the interview longer."
        ),
        "core-too-long": _(
            "The common core takes {core} minutes, and an interview of {minutes} minutes has {scored} for questions. "
            "Take a question out of the core or plan at least {needed} minutes."
        ),
        "pins-too-long": _(
            "The pinned questions leave no room for the others: what must be asked takes {required} minutes, and an "
            "interview of {minutes} minutes has {scored} for questions. Unpin one or plan at least {needed} minutes. "
            "Pinned: {pinned}."
        ),
        "no-panel": _("The panel is empty. Name at least one person who will ask."),
        "no-panel-for": _(
            "Nobody on the panel ({panel}) can judge: {competencies}. Add somebody who can, or add it to the competencies "
            "of a panel member."
        ),
        "no-question-for": _(
            "There is no question left to ask for: {requirements}. Add an own question about it, or take it off the job."
        ),
        "too-short": _(
            "What must be asked takes {required} minutes, and an interview of {minutes} minutes has {scored} for questions "
            "(must-haves: {must_haves}). Plan at least {needed} minutes, or mark fewer competencies as must-have."
        ),
    }
