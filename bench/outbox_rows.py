"""Messages for the outbox: due, each of a candidate of its own, in an organisation that is never quiet."""

from __future__ import annotations

import datetime as dt

from tests.factories import rows

from kedua.records.ids import new_id
from kedua.records.models import Application, Candidate, Job, Message, Organisation
from kedua.records.models.message import WAITING

TEXT = "Dear {name},\n\nWe are still deciding. You will hear from us by Friday, 4 December 2026.\n\nRita Chandran\n"


def make_due(count: int, now: dt.datetime) -> list[str]:
    """Make so many messages. Gives their ids."""
    job = _job()
    organisation = job.organisation
    names = [f"Candidate {new_id().hex}" for _number in range(count)]
    candidates = [
        Candidate(organisation=organisation, created_at=now, name=name, email=f"{name[10:]}@mail.example")
        for name in names
    ]
    Candidate.objects.bulk_create(candidates, batch_size=500)
    applications = [
        Application(
            organisation=organisation, created_at=now, job=job, candidate=one, candidate_name=one.name, stage_since=now,
            applied_on=now.date(), promise=now.date(), promised_at=now,
        )
        for one in candidates
    ]  # fmt: skip
    Application.objects.bulk_create(applications, batch_size=500)
    messages = [
        Message(
            organisation=organisation, created_at=now, candidate=one.candidate, application=one, key=f"deciding:{one.pk}",
            occasion="deciding", to=one.candidate.email, subject="Where we are", text=TEXT.format(name=one.candidate_name),
            state=WAITING, due_at=now,
        )
        for one in applications
    ]  # fmt: skip
    Message.objects.bulk_create(messages, batch_size=500)
    return [message.pk.hex for message in messages]


def _job() -> Job:
    found = Job.objects.select_related("organisation").first()
    if found is not None:
        return found
    organisation = rows.make_organisation()
    Organisation.objects.filter(pk=organisation.pk).update(quiet_from=dt.time(0), quiet_to=dt.time(0))
    rows.make_member(organisation, "Rita Chandran", "recruiter")
    return rows.make_job(organisation)
