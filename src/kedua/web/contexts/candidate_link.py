"""The link to a candidate's own page, for whoever is to send it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from kedua.access.links import token_for


@dataclass(frozen=True, slots=True)
class ShownLink:
    """The link, and until when it works."""

    url: str
    expires_at: dt.datetime


def shown_link(link: UUID, until: dt.datetime) -> ShownLink:
    """Give a link by its id."""
    return ShownLink(settings.BASE_URL + reverse("my-application", args=[token_for("candidate", link)]), until)
