"""What messages to candidates are about, and how far each is, as people read it."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def occasion_name(occasion: str) -> str:
    """Name what a message is about."""
    return {
        "received": _("Application received"),
        "invitation": _("Invitation"),
        "preparation": _("How to prepare"),
        "reminder": _("Reminder"),
        "thank-you": _("Thank you"),
        "deciding": _("Still deciding"),
        "undecided": _("What comes next"),
        "reopened": _("Looked at again"),
        "further": _("A further interview"),
        "assessment": _("Assessment"),
        "passed": _("Passed"),
        "not-passed": _("Not passed"),
        "feedback-offer": _("Offer to give feedback"),
        "feedback": _("Feedback"),
        "withdrawn": _("Withdrawn"),
        "job-closed": _("Job closed"),
        "answer": _("Answer to a question"),
        "own": _("In our own words"),
        "reply": _("Reply"),
    }[occasion]


def channel_name(channel: str) -> str:
    """Name the way on which something is said."""
    return {
        "email": _("e-mail"),
        "whatsapp": "WhatsApp",
        "sms": _("text message"),
        "telegram": "Telegram",
        "phone": _("telephone"),
        "page": _("their own page"),
    }[channel]


def message_state_name(state: str) -> str:
    """Name how far a message is."""
    return {
        "draft": _("Draft"),
        "waiting": _("Waiting to go out"),
        "sending": _("Being sent"),
        "sent": _("Sent"),
        "failed": _("Not sent"),
        "undone": _("Put away"),
        "received": _("Received"),
    }[state]


def form_name(form: str) -> str:
    """Name the form in which something is worded: as mail, or short."""
    return {"email": _("E-mail"), "short": _("Short, for WhatsApp, SMS and Telegram")}[form]
