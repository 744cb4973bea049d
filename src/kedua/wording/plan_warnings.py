"""What to know about a plan that a person changed: warnings, edits that could not be made, what an offer would cost."""

from __future__ import annotations

from kedua.engine.planning.edits import Ignored
from kedua.engine.planning.plan_warnings import PlanWarning
from kedua.wording.translate import gettext as _


def plan_warning(warning: PlanWarning) -> str:
    """Say what to know and what may be done about it. Raises KeyError for an unknown code."""
    return _warnings()[warning.code].format(**dict(warning.inputs))


def ignored_edit(ignored: Ignored, question: str) -> str:
    """Say why an edit was not made; question: the text of the question it names, or its id where none is known."""
    return _ignored()[ignored.why].format(question=question)


def would_be_lost(code: str, subject: str = "") -> str:
    """Say what the plan must hold and would not; subject: the name of the must-have, for codes that begin with must/."""
    return _lost()[code.partition("/")[0]].format(subject=subject)


def _warnings() -> dict[str, str]:
    return {
        "core-dropped": _(
            "A question of the common core is left out, so this answer cannot be compared: “{question}”."
        ),
        "core-reworded": _(
            "A question of the common core is asked in other words than other candidates hear: “{question}” "
            "instead of “{usual}”."
        ),
        "core-reordered": _("The common core is asked in another order than other candidates hear."),
        "must-not-probed": _("{subject} is a must-have, and no question asks about it."),
        "no-challenge": _("No question asks for a significant challenge."),
        "no-career-goals": _("No question asks about career goals."),
        "no-value-or-contribution": _("No question asks about a company value or what the candidate would contribute."),
        "asked-before": _("“{question}” asks the same as a question of an earlier interview: “{earlier}”."),
        "same-question": _("“{question}” and “{other}” ask the same."),
        "cannot-judge": _("{person} is to ask about {subject}, which is not among what they can judge."),
        "far-more-load": _("{person} asks for {minutes} minutes; an even share would be about {share}."),
    }


def _ignored() -> dict[str, str]:
    return {
        "not-eligible": _("Not changed, because it cannot be asked of this candidate any more: “{question}”."),
        "dropped": _("Left out, because it is dropped as well: “{question}”."),
        "not-needed": _("Left out, because the job does not need what it asks about: “{question}”."),
        "empty": _("Not changed, because there is no text: “{question}”."),
        "nobody": _("Nobody in particular asks it, because that person is not on the panel: “{question}”."),
        "out-of-range": _("Not changed, because a question takes 1 to 60 minutes: “{question}”."),
    }


def _lost() -> dict[str, str]:
    return {
        "challenge": _("The plan would hold no significant challenge."),
        "career-goals": _("The plan would hold no question on career goals."),
        "mission-or-value": _("The plan would hold no question on the mission or a company value."),
        "value": _("The plan would hold no question on a company value."),
        "contribution": _("The plan would hold no question on what the candidate would contribute."),
        "must": _("The plan would hold no question on {subject}, a must-have."),
    }
