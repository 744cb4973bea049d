"""The links of guests as they are copied: with the address under which Kedua is reached."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from kedua.queries.feedback_links import token_of
from kedua.queries.interviews import Place
from kedua.wording.feedback import progress_name


@dataclass(frozen=True, slots=True)
class Link:
    """A link to copy."""

    key: UUID
    url: str
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place on the panel with what is said and offered beside it."""

    place: Place
    progress: str
    links: tuple[Link, ...]


def links_shown(panel: Iterable[Place]) -> tuple[ShownPlace, ...]:
    """Give each place with its open links, whole."""
    return tuple(
        ShownPlace(
            place,
            progress_name(place.progress),
            tuple(
                Link(link.pk, settings.BASE_URL + reverse("feedback-link", args=[token_of(link)]), link.expires_at)
                for link in place.links
            ),
        )
        for place in panel
    )
