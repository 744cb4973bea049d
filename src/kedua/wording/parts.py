"""The names of the parts of an interview and what each is for."""

from __future__ import annotations

from kedua.engine.planning.plan import PartId
from kedua.wording.translate import gettext as _


def part_name(part: PartId) -> str:
    """Name a part."""
    return {
        "welcome": _("Welcome and structure"),
        "deeper": _("Deeper into experience and skills"),
        "fit": _("Fit with the role and the company"),
        "preview": _("What the job is really like"),
        "questions": _("The candidate's questions"),
        "close": _("Close"),
    }[part]


def part_purpose(part: PartId) -> str:
    """Say what to do in a part, in one or two sentences."""
    return {
        "welcome": _(
            "Introduce everyone by name and role. Say how long it takes, that notes are taken, and which subjects come up. "
            "Offer water and a pause."
        ),
        "deeper": _(
            "One question at a time. Let the story run, then probe for what is missing: situation, task, action, result. "
            "Write down what was said and done; rate when the answer is over."
        ),
        "fit": _(
            "Ask for behaviour, not for agreement. A value is rated on its levels; liking somebody is not a level."
        ),
        "preview": _(
            "Tell what is good and what is hard, as it is. Ask what the candidate thinks of it. Nothing here is rated, and "
            "withdrawing is never held against anyone."
        ),
        "questions": _("Answer plainly. What nobody here knows is written down, with who will answer and by when."),
        "close": _("Thank the candidate. Say what comes next, from whom, and by which day they will hear."),
    }[part]
