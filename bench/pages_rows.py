"""Rows for measuring pages: a large organisation beside some applications with real feedback, and who looks at them."""

from __future__ import annotations

import json
import sys
from urllib.parse import urlencode

from bench.soak_rows import start

COMPLETE = 40  # applications with feedback and a plan to make
PAGES = ("today", "candidates", "jobs", "library", "company", "members", "audit")


def make(candidates: int) -> None:
    """Make the rows; print the session, and for each page the addresses to ask for."""
    from django.core.management import call_command
    from django.db import connection
    from django.urls import reverse
    from tests.factories import rows

    from bench.many_candidates import add_many
    from bench.sessions import session_of
    from kedua.records.models import Application
    from kedua.usecases.statistics import refresh_statistics

    call_command("migrate", verbosity=0)
    organisation = rows.make_organisation()
    owner, recruiter = rows.make_member(organisation, "Ada Rahman", "owner"), rows.make_member(organisation, "Ben Lim")
    add_many(owner, candidates, rows.NOW)
    job = rows.make_job(organisation, hiring_manager=owner)
    rows.make_job_panelist(job, recruiter)
    complete = []
    for number in range(COMPLETE):
        application = rows.make_application(
            job, rows.make_candidate(organisation, f"Cleo Tan {number}"), stage="planning"
        )
        rows.make_scorecard(rows.make_seat(rows.make_interview(application), recruiter))
        complete.append(application)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as it does by itself within a minute
    refresh_statistics()  # as the worker does every hour, on SQLite
    second = rows.make_member(organisation, "Rita Chandran", "recruiter")
    print(json.dumps({"name": "session", "urls": [session_of(second)]}))
    some = Application.objects.filter(organisation=organisation).order_by("id").values_list("pk", flat=True)[:4000:100]
    addresses = {name: [reverse(name)] for name in PAGES[:5]}
    addresses["search"] = [
        f"{reverse('candidates')}?{urlencode({'q': word})}" for word in ("wei mi", "nguyen", "siti", "tan 12", "excel")
    ]
    addresses["stage"] = [f"{reverse('candidates')}?stage={stage}" for stage in ("planning", "deciding", "feedback")]
    addresses["library search"] = [
        f"{reverse('library')}?{urlencode({'q': word})}" for word in ("custmer servise", "leeding team", "stock")
    ]
    addresses["application"] = [reverse("application", args=[key]) for key in some]
    addresses["job"] = [reverse("job", args=[job.pk])]
    for name in ("map", "plan", "kit"):
        addresses[name] = [reverse(name, args=[application.pk]) for application in complete]
    addresses["make"] = [reverse("plan-make", args=[application.pk]) for application in complete]
    for name, urls in addresses.items():
        print(json.dumps({"name": name, "urls": urls}))


if __name__ == "__main__":
    start()
    make(int(sys.argv[1]))
