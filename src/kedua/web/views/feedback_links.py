"""Feedback without an account: the page behind a guest's link, and making and revoking such links."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import feedback_link_or_404, seat_or_404
from kedua.access.membership import memberships
from kedua.queries.feedback_links import is_open, link_of
from kedua.records.models import Account, FeedbackLink, Interviewer, Member
from kedua.usecases.errors import Refused
from kedua.usecases.feedback_links import USUAL_DAYS, make_link, revoke_link
from kedua.web.apart import apart
from kedua.web.contexts.feedback_versions import leftovers
from kedua.web.forms.feedback import posted
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.web.views.feedback_form import Door, answer_form, autosaved
from kedua.wording.refusals import refusal


@require_http_methods(["GET", "HEAD", "POST"])
def feedback_link(request: HttpRequest, token: str) -> HttpResponse:
    """Give feedback by a link; looking at it changes nothing."""
    link = _link(token)
    if not is_open(link, timezone.now()):
        return apart(render(request, "feedback/link_ended.html", _ended(request, link), status=410))
    if _is_colleague(request, link):
        context = {"seat": link.interviewer, "name": link.interviewer.name}
        return apart(render(request, "feedback/link_other.html", context, status=403))
    door = Door(link, "plain.html", request.path, f"{request.path}save/")
    return apart(answer_form(request, door, link.interviewer))


@require_POST
def feedback_link_save(request: HttpRequest, token: str) -> HttpResponse:
    """Keep what a guest types, as they type."""
    link = _link(token)
    if _is_colleague(request, link):
        return apart(JsonResponse({}, status=403))
    return apart(autosaved(request, link, link.interviewer))


@signed_in
@require_POST
def feedback_link_new(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Make a link for a guest on a panel."""
    seat = seat_or_404(actor, key)
    _check(actor, seat)
    days = request.POST.get("days", "")
    try:
        make_link(actor, seat, int(days) if days.isdecimal() and len(days) < 4 else USUAL_DAYS, timezone.now())
        messages.success(request, _("Here is the link. Send it to {name} only.").format(name=seat.name))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("interview", f"#seat-{seat.pk}", key=seat.interview_id)


@signed_in
@require_POST
def feedback_link_revoke(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Revoke a link."""
    link = feedback_link_or_404(actor, key)
    _check(actor, link.interviewer)
    revoke_link(actor, link, timezone.now())
    messages.success(request, _("The link no longer works."))
    return SeeOther("interview", f"#seat-{link.interviewer_id}", key=link.interviewer.interview_id)


def _link(token: str) -> FeedbackLink:
    link = link_of(token)
    if link is None:
        raise Http404
    return link


def _is_colleague(request: HttpRequest, link: FeedbackLink) -> bool:
    """Whether somebody of the same organisation is signed in: what a guest writes is not for them to read."""
    if not isinstance(request.user, Account):
        return False
    return memberships(request.user).filter(organisation=link.organisation_id).exists()


def _ended(request: HttpRequest, link: FeedbackLink) -> dict[str, object]:
    """Give the sender's name, and back what was typed, to copy."""
    typed = leftovers(posted(request.POST).draft) if request.method == "POST" else ()
    return {"sender": link.made_by.name, "organisation": link.organisation.name, "typed": typed}


def _check(actor: Member, seat: Interviewer) -> None:
    if not can_edit_application(actor, seat.interview.application):
        raise Http404
