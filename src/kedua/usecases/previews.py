"""What follows when a candidate is shown a preview: noted, answered, asked about; and their questions answered.

Nothing of it is ever rated: no reading of evidence, no plan and no rating looks at these rows, and a test keeps it so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.preview_statements import statements_of
from kedua.queries.previews import last_answer, published_of
from kedua.records.models import Application, CandidateQuestion, Job, Member, Preview, PreviewAnswer, PreviewShown
from kedua.records.models.application import ENDED, WITHDRAWN
from kedua.records.models.job import OPEN
from kedua.records.models.preview import BUT, INTERESTED, NO_LONGER, PUBLISHED
from kedua.usecases.applications import come_back_by_candidate, withdraw_by_candidate
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.messages import send
from kedua.usecases.ports import Addresses
from kedua.usecases.templates import say

HOW = ("interview", "page", "pdf")
ASKED_IN = ("interview", "page")
SELF_CHECK = ("yes", "unsure", "no")
LONGEST = 2000  # characters of a note, a question or an answer
MOST_OPEN = 20  # questions of one candidate that wait for an answer
BY = "Candidate"  # in the record of changes, which keeps no name of theirs

__all__ = ["answer", "answer_question", "ask", "note_shown", "published_of"]


@transaction.atomic
def note_shown(application: Application, preview: Preview, how: str, now: dt.datetime) -> None:
    """Note that the candidate was shown a version; once for each way in which they were."""
    if how not in HOW or preview.job_id != application.job_id or preview.state != PUBLISHED:
        raise ValueError(f"a preview is not shown like that: {how}")
    _locked(application)
    PreviewShown.objects.get_or_create(
        organisation_id=application.organisation_id,
        application=application,
        preview=preview,
        how=how,
        defaults={"created_at": now},
    )


@transaction.atomic
def answer(
    application: Application,
    preview: Preview | None,
    answer: str,
    note: str,
    self_check: Mapping[str, str],
    now: dt.datetime,
) -> PreviewAnswer:
    """Keep what the candidate says to the preview. self_check: what they chose to share of it, by statement.

    "No longer" ends the application without a judgement; another answer after it takes that back, while the job is open.
    Raises Refused for an answer of no known kind, one that is too long, and once they were told how it ended: until then
    nothing here lets them tell that it is decided.
    """
    job = Job.objects.select_for_update(no_key=True, of=("self",)).get(
        pk=application.job_id
    )  # first, as where it is closed
    row, note = _locked(application), kept_text(note)
    if answer not in (INTERESTED, BUT, NO_LONGER):
        raise Refused("preview-answer")
    if len(note) > LONGEST:
        raise Refused("preview-long", most=LONGEST)
    if row.stage in ENDED and row.stage != WITHDRAWN and row.answered_at is not None:
        raise Refused("application-over")
    before = last_answer(row)
    kept = PreviewAnswer.objects.create(
        organisation_id=row.organisation_id,
        application=row,
        preview=preview,
        answer=answer,
        note=note,
        self_check=_shared(preview, self_check),
        created_at=now,
    )
    record(BY, row.organisation_id, "preview.answered", "application", row.pk, now)
    if answer == NO_LONGER:
        withdraw_by_candidate(row, now)
    elif before is not None and before.answer == NO_LONGER and job.state == OPEN:
        come_back_by_candidate(row, now)
    return kept


@transaction.atomic
def ask(
    application: Application, text: str, asked_in: str, now: dt.datetime, key: UUID | None = None
) -> CandidateQuestion:
    """Keep what the candidate asks; they are owed an answer. key: of what brought it; with the same one it is kept once."""
    if asked_in not in ASKED_IN:
        raise ValueError(f"nobody asks in {asked_in}")
    row, text = _locked(application), kept_text(text)
    questions = CandidateQuestion.objects.filter(organisation=row.organisation_id, application=row)
    known = questions.filter(pk=key).first() if key else None
    if known is not None:
        return known
    if not text:
        raise Refused("question-empty")
    if len(text) > LONGEST:
        raise Refused("preview-long", most=LONGEST)
    if questions.filter(answered_at=None).count() >= MOST_OPEN:
        raise Refused("question-many", most=MOST_OPEN)
    same = questions.filter(answered_at=None, text=text).first()
    if same is not None:
        return same
    asked = CandidateQuestion(organisation_id=row.organisation_id, application=row, text=text, asked_in=asked_in)
    asked.created_at = now
    if key is not None:
        asked.pk = key
    asked.save(force_insert=True)
    record(BY, row.organisation_id, "question.asked", "application", row.pk, now)
    return asked


@transaction.atomic
def answer_question(
    actor: Member, question: CandidateQuestion, text: str, now: dt.datetime, addresses: Addresses
) -> None:
    """Answer what a candidate asked, and send them the answer. Raises Refused for an empty one, and for a second one."""
    application = _locked(question.application)
    if not can_edit_application(actor, application):
        raise PermissionDenied
    row = CandidateQuestion.objects.select_for_update(no_key=True).get(pk=question.pk)
    text = kept_text(text)
    if row.answered_at is not None:
        raise Refused("question-answered")
    if not text:
        raise Refused("answer-empty")
    if len(text) > LONGEST:
        raise Refused("preview-long", most=LONGEST)
    row.answer, row.answered_by, row.answered_at = text, actor, now
    row.save(update_fields=["answer", "answered_by", "answered_at"])
    said = say("answer", application, now, addresses, sender=actor, question=row.text, answer=text)
    send(application, "answer", said, f"answer:{row.pk}", now)
    record(actor, row.organisation_id, "question.answered", "application", application.pk, now)


def _shared(preview: Preview | None, given: Mapping[str, str]) -> dict[str, str]:
    """Keep the answers to questions that the version has."""
    asked = {one.id for one in statements_of(preview.statements) if one.section == "check"} if preview else set()
    return {name: said for name, said in given.items() if name in asked and said in SELF_CHECK}


def _locked(application: Application) -> Application:
    rows = Application.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("job", "candidate", "organisation").get(pk=application.pk)
