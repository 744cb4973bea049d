"""Sentences of the feedback form: what is missing in it, how far it is, how its places are called."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def problem(code: str) -> str:
    """Say what is missing in a place, and what to do. Raises KeyError for a code without a sentence."""
    return {
        "nothing-said": _("Nothing is written down yet: add a question that was asked, or what was not covered."),
        "question-missing": _("Write down the question that was asked."),
        "subject-missing": _("Say what this rating is about."),
        "subject-unknown": _("Choose from the list."),
        "evidence-missing": _(
            "Write in one sentence what was said or done, or choose “Not enough evidence”: both are proper."
        ),
        "topic-long": _("A few words are enough here: put the rest into the note."),
        "rated-twice": _("This is rated twice. Keep one of the two."),
        "rating-unknown": _("Choose one of the levels."),
        "note-unrated": _("Choose a rating for this note, or move the note to a question, a strength or a doubt."),
        "recommendation-unknown": _("Choose one of the answers."),
        "why-missing": _("Say in a sentence why you change it: whoever reads the scorecard later reads this, too."),
        "why-long": _("A few sentences are enough here."),
        "touches-private": _("Change this sentence, or say why the work calls for keeping it."),
    }[code]


def progress_name(progress: str) -> str:
    """Say how far a scorecard is."""
    return {"none": _("Not begun"), "begun": _("Being written"), "in": _("In")}[progress]


def recommendation_name(recommendation: str) -> str:
    """Name a recommendation."""
    return {"": _("No recommendation"), "yes": _("Yes"), "no": _("No"), "unsure": _("Not sure")}[recommendation]


def place_name(address: str, subject: str = "") -> str:
    """Name a place of the form by its address; `subject` names the competency of a rating or a box ticked."""
    if address.startswith("why-"):
        return _("Why it is kept: {place}").format(place=place_name(address.removeprefix("why-"), subject))
    part, _dash, rest = address.partition("-")
    number, _dash, field = rest.partition("-")
    if part == "not_covered":
        return _("Not covered: {subject}").format(subject=subject)
    if not number:
        return _singles()[part]
    if part == "ratings":
        return f"{subject}: {_fields()[field]}"
    label = _parts()[part].format(number=int(number) + 1)
    return label if (part, field) != ("answers", "text") and field == "text" else f"{label}: {_fields()[field]}"


def _singles() -> dict[str, str]:
    return {
        "career_goals": _("Career goals"),
        "contribution": _("Contribution"),
        "notes": _("Other notes"),
        "recommendation": _("Recommendation"),
    }


def _parts() -> dict[str, str]:
    return {
        "answers": _("Question {number}"),
        "strengths": _("Strength {number}"),
        "doubts": _("Doubt {number}"),
        "requests": _("Wish {number}"),
    }


def _fields() -> dict[str, str]:
    return {
        "question": _("library question"),
        "text": _("words"),
        "subject": _("what it is about"),
        "topic": _("what they talked about"),
        "note": _("note"),
        "rating": _("rating"),
    }
