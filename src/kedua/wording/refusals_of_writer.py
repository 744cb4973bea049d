"""What is said where a language model cannot be set, asked or used as somebody wished it."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def of_writer() -> dict[str, str]:
    """Give these refusals by their code."""
    return {**_settings(), **_not_asked(), **_nothing_came(), **_nothing_usable()}


def at_a_command(code: str) -> str | None:
    """Say why there is no draft to whoever set the model by the environment; None where the page's sentence says it as well."""
    return {
        "writer-no-connection": _("The model could not be reached. Look at KEDUA_WRITER_URL."),
        "writer-address-wrong": _("KEDUA_WRITER_URL is no address that can be called."),
        "writer-login": _("The model refused the key. Look at KEDUA_WRITER_KEY_FILE."),
        "writer-not-found": _(
            "There is no such model at that address. Look at KEDUA_WRITER_MODEL and KEDUA_WRITER_URL."
        ),
        "writer-moved": _("The model has moved to another address. Look at KEDUA_WRITER_URL."),
        "writer-no-stream": _("What answered is no language model. Look at KEDUA_WRITER_URL."),
        "writer-busy": _("The model is busy. Try again in a minute."),
        "writer-slow": _("The model took too long. Try again, or ask for something shorter."),
        "writer-dropped": _("The connection to the model broke off. Try again."),
        "writer-too-long": _("The model wrote more than it may, and was cut off."),
        "writer-empty": _("The model wrote nothing. Try again."),
        "writer-declined": _("The model says that it does not write this."),
    }.get(code)


def _settings() -> dict[str, str]:
    return {
        "writer-nowhere": _("Give the address and the name of the model first."),
        "writer-address": _("Give an address that begins with http:// or https://, such as http://127.0.0.1:11434/v1."),
        "writer-long": _("This is too long to keep. Shorten the address, the model or the key."),
        "writer-range": _("One of the limits is out of range. Look at what is written beside each."),
        "writer-price": _("A price is a number that is not below zero, in a currency of three letters such as MYR."),
        "writer-currency": _("Say in which currency the prices are."),
        "writer-key-again": _(
            "The address is another one: type the key again, or take it out. It goes to no address but its own."
        ),
    }


def _not_asked() -> dict[str, str]:
    return {
        "writer-off": _("Drafts by AI are switched off in your organisation."),
        "writer-month": _("Your organisation has used up its tokens for this month. An owner can raise the limit."),
        "writer-key-lost": _(
            "The key of the model cannot be read any more: Kedua's own secret key was changed. Ask an owner to type it again."
        ),
        "writer-nothing": _("Type in a few words what it has to say. A draft is made from that and nothing else."),
    }


def _nothing_came() -> dict[str, str]:
    return {
        "writer-no-connection": _("The model could not be reached. What you typed is still here."),
        "writer-address-wrong": _("The address of the model is none that can be called. An owner can correct it."),
        "writer-address-private": _(
            "The address of the model is on a private network, which this installation does not allow."
        ),
        "writer-login": _("The model refused the key. An owner can type it again."),
        "writer-not-found": _("There is no such model at that address. An owner can correct its name or the address."),
        "writer-moved": _("The model has moved to another address. An owner can correct it."),
        "writer-refused-request": _("The model did not take the request. It may be too long for it."),
        "writer-no-stream": _("What answered is no language model. An owner can look at the address."),
        "writer-busy": _("The model is busy. Try again in a minute. What you typed is still here."),
        "writer-busy-here": _("Several drafts are being written at the moment. Try again in a minute."),
        "writer-slow": _(
            "The model took too long. Try again, or ask for something shorter. What you typed is still here."
        ),
        "writer-dropped": _("The connection to the model broke off. Try again. What you typed is still here."),
    }


def _nothing_usable() -> dict[str, str]:
    return {
        "writer-too-long": _("The model wrote more than it may, and was cut off. What you typed is still here."),
        "writer-garbage": _("The model answered in a form that cannot be used. Try again, or use another model."),
        "writer-empty": _("The model wrote nothing. Try again. What you typed is still here."),
        "writer-declined": _("The model says that it does not write this. What you typed is still here."),
        "writer-invented": _("Whatever the model wrote said more than it was given, so nothing of it is left. Try again."),
        "writer-unlawful": _("The draft touched on something private that must not be asked or said: it was thrown away."),
    }  # fmt: skip
