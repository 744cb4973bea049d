"""Rows for pages that are looked at, made before the server starts: `python -m tests.e2e.seeding` prints where they are.

It runs in a process of its own, with the server's variables, so that the tests need no database.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kedua.commands.django_setup import start_django
from tests.e2e.seeding_decisions import decision_story, decisions
from tests.e2e.seeding_people import apply_for, at_noon, rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kedua.records.models import Application, Job, Member, Organisation

CSV = b"Name,Email,Skills\nMei Wong,mei@mail.example,Latte art\n,nobody@mail.example,\n"
Found = dict[str, str]


def main() -> None:
    """Make the tables and the rows."""
    start_django()
    from kedua.commands.serve import prepare

    prepare(migrate=True)
    rows, sessions = _stage()
    json.dump({"rows": rows, "sessions": sessions}, sys.stdout)


def _stage() -> tuple[Found, Found]:
    from django.utils import timezone

    from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER
    from kedua.usecases.jobs import open_from_profile
    from tests.factories.rows import make_job, make_job_panelist, make_member, make_organisation

    now = timezone.now()
    # Never quiet: what is sent must come while a test waits for it, also at night.
    midnight, mission = dt.time(0), "A good cup of coffee at a price people can pay every day."
    bakau = make_organisation(mission=mission, quiet_from=midnight, quiet_to=midnight)
    ada, rita = make_member(bakau, "Ada Rahman", OWNER), make_member(bakau, "Rita Chandran", RECRUITER)
    hana, ben = make_member(bakau, "Hana Yusof", HIRING_MANAGER), make_member(bakau, "Ben Lim")
    nora = make_member(make_organisation("Nora Foods"), "Nora Aziz", OWNER)
    job = make_job(bakau, hiring_manager=hana)
    for position, member in enumerate((hana, ben)):
        make_job_panelist(job, member, position=position)
    profile = open_from_profile(hana, "barista", now)
    rows = {
        "ben": str(ben.pk),
        "job": str(job.pk),
        "profile": str(profile.pk),
        "honest": str(make_job(bakau, "Night Porter", hiring_manager=hana, role="").pk),
        "closed": str(make_job(bakau, "Barista", state="closed").pk),
    }
    rows |= dict(_content(ada, job, now)) | dict(_people(job, rita, ben, now)) | dict(_files(ada, job, now))
    rows |= dict(_public(bakau, now))
    _describe(job)
    people = {"owner": ada, "recruiter": rita, "manager": hana, "interviewer": ben, "newcomer": nora}
    return rows, {role: session_of(member) for role, member in people.items()}


def _describe(job: Job) -> None:
    """A description in two versions, with advice of every kind, and a part that an AI drafted."""
    from kedua.engine.advert.text import Section
    from tests.factories.advert_rows import SECTIONS, WHOLE, make_advert, make_version

    advert, grave = make_advert(job, WHOLE), Section("other", "Who we look for", "A young salesman with a company car.")
    make_version(advert, how="composed")
    make_version(advert, (*SECTIONS, grave), drafted=["do"])


def _public(organisation: Organisation, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """A job that everybody may apply for, one for which it is too late, and an organisation with none."""
    from tests.factories.public_adverts import make_public_advert
    from tests.factories.rows import make_job, make_organisation

    over = now.date() - dt.timedelta(days=2)
    yield "open-advert", make_public_advert(make_job(organisation, "Kitchen Supervisor"), published_at=now).slug
    yield "past-advert", make_public_advert(make_job(organisation, "Night Cook"), "night-cook", apply_by=over).slug
    yield "at", str(organisation.slug)
    yield "at-empty", str(make_organisation("Pagi Foods", slug="pagi").slug)


def session_of(member: Member) -> str:
    """Sign somebody in and give the cookie."""
    from django.conf import settings
    from django.test import Client

    browser = Client(HTTP_USER_AGENT="Chrome/1 Linux")
    browser.force_login(member.account, settings.AUTHENTICATION_BACKENDS[0])
    return browser.cookies[settings.SESSION_COOKIE_NAME].value


def _content(ada: Member, job: Job, now: dt.datetime) -> Iterator[tuple[str, str]]:
    from kedua.access.links import token_for
    from kedua.usecases.library import retire_question
    from kedua.usecases.values import pick_value
    from tests.factories.rows import make_core_question, make_invitation
    from tests.factories.writers import make_call, switch_on

    for position, question in enumerate(("teamwork-01", "customer-service-01")):
        make_core_question(job, question, position)
    retire_question(ada, "teamwork-03", now)
    pick_value(ada, "humility", now)
    yield "value", str(pick_value(ada, "fairness", now).pk)
    switch_on(ada)
    yield "writer-call", str(make_call(ada, struck=2).pk)
    soon = now + dt.timedelta(days=5)
    yield "invitation", token_for("invitation", make_invitation(ada, expires_at=soon).pk)
    revoked = make_invitation(ada, "old@bakau.example", revoked_at=now, expires_at=soon)
    yield "ended-invitation", token_for("invitation", revoked.pk)


def _people(job: Job, rita: Member, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """Candidates in every state, each under a word for the state, and what hangs on them."""
    from kedua.access.links import token_for
    from kedua.usecases.applications import withdraw
    from kedua.usecases.feedback_links import make_link, revoke_link
    from kedua.usecases.outcomes import record_outcome
    from tests.factories.rows import make_interview, make_seat

    yield "fresh", str(apply_for(job, "Siti Rahim", now).pk)
    gone = apply_for(job, "Wei Ng", now)
    withdraw(rita, gone, now)
    yield "withdrawn", str(gone.pk)
    waiting = apply_for(job, "Amir Hassan", now)
    first = make_interview(waiting)
    yield "waiting", str(waiting.pk)
    yield "missing", str(make_seat(first, ben).pk)
    yield "first", str(first.pk)
    seats = [make_seat(first, guest=name) for name in ("Gina Lee", "Tom Goh", "Uma Pillai")]
    links = [make_link(rita, seat, 7, now) for seat in seats]
    revoke_link(rita, links[1], now)
    names = ("link", "ended-link", "phone-link")
    yield from ((name, token_for("feedback", link.pk)) for name, link in zip(names, links, strict=True))
    yield "guest", str(seats[0].pk)
    yield from _planned(job, rita, ben, now)
    yield "cut-short", _cut_short(apply_for(job, "Ravi Menon", now), ben, now)
    yield from _offered(job, rita, ben, now)
    yield from _own_pages(job, rita, ben, now)
    yield from _conversation(apply_for(job, "Farid Salleh", now), rita, now)
    deciding = apply_for(job, "Devi Kumar", now, promise=now.date())
    rate(deciding, ben, 1)
    yield "done-card", rate(deciding, ben, 2)
    yield "deciding", str(deciding.pk)
    yield "second-out", _second_out(job, ben, now)
    yield from decisions(job, ben, now)
    yield from decision_story(job, now)
    passed = apply_for(job, "Farid Omar", now)
    for number in (1, 2):
        rate(passed, ben, number)
    record_outcome(rita, passed, "passed", now)
    yield "passed", str(passed.pk)


def _offered(job: Job, rita: Member, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """Times offered that wait, that one was picked of, and that were taken back; and those of the story on a phone."""
    from kedua.integrations.queue.background import Background
    from kedua.queries.offers import OfferDraft, token_of
    from kedua.usecases.offers import make_offer, pick, revoke_offer

    yield "to-offer", str(apply_for(job, "Zul Karim", now).pk)
    noon = now.replace(hour=4, minute=0, second=0, microsecond=0)
    for number, (word, name) in enumerate(
        (("slots", "Nadia Azmi"), ("picked-slots", "Omar Said"), ("ended-slots", "Lee Wen"))
    ):
        application = apply_for(job, name, now)
        starts = tuple(noon + dt.timedelta(days=days, hours=2 * number) for days in (3, 4, 5))
        offer = make_offer(rita, application, OfferDraft(1, 60, "Room 3", "", (ben.pk,), starts, 7, "Busy."), now)
        if word == "picked-slots":
            pick(offer, starts[0], "", now, Background())
        if word == "ended-slots":
            revoke_offer(rita, offer, now)
        yield word, token_of(offer)
        yield f"{word}-application", str(application.pk)
    for word, name in (("race-one", "Anis Halim"), ("race-two", "Bala Nair")):
        draft = OfferDraft(1, 60, "Room 3", "", (ben.pk,), (noon + dt.timedelta(days=6, hours=4),), 7, "Busy.")
        yield word, token_of(make_offer(rita, apply_for(job, name, now), draft, now))


def _conversation(application: Application, rita: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """Messages as far as they can be: a draft, one that waits, one that was sent, one that failed, a reply, a call."""
    from tests.factories.messages import make_message

    yield "said", str(application.pk)
    yield "draft", str(make_message(application, created_at=now).pk)
    every: tuple[dict[str, Any], ...] = (
        {"state": "waiting", "due_at": now + dt.timedelta(days=1)},
        {"state": "sent", "sent_at": now, "occasion": "received"},
        {"state": "failed", "error": "unsure", "occasion": "deciding"},
        {"state": "received", "occasion": "reply", "text": "Thank you. Tuesday suits me."},
        {"state": "sent", "sent_at": now, "channel": "phone", "subject": ""},
        {"state": "undone"},
    )
    for number, fields in enumerate(every):
        make_message(application, made_by=rita, created_at=now + dt.timedelta(minutes=number), **fields)


def _own_pages(job: Job, rita: Member, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """A candidate's own page with everything on it, and one whose link has ended."""
    from kedua.queries.candidate_links import token_of
    from kedua.queries.previews import published_of
    from kedua.usecases.candidate_answers import write_reply
    from kedua.usecases.candidate_links import page_link, revoke
    from kedua.usecases.previews import ask, note_shown
    from kedua.usecases.privacy_requests import ask_about_data
    from tests.factories.previews import make_preview
    from tests.factories.rows import make_interview, make_seat

    application = apply_for(job, "Aina Musa", now, promise=now.date() + dt.timedelta(days=4))
    make_seat(make_interview(application), ben)
    second = make_interview(application, 2, state="booked", starts_at=now + dt.timedelta(days=2), place="Room 3")
    make_seat(second, ben)
    yield "my", token_of(page_link(application, now))
    yield "my-second", str(second.pk)
    yield from _assessments(application, rita, ben, now)
    write_reply(application, "Is there a lift?", second.pk, now)
    ask_about_data(application, "correction", "My name is Aina binti Musa.", now)
    preview = published_of(job) or make_preview(job)
    reader = apply_for(job, "Salmah Idris", now)
    note_shown(reader, preview, "page", now)
    ask(reader, "How large is the team?", "page", now)
    yield "my-opened", token_of(page_link(reader, now))
    yield from _story(job, ben, now)
    gone = apply_for(job, "Hui Lim", now)
    yield "my-ended", token_of(page_link(gone, now))
    revoke(rita, gone, now)


def _assessments(application: Application, rita: Member, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """A task that was begun, with a file; one that waits for its start; one handed in, to be rated; a call."""
    from tests.factories.assessments import CALL, handed_in, make_assessment, make_file

    soon = {"due_at": now + dt.timedelta(days=4)}
    begun = {"state": "started", "started_at": now, "minutes": 0, "draft": "Dear Ms Nair,"}
    task = make_assessment(application, rita, [ben], **begun, **soon, adjustments="A spelling tool is allowed.")
    make_file(task)
    yield "task", str(task.pk)
    yield "timed", str(make_assessment(application, rita, [ben], extra_minutes=10, **soon).pk)
    handed = handed_in(make_assessment(application, rita, [ben, rita], **soon))
    make_file(handed)
    yield "handed", str(handed.pk)
    referee = {"name": "Mr Osman", "knows": "Her head chef for two years", "contact": "012 345 67"}
    call = make_assessment(application, rita, [ben], task=CALL, minutes=0, blind=False, referee=referee, **soon)
    yield "call", str(call.pk)


def _story(job: Job, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """The candidate of the story on a phone, with an interview to come."""
    from kedua.queries.candidate_links import token_of
    from kedua.usecases.candidate_links import page_link
    from tests.factories.rows import make_interview, make_seat

    application = apply_for(job, "Puteri Aziz", now, promise=now.date() + dt.timedelta(days=6))
    at_noon(application.candidate, now)
    rate(application, ben, 1)
    second = make_interview(application, 2, state="booked", starts_at=now + dt.timedelta(days=3), place="Room 3")
    yield "my-story-seat", str(make_seat(second, ben).pk)
    yield "my-story-interview", str(second.pk)
    yield "my-story-application", str(application.pk)
    yield "my-story", token_of(page_link(application, now))


def _planned(job: Job, rita: Member, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """Candidates whose second interview is to be planned, planned, locked, and booked."""
    from kedua.integrations.embedder.likeness import installed_comparer
    from kedua.queries.plan_store import read_kit
    from kedua.usecases.plan_edits import Edit
    from kedua.usecases.plans import change_plan, lock_plan, make_first_plan
    from tests.factories.rows import make_interview, make_seat

    comparer = installed_comparer()
    people = {
        "ready": "Lina Yap",
        "planned": "Cleo Tan",
        "typed": "Kavi Raj",
        "reasoned": "Siew Oh",
        "locked": "Mei Chan",
    }
    for word, name in people.items():
        application = apply_for(job, name, now, promise=now.date() - dt.timedelta(days=1))
        yield f"{word}-card", rate(application, ben, 1)
        if word == "ready":
            yield "unplanned-room", str(make_seat(make_interview(application, 2, state="booked"), ben).pk)
        else:
            plan = make_first_plan(rita, application, comparer, now)
        if word == "planned":
            # The second version has a warning: a must-have is left out.
            asked = [question.question.id for question in read_kit(plan.kit).plan.questions]
            yield from zip(("core", "asked"), (asked[1], asked[2]), strict=True)
            change_plan(rita, application, plan.version, Edit("drop", question=asked[0]), comparer, now, "Known.")
        if word == "locked":
            lock_plan(rita, plan, now)
            second = make_interview(application, 2, state="booked", starts_at=now + dt.timedelta(minutes=5))
            yield "room", str(make_seat(second, ben).pk)
            yield "second", str(second.pk)
            yield "second-map", str(application.pk)
        yield word, str(application.pk)


def _cut_short(application: Application, ben: Member, now: dt.datetime) -> str:
    """Break off a second interview after a third of it."""
    from uuid import uuid4

    from kedua.usecases.room import Sent, sync
    from kedua.usecases.room_events import SentEvent
    from tests.factories.rows import make_interview, make_seat

    seat = make_seat(make_interview(application, 2, state="booked", minutes=60), ben)
    end = SentEvent(uuid4(), "end", now, {"how": "cut-short", "why": "Fire alarm"})
    sync(ben.account, seat.pk, Sent(events=(SentEvent(uuid4(), "start", now, {}), end)), now)
    return str(seat.interview_id)


def _second_out(job: Job, ben: Member, now: dt.datetime) -> str:
    """Hold a second interview of which a guest's scorecard is in and Ben's is not."""
    from tests.factories.rows import make_interview, make_scorecard, make_seat

    application = apply_for(job, "Jasmin Koh", now)
    rate(application, ben, 1)
    second = make_interview(application, 2)
    make_seat(second, ben)
    make_scorecard(make_seat(second, guest="Gina Lee"))
    return str(application.pk)


def _files(ada: Member, job: Job, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """A résumé to confirm, one that could not be read, a file of candidates to check, and one imported."""
    from kedua.usecases.imports import carry_out, start_import
    from kedua.usecases.resumes import keep_resume
    from kedua.web.contexts.resume_reading import read_file
    from tests.e2e.resume_pdf import write_resume

    with tempfile.TemporaryDirectory() as folder:
        data = write_resume(Path(folder)).read_bytes()
    yield "resume", str(keep_resume(ada, data, "cleo.pdf", read_file(data, "cleo.pdf", "MY"), now).pk)
    broken = b"%PDF-1.7 broken"
    yield "unread", str(keep_resume(ada, broken, "old.pdf", read_file(broken, "old.pdf", "MY"), now).pk)
    yield "import", str(start_import(ada, CSV, "some.csv", now).pk)
    done = start_import(ada, CSV, "done.csv", now)
    carry_out(ada, done, ("name", "email", "skills"), job, now.date(), now)
    yield "imported", str(done.pk)


if __name__ == "__main__":
    main()
