"""Members: who works here, who is invited, and joining by an invitation's link."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_manage_members
from kedua.access.links import token_for
from kedua.access.membership import memberships
from kedua.integrations.queue.background import Background
from kedua.queries.members import invitation_by, invitation_of, member_of, team_of
from kedua.records.models import Account, Invitation, Member
from kedua.usecases import members as usecases
from kedua.usecases.errors import Refused
from kedua.web.apart import apart
from kedua.web.forms.members import InviteForm, JoinForm, RoleForm
from kedua.web.signed_in import ORGANISATION, signed_in
from kedua.wording.refusals import refusal

BACKEND = settings.AUTHENTICATION_BACKENDS[0]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def members(request: HttpRequest, actor: Member) -> HttpResponse:
    """List the team; invite somebody."""
    if not can_manage_members(actor):
        raise Http404
    form = InviteForm(request.POST or None)
    now = timezone.now()
    if request.method == "POST" and form.is_valid():
        try:
            invitation = usecases.invite(actor, **form.cleaned_data, now=now)
        except Refused as error:
            form.add_error(None, refusal(error.code, error.inputs))
        else:
            usecases.send_invitation(invitation, link_of(invitation), Background())
            messages.success(
                request, _("Invited. The letter with the link is on its way; you can also copy the link below.")
            )
            return redirect("members", permanent=False)
    team = team_of(actor, now)
    rows = [
        (member, RoleForm(initial={"role": member.role}, auto_id=f"role-{member.pk}-%s")) for member in team.members
    ]
    waiting = [(invitation, link_of(invitation)) for invitation in team.invitations]
    page = {
        "form": form,
        "rows": rows,
        "waiting": waiting,
        "left": team.left,
        "zone": actor.organisation.time_zone,
        "own": actor.pk,
    }
    return render(request, "members/members.html", page, status=422 if form.errors else 200)


@require_POST
@signed_in
def member_role(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give a member another role."""
    form = RoleForm(request.POST)
    member = _colleague(actor, key)
    if not form.is_valid():
        messages.error(request, refusal("role-unknown", {}))
        return redirect("members")
    return _done(request, lambda: usecases.change_role(actor, member, form.cleaned_data["role"], timezone.now()))


@require_POST
@signed_in
def member_end(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """End a membership."""
    member = _colleague(actor, key)
    return _done(request, lambda: usecases.end_membership(actor, member, timezone.now()))


@require_POST
@signed_in
def invitation_revoke(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Make an invitation's link useless."""
    invitation = invitation_of(actor, key)
    if invitation is None or not can_manage_members(actor):
        raise Http404
    return _done(request, lambda: usecases.revoke_invitation(actor, invitation, timezone.now()))


@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation to the person who holds its link, and let them join. Looking changes nothing."""
    found = invitation_by(token)
    now = timezone.now()
    if found is None or not usecases.is_open(found, now):
        return apart(render(request, "members/invitation_ended.html", status=404 if found is None else 410))
    account, refused = request.user if isinstance(request.user, Account) else None, ""
    posted = request.POST if request.method == "POST" else None
    form = JoinForm(posted, email=found.email, initial={"name": found.name})
    if posted is not None and (form.is_valid() or account):
        try:
            member = _join(request, found, account, form)
        except Refused as error:
            refused = refusal(error.code, error.inputs)
        else:
            request.session[ORGANISATION] = str(member.organisation_id)
            messages.success(request, _("Welcome to {organisation}.").format(organisation=found.organisation.name))
            return redirect("today")
    page = {"invitation": found, "form": form, "account": account, "refused": refused}
    return apart(render(request, "members/invitation.html", page, status=422 if request.method == "POST" else 200))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def organisations(request: HttpRequest, actor: Member) -> HttpResponse:
    """Choose in which organisation to work, for somebody who is a member of several."""
    mine = list(memberships(actor.account))
    if request.method == "POST":
        chosen = next(
            (member for member in mine if str(member.organisation_id) == request.POST.get("organisation")), None
        )
        if chosen is None:
            raise PermissionDenied
        request.session[ORGANISATION] = str(chosen.organisation_id)
        return redirect("today")
    return render(request, "members/organisations.html", {"mine": mine, "current": actor.organisation_id})


def link_of(invitation: Invitation) -> str:
    """Give the whole address by which an invitation is accepted."""
    return settings.BASE_URL + reverse("invitation", args=[token_for("invitation", invitation.pk)])


def _join(request: HttpRequest, found: Invitation, account: Account | None, form: JoinForm) -> Member:
    now = timezone.now()
    if account is not None:
        return usecases.accept_invitation(found, account, now)
    member = usecases.join_with_new_account(found, form.cleaned_data["name"], form.cleaned_data["password"], now)
    login(request, member.account, BACKEND)
    return member


def _colleague(actor: Member, key: UUID) -> Member:
    member = member_of(actor, key)
    if member is None or not can_manage_members(actor):
        raise Http404
    return member


def _done(request: HttpRequest, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Refused as error:
        messages.error(request, refusal(error.code, error.inputs))
    else:
        messages.success(request, _("Done."))
    return redirect("members")
