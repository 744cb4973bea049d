"""What a room answers to a device when something cannot be taken in: what is wrong and what to do."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def room_answer(code: str) -> str:
    """Put a code into words. Raises KeyError for a code without a sentence."""
    return _sentences()[code]


def _sentences() -> dict[str, str]:
    return {
        "signed-out": _("You are signed out. Sign in again in another tab: what you typed is kept on this device."),
        "room-gone": _(
            "This room is closed to you now: the interview was cancelled, or you are no longer on its panel. What you typed "
            "is kept on this device. Ask whoever booked the interview."
        ),
        "room-unplanned": _(
            "Nothing is planned for this interview, so there is no rest to choose. Go on as you see fit."
        ),
        "room-form": _(
            "This page is older than the server. Open the room again: what you typed is kept on this device."
        ),
        "room-large": _("This is too much at once. It is kept on this device and sent in smaller pieces."),
        "scorecard-in": _(
            "Your scorecard is in, so this was not added. It is kept on this device. To change the scorecard, amend it and "
            "say why."
        ),
        "room-address": _("There is no such place to write in. Open the room again: the text is kept on this device."),
        "room-long": _(
            "This is too long to send: one place holds up to 20,000 characters. It is kept on this device. Shorten it, or "
            "go on in “Notes on the whole”."
        ),
        "room-pages": _("You have written in too many places. Go on in “Notes on the whole”."),
        "room-version": _("This page has been open on too many devices. Copy the text, and open the room again."),
        "room-event": _("This step was not understood. Open the room again, and do it once more."),
        "room-seat": _("This person is not on the panel. Look at the panel again."),
        "room-late": _("Everybody else's ratings are open to this person by now, so they cannot come in after all."),
        "room-full": _("Too much has happened in this room to keep more of it. Notes are still kept."),
    }
