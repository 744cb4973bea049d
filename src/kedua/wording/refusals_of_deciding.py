"""What is said where a debrief, a decision or an assessment cannot be as somebody wished it."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def of_deciding() -> dict[str, str]:
    """Give these refusals by their code."""
    return {**_debriefs(), **_decisions(), **_assessments(), **_own_assessments()}


def _debriefs() -> dict[str, str]:
    return {
        "debrief-own": _(
            "Hand in your own scorecard first: nobody reads a colleague's ratings before their own are in."
        ),
        "debrief-early": _(
            "No scorecard of a later interview is in yet. Until one is, what the first one found stays sealed."
        ),
        "debrief-why": _("Say in a sentence why there is no waiting, in at most {most} characters. It is kept."),
        "job-what-if": _("The job was changed meanwhile. Look again at how the candidates would move."),
    }


def _decisions() -> dict[str, str]:
    return {
        "stop-out-of-range": _("Stop after {least} to {most} rounds."),
        "views-days": _("Give between 1 and {most} working days."),
        "views-asked": _("The panel is asked already. Its views open once all have one, or when time is up."),
        "views-nobody": _("Nobody who could be asked has sent a scorecard yet."),
        "views-open": _("The views are open: from here on nobody can change what they said."),
        "views-sealed": _("The panel was asked for its views. Decide once they are open: that is soon."),
        "view-outcome": _("Choose what you think should be decided."),
        "view-empty": _("Say why, in a sentence or two."),
        "view-long": _("This is too long: a sentence or two will do, {most} characters at most."),
        "decision-moved": _("Somebody has decided meanwhile, or changed what stands. Look at it again."),
        "decision-stands": _("It is decided. Reverse the decision first, with a reason, if it is to be another."),
        "decision-waits": _("A decision waits for a second person. Have it confirmed or declined first."),
        "decision-stop": _(
            "The rule to stop is reached: undecided is no answer any more. Decline it, and decide anew."
        ),
        "decision-why": _("Say why, so that everybody who reads it later understands it."),
        "decision-why-long": _("Keep the reason under {most} characters."),
        "remedy-open": _(
            "What was unresolved is being seen to. Wait for it, decide on what there is, or reverse the decision first."
        ),
        "remedy-gone": _("No further interview is asked for any more. Look at the decision again."),
        "outcome-untold": _("The candidate does not know yet how it ended."),
    }


def _assessments() -> dict[str, str]:
    return {
        "assessment-unknown": _("Choose an assessment from the library."),
        "assessment-long": _(
            "It takes more than two hours of somebody's time. Say why it must, and what you pay for it."
        ),
        "assessment-extra": _("Choose a number of minutes from 0 to {most}."),
        "assessment-over": _("This assessment was taken back."),
        "assessment-rated": _("Somebody has rated it already, so it stays as it is."),
        "rounds-over": _("After {most} rounds there are no more: what is left is to decide."),
        "raters-none": _("Choose who rates it."),
        "raters-many": _("At most {most} people rate one assessment."),
        "raters-one": _("Two people see more than one. Choose a second, or say why one must do."),
        "remedy-over": _("What was to be resolved by this is done, or was given up."),
        "referee-missing": _("Say whom you call, how they know the candidate, and how they are reached."),
        "referee-consent": _("Call nobody to whom the candidate has not agreed. Ask them first, and note it here."),
        "due-past": _("Choose a day and a time that are still to come."),
        "due-far": _("Choose a day within {most} days."),
        "ratings-in": _("Your ratings are in, and stay."),
        "ratings-missing": _("Something is still missing. Look at the marked places."),
        "nothing-to-rate": _("There is nothing to rate at the moment."),
    }


def _own_assessments() -> dict[str, str]:
    return {
        "assessment-not-whole": _("Something is missing or too long: {field}."),
        "assessment-faults": _("Put right what is listed: nobody is given an assessment with these."),
        "assessment-name": _("There is an assessment of that name already."),
    }
