"""Rooms to interview in, made beside a running server: `python -m tests.e2e.rooms 9` prints where they are."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kedua.commands.django_setup import start_django
from tests.e2e.conftest import ROOT, Server

if TYPE_CHECKING:
    from kedua.records.models import Application, Interview, Member

PANEL = ("Ines Lopez", "Wan Azlan")


@dataclass(frozen=True, slots=True)
class Room:
    """One interview. seats, sessions, emails: of Ines and Wan, by first name; the sessions are for this room alone."""

    interview: str
    seats: Mapping[str, str]
    sessions: Mapping[str, str]
    emails: Mapping[str, str]

    def path(self, who: str) -> str:
        return f"/room/{self.seats[who]}/"


def rooms_beside(server: Server, number: int) -> list[Room]:
    """Make so many rooms."""
    command = [sys.executable, "-m", "tests.e2e.rooms", str(number)]
    made = subprocess.run(command, env=dict(server.around), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    return [Room(**room) for room in json.loads(made)]


def seal(server: Server, room: Room, who: str) -> None:
    """Hand in somebody's scorecard, as from another device."""
    command = [sys.executable, "-m", "tests.e2e.rooms", room.seats[who]]
    subprocess.run(command, env=dict(server.around), cwd=ROOT, check=True)


def main(wanted: str) -> None:
    """Plan a second interview, and book it so many times; or hand in the scorecard of a seat."""
    start_django()
    from django.utils import timezone

    from kedua.records.models import Interviewer
    from tests.factories.rows import make_scorecard

    now = timezone.now()
    if not wanted.isdecimal():
        make_scorecard(Interviewer.objects.get(pk=wanted))
        return
    number = int(wanted)
    panel, application = _stage(now)
    json.dump([_room(application, panel, now) for _ in range(number)], sys.stdout)


def _stage(now: dt.datetime) -> tuple[list[Member], Application]:
    from uuid import uuid4

    from kedua.integrations.embedder.likeness import installed_comparer
    from kedua.records.models.member import RECRUITER
    from kedua.usecases.plans import lock_plan, make_first_plan
    from kedua.usecases.stages import move_on
    from tests.factories.rows import (
        make_application,
        make_candidate,
        make_core_question,
        make_interview,
        make_job,
        make_job_panelist,
        make_member,
        make_organisation,
        make_scorecard,
        make_seat,
    )

    company = make_organisation(f"Rooms{uuid4().hex[:8]} Coffee")
    rita, panel = make_member(company, "Rita Chandran", RECRUITER), [make_member(company, name) for name in PANEL]
    job = make_job(company)
    make_core_question(job, "teamwork-01")
    for position, member in enumerate(panel):
        make_job_panelist(job, member, position=position)
    application = make_application(job, make_candidate(company, "Mei Chan"), stage_since=now)
    make_scorecard(make_seat(make_interview(application), rita))
    move_on(application, now)
    lock_plan(rita, make_first_plan(rita, application, installed_comparer(), now), now)
    return panel, application


def _room(application: Application, panel: list[Member], now: dt.datetime) -> dict[str, Any]:
    from tests.e2e.seeding import session_of
    from tests.factories.rows import make_interview, make_seat

    soon = now + dt.timedelta(minutes=1)
    interview: Interview = make_interview(application, 2, state="booked", starts_at=soon, minutes=60, created_at=now)
    people = {member.name.split()[0].lower(): member for member in panel}
    return {
        "interview": str(interview.pk),
        "seats": {who: str(make_seat(interview, member).pk) for who, member in people.items()},
        "sessions": {who: session_of(member) for who, member in people.items()},
        "emails": {who: member.account.email for who, member in people.items()},
    }


if __name__ == "__main__":
    main(sys.argv[1])
