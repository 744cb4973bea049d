"""Give an assessment to a candidate, change until when and how, take it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.assessments import knows_candidate
from kedua.access.can import can_edit_application
from kedua.engine.planning.task_time import LONGEST, is_long
from kedua.library.assessments import written_assessment
from kedua.queries.assessment_library import Given, one_of
from kedua.queries.assessments import needs_work, raters_of, task_of
from kedua.queries.rounds import next_round, rounds_to_go
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Assessment, AssessmentRater, Member, Remedy
from kedua.records.models.application import ENDED
from kedua.records.models.assessment import CANCELLED, HANDED_IN, LAPSED, SENT, STARTED
from kedua.records.models.decision import ASSESSMENT
from kedua.usecases import occasions
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import promise_after
from kedua.usecases.stages import move_on

USUAL_RATERS = 2
MOST_RATERS = 6
LONGEST_TEXT = 1000  # characters of adjustments and reasons
PAY = 120  # characters of what is paid
FURTHEST = dt.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Referee:
    """Who is called. knows: how they know the candidate; contact: how they are reached; agreed: the candidate agreed."""

    name: str = ""
    knows: str = ""
    contact: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Sending:
    """What is given, until when, and who rates it. minutes: the time limit, 0 for none.

    why_one: why one person rates it alone; why_long, pay: above two hours. remedy: what it is to resolve.
    """

    task: str
    due_at: dt.datetime
    minutes: int
    raters: tuple[UUID, ...]
    extra_minutes: int = 0
    adjustments: str = ""
    why_one: str = ""
    why_long: str = ""
    pay: str = ""
    referee: Referee = Referee()
    remedy: UUID | None = None


@transaction.atomic
def send_assessment(
    actor: Member, application: Application, sending: Sending, now: dt.datetime, addresses: Addresses | None = None
) -> Assessment:
    """Give a candidate an assessment, and tell them, unless it is a call, of which they know: they agreed to it.

    Raises Refused for what is not there, too long without a reason and pay, rated by nobody or by one without a reason,
    due in the past, a call without the candidate's agreement, and beyond the organisation's stop rule.
    """
    row = _locked_application(actor, application)
    given = one_of(actor.organisation_id, sending.task)
    if given is None or given.retired:
        raise Refused("assessment-unknown")
    _check(sending, given, now)
    if rounds_to_go(row) == 0:
        raise Refused("rounds-over", most=row.organisation.stop)
    raters = _members(actor, sending.raters)
    assessment = _made(actor, row, sending, given, now)
    _seat(assessment, raters, given, now)
    data: Data = {
        "task": sending.task, "round": assessment.round, "minutes": sending.minutes, "extra": sending.extra_minutes,
        "raters": len(raters), "why_one": sending.why_one.strip() or None, "long": is_long(given.task.minutes),
    }  # fmt: skip
    _record(actor, "assessment.sent", assessment, now, data)
    promise_after(row, "booked", now, day_in(row.organisation, assessment.due_at))
    occasions.assessment_given(actor, assessment, now, addresses if given.task.call is None else None)
    move_on(row, now)
    return assessment


@transaction.atomic
def change_time(
    actor: Member,
    assessment: Assessment,
    due_at: dt.datetime,
    extra_minutes: int,
    adjustments: str,
    now: dt.datetime,
    addresses: Addresses | None = None,
) -> None:
    """Move until when it is due, allow more time, note adjustments. What had lapsed or ended by the clock goes on.

    Raises Refused for one that was taken back or of which a rating is in, and for a time that is over or very far.
    """
    row = _locked(actor, assessment)
    if row.state == CANCELLED:
        raise Refused("assessment-over")
    if any(rater.submitted_at for rater in raters_of(row)):
        raise Refused("assessment-rated")
    _check_due(due_at, now)
    if not 0 <= extra_minutes <= LONGEST or len(adjustments) > LONGEST_TEXT:
        raise Refused("assessment-extra", most=LONGEST)
    before = (row.due_at, row.extra_minutes, row.adjustments)
    after = (due_at, extra_minutes, kept_text(adjustments))
    if before == after and row.state not in (LAPSED, HANDED_IN):
        return
    row.due_at, row.extra_minutes, row.adjustments = after
    if row.state in (LAPSED, HANDED_IN):
        row.state, row.handed_in_at = (STARTED if row.started_at else SENT), None
    row.save(update_fields=["due_at", "extra_minutes", "adjustments", "state", "handed_in_at"])
    data: Data = {"due": due_at.isoformat(), "extra": extra_minutes, "adjusted": bool(row.adjustments)}
    _record(actor, "assessment.changed", row, now, data)
    if before[0] != due_at:
        promise_after(row.application, "booked", now, day_in(row.organisation, due_at))
        occasions.assessment_given(actor, row, now, addresses if task_of(row).call is None else None, again=True)
    move_on(row.application, now)


@transaction.atomic
def cancel_assessment(actor: Member, assessment: Assessment, now: dt.datetime) -> None:
    """Take an assessment back; doing it twice changes nothing more. Raises Refused once a rating is in."""
    row = _locked(actor, assessment)
    if row.state == CANCELLED:
        return
    if any(rater.submitted_at for rater in raters_of(row)):
        raise Refused("assessment-rated")
    row.state, row.revoked_at = CANCELLED, now
    row.save(update_fields=["state", "revoked_at"])
    _record(actor, "assessment.cancelled", row, now)
    occasions.assessment_taken_back(row)
    promise_after(row.application, "cancelled", now)
    move_on(row.application, now)


def _made(actor: Member, row: Application, sending: Sending, given: Given, now: dt.datetime) -> Assessment:
    referee: dict[str, str] = {}
    if given.task.call is not None:
        told = sending.referee
        referee = {
            "name": told.name.strip(),
            "knows": told.knows.strip(),
            "contact": told.contact.strip(),
            "agreed_at": now.isoformat(),
        }
    return Assessment.objects.create(
        organisation_id=row.organisation_id,
        application=row,
        remedy=_remedy(row, sending.remedy),
        task=sending.task,
        kind=given.task.kind,
        title=given.task.title,
        body=written_assessment(given.task),
        round=next_round(row),
        live=not needs_work(given.task),
        minutes=sending.minutes if needs_work(given.task) else 0,
        extra_minutes=sending.extra_minutes,
        adjustments=kept_text(sending.adjustments),
        why_long=kept_text(sending.why_long),
        pay=sending.pay.strip(),
        referee=referee,
        due_at=sending.due_at,
        made_by=actor,
        created_at=now,
    )


def _seat(assessment: Assessment, raters: Sequence[Member], given: Given, now: dt.datetime) -> None:
    """Seat who rates it: blind where the task can be, and only who does not know whose work it is."""
    AssessmentRater.objects.bulk_create(
        AssessmentRater(
            organisation_id=assessment.organisation_id,
            assessment=assessment,
            member=member,
            blind=given.task.raters.blind and not knows_candidate(member, assessment.application),
            created_at=now,
        )
        for member in raters
    )


def _check(sending: Sending, given: Given, now: dt.datetime) -> None:
    _check_due(sending.due_at, now)
    if not (0 <= sending.minutes <= LONGEST and 0 <= sending.extra_minutes <= LONGEST):
        raise Refused("assessment-extra", most=LONGEST)
    texts = (sending.adjustments, sending.why_one, sending.why_long, sending.referee.knows)
    if any(len(text) > LONGEST_TEXT for text in texts) or len(sending.pay) > PAY:
        raise Refused("text-long", most=LONGEST_TEXT)
    check_length(max(given.task.minutes, sending.minutes), sending.why_long, sending.pay)
    if not sending.raters:
        raise Refused("raters-none")
    if len({*sending.raters}) > MOST_RATERS:
        raise Refused("raters-many", most=MOST_RATERS)
    if len({*sending.raters}) == 1 and not sending.why_one.strip():
        raise Refused("raters-one")
    if given.task.call is not None:
        _check_call(sending.referee)


def check_length(minutes: int, why: str, pay: str) -> None:
    """An assessment above two hours has a reason and is paid. Raises Refused."""
    if is_long(minutes) and not (why.strip() and pay.strip()):
        raise Refused("assessment-long")


def _check_call(referee: Referee) -> None:
    if not (referee.name.strip() and referee.knows.strip() and referee.contact.strip()):
        raise Refused("referee-missing")
    if not referee.agreed:
        raise Refused("referee-consent")


def _check_due(due_at: dt.datetime, now: dt.datetime) -> None:
    if due_at <= now:
        raise Refused("due-past")
    if due_at > now + FURTHEST:
        raise Refused("due-far", most=FURTHEST.days)


def _members(actor: Member, keys: Sequence[UUID]) -> list[Member]:
    rows = Member.objects.filter(organisation=actor.organisation_id, active=True, pk__in=keys)
    found = {member.pk: member for member in rows.select_related("account")}
    if len(found) != len({*keys}):
        raise Refused("member-unknown")
    return [found[key] for key in dict.fromkeys(keys)]


def _remedy(row: Application, key: UUID | None) -> Remedy | None:
    if key is None:
        return None
    rows = Remedy.objects.filter(organisation=row.organisation_id, decision__application=row, kind=ASSESSMENT)
    found = rows.filter(pk=key, done_at=None).first()
    if found is None:
        raise Refused("remedy-over")
    return found


def _locked_application(actor: Member, application: Application) -> Application:
    rows = Application.objects.select_for_update(no_key=True, of=("self",))
    row = rows.select_related("job__organisation", "organisation", "candidate").get(pk=application.pk)
    if not can_edit_application(actor, row):
        raise PermissionDenied
    if row.stage in ENDED:
        raise Refused("application-ended")
    return row


def _locked(actor: Member, assessment: Assessment) -> Assessment:
    application = _locked_application(actor, assessment.application)
    rows = Assessment.objects.select_for_update(no_key=True, of=("self",)).select_related("organisation")
    row = rows.get(pk=assessment.pk)
    row.application = application
    return row


def _record(actor: Member, action: str, row: Assessment, now: dt.datetime, data: Data | None = None) -> None:
    facts = {"application": str(row.application_id), **(data or {})}
    record(actor, row.organisation_id, action, "assessment", row.pk, now, facts)
