"""Remind those who keep promises, each once of each, and those above them when it is left too long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import IntegrityError, transaction

from kedua.queries.promise_reminders import DuePromise, due_promises
from kedua.records.models import Member, Organisation, PromiseReminder
from kedua.usecases.mail import post
from kedua.usecases.ports import Addresses, Letter, Queue
from kedua.wording.promises import Waiting, promises_letter

ORDER = {"late": 0, "today": 1, "before": 2}


def remind_of_promises(organisation: Organisation, now: dt.datetime, queue: Queue, addresses: Addresses) -> int:
    """Send what is due in an organisation, one letter to each member, however often and by whomever this is run.

    Gives the number of letters.
    """
    return sum(_remind(member, dues, now, queue, addresses) for member, dues in due_promises(organisation, now).items())


def _remind(member: Member, dues: Sequence[DuePromise], now: dt.datetime, queue: Queue, addresses: Addresses) -> int:
    """Write to one member, and keep in mind that they were, together; another worker may have done so meanwhile."""
    try:
        with transaction.atomic():
            PromiseReminder.objects.bulk_create(
                PromiseReminder(
                    organisation_id=member.organisation_id,
                    application=due.application,
                    member=member,
                    kind=due.kind,
                    mark=due.mark,
                    created_at=now,
                )
                for due in dues
            )
            waiting = [_waiting(due, addresses) for due in sorted(dues, key=lambda due: ORDER[due.kind])]
            post(Letter(member.account.email, *promises_letter(member.name, waiting, addresses.page("today"))), queue)
    except IntegrityError:
        return 0
    return 1


def _waiting(due: DuePromise, addresses: Addresses) -> Waiting:
    application = due.application
    return Waiting(
        candidate=application.candidate_name,
        job=application.job.title,
        promise=application.promise or due.mark,
        kind=due.kind,
        address=addresses.page("application", application.pk),
        days=due.days,
        keeper=due.keeper.name if due.keeper != due.member else "",
    )
