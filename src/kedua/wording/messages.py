"""Sentences about messages to candidates: what went wrong with one, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.wording.translate import gettext as _


def trouble(code: str) -> str:
    """Say what went wrong with a message, and what to do about it. Raises KeyError for a code without a sentence."""
    return _troubles()[code]


def subject_without_one(organisation: str) -> str:
    """Give the subject of a mail that was written without one, as for another channel."""
    return _("A message from {organisation}").format(organisation=organisation)


def attached(names: Sequence[str]) -> str:
    """Name the files that came with a mail; they stay in the mailbox."""
    return _("In the mailbox, not here: {files}").format(files=", ".join(names))


def sent_along(kinds: Sequence[str]) -> str:
    """Name what came with a message on a telephone and is not brought in. Raises KeyError for a kind without a name."""
    names = {
        "picture": _("a picture"),
        "video": _("a video"),
        "voice": _("a voice message"),
        "file": _("a file"),
        "place": _("a place on the map"),
        "contact": _("a contact"),
        "other": _("something that cannot be shown"),
    }
    return _("Sent along, and not here: {what}").format(what=", ".join(names[kind] for kind in kinds))


def _troubles() -> dict[str, str]:
    return {**_of_the_receiver(), **_of_the_way()}


def _of_the_receiver() -> dict[str, str]:
    return {
        "no-address": _("We have no address for this candidate. Call them, or add an address and send it again."),
        "refused-address": _("There is no such address. Ask the candidate for theirs, correct it, and send it again."),
        "address-wrong": _("The address cannot be written to. Correct it, and send it again."),
        "bounced": _("The mail came back: it did not reach the candidate. Check the address, or call them."),
        "mailbox-full": _("The candidate's mailbox is full. Kedua tries again for half a day; or call them."),
        "window-closed": _("WhatsApp takes this only after the candidate has written. Write to them by e-mail."),
        "not-delivered": _(
            "It was taken, but did not reach the candidate: their telephone may be off or out of reach. Send it again later, "
            "or call them."
        ),
        "stopped": _(
            "The candidate wants nothing more on this channel. From now on they hear by e-mail; without an address, call them."
        ),
        "other-sender": _("This came from an address that is not the candidate's. Make sure that it is from them."),
        "automatic": _("The candidate's mailbox answered by itself. Somebody may be away."),
    }


def _of_the_way() -> dict[str, str]:
    return {
        "unsure": _(
            "We were interrupted while handing this over. It has most likely arrived: ask the candidate, then mark it as "
            "sent, or send it again."
        ),
        "no-connection": _(
            "The server that takes messages cannot be reached. Kedua tries again for half a day; ask whoever runs it to look."
        ),
        "dropped": _(
            "The server that takes messages broke off. Kedua tries again for half a day; after that, send it again."
        ),
        "busy": _(
            "The server that takes messages is busy. Kedua tries again for half a day; after that, send it again."
        ),
        "login": _(
            "The server that takes messages does not let Kedua in. Whoever runs Kedua must correct the settings."
        ),
        "refused-sender": _(
            "The mail server does not take mail from our address. Whoever runs Kedua must correct the settings."
        ),
        "copy-refused": _("The mailbox for copies takes no mail. Whoever runs Kedua must correct the settings."),
        "refused-text": _(
            "The server refused what the message says, perhaps as spam. Change the text, or write by hand."
        ),
        "channel-off": _("This channel is not set up here. Write to the candidate by e-mail, or call them."),
        "too-long": _("This is too long for this channel. Shorten it, or write by e-mail."),
        "by-mail": _("The chosen channel did not take it, so it goes by e-mail."),
        "gave-up": _("Kedua stopped several times while sending this. Send it again, and tell whoever runs Kedua."),
        "trouble": _("Something went wrong that we did not foresee. Send it again; the worker's log says what it was."),
    }
