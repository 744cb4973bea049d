"""The couriers of this installation, by channel, as set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings

from kedua.integrations.mail.folder_courier import FolderCourier
from kedua.integrations.mail.inbox import Box
from kedua.integrations.mail.provider_courier import ProviderCourier
from kedua.integrations.mail.smtp_courier import Copies, SmtpCourier
from kedua.integrations.messaging.sms import Sms
from kedua.integrations.messaging.telegram import Telegram
from kedua.integrations.messaging.whatsapp import WhatsApp
from kedua.integrations.site.addresses import Site
from kedua.usecases.ports import Courier

KINDS: dict[str, Callable[..., Courier]] = {"whatsapp": WhatsApp, "sms": Sms, "telegram": Telegram}


@contextmanager
def couriers() -> Iterator[dict[str, Courier]]:
    """Give a courier for each channel that is set up; e-mail always is."""
    telephones = {name: KINDS[name](**given, **_extra(name)) for name, given in settings.TELEPHONES.items()}
    ready = {"email": _by_mail(), **telephones}
    try:
        yield ready
    finally:
        for courier in ready.values():
            courier.close()


def _extra(channel: str) -> dict[str, str]:
    """Tell Twilio where to report, where it can reach us: it calls no address without HTTPS, and refuses a wrong one."""
    reached = channel == "sms" and settings.BASE_URL.startswith("https://")
    return {"told_at": Site().page("hooks-twilio")} if reached else {}


def _by_mail() -> Courier:
    if settings.ANYMAIL:
        return ProviderCourier(settings.EMAIL_BACKEND)
    if settings.EMAIL_HOST:
        return SmtpCourier(Copies(settings.REPLIES_TO, Box(**settings.IMAP)) if settings.MAIL_COPIES else None)
    return FolderCourier(settings.DATA / "mail")
