"""Names of roles, stages and states, as people read them."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def role_name(role: str) -> str:
    """Name a member's role."""
    return {
        "owner": _("Owner"),
        "recruiter": _("Recruiter"),
        "hiring manager": _("Hiring manager"),
        "interviewer": _("Interviewer"),
    }[role]


def stage_name(stage: str) -> str:
    """Name where an application stands."""
    return {
        "first": _("First interview"),
        "feedback": _("Waiting for feedback"),
        "planning": _("To plan"),
        "second": _("Second interview"),
        "deciding": _("To decide"),
        "passed": _("Passed"),
        "not passed": _("Not passed"),
        "withdrawn": _("Withdrawn"),
        "job closed": _("Told that the job is closed"),
    }[stage]


def interview_state_name(state: str) -> str:
    """Name the state of an interview."""
    return {
        "booked": _("Booked"),
        "held": _("Held"),
        "cancelled": _("Cancelled"),
        "no-show": _("No-show"),
    }[state]


def seniority_name(seniority: str) -> str:
    """Name a level of seniority."""
    return {
        "entry": _("Entry"),
        "experienced": _("Experienced"),
        "senior": _("Senior"),
        "manager": _("Manager"),
    }[seniority]
