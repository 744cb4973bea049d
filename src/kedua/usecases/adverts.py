"""A job's description: its facts, and its text in versions that never change; the next one replaces the last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Literal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_job
from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Hardship, MustHave
from kedua.engine.advert.text import LENGTHS, TONES, Length, Part, Section, Tone
from kedua.library.adverts import load_phrases
from kedua.queries.advert_facts import NAMES, stored_facts
from kedua.queries.advert_known import facts_from_job, own_of
from kedua.queries.adverts import checked_against, known_of, sections_of, stored_sections, version_of
from kedua.queries.company import LANGUAGES
from kedua.records.models import Advert, AdvertVersion, Job, Member
from kedua.records.models.advert import COMPOSED, DRAFTED, PASTED, WRITTEN
from kedua.records.models.job import CLOSED
from kedua.usecases.advert_check import check_facts, check_sections
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.slugs import save_under_free_slug

ListName = Literal["duties", "must_haves", "nice_to_haves", "hardships", "benefits"]


@transaction.atomic
def set_facts(actor: Member, job: Job, facts: Facts, now: dt.datetime) -> None:
    """Say what is true of the job. What Kedua knows already is not kept twice: it stays up to date by itself.

    Raises Refused for what is too long or too much, and for pay that is no band.
    """
    row = _locked(actor, job)
    facts = check_facts(facts)
    advert = _begun(row, now)
    own = own_of(facts, facts_from_job(row).facts)
    fields = [
        name for name in NAMES if own.get(name) != advert.facts.get(name) or (name in own) != (name in advert.facts)
    ]
    if not fields:
        return
    advert.facts, advert.apply_by = own, facts.apply_by
    advert.save(update_fields=["facts", "apply_by"])
    _record(actor, "advert.facts", row, now, {"fields": fields})


@transaction.atomic
def add_fact(actor: Member, job: Job, name: ListName, said: str, now: dt.datetime) -> None:
    """Add what a text says to a list of facts, because it is true."""
    row = _locked(actor, job)
    facts = known_of(row, _begun(row, now)).facts
    if name == "must_haves":
        facts = replace(facts, must_haves=(*facts.must_haves, MustHave(said)))
    elif name == "hardships":
        facts = replace(facts, hardships=(*facts.hardships, Hardship(said)))
    else:
        facts = replace(facts, **{name: (*getattr(facts, name), said)})  # type: ignore[arg-type]  # a list of texts
    set_facts(actor, row, facts, now)


@transaction.atomic
def forget_fact(actor: Member, job: Job, name: str, now: dt.datetime) -> None:
    """Take back what was typed of a fact: what Kedua knows holds again."""
    row = _locked(actor, job)
    advert = _begun(row, now)
    if name not in advert.facts:
        return
    del advert.facts[name]
    advert.apply_by = None if name == "apply_by" else advert.apply_by
    advert.save(update_fields=["facts", "apply_by"])
    _record(actor, "advert.facts", row, now, {"fields": [name]})


@transaction.atomic
def compose_version(
    actor: Member, job: Job, tone: Tone, length: Length, language: str, now: dt.datetime, seed: int = 0
) -> AdvertVersion:
    """Write a version from the facts. seed: another one gives another wording of the same facts."""
    row = _locked(actor, job)
    if tone not in TONES or length not in LENGTHS or language not in LANGUAGES:
        raise Refused("advert-choice")
    advert = _begun(row, now)
    facts = replace(known_of(row, advert).facts, language=language)
    advert.tone, advert.length, advert.language = tone, length, language
    advert.save(update_fields=["tone", "length", "language"])
    text = compose(facts, tone, length, load_phrases(language), seed)
    return _next(actor, advert, COMPOSED, text.sections, facts, (), now)


@transaction.atomic
def write_sections(
    actor: Member,
    job: Job,
    sections: Sequence[Section],
    seen: int,
    now: dt.datetime,
    accepted: Collection[Part] = (),
) -> AdvertVersion:
    """Write the text; a section without words is left out. seen: the version that somebody began from.

    What an AI drafted stays marked unless it is among the accepted. Raises Refused when somebody else wrote meanwhile.
    """
    row = _locked(actor, job)
    advert = _begun(row, now)
    last = _last(advert)
    if seen != (last.version if last else 0):
        raise Refused("advert-changed")
    clean = check_sections(sections)
    drafted = [part for part in (last.drafted if last else []) if part not in accepted]
    if last is not None and clean == sections_of(last.sections) and drafted == last.drafted:
        return last
    facts = replace(known_of(row, advert).facts, language=advert.language)
    return _next(actor, advert, WRITTEN, clean, facts, drafted, now)


@transaction.atomic
def paste(actor: Member, job: Job, sections: Sequence[Section], now: dt.datetime) -> AdvertVersion:
    """Take over a text from elsewhere as it is."""
    row = _locked(actor, job)
    advert = _begun(row, now)
    return _next(actor, advert, PASTED, check_sections(sections), known_of(row, advert).facts, (), now)


@transaction.atomic
def keep_draft(
    actor: Member, job: Job, sections: Sequence[Section], drafted: Sequence[Part], language: str, now: dt.datetime
) -> AdvertVersion:
    """Keep what an AI wrote as a version: its parts are marked until a person accepts them."""
    row = _locked(actor, job)
    advert = _begun(row, now)
    advert.language = language
    advert.save(update_fields=["language"])
    facts = replace(known_of(row, advert).facts, language=language)
    return _next(actor, advert, DRAFTED, check_sections(sections), facts, drafted, now)


@transaction.atomic
def accept_drafted(actor: Member, job: Job, parts: Collection[Part], now: dt.datetime) -> AdvertVersion:
    """Take parts that an AI drafted as one's own, having read them."""
    row = _locked(actor, job)
    last = _last(_begun(row, now))
    if last is None or not set(parts) & set(last.drafted):
        raise Refused("advert-changed")
    return write_sections(actor, row, sections_of(last.sections), last.version, now, parts)


@transaction.atomic
def restore_version(actor: Member, job: Job, number: int, now: dt.datetime) -> AdvertVersion:
    """Go back to an earlier version: it becomes the newest one again, word for word."""
    row = _locked(actor, job)
    advert = _begun(row, now)
    earlier, last = version_of(advert, number), _last(advert)
    if earlier is None or last is None or earlier == last:
        raise Refused("advert-version")
    made = _next(
        actor, advert, earlier.how, sections_of(earlier.sections), checked_against(earlier), earlier.drafted, now
    )
    _record(actor, "advert.restored", row, now, {"version": made.version, "from": number})
    return made


def _next(
    actor: Member,
    advert: Advert,
    how: str,
    sections: Sequence[Section],
    facts: Facts,
    drafted: Sequence[str],
    now: dt.datetime,
) -> AdvertVersion:
    last = _last(advert)
    made = AdvertVersion.objects.create(
        organisation_id=advert.organisation_id,
        advert=advert,
        version=last.version + 1 if last else 1,
        how=how,
        sections=stored_sections(sections),
        facts=stored_facts(facts),
        drafted=[part for part in drafted if any(one.part == part for one in sections)],
        made_by=actor,
        created_at=now,
    )
    _record(actor, "advert.written", advert.job, now, {"version": made.version, "how": how})
    return made


def _last(advert: Advert) -> AdvertVersion | None:
    return AdvertVersion.objects.filter(advert=advert).first()


def _begun(job: Job, now: dt.datetime) -> Advert:
    """Give the job's description; the first word about it begins one."""
    advert = Advert.objects.select_for_update(no_key=True).filter(job=job).first()
    if advert is None:
        tone = job.organisation.tone if job.organisation.tone in TONES else "plain"
        language = job.organisation.languages[0] if job.organisation.languages else "en"
        advert = save_under_free_slug(
            lambda slug: Advert.objects.create(
                organisation_id=job.organisation_id, job=job, slug=slug, created_at=now, tone=tone, language=language
            ),
            job.title,
            lambda: set(Advert.objects.filter(organisation=job.organisation_id).values_list("slug", flat=True)),
        )
    advert.job = job
    return advert


def _locked(actor: Member, job: Job) -> Job:
    row = Job.objects.select_for_update(no_key=True, of=("self",)).select_related("organisation").get(pk=job.pk)
    if not can_edit_job(actor, row):
        raise PermissionDenied
    if row.state == CLOSED:
        raise Refused("job-ended")
    return row


def _record(actor: Member, action: str, job: Job, now: dt.datetime, data: Data) -> None:
    record(actor, job.organisation_id, action, "job", job.pk, now, data)
