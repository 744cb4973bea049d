"""Do answers and failures come in from WhatsApp, text messages and Telegram, and what must their providers be told?"""

from __future__ import annotations

from collections.abc import Iterator

from kedua.commands.checked import Checked
from kedua.wording.translate import gettext as _


def check_hooks() -> Iterator[Checked]:
    """Say what is missing, and give the addresses that are to be typed in at the providers."""
    from django.conf import settings

    channels = settings.TELEPHONES
    if {"whatsapp", "sms"} & set(channels) and not settings.BASE_URL.startswith("https://"):
        yield Checked(
            None,
            _(
                "Answers on telephones: providers call only an address with HTTPS that the world reaches. See to {name}."
            ).format(name="KEDUA_BASE_URL"),
        )
    else:
        yield from _whatsapp() if "whatsapp" in channels else ()
        yield from _twilio() if "sms" in channels else ()
    if "telegram" in channels:
        yield Checked(True, _("Telegram: what candidates write to the bot is fetched every minute"))


def _whatsapp() -> Iterator[Checked]:
    from django.conf import settings

    from kedua.integrations.messaging.whatsapp_news import verify_token
    from kedua.integrations.site.addresses import Site

    given = settings.HOOKS.get("whatsapp")
    if given is None:
        yield Checked(
            None,
            _("WhatsApp: answers, and failures that come to light later, do not come in. Set KEDUA_WHATSAPP_SECRET."),
        )
        return
    yield Checked(
        True,
        _(
            "WhatsApp: give Meta the callback URL {address} and the verify token {token}, and subscribe to messages"
        ).format(address=Site().page("hooks-whatsapp"), token=verify_token(given["number"], given["secret"])),
    )


def _twilio() -> Iterator[Checked]:
    from kedua.integrations.site.addresses import Site

    yield Checked(
        True,
        _(
            "Text messages: for answers, give Twilio the address {address}, called by POST when a message comes in"
        ).format(address=Site().page("hooks-twilio")),
    )
