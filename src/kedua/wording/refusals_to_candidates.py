"""What is said to candidates and applicants where something cannot be as they wished it; members meet some of it, too."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def to_candidates() -> dict[str, str]:
    """Give these refusals by their code."""
    return {**_applying(), **_meeting(), **_saying(), **_reaching(), **_working()}


def _applying() -> dict[str, str]:
    return {
        "apply-over": _("Applications for this job are closed since a moment ago."),
        "application-over": _("This application is decided already."),
        "file-empty": _("The file is empty. Choose another."),
        "file-large": _("The file is too large. Up to {most} MB can be kept."),
        "resume-kind": _("This is none of the kinds of file that we can open. Save it as PDF, and choose that."),
    }


def _meeting() -> dict[str, str]:
    return {
        "interview-answer": _("Choose whether the time suits you."),
        "other-time-empty": _("Say which days and hours suit you better."),
        "interview-over": _("This interview is over or does not take place. Look at the page again."),
        "offer-ended": _("These times are no longer offered."),
        "offer-picked": _("Another time was chosen by this link already."),
        "slot-gone": _("This time is no longer free. Please choose another."),
    }


def _saying() -> dict[str, str]:
    return {
        "message-empty": _("Write what the message is to say."),
        "text-long": _("This is too long to keep. Keep it to {most} characters at most."),
        "preview-answer": _("Choose one of the three answers."),
        "preview-long": _("This is too long to keep. Keep it to {most} characters at most."),
        "question-empty": _("Write your question."),
        "question-many": _("There are {most} questions waiting for an answer. Let us answer those first."),
        "request-unknown": _("Choose what you would like to ask for."),
        "correction-empty": _("Say what is wrong, and how it should be."),
        "requests-many": _("You have asked for several things already. We answer those first."),
    }


def _reaching() -> dict[str, str]:
    return {
        "reach-unknown": _("Choose from the lists."),
        "reach-no-email": _("We have no e-mail address of yours. Choose another way, or write it to us in a message."),
        "reach-address": _("Give the number or the name under which we reach you there."),
        "reach-agree": _("Tick that we may write to you there, or choose e-mail."),
    }


def _working() -> dict[str, str]:
    return {
        "assessment-closed": _("This cannot be changed any more. Load the page again to see how it stands."),
        "assessment-time": _("Time is over. What was saved until then counts."),
        "assessment-not-started": _("Start first: then you see the task."),
        "assessment-empty": _("There is nothing to hand in yet. Write your answer, or add a file."),
        "versions-open": _("Choose between the two versions first: both are kept."),
        "files-many": _("You have added {most} files: take one out first."),
        "file-kind": _(
            "This is not a file of the kinds that can be handed in here ({kinds}), or it is damaged or locked."
        ),
    }
