"""Interviews: look at one, ask people into it, say what became of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.access.can import can_edit_application
from kedua.access.fetch import interview_or_404
from kedua.integrations.calendar.ical import calendar_text
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.interviews import interview_page
from kedua.queries.invitations import Invitee
from kedua.queries.room_continued import can_go_on
from kedua.records.models import Interview, Member
from kedua.records.models.interview import BOOKED, CANCELLED, HELD, NO_SHOW
from kedua.usecases.errors import Refused
from kedua.usecases.feedback_links import USUAL_DAYS
from kedua.usecases.interviews import mark
from kedua.usecases.invitation_letters import Occasion, event_for
from kedua.usecases.invitations import send_invitations
from kedua.web.calendar_file import CalendarFile
from kedua.web.contexts.feedback_links import links_shown
from kedua.web.contexts.invitations import shown_invitations
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.calendar import Kind, letters_sent
from kedua.wording.refusals import refusal
from kedua.wording.roles import interview_state_name

LINK_DAYS = (3, 7, 14, 30)


@signed_in
@require_safe
def interview(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show an interview: who, when, and how far the feedback is."""
    now = timezone.now()
    page = interview_page(actor, interview_or_404(actor, key), now)
    context = {
        "page": page,
        "lead": f"{page.candidate} · {page.job}",
        "back": reverse("application", args=[page.application]) if page.sees_application else "",
        "state": interview_state_name(page.interview.state),
        "places": links_shown(page.panel),
        "invitations": shown_invitations(page, now),
        "rest": page.can_edit and can_go_on(page.interview),
        "has_file": page.interview.starts_at is not None and not page.interview.day_only,
        "link_days": LINK_DAYS,
        "usual_days": USUAL_DAYS,
    }
    return render(request, "interviews/interview.html", context)


@signed_in
@require_POST
def interview_mark(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Mark an interview held, cancelled, no-show, or booked again."""
    interview = _own_interview(actor, key)
    state = request.POST.get("state", "")
    said = {
        HELD: _("Marked as held."),
        CANCELLED: _("Cancelled. Whoever was invited is told. You can undo it on this page."),
        NO_SHOW: _("Marked as a no-show. You can undo it on this page."),
        BOOKED: _("Undone: it is booked again. If it had been cancelled, whoever was invited is invited again."),
    }
    try:
        mark(actor, interview, state, timezone.now(), Background(), Site())
        messages.success(request, said[state])
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("interview", key=key)


@signed_in
@require_POST
def interview_invite(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Ask in whoever does not know of the interview as it is now."""
    interview = _own_interview(actor, key)
    try:
        number = send_invitations(actor, interview, timezone.now(), Background())
        messages.success(request, letters_sent(number))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("interview", "#invitations", key=key)


@signed_in
@require_safe
def interview_calendar(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:  # noqa: ARG001 - a view gets it
    """Give the interview as a file for one's calendar, as the panel is told of it."""
    interview = interview_or_404(actor, key)
    if interview.starts_at is None or interview.day_only:
        raise Http404
    seats = tuple(interview.panel.select_related("member__account"))
    occasion = Occasion(interview, seats, actor, Site(), timezone.now())
    one = Invitee(actor.name, actor.account.email, member=True)
    kind: Kind = "cancelled" if interview.state == CANCELLED else "new"
    return CalendarFile(calendar_text(event_for(one, occasion, kind)))


def _own_interview(actor: Member, key: UUID) -> Interview:
    interview = interview_or_404(actor, key)
    if not can_edit_application(actor, interview.application):
        raise Http404
    return interview
