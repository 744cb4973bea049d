"""What candidates ask about the data kept of them, and what became of it: nobody's request is left lying."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_answer_requests
from kedua.queries.reach import reach_of
from kedua.records.models import Application, Member, PrivacyRequest
from kedua.usecases.applications import CANDIDATE
from kedua.usecases.audit import record
from kedua.usecases.candidates import delete_candidate
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.mail import post
from kedua.usecases.messages import Said, send
from kedua.usecases.ports import Letter, Queue
from kedua.wording.own_data import deleted_letter, outcome_letter
from kedua.wording.translate import in_language

CORRECTION, DELETION = "correction", "deletion"
LONGEST = 2000
MOST_OPEN = 10  # of one candidate


@transaction.atomic
def ask_about_data(application: Application, kind: str, text: str, now: dt.datetime) -> PrivacyRequest:
    """Keep that a candidate asks for correction or deletion. The same, asked twice, is kept once.

    Raises Refused for a correction that does not say of what, and for too much.
    """
    text = kept_text(text)
    if kind not in (CORRECTION, DELETION):
        raise Refused("request-unknown")
    if kind == CORRECTION and not text:
        raise Refused("correction-empty")
    if len(text) > LONGEST:
        raise Refused("text-long", most=LONGEST)
    owner = {"organisation_id": application.organisation_id, "candidate_id": application.candidate_id}
    waiting = PrivacyRequest.objects.filter(**owner, done_at=None)
    same = waiting.filter(kind=kind, **({} if kind == DELETION else {"text": text})).first()
    if same is not None:
        return same
    if waiting.count() >= MOST_OPEN:
        raise Refused("requests-many")
    asked = PrivacyRequest.objects.create(**owner, application=application, kind=kind, text=text, created_at=now)
    record(CANDIDATE, asked.organisation_id, f"privacy.{kind}", "candidate", application.candidate_id, now)
    return asked


@transaction.atomic
def take_back(application: Application, now: dt.datetime) -> None:
    """Note that a candidate does not want to be deleted after all; doing it twice changes nothing more."""
    waiting = PrivacyRequest.objects.filter(
        organisation=application.organisation_id, candidate=application.candidate_id, kind=DELETION, done_at=None
    )
    if waiting.delete()[0]:
        record(CANDIDATE, application.organisation_id, "privacy.kept", "candidate", application.candidate_id, now)


@transaction.atomic
def answer_request(actor: Member, request: PrivacyRequest, outcome: str, now: dt.datetime) -> None:
    """Say what became of a request, and tell the candidate. Raises Refused for one that is answered, and without a word."""
    row, outcome = _locked(actor, request), kept_text(outcome)
    if not outcome:
        raise Refused("outcome-empty")
    if len(outcome) > LONGEST:
        raise Refused("text-long", most=LONGEST)
    row.outcome, row.done_by, row.done_at = outcome, actor, now
    row.save(update_fields=["outcome", "done_by", "done_at"])
    record(actor, row.organisation_id, "privacy.answered", "candidate", row.candidate_id, now, {"kind": row.kind})
    application = row.application or row.candidate.applications.order_by("-created_at").first()
    if application is not None:
        with in_language(reach_of(row.candidate, row.organisation).language):
            letter = outcome_letter(row.kind, row.candidate.name, outcome, actor.name)
        send(application, "answer", Said(*letter), f"request:{row.pk}", now)


@transaction.atomic
def delete_as_asked(actor: Member, request: PrivacyRequest, now: dt.datetime, queue: Queue) -> None:
    """Delete the candidate who asked for it, with everything about them, and tell them: that letter is the last thing kept.

    It is kept no longer than until it is sent. Raises Refused for anything but an open request for deletion.
    """
    row = _locked(actor, request)
    if row.kind != DELETION:
        raise Refused("request-unknown")
    candidate, organisation = row.candidate, row.organisation
    with in_language(reach_of(candidate, organisation).language):
        letter = deleted_letter(candidate.name, organisation.name)
    delete_candidate(actor, candidate, now)
    record(actor, organisation.pk, "privacy.deleted", "candidate", candidate.pk, now)
    if candidate.email:
        post(Letter(candidate.email, *letter, actor.account.email), queue)


def _locked(actor: Member, request: PrivacyRequest) -> PrivacyRequest:
    if not can_answer_requests(actor) or request.organisation_id != actor.organisation_id:
        raise PermissionDenied
    rows = PrivacyRequest.objects.select_for_update(no_key=True, of=("self",))
    row = rows.select_related("candidate", "organisation", "application__organisation").get(pk=request.pk)
    if row.done_at is not None:
        raise Refused("request-answered")
    return row
