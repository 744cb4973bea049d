"""Decisions, views and remedies in words."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def outcome_name(outcome: str) -> str:
    """Name what can be decided."""
    return {"pass": _("Pass"), "no pass": _("No pass"), "undecided": _("Undecided")}[outcome]


def outcome_meaning(outcome: str) -> str:
    """Say what follows from it."""
    return {
        "pass": _("The candidate is told that they passed."),
        "no pass": _("The candidate is told, with what they showed and what was missing."),
        "undecided": _("Something is unresolved: say what, who sees to it and by when."),
    }[outcome]


def decision_state_name(state: str) -> str:
    """Name what became of a decision."""
    return {
        "proposed": _("Waits for a second person"),
        "in force": _("In force"),
        "declined": _("Declined"),
        "reversed": _("Reversed"),
        "followed": _("Another one came after it"),
    }[state]


def reason_subject(subject: str, name: str) -> str:
    """Name what a reason is about. name: what the organisation calls it."""
    return {"goals": _("Career goals"), "mission": _("Contribution to the mission")}.get(subject, name)


def quote_kind(kind: str) -> str:
    """Name a piece of evidence."""
    return {
        "answer": _("Asked"),
        "rating": _("Over the whole interview"),
        "strength": _("Strength"),
        "doubt": _("Doubt"),
        "request": _("Please dig into"),
        "told": _("Told"),
        "assessment": _("Assessment"),
    }[kind]


def unresolved_why(why: str) -> str:
    """Say why something is unresolved."""
    return {
        "never-seen": _("nobody has seen it"),
        "differing": _("raters differ"),
        "near": _("near the bar"),
    }[why]


def task_kind(kind: str) -> str:
    """Name a kind of assessment."""
    return {
        "work-sample": _("Work sample"),
        "exercise": _("Exercise"),
        "reference-call": _("Reference call"),
    }[kind]


def decision_problem(code: str) -> str:
    """Say what is missing in a decision or wrong with it, and what to do."""
    return {
        "outcome-missing": _("Choose what you decide."),
        "outcome-stop": _("The rule to stop is reached: choose pass or no pass."),
        "reason-missing": _("Give at least one reason, and tick the evidence it rests on."),
        "reason-subject": _("A reason is tied to what the job or the company asks for."),
        "reason-twice": _("Give one reason for each subject."),
        "reason-empty": _("You ticked evidence here: say what it shows."),
        "reason-long": _("Keep a reason under 2,000 characters, and why a sentence stays under 300."),
        "reason-evidence": _("Some of this evidence is not there any more. Tick it again."),
        "reason-found": _("Change the sentence, or say below why it stays."),
        "must-unmet": _(
            "The job cannot be done without this, and it was not shown or not seen. Say why you pass over it."
        ),
        "unresolved-missing": _("Tick what is unresolved."),
        "remedy-missing": _("Choose what is to resolve it."),
        "remedy-panel": _("Choose one to four people who ask."),
        "remedy-questions": _("Ask one to three questions on each subject."),
        "remedy-task": _("Choose an assessment that tells of what is unresolved."),
        "owner-missing": _("Choose who sees to it."),
        "due-missing": _("Choose the day by which it is done."),
        "due-past": _("This day is over. Choose one that is still to come."),
        "due-far": _("This is more than 90 days away: then tell the candidate no, and ask them again."),
        "due-free": _("Nobody works on this day. Choose a working day."),
        "words-missing": _("Write what the candidate hears: what comes next, and why."),
        "words-long": _("Keep it to 1,000 characters at most."),
    }[code]
