"""Addresses of pages and of the sender of mail, from the settings."""

from __future__ import annotations

from email.utils import parseaddr

from django.conf import settings
from django.urls import reverse

from kedua.usecases.ports import Mailbox


class Site:
    """The Addresses port."""

    @property
    def sender(self) -> Mailbox:
        """Give who sends mail, as set."""
        name, email = parseaddr(settings.DEFAULT_FROM_EMAIL)
        return Mailbox(name, email)

    @property
    def replies(self) -> str:
        """Give the address whose mailbox is read, as set."""
        address: str = settings.REPLIES_TO
        return address

    def page(self, name: str, *values: object) -> str:
        """Give the whole address of a page by the name of its route."""
        base: str = settings.BASE_URL
        return base + reverse(name, args=values)
