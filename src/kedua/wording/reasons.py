"""Why a question is in the plan, and what is still open, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.planning.gaps import Input
from kedua.engine.planning.plan import PlannedQuestion
from kedua.wording.translate import gettext as _


def reason(code: str, inputs: Sequence[Input], subject: str) -> str:
    """Say why, for a reason or gap code about a subject (its name). Raises KeyError for an unknown code."""
    values = {name: f"{value:.1f}" if isinstance(value, float) else value for name, value in inputs}
    return _sentences()[code].format(subject=subject, **values)


def reasons(planned: PlannedQuestion) -> str:
    """Say all reasons of a planned question in one short paragraph."""
    return " ".join(reason(entry.code, entry.inputs, planned.subject.name) for entry in planned.reasons)


def _sentences() -> dict[str, str]:
    return {
        "not-covered": _("The first interview did not cover {subject}."),
        "thin": _("{subject} was touched on in the first interview, with little evidence written down."),
        "conflicting": _("The evidence on {subject} points both ways."),
        "near-bar": _(
            "{subject} is a must-have and too close to call: about {mean} ± {sd} where the job asks for {bar}."
        ),
        "strength": _("A strength to deepen, as the first interviewer wrote: “{text}”."),
        "doubt": _("A doubt to resolve, as the first interviewer wrote: “{text}”."),
        "claim-unverified": _("A line of the résumé that nobody has checked yet: “{claim}”."),
        "value-not-seen": _("Nobody has yet asked for behaviour that shows this value: {subject}."),
        "career-goals-unknown": _("We do not know yet where the candidate wants to go and how this job fits."),
        "motivation-unknown": _("We do not know yet what kind of work gives the candidate energy."),
        "contribution-unknown": _("We do not know yet what the candidate would bring to the mission."),
        "request": _("The first interviewer asks to dig into this: “{text}”."),
        "dig-into": _("More evidence is wanted on {subject}."),
        "builds-on-topic": _("Builds upon what the candidate told in the first interview: {what}."),
        "builds-on-skill": _("Builds on a skill the candidate brings: {what}."),
        "builds-on-strength": _("Builds on something the candidate names as their own: {what}."),
        "builds-on-experience": _("Asks about a job the candidate held: {what}."),
        "core": _("Common core: every candidate for this job is asked this, so that answers can be compared."),
        "core-built-upon": _("Common core, taken further because the first interview asked it already: {what}."),
        "challenge": _("Asks for a significant challenge, told in detail."),
        "must-have": _("{subject} is a must-have for this job."),
        "deeper": _("A second, different look at {subject}: one answer is not enough to be sure."),
        "still-unsure": _("What we know of this so far is sure only to about ± {sd} rating points: {subject}."),
    }
