"""Add a candidate to a job, put a known one on another, change their record, delete everything about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db import transaction

from kedua.access.can import can_delete_candidates, can_edit_application, can_edit_job
from kedua.access.visible import visible_candidates
from kedua.queries.candidate_records import CandidateRecord, put_record
from kedua.queries.candidate_words import words_of
from kedua.queries.phones import region_of
from kedua.queries.unanswered import owed
from kedua.records.models import Application, Candidate, CandidateWord, HandedFile, Job, Member, PrivacyRequest, Resume
from kedua.records.models.job import OPEN
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.closing import close_if_told
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import check_day, first_promise

REASON = 300  # characters of a reason


@dataclass(frozen=True, slots=True)
class Entry:
    """How somebody comes to a job: where from, when (in the organisation's zone), and by when they hear.

    promise: None for as many working days as the job usually takes. note, adjustment: what they wrote themselves; unseen:
    nobody of the organisation has seen it yet.
    """

    job: Job
    applied_on: dt.date
    source: str = ""
    promise: dt.date | None = None
    note: str = ""
    adjustment: str = ""
    unseen: bool = False


@transaction.atomic
def add_candidate(
    actor: Member,
    facts: CandidateRecord,
    entry: Entry,
    now: dt.datetime,
    resume: Resume | None = None,
    addresses: Addresses | None = None,
) -> Application:
    """Make a candidate with an application. resume: the file it was read from, which becomes theirs.

    addresses: for telling them that it has arrived; None tells nobody.
    """
    _check_job(actor, entry)
    candidate = Candidate(organisation_id=actor.organisation_id, created_at=now)
    put_record(candidate, facts)
    candidate.save(force_insert=True)
    index_words([candidate], region_of(actor.organisation))
    record(actor, actor.organisation_id, "candidate.added", "candidate", candidate.pk, now)
    _attach(actor, candidate, resume)
    return put_on_job(actor, candidate, entry, now, addresses)


@transaction.atomic
def add_application(
    actor: Member,
    candidate: Candidate,
    entry: Entry,
    now: dt.datetime,
    resume: Resume | None = None,
    addresses: Addresses | None = None,
) -> Application:
    """Put a candidate on another job. addresses: as above. Raises Refused when they are on it already."""
    _check_job(actor, entry)
    if not visible_candidates(actor).filter(pk=candidate.pk).exists():
        raise PermissionDenied
    _attach(actor, candidate, resume)
    return put_on_job(actor, candidate, entry, now, addresses)


def put_on_job(
    by: Member | str, candidate: Candidate, entry: Entry, now: dt.datetime, addresses: Addresses | None
) -> Application:
    """Make an application, and tell the candidate that it has arrived; called by other use cases, inside theirs.

    Raises Refused where they are on the job already.
    """
    promise = entry.promise or first_promise(entry.job, now)
    application, made = Application.objects.get_or_create(
        candidate=candidate,
        job=entry.job,
        defaults={
            "organisation_id": candidate.organisation_id,
            "candidate_name": candidate.name,
            "source": entry.source.strip(),
            "note": entry.note,
            "adjustment": entry.adjustment,
            "unseen": entry.unseen,
            "applied_on": entry.applied_on,
            "promise": promise,
            "promised_at": now,
            "stage_since": now,
            "created_at": now,
        },
    )
    if not made:
        raise Refused("application-already", job=entry.job.title)
    data = {"job": str(entry.job.pk), "promise": promise.isoformat()}
    record(by, candidate.organisation_id, "application.added", "application", application.pk, now, data)
    occasions.applied(application, now, addresses)
    return application


@transaction.atomic
def change_candidate(actor: Member, application: Application, facts: CandidateRecord, now: dt.datetime) -> None:
    """Change what is known of a candidate; without a change nothing is written."""
    if not can_edit_application(actor, application):
        raise PermissionDenied
    candidate = Candidate.objects.select_for_update(no_key=True).get(pk=application.candidate_id)
    changed = put_record(candidate, facts)
    if not changed:
        return
    candidate.save(update_fields=changed)
    if "name" in changed:
        mine = Application.objects.filter(organisation=actor.organisation_id, candidate=candidate)
        mine.update(candidate_name=candidate.name)
    index_words([candidate], region_of(actor.organisation))
    record(actor, actor.organisation_id, "candidate.changed", "candidate", candidate.pk, now, {"fields": changed})


@transaction.atomic
def delete_candidate(actor: Member, candidate: Candidate, now: dt.datetime, why: str = "") -> None:
    """Delete a candidate: applications, interviews, feedback, plans and files; the record of changes keeps only ids.

    Raises Refused for somebody who is owed an answer, without a reason why they need none, unless they asked for it.
    """
    if not can_delete_candidates(actor) or candidate.organisation_id != actor.organisation_id:
        raise PermissionDenied
    mine = Application.objects.filter(organisation=actor.organisation_id, candidate=candidate)
    asked = PrivacyRequest.objects.filter(candidate=candidate, kind="deletion", done_at=None).exists()
    reason = " ".join(why.split())[:REASON]
    if not asked and not reason and mine.filter(owed()).exists():
        raise Refused("candidate-unanswered")
    jobs = list(mine.values_list("job", flat=True))
    key = candidate.pk
    delete_people([candidate])
    record(
        actor, actor.organisation_id, "candidate.deleted", "candidate", key, now, {"why": reason} if reason else None
    )
    for job in jobs:
        close_if_told(job, now)


def delete_people(candidates: Sequence[Candidate]) -> None:
    """Delete candidates with all that is theirs; files go once the transaction is safely written."""
    keys = [candidate.pk for candidate in candidates]
    files = [resume.file for resume in Resume.objects.filter(candidate__in=keys)]
    handed = HandedFile.objects.filter(assessment__application__candidate__in=keys)
    places = list(handed.values_list("place", flat=True))
    Candidate.objects.filter(pk__in=keys).delete()
    for file in files:
        transaction.on_commit(lambda file=file: file.storage.delete(file.name))  # type: ignore[misc]  # bound at once
    for place in places:
        transaction.on_commit(lambda place=place: default_storage.delete(place))  # type: ignore[misc]  # bound at once


def index_words(candidates: Sequence[Candidate], region: str) -> None:
    """Renew the words by which candidates are found."""
    CandidateWord.objects.filter(candidate__in=[candidate.pk for candidate in candidates]).delete()
    CandidateWord.objects.bulk_create(words_for(candidates, region), batch_size=2_000)


def words_for(candidates: Iterable[Candidate], region: str) -> list[CandidateWord]:
    """Make the words of candidates, without saving them."""
    return [
        CandidateWord(organisation_id=candidate.organisation_id, word=word, candidate_id=candidate.pk)
        for candidate in candidates
        for word in words_of(candidate, region)
    ]


def _attach(actor: Member, candidate: Candidate, resume: Resume | None) -> None:
    if resume is None:
        return
    if resume.organisation_id != actor.organisation_id or resume.candidate_id is not None:
        raise Refused("resume-taken")
    resume.candidate = candidate
    resume.save(update_fields=["candidate"])


def _check_job(actor: Member, entry: Entry) -> None:
    if not can_edit_job(actor, entry.job):
        raise PermissionDenied
    if (
        Job.objects.select_for_update(no_key=True, of=("self",)).get(pk=entry.job.pk).state != OPEN
    ):  # nobody closes it meanwhile
        raise Refused("job-closed", job=entry.job.title)
    if entry.promise is not None:
        check_day(entry.promise, entry.applied_on)
