"""Call off what was arranged with somebody who goes on no further: nobody waits for them in a room."""

from __future__ import annotations

import datetime as dt

from kedua.queries.in_charge import in_charge
from kedua.records.models import Application, Interview, Member, Offer
from kedua.records.models.interview import BOOKED, CANCELLED
from kedua.usecases.audit import record
from kedua.usecases.invitations import tell
from kedua.usecases.ports import Queue


def stand_down(by: Member | str, application: Application, now: dt.datetime, queue: Queue | None) -> None:
    """Cancel the interviews ahead and take open offers of times back; called by other use cases, inside theirs.

    Whoever was asked into an interview is told that it does not take place. by: who ended it, a member or a name.
    """
    answers = by if isinstance(by, Member) else in_charge(application)
    rows = Interview.objects.select_for_update(no_key=True, of=("self",)).select_related("application__candidate")
    rows = rows.filter(organisation=application.organisation_id, application=application, state=BOOKED)
    for interview in rows.filter(starts_at__gt=now).order_by("starts_at", "id"):
        interview.state, interview.sequence = CANCELLED, interview.sequence + 1
        interview.save(update_fields=["state", "sequence"])
        facts = {"from": BOOKED, "to": CANCELLED}
        record(by, interview.organisation_id, "interview.state", "interview", interview.pk, now, facts)
        if interview.invited_at is not None and answers is not None:
            tell(interview, answers, now, queue, caused_by="" if isinstance(by, Member) else by)
    offers = Offer.objects.filter(organisation=application.organisation_id, application=application)
    if offers.filter(picked_at=None, revoked_at=None).update(revoked_at=now):
        record(by, application.organisation_id, "offer.revoked", "application", application.pk, now)
