"""Everybody who waits and was promised no day is promised one: as many working days from now as their job says."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

DECIDED = ("passed", "not passed")


def promise(apps: Apps, schema: BaseDatabaseSchemaEditor) -> None:
    """Promise, job by job. Public holidays are left out: whoever is told a day too early is not wronged."""
    applications = apps.get_model("records", "Application").objects.using(schema.connection.alias)
    waiting = applications.filter(promise=None, answered_at=None).exclude(stage="withdrawn")
    jobs = apps.get_model("records", "Job").objects.using(schema.connection.alias)
    now = dt.datetime.now(dt.UTC)
    for job in jobs.filter(pk__in=waiting.values("job")).select_related("organisation").order_by("id"):
        days = list(_working_days(now.date(), job.organisation.working_days, max(job.days_to_hear, job.days_to_tell)))
        mine = waiting.filter(job=job)
        mine.filter(stage__in=DECIDED).update(promise=days[job.days_to_tell], promised_at=now)
        mine.exclude(stage__in=DECIDED).update(promise=days[job.days_to_hear], promised_at=now)


def _working_days(day: dt.date, working: list[int], number: int) -> Iterator[dt.date]:
    """Give a day, and so many working days after it."""
    yield day
    while number:
        day += dt.timedelta(days=1)
        if day.weekday() in working or not working:
            number -= 1
            yield day


class Migration(migrations.Migration):
    dependencies: ClassVar = [("records", "0015_no_silence")]

    operations: ClassVar = [migrations.RunPython(promise, migrations.RunPython.noop)]
