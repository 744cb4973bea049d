"""Ask everybody whom an interview concerns into it, tell them of changes, and take it out of their calendars again.

Who is to be told what is written down together with the change (`CalendarInvitation`), and sent after it by a job: once
for each address and sequence, however often the job is run.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet

from kedua.access.can import can_edit_application
from kedua.queries.invitations import Invitee, invitees, meeting_of, newest_by_address, told_in
from kedua.records.models import CalendarInvitation, Interview, Member
from kedua.records.models.interview import BOOKED
from kedua.records.models.schedule import CANCEL, REQUEST
from kedua.usecases import invitation_thread
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.invitation_letters import Occasion, language_of, letter_to
from kedua.usecases.ports import Addresses, Mailer, Queue
from kedua.wording.calendar import Kind, candidate_letter
from kedua.wording.translate import in_language

JOB = "send-calendar-invitation"
WAITED_FOR, GIVEN_UP = dt.timedelta(minutes=2), dt.timedelta(minutes=15)


def is_ahead(interview: Interview, now: dt.datetime) -> bool:
    """Whether anybody still wants to know: it has a time, and that is not over."""
    if interview.starts_at is None or interview.day_only:
        return False
    return interview.starts_at + dt.timedelta(minutes=interview.minutes) > now


@transaction.atomic
def send_invitations(actor: Member, interview: Interview, now: dt.datetime, queue: Queue) -> int:
    """Ask in whoever does not hold the newest state of an interview. Gives how many letters are on their way.

    Raises Refused when it is over, or not to take place.
    """
    locked = (
        Interview.objects.select_for_update(no_key=True, of=("self",))
        .select_related("application__job")
        .get(pk=interview.pk)
    )
    if not can_edit_application(actor, locked.application):
        raise PermissionDenied
    if locked.state != BOOKED or not is_ahead(locked, now):
        raise Refused("invitation-late")
    return tell(locked, actor, now, queue)


def tell(interview: Interview, by: Member, now: dt.datetime, queue: Queue | None, caused_by: str = "") -> int:
    """Write down who is to be told of an interview as it now is, and have them told. Gives how many.

    Whom it concerns is asked in unless they hold this very state; whoever was asked in and is not concerned any more, or
    all when it is cancelled, are asked to drop it. by: whom to answer; caused_by: who it was, where no member did it.
    queue: None leaves it to `overdue`. Must run in the transaction that changed the interview, locked.
    """
    if not is_ahead(interview, now):
        return 0
    newest = newest_by_address(interview)
    wanted = {one.email: one for one in _concerned(interview) if one.email} if interview.state == BOOKED else {}
    _raise_sequence(interview, newest, wanted)
    off = [row for email, row in newest.items() if row.method == REQUEST and email not in wanted]
    late = [one for email, one in wanted.items() if email not in newest or newest[email].sequence < interview.sequence]
    rows = [_row(interview, by, now, CANCEL, Invitee(row.name, row.email, row.candidate)) for row in off]
    rows += [_row(interview, by, now, REQUEST, one) for one in late]
    if not rows:
        return 0
    CalendarInvitation.objects.bulk_create(rows)
    _put_into_thread(rows, interview, by, now)
    interview.invited_at = now
    interview.save(update_fields=["invited_at", "sequence"])
    facts = {"letters": len(rows), "sequence": interview.sequence}
    record(caused_by or by, interview.organisation_id, "interview.told", "interview", interview.pk, now, facts)
    if queue is not None:
        _enqueue([row.pk for row in rows], queue)
    return len(rows)


def overdue(now: dt.datetime) -> tuple[UUID, ...]:
    """List what should have been sent by now and was not: its job was lost, or there was none.

    What is older was refused again and again, or says what holds no more: it stays.
    """
    lately = (now - GIVEN_UP, now - WAITED_FOR)
    rows = CalendarInvitation.objects.filter(sent_at=None, created_at__range=lately)
    return tuple(rows.order_by("created_at", "id").values_list("pk", flat=True))


def send(key: UUID, mailer: Mailer, addresses: Addresses, now: dt.datetime) -> None:
    """Send one invitation, unless it was sent before, or a newer one to the same address takes its place."""
    rows = CalendarInvitation.objects.select_related(
        "made_by__account", "seat", "interview__application__job", "interview__application__candidate",
        "interview__application__organisation",
    )  # fmt: skip
    row = rows.filter(pk=key).first()
    if row is None or row.sent_at is not None:
        return
    if _is_outdated(row):
        invitation_thread.overtaken(row)
        return
    seats = tuple(row.interview.panel.select_related("member__account"))
    occasion = Occasion(row.interview, seats, row.made_by, addresses, now)
    member = row.seat is not None and row.seat.member_id is not None
    one = Invitee(row.name, row.email, row.candidate, row.seat_id, member)
    letter = letter_to(one, occasion, _kind(row), row.sequence)
    try:
        mailer.send(letter)
    except Exception:
        invitation_thread.not_sent(row)
        raise
    CalendarInvitation.objects.filter(pk=key, sent_at=None).update(sent_at=now)
    invitation_thread.sent(row, (letter.subject, letter.text), now)


def _concerned(interview: Interview) -> tuple[Invitee, ...]:
    seats = interview.panel.select_related("member__account")
    return invitees(interview.application.candidate, list(seats))


def _put_into_thread(rows: Iterable[CalendarInvitation], interview: Interview, by: Member, now: dt.datetime) -> None:
    """Let the conversation with the candidate hold what they are told; what the panel is told is none of it."""
    seats = list(interview.panel.select_related("member__account"))
    for row in rows:
        if row.candidate:
            meeting = meeting_of(interview, seats, told_in(interview))
            with in_language(language_of(interview)):
                letter = candidate_letter(meeting, _kind(row), (by.name, by.account.email))
            invitation_thread.written(row, letter, now)


def _raise_sequence(interview: Interview, newest: Mapping[str, CalendarInvitation], wanted: Collection[str]) -> None:
    """Let the sequence grow where somebody is to be told otherwise than they were at it, as when an address has changed."""
    turned = (row.sequence for email, row in newest.items() if (row.method == REQUEST) != (email in wanted))
    interview.sequence = max(interview.sequence, *(number + 1 for number in turned), 0)


def _row(interview: Interview, by: Member, now: dt.datetime, method: str, one: Invitee) -> CalendarInvitation:
    return CalendarInvitation(
        organisation_id=interview.organisation_id,
        interview=interview,
        seat_id=one.seat,
        made_by=by,
        email=one.email,
        name=one.name,
        candidate=one.candidate,
        method=method,
        sequence=interview.sequence,
        created_at=now,
    )


def _enqueue(keys: Iterable[UUID], queue: Queue) -> None:
    for key in map(str, keys):
        transaction.on_commit(partial(queue.enqueue, JOB, key=key))


def _is_outdated(row: CalendarInvitation) -> bool:
    """Whether what it would say holds no more: a newer one says what does."""
    if row.method == REQUEST and row.interview.state != BOOKED:
        return True
    return _others(row).filter(sequence__gt=row.sequence).exists()


def _kind(row: CalendarInvitation) -> Kind:
    if row.method == CANCEL:
        return "dropped" if row.interview.state == BOOKED else "cancelled"
    before = _others(row).exclude(sent_at=None).filter(sequence__lt=row.sequence).order_by("-sequence").first()
    return "changed" if before is not None and before.method == REQUEST else "new"


def _others(row: CalendarInvitation) -> QuerySet[CalendarInvitation]:
    rows = CalendarInvitation.objects.filter(organisation=row.organisation_id, interview=row.interview_id)
    return rows.filter(email=row.email)
