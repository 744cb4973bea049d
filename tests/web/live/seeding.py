"""Rows for a server that is listened to: `python -m tests.web.live.seeding` makes tables and rows and prints where they are."""

from __future__ import annotations

import json
import sys

from kedua.commands.django_setup import start_django


def main() -> None:
    """Hana and Sam ask in a second interview; Ben and Dan have seats elsewhere; Ivy's session is one to end."""
    start_django()
    from django.conf import settings
    from django.test import Client

    from kedua.commands.serve import prepare
    from kedua.records.models.member import HIRING_MANAGER
    from tests.factories.rows import (
        make_application,
        make_candidate,
        make_interview,
        make_job,
        make_member,
        make_organisation,
        make_seat,
    )

    prepare(migrate=True)
    here, elsewhere = make_organisation(), make_organisation("Elsewhere Foods")
    hana = make_member(here, "Hana Yusof", HIRING_MANAGER)
    people = {"hana": hana, "ben": make_member(here, "Ben Lim"), "dan": make_member(elsewhere, "Dan Wong")}
    people |= {name.lower(): make_member(here, f"{name} Ong") for name in ("Sam", "Ivy", "Una", "Kim")}
    application = make_application(make_job(here, hiring_manager=hana), make_candidate(here))
    interview = make_interview(application, 2, state="booked")
    seats = {name: str(make_seat(interview, people[name]).pk) for name in ("hana", "sam", "ivy", "una", "kim")}
    sessions = {}
    for name, member in people.items():
        browser = Client(HTTP_USER_AGENT="Chrome/1 Linux")
        browser.force_login(member.account, settings.AUTHENTICATION_BACKENDS[0])
        sessions[name] = browser.cookies[settings.SESSION_COOKIE_NAME].value
    json.dump({"seats": seats, "sessions": sessions}, sys.stdout)


if __name__ == "__main__":
    main()
