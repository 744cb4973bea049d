"""One member: where they work, and how many interviews they take on. Their owner's to see, and their own."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_manage_members, can_set_load
from kedua.queries.members import member_of
from kedua.records.models import Member
from kedua.usecases.errors import Refused
from kedua.usecases.members import change_load
from kedua.web.forms.members import LoadForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal
from kedua.wording.roles import role_name


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def member(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show a member, and change where they work and what they take on."""
    found = member_of(actor, key)
    if found is None or not can_set_load(actor, found):
        raise Http404
    return _page(request, actor, found)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def member_own(request: HttpRequest, actor: Member) -> HttpResponse:
    """Show oneself."""
    return _page(request, actor, actor)


def _page(request: HttpRequest, actor: Member, found: Member) -> HttpResponse:
    found.organisation = actor.organisation
    form = LoadForm(request.POST if request.method == "POST" else None, found)
    if request.method == "POST" and form.is_valid():
        try:
            change_load(actor, found, form.load(), timezone.now())
            messages.success(request, _("Saved."))
            return SeeOther(request.path)
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
    context = {
        "found": found,
        "lead": f"{found.title or role_name(found.role)} · {found.account.email}",
        "back": reverse("members") if can_manage_members(actor) else reverse("today"),
        "form": form,
    }
    return render(request, "members/member.html", context, status=422 if form.errors else 200)
