"""Promise a candidate that they hear by a day: at every piece of news, and when it has to be put off."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.engine.scheduling.promise import News, Patience, barrier_to_move, promised_after
from kedua.queries.work_calendar import calendar_of, day_in
from kedua.records.models import Application, AuditEntry, Interview, Job, Member, PastPromise
from kedua.records.models.application import ENDED, WITHDRAWN
from kedua.records.models.interview import BOOKED, CANCELLED
from kedua.records.models.member import OWNER, RECRUITER
from kedua.records.models.promise import MOVED, NEWS
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

FURTHEST = dt.timedelta(days=90)  # whoever is to wait longer than that is told no, and asked again
PROMISED = "application.promised"  # in the record of changes
REASON = 300  # characters of a reason
UNHEARD = ("decided", "reopened", "noted")  # news of which the candidate has heard nothing


def promise_after(application: Application, news: News, now: dt.datetime, day: dt.date | None = None) -> None:
    """Set the day by which the candidate hears, after news; called by other use cases, inside theirs.

    day: that of the interview, where the news is about one; interviews still to come are waited for, too. Whoever withdrew,
    or was told how it ended, waits for nothing; once people have decided, only that decision is news.
    """
    if application.stage == WITHDRAWN or application.answered_at is not None:
        return
    if application.stage in ENDED and news != "decided":
        return
    today = day_in(application.organisation, now)
    since = day or today
    if news in ("booked", "interviewed", "cancelled"):
        since = max([since, *_days_ahead(application, now)])
    before = application.promise
    after = _promised(application.job, news, now, since, before)
    if news in UNHEARD and after == before:
        return
    if after != before and news != "decided":
        note_heard(application, NEWS, now, since if news in ("interviewed", "noted") else None)
    if news != "decided":
        application.promised_at, application.promise_moves = now, 0
    application.promise = after
    application.save(update_fields=["promise", "promised_at", "promise_moves"])


def promise_on(application: Application, day: dt.date, now: dt.datetime) -> None:
    """Set the day that a candidate has just been told, where they wait and know of no interview ahead.

    Called by other use cases, inside theirs. One that is over by now is today.
    """
    if application.stage in ENDED or application.answered_at is not None or _days_ahead(application, now):
        return
    note_heard(application, NEWS, now)
    application.promise = max(day, day_in(application.organisation, now))
    application.promised_at, application.promise_moves = now, 0
    application.save(update_fields=["promise", "promised_at", "promise_moves"])


def promise_after_interview(interview: Interview, now: dt.datetime, *, news: bool = True) -> None:
    """Set the day by which the candidate hears, after an interview was booked, moved, cancelled, held or missed.

    Called by other use cases, inside theirs. news: whether the candidate hears of it, and not only we. One of which nobody
    knows the day is none.
    """
    if interview.state == CANCELLED:
        if news:
            promise_after(interview.application, "cancelled", now)
    elif interview.starts_at is not None:
        ahead = interview.state == BOOKED and interview.starts_at > now
        kind: News = "noted" if not news else "booked" if ahead else "interviewed"
        promise_after(interview.application, kind, now, day_in(interview.application.organisation, interview.starts_at))


def first_promise(job: Job, now: dt.datetime) -> dt.date:
    """Give the day by which somebody hears who is put on a job now, so that it is worked out once for many."""
    today = day_in(job.organisation, now)
    return _promised(job, "added", now, today, None)


def note_heard(application: Application, how: str, now: dt.datetime, on: dt.date | None = None) -> None:
    """Keep of a promise that ends by when it was and when they heard; before it is changed, inside another use case.

    on: the day on which they heard, where that is not today.
    """
    today = day_in(application.organisation, now)
    if application.promise is None:
        return
    PastPromise.objects.create(
        organisation_id=application.organisation_id,
        application=application,
        day=application.promise,
        promised_at=application.promised_at,
        heard_on=min(on or today, today),
        how=how,
        created_at=now,
    )


def check_day(day: dt.date, today: dt.date) -> None:
    """A promised day is still to come, and near enough to be a promise. Raises Refused."""
    if day < today:
        raise Refused("promise-past")
    if day > today + FURTHEST:
        raise Refused("promise-far", most=FURTHEST.days)


@transaction.atomic
def put_off(actor: Member, application: Application, day: dt.date, why: str, now: dt.datetime) -> None:
    """Promise another day than before. Twice since the last news anybody may make it later, then a recruiter with a reason.

    Raises Refused for a day that is over or very far, and where the promise may not be moved.
    """
    row = (
        Application.objects.select_for_update(no_key=True, of=("self",))
        .select_related("job", "organisation")
        .get(pk=application.pk)
    )
    if not can_edit_application(actor, row):
        raise PermissionDenied
    check_day(day, day_in(row.organisation, now))
    if row.answered_at is not None or row.stage == WITHDRAWN:
        raise Refused("promise-needless")
    if day == row.promise:
        return
    later = row.promise is not None and day > row.promise
    if later:
        barrier = barrier_to_move(row.promise_moves, actor.role in (OWNER, RECRUITER), bool(why.strip()))
        if barrier is not None:
            raise Refused(f"promise-{barrier}")
    before = row.promise.isoformat() if row.promise else None
    data: dict[str, str | int | None] = {"from": before, "to": day.isoformat(), "moves": row.promise_moves}
    if row.promised_at is not None:
        data["since"] = row.promised_at.isoformat()
    note_heard(row, MOVED, now)
    row.promise, row.promised_at = day, now
    row.promise_moves += later
    row.save(update_fields=["promise", "promised_at", "promise_moves"])
    if why.strip():
        data["why"] = " ".join(why.split())[:REASON]
    record(actor, row.organisation_id, PROMISED, "application", row.pk, now, data)


def put_back(actor: Member, application: Application, moved_at: dt.datetime, now: dt.datetime) -> bool:
    """Undo a move of the promise that nobody has told the candidate; called by other use cases, inside theirs.

    moved_at: when it was moved. Gives whether it was undone: not where it has changed since.
    """
    entries = AuditEntry.objects.filter(
        organisation=application.organisation_id, subject_id=str(application.pk), action=PROMISED, at=moved_at
    )
    entry = entries.order_by("-number").first()
    row = Application.objects.select_for_update(no_key=True, of=("self",)).get(pk=application.pk)
    if entry is None or row.promised_at != moved_at or row.promise is None:
        return False
    was = entry.data
    back = {"from": row.promise.isoformat(), "to": was["from"]}
    row.promise = dt.date.fromisoformat(was["from"]) if was["from"] else None
    row.promised_at = dt.datetime.fromisoformat(was["since"]) if "since" in was else None
    row.promise_moves = was["moves"]
    row.save(update_fields=["promise", "promised_at", "promise_moves"])
    past = PastPromise.objects.filter(organisation=row.organisation_id, application=row, how=MOVED)
    past.filter(created_at=moved_at).delete()
    record(actor, row.organisation_id, "application.promise-back", "application", row.pk, now, back)
    return True


def usual_day(application: Application, now: dt.datetime) -> dt.date:
    """Give the day that "still deciding" proposes: as many working days from today as the job usually takes."""
    today = day_in(application.job.organisation, now)
    calendar = calendar_of(application.job.organisation, today)
    return dt.date.fromordinal(calendar.after(today.toordinal(), application.job.days_to_hear))


def _promised(job: Job, news: News, now: dt.datetime, since: dt.date, before: dt.date | None) -> dt.date:
    today = day_in(job.organisation, now)
    promised = promised_after(
        news,
        since.toordinal(),
        today.toordinal(),
        before.toordinal() if before else None,
        Patience(job.days_to_hear, job.days_to_tell),
        calendar_of(job.organisation, max(since, today)),
    )
    return dt.date.fromordinal(promised)


def _days_ahead(application: Application, now: dt.datetime) -> list[dt.date]:
    """Give the days of the interviews that are still to come."""
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application, state=BOOKED)
    return [day_in(application.organisation, at) for at in rows.values_list("starts_at", flat=True) if at and at > now]
