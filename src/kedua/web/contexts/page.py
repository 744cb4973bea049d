"""The frame of a page: who is signed in, and where one can go from here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from kedua.access import can
from kedua.access.membership import member_for
from kedua.queries.members import one_of_each_role
from kedua.records.models import Account, Member
from kedua.records.models.member import HIRING_MANAGER, INTERVIEWER, OWNER, RECRUITER
from kedua.web.signed_in import ORGANISATION
from kedua.wording.roles import role_name


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the navigation; current: one is in it now."""

    label: str
    url: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a visitor of the demonstration may be."""

    name: str
    email: str
    role: str
    what: str


@dataclass(frozen=True, slots=True)
class Actor:
    """The person signed in, as shown. account: its id, by which scripts keep what is theirs apart.

    sets_writer: says whether AI may write drafts.
    """

    account: UUID
    name: str
    organisation_name: str
    role_label: str
    sets_writer: bool


def page(request: HttpRequest) -> dict[str, object]:
    """Give templates `actor`, `nav` and `demo`; actor is None on pages for people who are not signed in."""
    member: Member | None = getattr(request, "actor", None) or _at_the_door(request)
    if member is None:
        people = demo_people if settings.DEMO else list
        return {"actor": None, "nav": [], "demo": settings.DEMO, "demo_people": people}
    shown = Actor(
        member.account_id, member.name, member.organisation.name, role_name(member.role), can.can_set_writer(member)
    )
    return {"actor": shown, "nav": list(_entries(request, member)), "demo": settings.DEMO}


def _at_the_door(request: HttpRequest) -> Member | None:
    """Find who it is where no view of ours has asked: on django-allauth's pages, and where there is no page."""
    match, user = request.resolver_match, getattr(request, "user", None)
    if match is not None and not (match.url_name or "").startswith(("account_", "usersessions_")):
        return None
    return member_for(user, request.session.get(ORGANISATION)) if isinstance(user, Account) else None


def demo_people() -> list[Person]:
    """List whom one may be in a demonstration; called by the sign-in page only."""
    what = {
        OWNER: _("Sees everything, and the record of changes."),
        RECRUITER: _("Keeps every candidate moving: feedback, plans, answers owed. Start here."),
        HIRING_MANAGER: _("Wants to learn what is still unknown about the people for one job."),
        INTERVIEWER: _("Asks in interviews and gives feedback; sees nothing else."),
    }
    return [
        Person(member.name, member.account.email, role_name(member.role), what[member.role])
        for member in one_of_each_role()
    ]


def _entries(request: HttpRequest, member: Member) -> Iterator[Entry]:
    places = (
        ("today", _("Today"), "sun", True),
        ("candidates", _("Candidates"), "people", can.can_see_candidates(member)),
        ("jobs", _("Jobs"), "briefcase", can.can_open_job(member)),
        ("promise-report", _("Reports"), "graph-up", can.can_see_candidates(member)),
        ("library", _("Library"), "book", True),
        ("company", _("Company"), "building", can.can_edit_company(member)),
        ("members", _("Members"), "person-badge", can.can_manage_members(member)),
        ("audit", _("Record of changes"), "shield-check", can.can_see_audit(member)),
    )
    here = _place(request.path)
    for name, label, icon, allowed in places:
        if allowed:
            url = reverse(name)
            yield Entry(label, url, icon, here.startswith(url) if url != "/" else here == url)


def _place(path: str) -> str:
    """Give the address of the place that a page belongs to: applications and interviews are a candidate's."""
    return reverse("candidates") if path.startswith(("/applications/", "/interviews/", "/feedback/")) else path
