"""Rows for the soak: scorecards to write on, each with somebody signed in; and what is kept in them afterwards."""

from __future__ import annotations

import json
import os
import sys


def start() -> None:
    """Load the settings and the tables."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kedua.config.settings")
    import django

    django.setup()


def make(number: int) -> None:
    """Make places on panels and print, for each, its key and the session of its interviewer."""
    from django.core.management import call_command
    from tests.factories import rows

    from bench.sessions import session_of

    call_command("migrate", verbosity=0)
    organisation = rows.make_organisation()
    job = rows.make_job(organisation)
    for index in range(number):
        member = rows.make_member(organisation, f"Interviewer{index} Lim")
        application = rows.make_application(job, rows.make_candidate(organisation, f"Candidate {index}"))
        seat = rows.make_seat(rows.make_interview(application), member)
        print(json.dumps({"key": str(seat.pk), "session": session_of(member)}))


def read() -> None:
    """Print what each scorecard holds."""
    from kedua.records.models import Scorecard

    for card in Scorecard.objects.all():
        note = card.draft.get("fields", {}).get("answers-0-note", "")
        print(json.dumps({"key": str(card.interviewer_id), "note": note, "revision": card.revision}))


if __name__ == "__main__":
    start()
    if sys.argv[1] == "make":
        make(int(sys.argv[2]))
    else:
        read()
