"""An organisation's own wording of messages: written, changed, given up for ours."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_company
from kedua.engine.language.occasions import Occasion
from kedua.queries.message_templates import MAIL, Form, Worded, our_words
from kedua.records.models import Member, MessageTemplate
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.messages import LONGEST, LONGEST_SUBJECT
from kedua.wording.message_language import TemplateWrong, faults_in


@transaction.atomic
def word_message(actor: Member, occasion: Occasion, form: Form, language: str, words: Worded, now: dt.datetime) -> None:
    """Keep an organisation's own words for an occasion; ours, word for word, are not kept.

    Raises TemplateWrong for words that cannot be filled, and Refused for none or too many.
    """
    _check(actor)
    words = _checked(words, form)
    place = _place(actor, occasion, form, language)
    row = MessageTemplate.objects.select_for_update(no_key=True).filter(**place).first()
    before = Worded(row.subject, row.text) if row else our_words(occasion, form, language)
    if words == before:
        return
    if row is None:
        row = MessageTemplate(**place, created_at=now)
    row.subject, row.text = words.subject, words.text
    row.save()
    _record(actor, "message-template.changed", row, now)


@transaction.atomic
def go_back_to_ours(actor: Member, occasion: Occasion, form: Form, language: str, now: dt.datetime) -> None:
    """Give up an organisation's own words for an occasion; doing it twice changes nothing more."""
    _check(actor)
    row = (
        MessageTemplate.objects.select_for_update(no_key=True).filter(**_place(actor, occasion, form, language)).first()
    )
    if row is not None:
        _record(actor, "message-template.reset", row, now)
        row.delete()


def _place(actor: Member, occasion: Occasion, form: Form, language: str) -> dict[str, object]:
    return {
        "organisation": actor.organisation,
        "occasion": occasion,
        "channel": form,
        "language": language,
    }


def _checked(words: Worded, form: Form) -> Worded:
    subject, text = " ".join(words.subject.split()), kept_text(words.text)
    if not text or (form == MAIL and not subject):
        raise Refused("message-empty")
    if len(text) > LONGEST or len(subject) > LONGEST_SUBJECT:
        raise Refused("message-long", most=LONGEST)
    faults = (*faults_in(subject), *faults_in(text))
    if faults:
        raise TemplateWrong(faults)
    return Worded(subject if form == MAIL else "", text)


def _check(actor: Member) -> None:
    if not can_edit_company(actor):
        raise PermissionDenied


def _record(actor: Member, action: str, row: MessageTemplate, now: dt.datetime) -> None:
    data = {"occasion": row.occasion, "channel": row.channel, "language": row.language}
    record(actor, row.organisation_id, action, "message-template", row.pk, now, data)
