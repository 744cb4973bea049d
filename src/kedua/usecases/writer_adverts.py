"""Have the organisation's language model write the description of a job, or parts of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied

from kedua.access.can import can_edit_job
from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Length, Part, Section, Tone
from kedua.library.adverts import load_phrases
from kedua.records.models import Job, Member
from kedua.usecases.advert_drafting import advert_task
from kedua.usecases.embedder_port import Reader
from kedua.usecases.invented import NotInFacts
from kedua.usecases.writer import draft
from kedua.usecases.writer_port import Writers


@dataclass(frozen=True, slots=True)
class AdvertDraft:
    """A whole description. call: by which the draft is accepted; drafted: the parts that the model wrote.

    The other parts are composed. not_in_facts: what was struck out, each with its part: add it to the facts? left_out: what
    was in it as it was composed, and is nowhere now.
    """

    call: UUID
    sections: tuple[Section, ...]
    drafted: tuple[Part, ...]
    not_in_facts: tuple[NotInFacts, ...]
    left_out: tuple[str, ...]


def draft_advert(  # noqa: PLR0913, PLR0917 - what a description is made of
    actor: Member,
    job: Job,
    facts: Facts,
    tone: Tone,
    length: Length,
    parts: Collection[Part],
    writers: Writers,
    embedder: Reader,
    now: dt.datetime,
) -> AdvertDraft:
    """Have some parts written, all where none is named; nothing is saved but the call. Raises Refused and NotDrafted."""
    if not can_edit_job(actor, job):
        raise PermissionDenied
    base = compose(facts, tone, length, load_phrases(facts.language))
    call, written = draft(actor, advert_task(facts, base, tone, length, embedder, parts), writers, now)
    return AdvertDraft(call, written.advert.sections, written.drafted, written.not_in_facts, written.left_out)
