"""Rows for the room's benchmark: interviews with two of a panel signed in; and what is kept of what they wrote."""

from __future__ import annotations

import json
import sys

from bench.soak_rows import start


def make(rooms: int) -> None:
    """Make interviews and print, for each place on their panels, its key, its interview and the session of who has it."""
    from django.core.management import call_command
    from django.db import transaction
    from tests.factories.rows import NOW, make_application, make_candidate, make_job, make_organisation, make_seat

    from bench.sessions import session_of
    from kedua.records.models import Account, Interview, Member
    from kedua.records.models.member import INTERVIEWER

    call_command("migrate", verbosity=0)
    organisation = make_organisation()
    with transaction.atomic():
        job = make_job(organisation)
        for number in range(rooms):
            application = make_application(job, make_candidate(organisation, f"Candidate {number}"))
            interview = Interview.objects.create(
                organisation=organisation, application=application, round=2, starts_at=NOW, created_at=NOW
            )
            for place in ("a", "b"):
                # A password that fits nothing: hashing thousands would take minutes, and nobody types one here.
                email = f"{place}{number}@bakau.example"
                account = Account.objects.create(email=email, name=f"Lim {number}", password="!")  # noqa: S106 - see above
                member = Member.objects.create(
                    organisation=organisation, account=account, role=INTERVIEWER, created_at=NOW
                )
                seat = make_seat(interview, member)
                print(json.dumps({"key": str(seat.pk), "room": str(interview.pk), "session": session_of(member)}))


def read() -> None:
    """Print what stands on every page, and the keys of all that happened."""
    from kedua.records.models import RoomEvent, RoomPage

    for seat, address, heads, seen in RoomPage.objects.values_list(
        "interviewer", "address", "heads", "seen"
    ).iterator():
        print(json.dumps({"seat": str(seat), "address": address, "heads": heads, "seen": seen}))
    for key in RoomEvent.objects.values_list("key", flat=True).iterator():
        print(json.dumps({"event": str(key)}))


if __name__ == "__main__":
    start()
    if sys.argv[1] == "make":
        make(int(sys.argv[2]))
    else:
        read()
