"""Reads what is said on an occasion: an organisation's own words, and ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from kedua.access.visible import visible_applications
from kedua.engine.language.occasions import WORDED, Occasion
from kedua.library.messages import language_of, load_messages
from kedua.records.models import Application, Member, MessageTemplate

Form = Literal["email", "short"]
MAIL: Form = "email"
SHORT: Form = "short"  # for WhatsApp, SMS and Telegram
FORMS: tuple[Form, ...] = (MAIL, SHORT)
LATEST = 30  # applications to choose from


@dataclass(frozen=True, slots=True)
class Worded:
    """A template: its subject, "" but for mail, and its text."""

    subject: str
    text: str


def own_words(organisation: UUID, occasion: Occasion, form: Form, language: str) -> Worded | None:
    """Give the organisation's own words in the language, or in the one it is a kind of; None where it has none."""
    wanted = {language, language_of(language)}
    rows = MessageTemplate.objects.filter(organisation=organisation, occasion=occasion, channel=form)
    found = {row.language: row for row in rows.filter(language__in=wanted)}
    row = found.get(language) or found.get(language_of(language))
    return Worded(row.subject, row.text) if row else None


@dataclass(frozen=True, slots=True)
class Standing:
    """An occasion, and for each form whether the organisation has words of its own for it."""

    occasion: Occasion
    own: tuple[tuple[Form, bool], ...]


def standings(organisation: UUID, language: str) -> tuple[Standing, ...]:
    """List all occasions that have words, in a language: one query."""
    rows = MessageTemplate.objects.filter(organisation=organisation, language=language)
    there = set(rows.values_list("occasion", "channel"))
    return tuple(Standing(occasion, tuple((form, (occasion, form) in there) for form in FORMS)) for occasion in WORDED)


def our_words(occasion: Occasion, form: Form, language: str) -> Worded:
    """Give the words that ship, in the nearest language we have. Raises KeyError for an occasion without words."""
    entry = load_messages().languages[language_of(language)].messages[occasion]
    return Worded(entry.mail.subject, entry.mail.text) if form == MAIL else Worded("", entry.short)


def latest_applications(actor: Member) -> list[Application]:
    """List those that a message may be looked at with, the newest first: one query."""
    rows = visible_applications(actor).select_related("candidate", "job", "organisation")
    return list(rows.order_by("-created_at", "-id")[:LATEST])
