"""Somebody applies for a job on its public page: a candidate with an application, a promise, and a message to say so.

Whoever applied with an address before gets no other answer on the page than anybody else; what they sent is kept.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.access.public_adverts import public_adverts
from kedua.queries.candidate_links import token_of
from kedua.queries.candidate_records import CandidateRecord, put_record
from kedua.queries.phones import region_of
from kedua.queries.reach import reach_of
from kedua.queries.work_calendar import day_in
from kedua.records.models import Advert, Application, Candidate, Job, Member, Resume
from kedua.usecases.applications import CANDIDATE
from kedua.usecases.audit import record
from kedua.usecases.candidate_answers import write_reply
from kedua.usecases.candidate_links import page_link
from kedua.usecases.candidates import Entry, index_words, put_on_job
from kedua.usecases.consents import Agreed, agree
from kedua.usecases.errors import Refused
from kedua.usecases.messages import Said, send
from kedua.usecases.ports import Addresses
from kedua.usecases.resumes import Json, keep_file_of
from kedua.wording.applying import PUBLIC_PAGE, again_letter, applied_again, typed_otherwise
from kedua.wording.translate import in_language


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A résumé as it came. read: what was read in it, or why nothing could be."""

    data: bytes
    name: str
    read: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Applying:
    """What somebody sends who applies. language: in which they want to hear; adjustment: what makes the interview work."""

    name: str
    email: str
    language: str
    agreed: tuple[Agreed, ...]
    phone: str = ""
    note: str = ""
    adjustment: str = ""
    resume: HandedIn | None = None


@transaction.atomic
def apply(advert: Advert, sent: Applying, now: dt.datetime, addresses: Addresses) -> None:
    """Take in an application. It looks the same from outside whether or not the address is known.

    Raises Refused once the advert takes no applications any more.
    """
    job = _open_job(advert, now)
    candidate = _known(job, sent.email)
    before = Application.objects.filter(candidate=candidate, job=job).select_related("organisation").first()
    if candidate is not None and before is not None:
        before.job = job
        _apply_again(before, candidate, sent, now, addresses)
        return
    otherwise = _otherwise(candidate, sent) if candidate else ""
    candidate = _met(job, candidate, sent, now) if candidate else _new(job, sent, now)
    if sent.resume is not None:
        _keep(candidate, sent.resume, now)
    note = "\n\n".join(text for text in (sent.note, otherwise) if text)
    entry = Entry(job, day_in(job.organisation, now), PUBLIC_PAGE, note=note, adjustment=sent.adjustment, unseen=True)
    put_on_job(CANDIDATE, candidate, entry, now, addresses)


@transaction.atomic
def note_seen(actor: Member, application: Application, now: dt.datetime) -> None:
    """Note that somebody has seen to an application that came in by itself; doing it twice changes nothing more."""
    if not can_edit_application(actor, application):
        raise PermissionDenied
    if Application.objects.filter(pk=application.pk, unseen=True).update(unseen=False):
        record(actor, application.organisation_id, "application.seen", "application", application.pk, now)


def _open_job(advert: Advert, now: dt.datetime) -> Job:
    """Give the job, held open until all is written; what the public could read a moment ago may have been taken down."""
    job = Job.objects.select_for_update(no_key=True, of=("self",)).select_related("organisation").get(pk=advert.job_id)
    if not public_adverts(job.organisation, now).filter(pk=advert.pk, open_to_apply=True).exists():
        raise Refused("apply-over")
    return job


def _known(job: Job, email: str) -> Candidate | None:
    """Give the candidate with an address: who is on the job already, else who was there first."""
    rows = Candidate.objects.select_for_update(no_key=True).filter(
        organisation=job.organisation_id, email=email.strip().lower()
    )
    every = list(rows.order_by("created_at", "id"))
    on_it = set(Application.objects.filter(job=job, candidate__in=every).values_list("candidate", flat=True))
    return next((one for one in every if one.pk in on_it), every[0] if every else None)


def _new(job: Job, sent: Applying, now: dt.datetime) -> Candidate:
    candidate = Candidate(organisation_id=job.organisation_id, language=sent.language, created_at=now)
    put_record(candidate, CandidateRecord(sent.name, sent.email, sent.phone))
    agree(candidate, sent.agreed, now, job)
    candidate.save(force_insert=True)
    index_words([candidate], region_of(job.organisation))
    record(CANDIDATE, job.organisation_id, "candidate.added", "candidate", candidate.pk, now)
    return candidate


def _met(job: Job, candidate: Candidate, sent: Applying, now: dt.datetime) -> Candidate:
    """Add what is new to somebody we know. The address alone does not prove who it is: what was confirmed stays."""
    changed = ["consents"] if agree(candidate, sent.agreed, now, job) else []
    for name in ("phone", "language"):
        if getattr(sent, name) and not getattr(candidate, name):
            setattr(candidate, name, getattr(sent, name))
            changed.append(name)
    if changed:
        index_words([candidate], region_of(job.organisation))
        candidate.save(update_fields=changed)
        fields = {"fields": changed}
        record(CANDIDATE, candidate.organisation_id, "candidate.changed", "candidate", candidate.pk, now, fields)
    return candidate


def _apply_again(
    application: Application, candidate: Candidate, sent: Applying, now: dt.datetime, addresses: Addresses
) -> None:
    """Keep what is new as a message of theirs, and write to the address, at most once a day."""
    news, application.candidate = _news(application, candidate, sent), candidate
    _met(application.job, candidate, sent, now)
    if sent.resume is not None:
        _keep(candidate, sent.resume, now)
    if news:
        write_reply(application, news, uuid4(), now)
    record(CANDIDATE, application.organisation_id, "application.again", "application", application.pk, now)
    page = addresses.page("my-application", token_of(page_link(application, now)))
    job, organisation = application.job.title, application.organisation
    with in_language(reach_of(candidate, organisation).language):
        letter = again_letter(candidate.name, job, page, organisation.name)
    send(application, "own", Said(*letter), f"again:{application.pk}:{day_in(organisation, now)}", now)


def _news(application: Application, candidate: Candidate, sent: Applying) -> str:
    """Put what was not sent the first time into the words of a message."""
    return applied_again(
        "" if application.note.startswith(sent.note) else sent.note,
        "" if sent.adjustment == application.adjustment else sent.adjustment,
        _otherwise(candidate, sent),
        sent.resume.name if sent.resume is not None and not _has(candidate, sent.resume) else "",
    )


def _otherwise(candidate: Candidate, sent: Applying) -> str:
    name, phone = " ".join(sent.name.split()), sent.phone.strip()
    other_phone = phone if candidate.phone and phone != candidate.phone else ""
    return typed_otherwise(name if name != candidate.name else "", other_phone)


def _keep(candidate: Candidate, resume: HandedIn, now: dt.datetime) -> None:
    if not _has(candidate, resume):
        keep_file_of(CANDIDATE, candidate, resume.data, resume.name, resume.read, now)


def _has(candidate: Candidate, resume: HandedIn) -> bool:
    digest = hashlib.sha256(resume.data).hexdigest()
    mine = Resume.objects.filter(organisation=candidate.organisation_id, candidate=candidate)
    return mine.filter(sha256=digest).exists()
