"""Which messages an event calls for: those that go out by themselves, and those that somebody releases.

By themselves go that an application has arrived, what to expect of an interview, and answers to questions. All that tells
how it goes on waits for a person, an outcome above all. Called by other use cases, inside theirs, after they have set the
promise; with `addresses` None, where no message is wished, nothing is written.
"""

from __future__ import annotations

import datetime as dt
from copy import copy
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from kedua.access.can import can_edit_application
from kedua.engine.language.occasions import Occasion
from kedua.queries.candidate_page import zone_for
from kedua.queries.reach import reach_of
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Assessment, Interview, Member, Message
from kedua.records.models.application import NOT_PASSED, WITHDRAWN
from kedua.records.models.interview import BOOKED, HELD
from kedua.records.models.message import DRAFT, UNDONE, WAITING
from kedua.usecases import messages
from kedua.usecases.drafting import draft_feedback, draft_not_passed
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.telling import OF_STAGE
from kedua.usecases.templates import More, say

LATELY = dt.timedelta(days=3)  # what is longer ago, the candidate knows
UNDECIDED: tuple[Occasion, ...] = (
    "thank-you",
    "deciding",
    "undecided",
    "reopened",
    "further",
    "assessment",
)  # hold only while nothing is decided
AHEAD: tuple[Occasion, ...] = ("preparation", "reminder")  # speak of an interview to come
LASTING: tuple[Occasion, ...] = ("own", "answer", "feedback")  # hold however an application goes on


def applied(application: Application, now: dt.datetime, addresses: Addresses | None) -> None:
    """Say that an application has arrived, unless that was days ago, or no address is known."""
    if addresses is None or application.applied_on < day_in(application.organisation, now) - LATELY:
        return
    key = _new_key("received", application, application.pk)
    if key and reach_of(application.candidate, application.organisation).address:
        messages.send(application, "received", say("received", application, now, addresses), key, now)


def booked(interview: Interview, now: dt.datetime, addresses: Addresses | None) -> None:
    """Draft the news of a further interview into which nobody is asked by an invitation."""
    if interview.round > 1 and interview.state == BOOKED and interview.starts_at and interview.starts_at > now:
        _draft("further", interview.application, interview.pk, now, addresses, More(interview=interview))


def moved(interview: Interview, now: dt.datetime, addresses: Addresses | None) -> None:
    """Take back what tells of an interview as it no longer is, and draft the news of a further one as it is now."""
    _put_away(interview.application, _about(interview, ("further", *AHEAD)))
    if interview.round > 1 and interview.state == BOOKED and interview.starts_at and interview.starts_at > now:
        _draft("further", interview.application, interview.pk, now, addresses, More(interview=interview), again=True)


def interviewed(interview: Interview, now: dt.datetime, addresses: Addresses | None) -> None:
    """Draft thanks for an interview that was held lately, with the day by which the candidate hears."""
    if interview.starts_at is not None and interview.starts_at >= now - LATELY:
        _draft("thank-you", interview.application, interview.pk, now, addresses, More(interview=interview))


def turned(interview: Interview, before: str, now: dt.datetime, addresses: Addresses | None) -> None:
    """Say what an interview's becoming something else calls for: thanks once it was held, silence where it was not."""
    if interview.state == HELD and before != HELD:
        interviewed(interview, now, addresses)
    elif interview.state != before:
        not_interviewed(interview)


def not_interviewed(interview: Interview) -> None:
    """Put away what speaks of an interview that was not held, or does not take place."""
    _put_away(interview.application, _about(interview, ("thank-you", "further", *AHEAD)))


def assessment_given(
    actor: Member, assessment: Assessment, now: dt.datetime, addresses: Addresses | None, *, again: bool = False
) -> None:
    """Tell a candidate of an assessment; whoever gave it has released it, and can hold it back for a minute.

    again: it is due at another time; what told of the former one and is not sent yet is put away.
    """
    application = assessment.application
    _put_away(application, Q(key__startswith=f"assessment:{assessment.pk}:"))
    key = _new_key("assessment", application, assessment.pk, again=again)
    if addresses is None or not key or not reach_of(application.candidate, application.organisation).address:
        return
    due = assessment.due_at.astimezone(ZoneInfo(zone_for(application))).date()
    more = More(sender=actor, assessment_title=assessment.title, assessment_due=due)
    said = say("assessment", application, now, addresses, **more)
    messages.release(actor, messages.draft(application, "assessment", said, key, now, by=actor), now)


def assessment_taken_back(assessment: Assessment) -> None:
    """Put away what would still tell of an assessment that was taken back."""
    _put_away(assessment.application, Q(key__startswith=f"assessment:{assessment.pk}:"))


def decided(actor: Member, application: Application, now: dt.datetime, addresses: Addresses | None) -> None:
    """Draft the outcome for somebody to release, a "no" with its reasons; what holds only before is put away."""
    _put_away(application, Q(occasion__in=UNDECIDED))
    if addresses is not None:
        _outcome(actor, application, now, addresses)


def next_step(
    by: Member,
    application: Application,
    about: UUID,
    words: str,
    day: dt.date,
    now: dt.datetime,
    addresses: Addresses | None,
) -> None:
    """Draft what comes next and why, for somebody who is undecided about. about: the decision; day: by when they hear.

    The words tell the day that holds once they are read; until then the promise is what it was.
    """
    if addresses is not None:
        told = copy(application)
        told.promise = day
        said = say("undecided", told, now, addresses, sender=by, what_happens_next=words)
        messages.draft(application, "undecided", said, f"undecided:{about}:0", now, by=by)


def no_next_step(application: Application) -> None:
    """Put away what tells of a next step that is none any more."""
    _put_away(application, Q(occasion="undecided"))


def reopened(by: Member, application: Application, about: UUID, now: dt.datetime, addresses: Addresses | None) -> None:
    """Draft the news that how it ended does not hold any more. about: the decision that was reversed."""
    if addresses is not None:
        said = say("reopened", application, now, addresses, sender=by)
        messages.draft(application, "reopened", said, f"reopened:{about}:0", now, by=by)


def offered(application: Application) -> tuple[Occasion, ...]:
    """List the occasions on which somebody may start a message themselves: an outcome only where it is the outcome."""
    outcome = OF_STAGE.get(application.stage)
    if application.answered_at is not None:
        return ("feedback-offer", "feedback")
    if outcome is not None:
        return (outcome, "feedback-offer", "feedback")
    return ("withdrawn",) if application.stage == WITHDRAWN else ("thank-you", "further", "preparation", "reminder")


@transaction.atomic
def start(
    actor: Member, application: Application, occasion: Occasion, now: dt.datetime, addresses: Addresses
) -> Message:
    """Draft a message on an occasion that somebody chose. A draft on it that is there already is the one they get.

    Raises Refused for an occasion that is none now.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    if occasion not in offered(application):
        raise Refused("occasion-past")
    mine = Message.objects.filter(organisation=application.organisation_id, application=application, occasion=occasion)
    there = mine.filter(state=DRAFT).order_by("-created_at", "-id").first()
    if there is not None:
        return there
    if occasion in OF_STAGE.values():
        return _outcome(actor, application, now, addresses)
    if occasion == "feedback":
        return draft_feedback(actor, application, now, addresses)
    said = say(occasion, application, now, addresses, sender=actor)
    key = f"{occasion}:{application.pk}:{mine.count()}"
    return messages.draft(application, occasion, said, key, now, by=actor)


def _outcome(actor: Member, application: Application, now: dt.datetime, addresses: Addresses) -> Message:
    if application.stage == NOT_PASSED:
        return draft_not_passed(actor, application, now, addresses)
    occasion = OF_STAGE[application.stage]
    earlier = Message.objects.filter(organisation=application.organisation_id, application=application)
    key = f"{occasion}:{application.pk}:{earlier.filter(occasion=occasion).count()}"
    said = say(occasion, application, now, addresses, sender=actor)
    return messages.draft(application, occasion, said, key, now, by=actor)


def withdrew(application: Application, now: dt.datetime, addresses: Addresses | None) -> None:
    """Draft a courtesy to somebody who goes on no further; what told how it goes on is put away."""
    _put_away(application, ~Q(occasion__in=LASTING))
    _draft("withdrawn", application, application.pk, now, addresses, More())


def came_back(application: Application) -> None:
    """Put the courtesy away of somebody who goes on after all."""
    _put_away(application, Q(occasion="withdrawn"))


def prepare(interview: Interview, mark: str, now: dt.datetime, addresses: Addresses) -> None:
    """Tell a candidate what to expect of an interview. mark: which time of it, so that one that is moved is told anew."""
    _ahead("preparation", interview, mark, now, addresses)


def recall(interview: Interview, mark: str, now: dt.datetime, addresses: Addresses) -> None:
    """Remind a candidate of an interview. mark: as above."""
    _ahead("reminder", interview, mark, now, addresses)


def _ahead(occasion: Occasion, interview: Interview, mark: str, now: dt.datetime, addresses: Addresses) -> None:
    application = interview.application
    said = say(occasion, application, now, addresses, interview=interview)
    messages.send(application, occasion, said, f"{occasion}:{interview.pk}:{mark}", now)


def _draft(
    occasion: Occasion,
    application: Application,
    about: UUID,
    now: dt.datetime,
    addresses: Addresses | None,
    more: More,
    *,
    again: bool = False,
) -> None:
    """Draft a message unless there is one on this; again: in spite of one that is sent."""
    if addresses is None:
        return
    key = _new_key(occasion, application, about, again=again)
    if key:
        messages.draft(application, occasion, say(occasion, application, now, addresses, **more), key, now)


def _new_key(occasion: Occasion, application: Application, about: UUID, *, again: bool = False) -> str:
    """Give the key of a message on this; "" where there is one already that was not put away. again: in spite of that."""
    every = Message.objects.filter(organisation=application.organisation_id, key__startswith=f"{occasion}:{about}:")
    states = list(every.values_list("state", flat=True))
    return f"{occasion}:{about}:{len(states)}" if again or all(state == UNDONE for state in states) else ""


def _about(interview: Interview, occasions: tuple[Occasion, ...]) -> Q:
    """Give the condition for messages on these occasions that speak of an interview."""
    found = Q(pk=None)
    for occasion in occasions:
        found |= Q(key__startswith=f"{occasion}:{interview.pk}:")
    return found


def _put_away(application: Application, which: Q) -> None:
    """Put away drafts, and hold back for good what waits; what goes with an entry for a calendar is not ours to stop."""
    rows = Message.objects.filter(organisation=application.organisation_id, application=application)
    rows = rows.filter(Q(state=DRAFT) | Q(state=WAITING, due_at__isnull=False))
    rows.filter(which).update(state=UNDONE, due_at=None)
