"""Draft what is hardest to write: a "not passed" with its reasons, and the feedback that somebody asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.engine.language.occasions import Occasion
from kedua.engine.language.told_topic import may_be_told
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.messages import WordsFile
from kedua.queries.outcome_reasons import OutcomeReasons, outcome_reasons
from kedua.queries.reach import reach_of
from kedua.records.models import Application, Member, Message
from kedua.records.models.application import NOT_PASSED
from kedua.records.models.message import DRAFT
from kedua.usecases import messages
from kedua.usecases.errors import Refused
from kedua.usecases.message_check import check_messages
from kedua.usecases.ports import Addresses
from kedua.usecases.templates import say
from kedua.wording.message_reasons import missing_sentence, shown_sentence, sounds_sentence
from kedua.wording.message_words import words_of


@transaction.atomic
def draft_not_passed(actor: Member, application: Application, now: dt.datetime, addresses: Addresses) -> Message:
    """Draft the news that somebody has not passed, with what they showed and what was missing; a person releases it.

    A draft of it that is there already is worded anew. Raises Refused where the outcome is another.
    """
    _check(actor, application)
    if application.stage != NOT_PASSED:
        raise Refused("outcome-missing")
    return _drafted(actor, application, "not-passed", tuple(_in_short(application)), now, addresses)


@transaction.atomic
def draft_feedback(actor: Member, application: Application, now: dt.datetime, addresses: Addresses) -> Message:
    """Draft the feedback that a candidate asked for, with what an answer tells that shows what was missing."""
    _check(actor, application)
    return _drafted(actor, application, "feedback", tuple(_in_full(application)), now, addresses)


def _in_short(application: Application) -> Iterator[str]:
    reasons, words = outcome_reasons(application), _words(application)
    yield from _shown(reasons, words)
    if reasons.missing:
        yield missing_sentence([missing.name for missing in reasons.missing], words)


def _in_full(application: Application) -> Iterator[str]:
    reasons, words = outcome_reasons(application), _words(application)
    yield from _in_short(application)
    for missing in reasons.missing:
        if missing.sounds:
            yield sounds_sentence(missing.name, missing.sounds, words)


def _shown(reasons: OutcomeReasons, words: WordsFile) -> Iterator[str]:
    if not reasons.shown:
        return
    names = [shown.name for shown in reasons.shown]
    topic = next((shown.topic for shown in reasons.shown if _may_be_told(shown.topic, words)), "")
    with_topic = shown_sentence(names, topic, words)
    # What an interviewer typed is left out where the check finds anything in it; our own words stay.
    yield with_topic if _clean(with_topic) else shown_sentence(names, "", words)


def _drafted(
    actor: Member,
    application: Application,
    occasion: Occasion,
    reasons: tuple[str, ...],
    now: dt.datetime,
    addresses: Addresses,
) -> Message:
    said = say(occasion, application, now, addresses, sender=actor, reasons=" ".join(reasons))
    every = Message.objects.filter(organisation=application.organisation_id, application=application, occasion=occasion)
    there = every.filter(state=DRAFT).order_by("-created_at", "-id").first()
    if there is None:
        key = f"{occasion}:{application.pk}:{every.count()}"
        return messages.draft(application, occasion, said, key, now, by=actor)
    messages.change(actor, there, said, now)
    there.refresh_from_db()
    return there


def _may_be_told(topic: str, words: WordsFile) -> bool:
    """Topics are read in English only: what cannot be checked is not passed on, and no other language holds an English one."""
    if not topic or words != words_of("en"):
        return False
    return may_be_told(topic, load_law(sides=("note",)).rules, JURISDICTIONS)


def _clean(sentence: str) -> bool:
    return check_messages([("own", sentence)]) == [()]


def _words(application: Application) -> WordsFile:
    return words_of(reach_of(application.candidate, application.organisation).language)


def _check(actor: Member, application: Application) -> None:
    if not can_edit_application(actor, application):
        raise PermissionDenied
