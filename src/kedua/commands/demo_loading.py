"""Lets the made-up company live: every step of its past weeks goes through the same use cases as in a real one.

Days in its files count from today, so that something is always owed, waits or takes place today.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from kedua.commands.demo_adverts import advert_steps
from kedua.commands.demo_assessments import assessment_steps
from kedua.commands.demo_content import Company, Person, Value, demo_company
from kedua.commands.demo_history import History, Step
from kedua.commands.demo_jobs import job_steps
from kedua.commands.demo_messages import message_steps
from kedua.commands.demo_previews import preview_steps, reply_steps
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.queries.company import Defaults, ValueDraft
from kedua.queries.library_drafts import QuestionDraft
from kedua.records.models import Account, Member, Organisation
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER
from kedua.usecases import company, library, members, values
from kedua.wording.translate import gettext as _

PASSWORD = "second interview"  # noqa: S105 - printed for everybody who tries the demonstration
BEFORE = dt.timedelta(days=3)  # the organisation is founded so long before its first job
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody whom a visitor may be."""

    name: str
    email: str
    what: str


def load_company(tell: Tell) -> None:
    """Load the company, unless an organisation is there already. All of it or, where it is cut off, nothing."""
    with transaction.atomic():
        if not Organisation.objects.exists():
            _load(tell)


def _load(tell: Tell) -> None:
    everything = demo_company()
    zone = ZoneInfo(everything.company.time_zone)
    today = timezone.now().astimezone(zone).date()
    start = today - dt.timedelta(days=max(job.opened for job in everything.jobs)) - BEFORE
    staff = _found(everything.company, everything.members, dt.datetime.combine(start, dt.time(9), zone))
    history = History(staff, today, zone)
    steps = [
        *job_steps(everything.jobs, history),
        *preview_steps(everything.previews, everything.jobs, history),
        *advert_steps(everything.adverts, everything.jobs, history),
        *history.candidate_steps(everything.candidates),
        *reply_steps(everything.replies, history),
        *assessment_steps(everything.assessments, history),
        *message_steps(everything.letters, everything.candidates, history),
    ]
    tell(
        _("Loading a made-up company and {number} things that happened there. It takes a minute or two, once.").format(
            number=len(steps)
        )
    )
    for number, step in enumerate(sorted(steps, key=attrgetter("at", "order")), 1):
        step.do(step.at)
        if number % 100 == 0:
            tell(f"{number} / {len(steps)}")


def people() -> Iterator[Shown]:
    """Name those whom the sign-in page offers."""
    from kedua.queries.members import one_of_each_role

    for member in one_of_each_role():
        yield Shown(member.name, member.account.email, member.title or member.role)


def _found(told: Company, team: tuple[Person, ...], now: dt.datetime) -> Mapping[str, Member]:
    """Found the organisation, with its values, defaults and members; give the members by key."""
    owner = next(person for person in team if person.role == OWNER)
    account = Account.objects.create_user(owner.email, PASSWORD, owner.name)
    ada = members.found_organisation(account, told.name, told.time_zone, now)
    company.change_company(ada, told.name, told.mission, told.about, now)
    defaults = Defaults(
        told.minutes, told.jurisdictions, "warm", told.languages, told.time_zone, (RECRUITER, HIRING_MANAGER)
    )
    company.change_defaults(ada, defaults, now)
    for value in told.values:
        _add_value(ada, value, now)
    staff = {owner.key: ada}
    for person in team:
        if person.key not in staff:
            invitation = members.invite(ada, person.email, person.name, person.role, now)
            staff[person.key] = members.join_with_new_account(invitation, person.name, None, now)
    # Everybody's password is the same and known: it is hashed once, for hashing is slow by design.
    Account.objects.filter(members__in=staff.values()).update(password=account.password)
    for person in team:
        Member.objects.filter(pk=staff[person.key].pk).update(title=person.title)
    return staff


def _add_value(actor: Member, value: Value, now: dt.datetime) -> None:
    if value.library:
        values.pick_value(actor, value.library, now)
        return
    row = values.add_value(actor, ValueDraft(value.name, value.behaviours, value.levels), now)
    for text in value.questions:
        probes = (
            ("S", "Where and when was this, and who else was part of it?"),
            ("A", "What did you do first, and what did you do next?"),
            ("R", "What came of it, and how do you know?"),
        )
        draft = QuestionDraft(row.subject, "past-behaviour", text, 6, probes)
        library.add_question(actor, draft, installed_comparer(), "Asked in these words for years.", now)


__all__ = ["PASSWORD", "History", "Step", "load_company", "people"]
